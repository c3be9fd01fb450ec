import * as Plot from "@observablehq/plot";
import { districtColor } from "./districtColor.js";
import { type MakeSvg, svgMaker } from "./element.js";
import { anchorValue, figureLink, symbolForm, symbolShapes } from "./figureSymbol.js";
import { formatQuantity, formatValue } from "./format.js";
import type { FigureRow } from "./marts.js";
import { plotFrame, quietAxis, quietGrid } from "./plotFrame.js";

export interface PointPanelOptions {
  width: number;
  document: Document;
  /** The largest value of the axis, so that panels of one level share a scale. */
  max: number;
  label: string;
  /** A second line under the district's name: the cut-off date, where rows differ in it. */
  note?: (figure: FigureRow) => string | null;
  /** Room for names and values; given where several panels must line up. */
  margin?: PanelMargin;
  /** Whether there is nothing to measure the figure against: it is then shown without an axis or a length. */
  isAlone?: boolean;
  root?: string;
}

export interface PanelMargin {
  left: number;
  right: number;
}

interface Frame extends PointPanelOptions {
  x: (value: number) => number;
  y: (row: number) => number;
  rowHeight: number;
  make: MakeSvg;
}

const STUB_WIDTH = 28;
const CHARACTER = 7.4;
const NOTE_CHARACTER = 6;
const ALONE_WIDTH = 36;

/** Returns the figures as ordered dots on one value axis from zero, one row each, with names and values beside them. */
export function pointPanel(figures: readonly FigureRow[], options: PointPanelOptions): SVGElement {
  const { width, document, max, label, isAlone = false } = options;
  const rowHeight = options.note && figures.some(options.note) ? 42 : 32;
  const { left, right } = options.margin ?? panelMargin(figures, options.note);
  const [marginTop, marginBottom] = isAlone ? [0, 0] : figures.length === 1 ? [0, 4] : [4, 26];
  const height = marginTop + marginBottom + rowHeight * figures.length;
  return plotFrame({
    label,
    document,
    width,
    height,
    marginLeft: left,
    marginRight: isAlone ? Math.max(right, width - left - ALONE_WIDTH) : right,
    marginTop,
    marginBottom,
    x: { domain: [0, max || 1], axis: null },
    y: { domain: [0, figures.length || 1], range: [marginTop, height - marginBottom], axis: null },
    marks: [
      isAlone ? [] : valueAxis(figures, max, width - left - right),
      (_index, { x, y }) => {
        const frame = { ...options, x: x as Frame["x"], y: y as Frame["y"], rowHeight, make: svgMaker(document) };
        return frame.make("g", {}, ...figures.map((figure, row) => figureRow(figure, row, frame)));
      },
    ],
  });
}

/** Grid lines, and their numbers unless there is one figure only: that one bears its own. */
function valueAxis(figures: readonly FigureRow[], max: number, pixels: number): Plot.Markish[] {
  const unit = figures[0]?.unit ?? "";
  const ticks = axisTicks(max, unit, pixels);
  const tickFormat = (value: number) => formatQuantity(value, unit);
  const labels = figures.length > 1 ? [Plot.axisX(ticks, { ...quietAxis, tickFormat })] : [];
  return [Plot.gridX(ticks, quietGrid), ...labels];
}

function figureRow(figure: FigureRow, row: number, frame: Frame): SVGElement {
  const { make, x, y, rowHeight, width, isAlone } = frame;
  const across = y(row) + rowHeight / 2;
  const axis = { at: x, across, direction: "x" as const };
  const words = make(
    "g",
    { "aria-hidden": "true" },
    ...rowNames(figure, across, frame),
    valueLabel(figure, across, frame),
  );
  const target = make("rect", { x: 0, y: y(row), width, height: rowHeight, fill: "transparent" });
  const shapes = [target, isAlone ? null : stem(figure, axis, make), ...symbolShapes(figure, axis, make)];
  return make("g", {}, words, figureLink(figure, shapes, frame));
}

function rowNames(figure: FigureRow, across: number, { x, make, note }: Frame): SVGElement[] {
  const second = note?.(figure) ?? null;
  const at = { x: x(0) - 12, "text-anchor": "end" };
  const name = make(
    "text",
    { ...at, y: across + (second ? -3 : 4.5), fill: "var(--kho-ink, currentColor)" },
    figure.district_name,
  );
  if (!second) return [name];
  return [
    name,
    make("text", { ...at, y: across + 12, "font-size": 11, fill: "var(--kho-muted, currentColor)" }, second),
  ];
}

/** The line from zero to what is certain: to the point, or to the lower bound. Below an upper bound nothing is. */
function stem(
  figure: FigureRow,
  axis: { at: (value: number) => number; across: number },
  make: MakeSvg,
): SVGElement | null {
  const certain = figure.value ?? figure.lower;
  if (certain === null) return null;
  return make("line", {
    x1: axis.at(0),
    x2: axis.at(certain),
    y1: axis.across,
    y2: axis.across,
    stroke: districtColor(figure.district_id),
    "stroke-width": 2,
    "stroke-opacity": 0.35,
    "stroke-dasharray": figure.period_basis === "printed" ? null : "3 3",
  });
}

function valueLabel(figure: FigureRow, across: number, { x, make }: Frame): SVGElement {
  const gap = symbolForm(figure) === "lower" ? STUB_WIDTH + 12 : 12;
  return make(
    "text",
    {
      "text-anchor": "start",
      x: x(anchorValue(figure) ?? 0) + gap,
      y: across + 4.5,
      "font-weight": figure.is_preferred ? 600 : 400,
      fill: figure.is_preferred ? "var(--kho-ink, currentColor)" : "var(--kho-muted, currentColor)",
      "font-variant-numeric": "tabular-nums",
    },
    formatValue(figure),
  );
}

/** Returns the ticks of a value axis: round numbers, whole ones for what is counted in pieces. */
export function axisTicks(max: number, unit: string, pixels: number): number[] {
  const end = max || 1;
  const count = Math.max(1, Math.min(6, Math.floor(pixels / 80)));
  const power = 10 ** Math.floor(Math.log10(end / count));
  const sizes = [1, 2, 5, 10, 20, 50].map((factor) => factor * power).filter((size) => size <= end);
  const round = sizes.find((size) => end / size <= count) ?? sizes.at(-1) ?? end;
  const step = unit === "percent" || unit === "VND" ? round : Math.max(1, round);
  return Array.from({ length: Math.floor(end / step) + 1 }, (_, index) => index * step);
}

/** Returns the room that the names on the left and the values on the right of these figures need. */
export function panelMargin(figures: readonly FigureRow[], note?: PointPanelOptions["note"]): PanelMargin {
  const names = figures.map(({ district_name }) => district_name.length * CHARACTER);
  const notes = figures.map((figure) => (note?.(figure) ?? "").length * NOTE_CHARACTER);
  const values = figures.map(
    (figure) => formatValue(figure).length * CHARACTER + (symbolForm(figure) === "lower" ? STUB_WIDTH : 0),
  );
  return { left: Math.min(Math.max(60, ...names, ...notes) + 16, 168), right: Math.max(40, ...values) + 16 };
}
