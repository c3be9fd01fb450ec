import { htmlMaker, type MakeSvg, svgMaker } from "./element.js";
import { type DrawnFigure, type LegendKey, symbolShapes } from "./figureSymbol.js";
import { strings } from "./strings.js";

const ORDER: LegendKey[] = [
  "lower",
  "upper",
  "range",
  "about",
  "inferred",
  "span",
  "partial",
  "dated",
  "gap",
  "open",
  "loser",
];

/** Returns the key of the shapes on screen, drawn as they are drawn in the picture; null when there is none to explain. */
export function markLegend(keys: readonly LegendKey[], { document }: { document: Document }): HTMLElement | null {
  const make = htmlMaker(document);
  const shown = ORDER.filter((key) => keys.includes(key));
  if (shown.length === 0) return null;
  const items = shown.map((key) =>
    make("li", { "data-key": key }, sample(key, svgMaker(document)), make("span", {}, strings.legend[key])),
  );
  return make("ul", { class: "legend mark-legend", "aria-label": strings.legend.title }, ...items);
}

function sample(key: LegendKey, make: MakeSvg): SVGElement {
  const shapes =
    key in STRAIGHT ? [make("line", { x1: 4, x2: 40, y1: 10, y2: 10, ...STRAIGHT[key] })] : symbolOf(key, make);
  return make(
    "svg",
    { width: 44, height: 20, viewBox: "0 0 44 20", "aria-hidden": "true", class: "legend-sample" },
    ...shapes,
  );
}

const INK = { stroke: "currentColor" };
const STRAIGHT: Partial<Record<LegendKey, Record<string, string | number>>> = {
  gap: { ...INK, "stroke-width": 1.5, "stroke-dasharray": "1.5 4", "stroke-linecap": "round" },
  open: { ...INK, "stroke-width": 2, "stroke-dasharray": "5 4" },
  span: { ...INK, "stroke-width": 9, "stroke-opacity": 0.35 },
};

function symbolOf(key: LegendKey, make: MakeSvg): SVGElement[] {
  if (key === "inferred") {
    const dashes = { ...INK, fill: "none", "stroke-width": 1.5, "stroke-dasharray": "3 2.5" };
    return [
      make("line", { x1: 4, x2: 27, y1: 10, y2: 10, ...dashes }),
      make("circle", { cx: 34, cy: 10, r: 5.5, ...dashes }),
    ];
  }
  const value = { lower: null, upper: null, value: 0, qualifier: key === "about" ? "about" : "exact" };
  const bounds = {
    lower: { lower: 0, value: null },
    upper: { upper: 0, value: null },
    range: { lower: -14, upper: 14, value: null },
  };
  const figure: DrawnFigure = {
    ...value,
    ...(bounds[key as keyof typeof bounds] ?? {}),
    district_id: "",
    period_basis: "printed",
    period_class: key === "partial" ? "partial" : "annual",
    is_preferred: key !== "loser",
  };
  const center = key === "lower" ? 7 : key === "upper" ? 37 : 22;
  return symbolShapes(figure, { at: (x) => center + x, across: 10, direction: "x" }, make);
}
