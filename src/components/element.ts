const SVG = "http://www.w3.org/2000/svg";

/** What may stand inside an element: text (never read as markup), nodes, or nothing. */
export type Child = string | Node | null | undefined;

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** Makes HTML elements in one document. Children that are text stay text. */
export type MakeElement = (name: string, attributes?: Attributes, ...children: Child[]) => HTMLElement;

/** Makes SVG elements in one document. */
export type MakeSvg = (name: string, attributes?: Attributes, ...children: Child[]) => SVGElement;

/** Returns a maker of HTML elements. An attribute that is null, undefined or false is left out; true is set empty. */
export function htmlMaker(document: Document): MakeElement {
  return (name, attributes = {}, ...children) => fill(document.createElement(name), attributes, children);
}

/** Returns a maker of SVG elements, by the same rules. Numbers are written to hundredths. */
export function svgMaker(document: Document): MakeSvg {
  return (name, attributes = {}, ...children) =>
    fill(document.createElementNS(SVG, name) as SVGElement, attributes, children, asHundredths);
}

function fill<E extends Element>(
  element: E,
  attributes: Attributes,
  children: Child[],
  asText: (value: string | number) => string = String,
): E {
  for (const name in attributes) {
    const value = attributes[name];
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : asText(value));
  }
  for (const child of children) if (child !== null && child !== undefined) element.append(child);
  return element;
}

/** Returns a number rounded to hundredths: of a pixel, no eye sees more. */
export function hundredths(number: number): number {
  return Math.round(number * 100) / 100;
}

function asHundredths(value: string | number): string {
  return typeof value === "number" ? String(hundredths(value)) : value;
}
