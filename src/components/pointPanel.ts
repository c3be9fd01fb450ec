import { districtColor } from "./districtColor.js";
import { type MakeSvg, svgMaker } from "./element.js";
import { anchorValue, figureLink, STUB_LENGTH, symbolForm, symbolShapes } from "./figureSymbol.js";
import { formatValue } from "./format.js";
import type { FigureRow } from "./marts.js";
import { type Reference, referenceOf } from "./reference.js";
import { referenceAcross } from "./referenceMark.js";
import { type FrameAxis, gridX, HALO, INK, MUTED, svgFrame } from "./svgFrame.js";
import { fitText, textWidth } from "./textWidth.js";
import { type Extent, RANK, valueAxis } from "./valueAxis.js";

export interface PointPanelOptions {
  width: number;
  document: Document;
  /** The numbers that the axis reaches over, so that panels of one level share a scale. */
  extent: Extent;
  label: string;
  /** A second line under the district's name: the cut-off date, where rows differ in it. */
  note?: (figure: FigureRow) => string | null;
  /** Room for names and values; given where several panels must line up. */
  margin?: PanelMargin;
  /** Whether there is nothing to measure the figure against: it is then shown without an axis or a length. */
  isAlone?: boolean;
  /** What the figures are compared with: a line across the rows. */
  reference?: Reference | null;
  root?: string;
}

export interface PanelMargin {
  /** Room for the names. */
  left: number;
  /** Room for the values of marks left of zero. */
  inset: number;
  /** Room for the values. */
  right: number;
}

interface Frame extends PointPanelOptions {
  at: FrameAxis["at"];
  names: number;
  top: number;
  rowHeight: number;
  make: MakeSvg;
}

const ALONE_WIDTH = 36;
const GAP = 12;
const NOTE_FONT = 11;
const REFERENCE_HEIGHT = 22;

/** Returns the figures as ordered dots on one value axis, one row each, with names and values beside them. */
export function pointPanel(figures: readonly FigureRow[], options: PointPanelOptions): SVGElement {
  const { width, document, extent, isAlone = false, label } = options;
  const make = svgMaker(document);
  const margin = options.margin ?? panelMargin(figures, options.note);
  const point = isAlone ? null : referenceOf(options.reference, figures[0]?.year ?? null);
  const rowHeight = options.note && figures.some(options.note) ? 42 : 32;
  const hasNumbers = figures.length > 1 || point !== null;
  const top = isAlone ? 0 : point ? REFERENCE_HEIGHT : 4;
  const bottom = top + rowHeight * figures.length;
  const left = margin.left + (isAlone ? 0 : margin.inset);
  const right = isAlone ? Math.max(left + 1, Math.min(left + ALONE_WIDTH, width - margin.right)) : width - margin.right;
  const unit = figures[0]?.unit ?? "";
  const axis = valueAxis(extent, unit, [left, right]);
  const frame = { ...options, at: axis.at, names: margin.left - GAP, top, rowHeight, make };
  return svgFrame(
    { document, label, width, height: bottom + (isAlone ? 0 : hasNumbers ? 26 : 4) },
    isAlone ? null : gridX(hasNumbers ? axis : { ...axis, format: undefined }, [top, bottom], make),
    point && options.reference
      ? referenceAcross(
          { label: options.reference.label, point, unit },
          axis.at,
          { top, bottom, left: 0, right: width },
          make,
        )
      : null,
    ...figures.map((figure, row) => figureRow(figure, row, frame)),
  );
}

/** Returns the room that the names on the left and the values beside their marks need. */
export function panelMargin(figures: readonly FigureRow[], note?: PointPanelOptions["note"]): PanelMargin {
  const names = figures.map(({ district_name }) => textWidth(district_name));
  const notes = figures.map((figure) => textWidth(note?.(figure) ?? "", NOTE_FONT));
  const beside = (isWanted: (figure: FigureRow) => boolean) => figures.filter(isWanted).map(valueRoom);
  return {
    left: Math.min(Math.max(56, ...names, ...notes) + GAP + 2, 168),
    inset: Math.max(0, ...beside(isNegative)),
    right: Math.max(28, ...beside((figure) => !isNegative(figure))) + 4,
  };
}

function valueRoom(figure: FigureRow): number {
  return textWidth(formatValue(figure)) + GAP + (pointsOutward(figure) ? STUB_LENGTH : 0);
}

/** Whether a mark's value stands on its left: with the stem on its right, there would be no room for it. */
function isNegative(figure: FigureRow): boolean {
  return (anchorValue(figure) ?? 0) < 0;
}

/** Whether the fading stub of a bound runs to where the value would stand. */
function pointsOutward(figure: FigureRow): boolean {
  return symbolForm(figure) === (isNegative(figure) ? "upper" : "lower");
}

function figureRow(figure: FigureRow, row: number, frame: Frame): SVGElement {
  const { make, at, top, rowHeight, width, isAlone } = frame;
  const y = top + row * rowHeight;
  const across = y + rowHeight / 2;
  const words = make(
    "g",
    { "aria-hidden": "true" },
    ...rowNames(figure, across, frame),
    valueLabel(figure, across, frame),
  );
  const target = make("rect", { x: 0, y, width, height: rowHeight, fill: "transparent" });
  const axis = { at, across, direction: "x" as const };
  const shapes = [target, isAlone ? null : stem(figure, across, frame), ...symbolShapes(figure, axis, make)];
  return make("g", {}, words, figureLink(figure, shapes, frame));
}

function rowNames(figure: FigureRow, across: number, { names, make, note }: Frame): SVGElement[] {
  const second = note?.(figure) ?? null;
  const at = { x: names, "text-anchor": "end" };
  const name = make(
    "text",
    { ...at, y: across + (second ? -3 : 4.5), fill: INK },
    fitText(figure.district_name, names),
  );
  if (!second) return [name];
  const small = { ...at, y: across + 12, "font-size": NOTE_FONT, fill: MUTED };
  return [name, make("text", small, fitText(second, names, NOTE_FONT))];
}

/** The line from zero to what is certain: to the point, or to the bound that is nearer to zero. Beyond it nothing is. Ranks have none. */
function stem(figure: FigureRow, across: number, { at, make }: Frame): SVGElement | null {
  const certain = figure.value ?? nearerBound(figure);
  if (certain === null || figure.unit === RANK) return null;
  return make("line", {
    x1: at(0),
    x2: at(certain),
    y1: across,
    y2: across,
    stroke: districtColor(figure.district_id),
    "stroke-width": 2,
    "stroke-opacity": 0.35,
    "stroke-dasharray": figure.period_basis === "printed" ? null : "3 3",
  });
}

function nearerBound({ lower, upper }: FigureRow): number | null {
  if (lower !== null && lower > 0) return lower;
  return upper !== null && upper < 0 ? upper : null;
}

function valueLabel(figure: FigureRow, across: number, { at, make }: Frame): SVGElement {
  const side = isNegative(figure) ? -1 : 1;
  const gap = GAP + (pointsOutward(figure) ? STUB_LENGTH : 0);
  return make(
    "text",
    {
      "text-anchor": side < 0 ? "end" : "start",
      x: at(labelValue(figure)) + side * gap,
      y: across + 4.5,
      "font-weight": figure.is_preferred ? 600 : 400,
      fill: figure.is_preferred ? INK : MUTED,
      "font-variant-numeric": "tabular-nums",
      ...HALO,
    },
    formatValue(figure),
  );
}

/** Where the value stands: outside the mark, which for a range below zero is at its lower end. */
function labelValue(figure: FigureRow): number {
  const { value, lower } = figure;
  return isNegative(figure) && value === null && lower !== null ? lower : (anchorValue(figure) ?? 0);
}
