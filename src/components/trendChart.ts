import * as Plot from "@observablehq/plot";
import { groups, max, min } from "d3";
import { htmlMaker } from "./element.js";
import { anchorValue, type LegendKey, legendKeys } from "./figureSymbol.js";
import { formatQuantity, formatUnit } from "./format.js";
import { markLegend } from "./markLegend.js";
import type { FigureRow } from "./marts.js";
import { type MissingDistrict, missingList } from "./missingDistricts.js";
import { plotFrame, quietAxis, quietGrid } from "./plotFrame.js";
import { axisTicks } from "./pointPanel.js";
import { strings } from "./strings.js";
import { joinOf, LABEL_GAP, neighbours, type PlacedFigure, type TrendFrame, trendMarks } from "./trendMarks.js";
import { yearPosition } from "./yearPosition.js";

export interface TrendChartOptions {
  width: number;
  document?: Document;
  missing?: readonly MissingDistrict[];
  label?: string;
  root?: string;
}

const WIDEST = 960;
const TOP = 22;
const BOTTOM = 28;

/**
 * Returns the years of districts as lines. A line joins two points only when their years follow each other; across a gap
 * runs a faint dotted thread, to a bound nothing runs at all. Totals of several years are left out: they have no year.
 */
export function trendChart(figures: readonly FigureRow[], options: TrendChartOptions): HTMLElement {
  const { document = globalThis.document, missing = [], label = strings.nav.trends, root = "." } = options;
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
  const legend = markLegend([...legendKeys(drawn), ...joinKeys(series)], { document });
  return make("figure", { class: "chart trend-chart" }, ...body, legend, missingList(missing, { document }));
}

function seriesOf(figures: readonly FigureRow[]): PlacedFigure[][] {
  const placed = figures.flatMap((figure) => {
    const [time, value] = [yearPosition(figure), anchorValue(figure)];
    return time === null || value === null ? [] : [{ figure, time, value }];
  });
  return groups(placed, (point) => point.figure.district_id).map(([, points]) =>
    points.sort((a, b) => a.time - b.time),
  );
}

function joinKeys(series: readonly PlacedFigure[][]): LegendKey[] {
  const hasGap = series.some((points) => neighbours(points).some(([a, b]) => joinOf(a.figure, b.figure) === "gap"));
  return hasGap ? ["gap"] : [];
}

type PictureOptions = Required<Pick<TrendChartOptions, "width" | "document" | "label" | "root">>;

function picture(series: PlacedFigure[][], { document, label, root, ...options }: PictureOptions): SVGElement {
  const points = series.flat();
  const width = Math.min(options.width, WIDEST);
  const height = Math.max(340, series.length * LABEL_GAP + TOP + BOTTOM, Math.min(width * 0.5, 440));
  const highest = (max(points, (point) => point.value) || 1) * 1.04;
  const [first, last] = [min(points, firstYear) ?? 0, (max(points, firstYear) ?? 0) + 1];
  const unit = points[0]?.figure.unit ?? "";
  const values = axisTicks(highest, unit, height * 1.4);
  const tickFormat = (value: number) => formatQuantity(value, unit);
  const marginLeft = Math.max(...values.map((value) => tickFormat(value).length)) * 7.2 + 14;
  const marginRight = endLabelWidth(series);
  const years = shownYears(first, last, width - marginLeft - marginRight);
  const edges = { right: width - marginRight, top: TOP, bottom: height - BOTTOM };
  return plotFrame({
    document,
    label,
    width,
    height,
    marginTop: TOP,
    marginRight,
    marginBottom: BOTTOM,
    marginLeft,
    x: { type: "linear", domain: [first, last], axis: null },
    y: { domain: [0, highest], axis: null },
    marks: [
      Plot.gridY(values, quietGrid),
      Plot.axisY(values, { ...quietAxis, tickFormat }),
      Plot.axisX(years.map(middleOf), { ...quietAxis, tickFormat: (time: number) => String(Math.floor(time)) }),
      (_index, { x, y }) => trendMarks(series, { x, y, ...edges, document, root } as TrendFrame),
    ],
  });
}

function firstYear({ time }: PlacedFigure): number {
  return Math.floor(time);
}

function middleOf(year: number): number {
  return year + 0.5;
}

function shownYears(first: number, last: number, pixels: number): number[] {
  const years = Array.from({ length: last - first }, (_, index) => first + index);
  const step = Math.ceil((years.length * 44) / Math.max(pixels, 44));
  return years.filter((year) => (last - 1 - year) % step === 0);
}

function endLabelWidth(series: readonly PlacedFigure[][]): number {
  return Math.max(...series.map((points) => (points[0]?.figure.district_name.length ?? 0) * 7.4)) + 28;
}
