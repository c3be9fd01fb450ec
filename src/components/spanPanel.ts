import { districtColor } from "./districtColor.js";
import { type MakeSvg, svgMaker } from "./element.js";
import { figureLink, symbolForm } from "./figureSymbol.js";
import { formatNumber, formatValueWithUnit, periodYears } from "./format.js";
import type { FigureRow } from "./marts.js";
import { strings } from "./strings.js";
import { type FrameAxis, gridX, INK, MUTED, svgFrame } from "./svgFrame.js";
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
/** How far the lines of years keep from the words above a bar. */
const APART = 4;

/**
 * Returns totals of several years as segments on a calendar: the length of a segment is time, its total is written
 * beside it. There is no value axis, so a total can neither pose as a year nor be ranked against one.
 */
export function spanPanel(figures: readonly FigureRow[], options: SpanPanelOptions): SVGElement {
  const { width, document, label } = options;
  const make = svgMaker(document);
  const bottom = ROW * figures.length;
  const calendar = calendarOf(figures, width);
  const frame = { ...options, calendar, make };
  return svgFrame(
    { document, label, width, height: bottom + 26 },
    ...figures.flatMap((figure, row) => rowGrid(figure, row, { ...frame, isLast: row === figures.length - 1 })),
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
  calendar: FrameAxis;
  make: MakeSvg;
}

/** The lines of the years behind a row, with their numbers below the last: what would cross its words begins below them. */
function rowGrid(figure: FigureRow, row: number, frame: Frame & { isLast: boolean }): SVGElement[] {
  const { calendar, make, isLast } = frame;
  const { ticks, at } = calendar;
  const { x, width } = spanWords(figure, frame);
  const isCrossing = (tick: number) => at(tick) > x - APART && at(tick) < x + width + APART;
  const linesFrom = (top: number, ofRow: readonly number[]) =>
    gridX({ ...(isLast ? calendar : { at }), ticks: ofRow }, [top, (row + 1) * ROW], make);
  return [
    linesFrom(
      row * ROW,
      ticks.filter((tick) => !isCrossing(tick)),
    ),
    linesFrom(row * ROW + NAME + 6, ticks.filter(isCrossing)),
  ];
}

function spanRow(figure: FigureRow, row: number, frame: Frame): SVGElement {
  const { calendar, width, make } = frame;
  const [from, to] = [calendar.at(startOf(figure)), calendar.at(endOf(figure))];
  const top = row * ROW;
  const target = make("rect", { x: 0, y: top, width, height: ROW, fill: "transparent" });
  const link = figureLink(figure, [target, ...segment(figure, { from, to, middle: top + NAME + 16 }, make)], frame);
  return make("g", {}, spanText(figure, top + NAME, frame), link);
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

function spanText(figure: FigureRow, y: number, frame: Frame): SVGElement {
  const { make } = frame;
  const { x, name, value, length } = spanWords(figure, frame);
  return make(
    "text",
    { x, y, "aria-hidden": "true", fill: INK },
    `${name}: `,
    make("tspan", { "font-weight": 600 }, value),
    make("tspan", { fill: MUTED }, length),
  );
}

interface SpanWords {
  name: string;
  value: string;
  length: string;
  x: number;
  width: number;
}

/** The words above a bar and where they stand: from its start on, further left where the room ends. */
function spanWords(figure: FigureRow, { calendar, width }: Frame): SpanWords {
  const value = formatValueWithUnit(figure);
  const length = ` ${strings.inYears(spanLength(figure))}`;
  const said = textWidth(`: ${value}${length}`);
  const name = fitText(figure.district_name, width - SIDE - said);
  const all = textWidth(name) + said;
  return { name, value, length, width: all, x: Math.max(SIDE, Math.min(calendar.at(startOf(figure)), width - all)) };
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
