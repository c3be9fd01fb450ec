import { districtColor } from "./districtColor.js";
import { type MakeSvg, svgMaker } from "./element.js";
import { figureLink, symbolForm } from "./figureSymbol.js";
import { formatNumber, formatValueWithUnit, periodYears } from "./format.js";
import type { FigureRow } from "./marts.js";
import { strings } from "./strings.js";
import { type FrameAxis, gridX, HALO, INK, MUTED, svgFrame } from "./svgFrame.js";
import { fitText, textWidth } from "./textWidth.js";
import { dateInYears } from "./yearPosition.js";

export interface SpanPanelOptions {
  width: number;
  document: Document;
  label: string;
  root?: string;
}

const ROW = 54;
const NAME = 18;
const SIDE = 4;
const YEAR_ROOM = 34;
const PER_YEAR = 44;

/**
 * Returns totals of several years as segments on a calendar: the length of a segment is time, its total is written
 * beside it. There is no value axis, so a total can neither pose as a year nor be ranked against one.
 */
export function spanPanel(figures: readonly FigureRow[], options: SpanPanelOptions): SVGElement {
  const { width, document, label } = options;
  const make = svgMaker(document);
  const bottom = ROW * figures.length;
  const calendar = calendarOf(figures, width);
  const frame = { ...options, at: calendar.at, make };
  return svgFrame(
    { document, label, width, height: bottom + 26 },
    gridX(calendar, [0, bottom], make),
    ...figures.map((figure, row) => spanRow(figure, row, frame)),
  );
}

/** The years from the first start to the last end, as many of them named as there is room for. */
function calendarOf(figures: readonly FigureRow[], width: number): FrameAxis {
  const [first, last] = yearsOf(figures);
  const perYear = (width - SIDE - YEAR_ROOM) / Math.max(1, last - first);
  const step = Math.ceil(PER_YEAR / perYear);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return {
    ticks: years.filter((_, index) => index % step === 0),
    at: (year) => SIDE + (year - first) * perYear,
    format: String,
    anchor: "start",
  };
}

interface Frame extends SpanPanelOptions {
  at: FrameAxis["at"];
  make: MakeSvg;
}

function spanRow(figure: FigureRow, row: number, frame: Frame): SVGElement {
  const { at, width, make } = frame;
  const [from, to] = [at(startOf(figure)), at(endOf(figure))];
  const top = row * ROW;
  const target = make("rect", { x: 0, y: top, width, height: ROW, fill: "transparent" });
  const link = figureLink(figure, [target, ...segment(figure, { from, to, middle: top + NAME + 16 }, make)], frame);
  return make("g", {}, spanText(figure, from, top + NAME, frame), link);
}

/** The segment itself: filled for a point value, hollow for a bound, dashed where the source does not print the years. */
function segment(figure: FigureRow, place: { from: number; to: number; middle: number }, make: MakeSvg): SVGElement[] {
  const { from, to, middle } = place;
  const color = districtColor(figure.district_id);
  const end = { stroke: color, "stroke-width": 2.5, y1: middle - 8, y2: middle + 8 };
  return [
    make("rect", {
      x: from,
      y: middle - 5,
      width: Math.max(to - from, 2),
      height: 10,
      fill: symbolForm(figure) === "exact" ? color : "none",
      "fill-opacity": 0.3,
      stroke: color,
      "stroke-width": 1.25,
      "stroke-dasharray": figure.period_basis === "printed" ? null : "4 3",
    }),
    make("line", { ...end, x1: from, x2: from }),
    make("line", { ...end, x1: to, x2: to }),
  ];
}

function spanText(figure: FigureRow, from: number, y: number, { width, make }: Frame): SVGElement {
  const value = formatValueWithUnit(figure);
  const length = ` ${strings.inYears(spanLength(figure))}`;
  const said = textWidth(`: ${value}${length}`);
  const name = fitText(figure.district_name, width - SIDE - said);
  return make(
    "text",
    { x: Math.max(SIDE, Math.min(from, width - textWidth(name) - said)), y, "aria-hidden": "true", fill: INK, ...HALO },
    `${name}: `,
    make("tspan", { "font-weight": 600 }, value),
    make("tspan", { fill: MUTED }, length),
  );
}

function spanLength({ period_start, period_end }: FigureRow): string {
  const years = periodYears(period_start, period_end);
  if (years === null) return "?";
  if (years < 1) return strings.lengthMonths(Math.max(1, Math.round(years * 12)));
  return strings.lengthYears(formatNumber(Math.abs(years - Math.round(years)) <= 0.1 ? Math.round(years) : years));
}

function startOf({ period_start }: FigureRow): number {
  return period_start ? dateInYears(period_start) : Number.NaN;
}

/** The end of the last day, which is the start of the next year for 31 December. */
function endOf({ period_end }: FigureRow): number {
  return period_end ? dateInYears(period_end) + 1 / 365.25 : Number.NaN;
}

function yearsOf(figures: readonly FigureRow[]): [number, number] {
  const starts = figures.map((figure) => Math.floor(startOf(figure)));
  const ends = figures.map((figure) => Math.ceil(endOf(figure) - 0.01));
  return [Math.min(...starts), Math.max(...ends)];
}
