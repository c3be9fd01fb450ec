import { districtColor } from "./districtColor.js";
import { type Attributes, type Child, type MakeSvg, svgMaker } from "./element.js";
import { asSentence, figureLines } from "./figureText.js";
import type { Later } from "./later.js";
import { ledgerHref } from "./ledgerLink.js";
import type { FigureRow } from "./marts.js";

/** How much of a figure is known, which decides its shape. */
export type SymbolForm = "exact" | "about" | "lower" | "upper" | "range";

/** The shapes that need a key beside the picture. */
export type LegendKey = SymbolForm | "inferred" | "span" | "gap" | "dated" | "partial" | "loser" | "open";

/** Where the marks of a picture are: pixel position of a value, and the axis that values run along. */
export interface ValueAxis {
  /** Pixel position of a value along the axis. */
  at: (value: number) => number;
  /** Pixel position across the axis. */
  across: number;
  /** `x`: larger is right; `y`: larger is up. */
  direction: "x" | "y";
  /** The colour of the marks; the district's own unless given. */
  color?: string;
  /** The radius of a point; 5 pixels unless given. */
  radius?: number;
}

const RADIUS = 5;
const STUB = [0.8, 0.55, 0.32, 0.15];
const STUB_STEP = 7;

/** How far the fading stub of a bound reaches beyond its mark, in pixels. */
export const STUB_LENGTH = STUB.length * STUB_STEP;

/** Returns the shape that a figure must have: a point only for a point value, a bound as an open mark. */
export function symbolForm(figure: Pick<FigureRow, "value" | "lower" | "upper" | "qualifier">): SymbolForm {
  if (figure.value !== null) return figure.qualifier === "about" ? "about" : "exact";
  if (figure.lower !== null && figure.upper !== null) return "range";
  return figure.lower !== null ? "lower" : "upper";
}

/** Returns the value at which a figure's mark stands: its point, or the bound that the source gives. */
export function anchorValue(figure: Pick<FigureRow, "value" | "lower" | "upper">): number | null {
  return figure.value ?? figure.upper ?? figure.lower;
}

/** Returns the keys that the reader of these figures needs; none when every one is exact and printed. */
export function legendKeys(figures: readonly FigureRow[]): LegendKey[] {
  const keys = new Set<LegendKey>();
  for (const figure of figures) {
    const form = symbolForm(figure);
    if (form !== "exact") keys.add(form);
    if (figure.period_basis !== "printed") keys.add("inferred");
    if (figure.period_class === "partial") keys.add("partial");
    if (!figure.is_preferred) keys.add("loser");
  }
  return [...keys];
}

/**
 * Returns a figure's mark as a link to its ledger row, with the printed phrase, the source and the period as title.
 * A bound is an open ring with a stub that fades towards where the number may lie; a range is a bar without a point.
 */
export function figureSymbol(figure: FigureRow, axis: ValueAxis, options: FigureLinkOptions): SVGElement {
  const make = svgMaker(options.document);
  return figureLink(figure, symbolShapes(figure, axis, make), options);
}

export interface FigureLinkOptions {
  document: Document;
  root?: string;
  /** Does what can wait until the marks are on the screen: what they say. */
  later?: Later | undefined;
}

/** Returns the link that surrounds a figure's marks and says in words what they show. */
export function figureLink(figure: FigureRow, shapes: Child[], options: FigureLinkOptions): SVGElement {
  const { document, root = ".", later = (task) => task() } = options;
  const make = svgMaker(document);
  const link = make(
    "a",
    {
      href: ledgerHref(figure.figure_id, root),
      class: "figure-mark",
      "data-figure": figure.figure_id,
      "data-form": symbolForm(figure),
    },
    ...shapes,
  );
  later(() => {
    const lines = figureLines(figure);
    link.setAttribute("aria-label", asSentence(lines));
    link.prepend(make("title", {}, lines.join("\n")));
  });
  return link;
}

/** What of a figure decides the look of its mark. */
export type DrawnFigure = Pick<
  FigureRow,
  "value" | "lower" | "upper" | "qualifier" | "district_id" | "period_basis" | "period_class" | "is_preferred"
>;

/** Returns the bare shapes of a mark, without link: also what the legend draws. A part of a year is hollow. */
export function symbolShapes(figure: DrawnFigure, axis: ValueAxis, make: MakeSvg): SVGElement[] {
  const anchor = anchorValue(figure);
  if (anchor === null) return [];
  const radius = axis.radius ?? RADIUS;
  const color = axis.color ?? districtColor(figure.district_id);
  const opacity = figure.is_preferred ? null : 0.5;
  const style: Attributes = { stroke: color, "stroke-width": 2, opacity };
  const dot: Attributes = { fill: color, opacity };
  const dashed = figure.period_basis === "printed" ? null : "2.5 2";
  switch (symbolForm(figure)) {
    case "range":
      return rangeShapes(axis, figure.lower ?? anchor, anchor, { ...style, "stroke-dasharray": dashed }, make);
    case "lower":
      return [
        ...stub(axis, anchor, 1, style, make),
        ring(axis, anchor, { ...style, "stroke-dasharray": dashed }, make),
      ];
    case "upper":
      return [
        ...stub(axis, anchor, -1, style, make),
        ring(axis, anchor, { ...style, "stroke-dasharray": dashed }, make),
      ];
    case "about":
      return [
        ring(axis, anchor, { ...style, r: radius + 1.5, "stroke-width": 1.5, "stroke-dasharray": dashed }, make),
        ring(axis, anchor, { ...dot, r: 1.8 }, make),
      ];
    default:
      if (figure.period_class === "partial")
        return [ring(axis, anchor, { ...style, "stroke-dasharray": dashed }, make)];
      return dashed
        ? [
            ring(axis, anchor, { ...style, r: radius + 1.5, "stroke-width": 1.25, "stroke-dasharray": dashed }, make),
            ring(axis, anchor, { ...dot, r: radius - 1.5 }, make),
          ]
        : [ring(axis, anchor, dot, make)];
  }
}

function ring(axis: ValueAxis, value: number, attributes: Attributes, make: MakeSvg): SVGElement {
  const [cx, cy] = pointAt(axis, axis.at(value));
  return make("circle", { cx, cy, r: axis.radius ?? RADIUS, fill: "var(--kho-paper, Canvas)", ...attributes });
}

/** The fading stub: `towards` is 1 for where larger values lie, −1 for smaller. */
function stub(axis: ValueAxis, value: number, towards: 1 | -1, style: Attributes, make: MakeSvg): SVGElement[] {
  const sign = axis.direction === "x" ? towards : -towards;
  const start = axis.at(value) + sign * (axis.radius ?? RADIUS);
  return STUB.map((opacity, step) => {
    const from = start + sign * step * STUB_STEP;
    return line(axis, from, from + sign * (STUB_STEP - 1), { ...style, "stroke-width": 3, opacity }, make);
  });
}

function rangeShapes(axis: ValueAxis, lower: number, upper: number, style: Attributes, make: MakeSvg): SVGElement[] {
  const [low, high] = [axis.at(lower), axis.at(upper)];
  return [
    line(axis, low, high, { ...style, "stroke-width": 10, "stroke-dasharray": null, opacity: 0.3 }, make),
    ...[low, high].map((at) => cap(axis, at, style, make)),
    line(axis, low, high, { ...style, "stroke-width": 1.5 }, make),
  ];
}

function cap(axis: ValueAxis, at: number, style: Attributes, make: MakeSvg): SVGElement {
  const [x, y] = pointAt(axis, at);
  const [dx, dy] = axis.direction === "x" ? [0, 6] : [6, 0];
  return make("line", { x1: x - dx, y1: y - dy, x2: x + dx, y2: y + dy, ...style, "stroke-dasharray": null });
}

function line(axis: ValueAxis, from: number, to: number, attributes: Attributes, make: MakeSvg): SVGElement {
  const [x1, y1] = pointAt(axis, from);
  const [x2, y2] = pointAt(axis, to);
  return make("line", { x1, y1, x2, y2, ...attributes });
}

function pointAt({ direction, across }: ValueAxis, along: number): [number, number] {
  return direction === "x" ? [along, across] : [across, along];
}
