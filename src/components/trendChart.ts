import { groups, max, min } from "d3";
import { htmlMaker, svgMaker } from "./element.js";
import { anchorValue, legendKeys } from "./figureSymbol.js";
import { formatUnit } from "./format.js";
import type { Later } from "./later.js";
import { markLegend } from "./markLegend.js";
import type { FigureRow } from "./marts.js";
import { type MissingDistrict, missingList } from "./missingDistricts.js";
import type { Reference } from "./reference.js";
import { strings } from "./strings.js";
import { gridX, gridY, svgFrame } from "./svgFrame.js";
import { textWidth } from "./textWidth.js";
import { LABEL_GAP, LABEL_INDENT, labelFont } from "./trendLabels.js";
import { joinOf, neighbours, type PlacedFigure, preferredPoints, trendMarks } from "./trendMarks.js";
import { valueAxis, valueExtent } from "./valueAxis.js";
import { yearPosition } from "./yearPosition.js";

export interface TrendChartOptions {
  width: number;
  document?: Document;
  missing?: readonly MissingDistrict[];
  label?: string;
  /** What the districts are compared with: a quiet dashed line through its years. */
  reference?: Reference | null;
  /** The districts that keep their colour and name where there are too many for all to have them. */
  highlight?: readonly string[];
  /** Does what can wait, the marks of a crowd and what marks say, once the rest is on the screen. */
  later?: Later | undefined;
  root?: string;
}

const WIDEST = 960;
/** From this width on a picture is no higher for being wider, so that none moves what stands below it. */
const WIDE = 640;
const TOP = 36;
const BOTTOM = 28;
const PER_YEAR = 44;

/**
 * Returns the years of districts as lines. A line joins two points only when their years follow each other; across a gap
 * runs a faint dotted thread, to a bound nothing runs at all. Totals of several years are left out: they have no year.
 */
export function trendChart(figures: readonly FigureRow[], options: TrendChartOptions): HTMLElement {
  const { document = globalThis.document, missing = [], label = strings.shell.pageTitles.trends, root = "." } = options;
  const make = htmlMaker(document);
  const series = seriesOf(figures);
  const drawn = series.flatMap((points) => points.map((point) => point.figure));
  const body =
    drawn.length > 0
      ? [
          make("p", { class: "small muted" }, strings.unitIs(formatUnit(drawn[0]?.unit ?? ""))),
          picture(series, { ...options, document, label, root }),
        ]
      : [make("p", { class: "note" }, strings.emptyChart)];
  const legend = markLegend([...legendKeys(drawn), ...(hasGap(drawn) ? ["gap" as const] : [])], { document });
  return make("figure", { class: "chart trend-chart" }, ...body, legend, missingList(missing, { document }));
}

function seriesOf(figures: readonly FigureRow[]): PlacedFigure[][] {
  const placed = figures.flatMap((figure) => {
    const [time, value] = [yearPosition(figure), anchorValue(figure)];
    return time === null || value === null ? [] : [{ figure, time, value }];
  });
  return groups(placed, (point) => point.figure.district_id)
    .map(([, points]) => points.sort((a, b) => a.time - b.time))
    .sort((a, b) => lastValue(b) - lastValue(a));
}

function lastValue(points: readonly PlacedFigure[]): number {
  return points.at(-1)?.value ?? 0;
}

/** Returns whether some line crosses years without a figure, so that the key explains the thread. */
export function hasGap(figures: readonly FigureRow[]): boolean {
  return seriesOf(figures).some((points) =>
    neighbours(preferredPoints(points)).some(([a, b]) => joinOf(a.figure, b.figure) === "gap"),
  );
}

type PictureOptions = TrendChartOptions & Required<Pick<TrendChartOptions, "document" | "label" | "root">>;

/** Returns the picture alone, without words around it. Its marks follow each other along a line, the highest line first. */
export function trendPicture(figures: readonly FigureRow[], options: PictureOptions): SVGElement {
  return picture(seriesOf(figures), options);
}

function picture(series: PlacedFigure[][], { document, label, root, ...options }: PictureOptions): SVGElement {
  const make = svgMaker(document);
  const points = series.flat();
  const { reference, highlight, later } = options;
  const width = Math.min(options.width, WIDEST);
  const height = Math.max(width < WIDE ? 340 : 400, (series.length + 1) * LABEL_GAP + TOP + BOTTOM);
  const unit = points[0]?.figure.unit ?? "";
  const figures = points.map((point) => point.figure);
  const values = valueAxis(valueExtent(figures, reference), unit, [height - BOTTOM, TOP]);
  const left = Math.max(...values.ticks.map((tick) => textWidth(values.format(tick), 12))) + 12;
  const right = width - Math.min(endLabelWidth(series, reference), width * 0.42);
  const years = calendarOf(points, [left, right]);
  const frame = { x: years.at, y: values.at, left, right, top: TOP, bottom: height - BOTTOM, width };
  return svgFrame(
    { document, label, width, height },
    gridY(values, [left, right], make),
    gridX(years, [height - BOTTOM, height - BOTTOM], make),
    ...trendMarks(series, { ...frame, document, root, make, unit, reference, highlight, later }),
  );
}

/** The years from the first to the last, named in their middles, as many as there is room for, the last always. */
function calendarOf(points: readonly PlacedFigure[], [left, right]: [number, number]) {
  const [first, last] = [min(points, firstYear) ?? 0, (max(points, firstYear) ?? 0) + 1];
  const at = (time: number) => left + ((time - first) / (last - first)) * (right - left);
  const years = Array.from({ length: last - first }, (_, index) => first + index);
  const step = Math.ceil((years.length * PER_YEAR) / Math.max(right - left, PER_YEAR));
  const shown = years.filter((year) => (last - 1 - year) % step === 0);
  return { at, ticks: shown.map((year) => year + 0.5), format: (time: number) => String(Math.floor(time)) };
}

function firstYear({ time }: PlacedFigure): number {
  return Math.floor(time);
}

function endLabelWidth(series: readonly PlacedFigure[][], reference: Reference | null | undefined): number {
  const names = series.map((points) => points[0]?.figure.district_name ?? "");
  return Math.max(...[...names, reference?.label ?? ""].map((name) => textWidth(name, labelFont))) + LABEL_INDENT;
}
