/** What a chart on a page is made of, in its order. */
export type ChartPart =
  | { kind: "heading" | "subheading" | "text"; text: string }
  | { kind: "picture"; svg: Element }
  | { kind: "legend"; items: LegendItem[] };

export interface LegendItem {
  text: string;
  sample: Element | null;
  color: string | null;
}

/** What is on the page for other ends, or said by another part: tables, controls, the copy of a chart for phones. */
const LEFT_OUT =
  "script, style, template, table, form, details, button, select, input, textarea, nav, [hidden], [role=tooltip], " +
  ".visually-hidden, .controls, .at-narrow";

/** Returns the pictures of a chart with the headings, notes and keys around them. */
export function chartParts(chart: Element): ChartPart[] {
  if (chart.matches(LEFT_OUT)) return [];
  const name = chart.localName;
  if (name === "svg") return [{ kind: "picture", svg: chart }];
  if (chart.matches(".legend")) return [{ kind: "legend", items: [...chart.children].map(legendItem) }];
  if (/^h[1-3]$/.test(name)) return textPart("heading", chart);
  if (/^h[4-6]$/.test(name)) return textPart("subheading", chart);
  if (/^(p|li|dt|dd|figcaption)$/.test(name) && !chart.querySelector("svg")) return textPart("text", chart);
  return [...chart.children].flatMap(chartParts);
}

function textPart(kind: "heading" | "subheading" | "text", element: Element): ChartPart[] {
  const text = visibleText(element);
  return text === "" ? [] : [{ kind, text }];
}

function legendItem(item: Element): LegendItem {
  const color = /background(?:-color)?:\s*(#[\da-f]{3,8})/i.exec(
    item.querySelector('[style*="background"]')?.getAttribute("style") ?? "",
  );
  return { text: visibleText(item), sample: item.querySelector("svg"), color: color?.[1] ?? null };
}

function visibleText(element: Element): string {
  return textOf(element).replace(/\s+/gu, " ").trim();
}

function textOf(node: ChildNode | Element): string {
  if (node.nodeType === 3) return node.textContent ?? "";
  if (node.nodeType !== 1) return "";
  const element = node as Element;
  if (element.localName === "svg" || element.matches(LEFT_OUT)) return "";
  return [...element.childNodes].map(textOf).join("");
}
