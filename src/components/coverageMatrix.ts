import { rollup } from "d3";
import { type MakeSvg, svgMaker } from "./element.js";
import type { CoverageRow, MetricProfile } from "./marts.js";
import { strings } from "./strings.js";
import { wrapWords } from "./wrapWords.js";

export type NamedMetric = Pick<MetricProfile, "metric_id" | "metric_name">;

export interface CoverageMatrixOptions {
  width: number;
  /** The last year shown and how many. */
  lastYear: number;
  yearCount?: number;
  document?: Document;
  root?: string;
}

/** How many of the 30 districts have a full-year figure of a metric and year, and how many only another kind. */
interface CellCount {
  annual: number;
  other: number;
}

interface Frame {
  width: number;
  left: number;
  cell: number;
  row: number;
  nameHeight: number;
  years: number[];
  counts: Map<string, Map<number, CellCount>>;
  make: MakeSvg;
  root: string;
}

const WIDEST = 860;
const NAME_WIDTH = 290;
const HEAD = 24;
const CELL = 34;
const SQUARE = 28;
const LINE = 15;

/**
 * Returns a matrix of metrics by year. A cell says of how many districts a figure of the full year is known (filled), or
 * else a figure of another kind: part of a year, a date, a bound, a total of several years (edge only).
 */
export function coverageMatrix(
  metrics: readonly NamedMetric[],
  coverage: readonly CoverageRow[],
  options: CoverageMatrixOptions,
): SVGElement {
  const frame = frameOf(metrics, coverage, options);
  const { make, width, row } = frame;
  const height = HEAD + row * metrics.length + 2;
  return make(
    "svg",
    {
      role: "group",
      "aria-label": strings.matrix.label,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      class: "coverage-matrix",
    },
    make("g", { "aria-hidden": "true" }, ...frame.years.map((year, column) => yearHead(year, column, frame))),
    ...metrics.map((metric, index) => metricRow(metric, HEAD + index * row, frame)),
  );
}

function frameOf(
  metrics: readonly NamedMetric[],
  coverage: readonly CoverageRow[],
  options: CoverageMatrixOptions,
): Frame {
  const { lastYear, yearCount = 10, document = globalThis.document, root = "." } = options;
  const width = Math.min(options.width, WIDEST);
  const isNarrow = width < 620;
  const left = isNarrow ? 0 : NAME_WIDTH;
  const lineCount = Math.max(1, ...metrics.map((metric) => nameLines(metric.metric_name, left || width).length));
  const nameHeight = isNarrow ? 8 + lineCount * LINE : 0;
  const years = Array.from({ length: yearCount }, (_, index) => lastYear - yearCount + 1 + index);
  const counts = rollup(
    coverage,
    countCells,
    (row) => row.metric_id,
    (row) => row.year,
  );
  const cell = (width - left) / yearCount;
  return {
    width,
    left,
    cell,
    row: Math.max(CELL, left ? lineCount * LINE + 10 : 0) + nameHeight,
    nameHeight,
    years,
    counts,
    make: svgMaker(document),
    root,
  };
}

function countCells(rows: CoverageRow[]): CellCount {
  const annual = rows.filter((row) => row.state === "annual").length;
  return { annual, other: rows.filter((row) => row.state !== "none").length - annual };
}

function yearHead(year: number, column: number, { left, cell, make }: Frame): SVGElement {
  const x = round(left + (column + 0.5) * cell);
  return make(
    "text",
    { x, y: 15, "text-anchor": "middle", "font-size": 11, fill: "var(--kho-muted, CanvasText)" },
    String(year),
  );
}

function metricRow(metric: NamedMetric, top: number, frame: Frame): SVGElement {
  const { make, root, years, counts } = frame;
  const ofMetric = counts.get(metric.metric_id);
  const cells = years.map((year) => ({ year, count: ofMetric?.get(year) ?? { annual: 0, other: 0 } }));
  const says = strings.matrix.row(
    metric.metric_name,
    cells.map(({ year, count }) => ({ year, ...count })),
  );
  const href = `${root}/chi-tieu/${encodeURIComponent(metric.metric_id)}`;
  return make(
    "g",
    { "data-metric": metric.metric_id },
    make(
      "a",
      { href, "aria-label": says },
      make("rect", { x: 0, y: top, width: frame.width, height: frame.row, fill: "transparent" }),
      metricName(metric.metric_name, top, frame),
    ),
    ...cells.map(({ year, count }, column) => cellShape(metric.metric_name, year, count, { column, top, frame })),
  );
}

function metricName(name: string, top: number, { left, nameHeight, row, make, width }: Frame): SVGElement {
  const lines = nameLines(name, left || width);
  const first = left
    ? top + row / 2 - ((lines.length - 1) * LINE) / 2 + 4.5
    : top + nameHeight - (lines.length - 1) * LINE - 3;
  const spans = lines.flatMap((line, index) => [
    index === 0 ? null : make("tspan", { "font-size": 0 }, " "),
    make("tspan", { x: 0, y: round(first + index * LINE) }, line),
  ]);
  return make("text", { "font-size": 13, fill: "var(--kho-ink, CanvasText)" }, ...spans);
}

function nameLines(name: string, width: number): string[] {
  return wrapWords(name, width / 7.2);
}

interface CellPlace {
  column: number;
  top: number;
  frame: Frame;
}

function cellShape(name: string, year: number, count: CellCount, { column, top, frame }: CellPlace): SVGElement {
  const { left, cell, row, nameHeight, make } = frame;
  const x = left + column * cell;
  const y = top + nameHeight + (row - nameHeight - SQUARE) / 2;
  const text = { x: round(x + cell / 2), y: y + 18.5, "text-anchor": "middle", "font-size": 12, "aria-hidden": "true" };
  const says = make("title", {}, strings.matrix.cell(name, year, count.annual, count.other));
  const state = count.annual > 0 ? "annual" : count.other > 0 ? "other" : "none";
  const rect = { x: round(x + 1), y, width: round(cell - 2), height: SQUARE, rx: 3 };
  if (state === "none") {
    return make(
      "g",
      { "data-state": state },
      says,
      make("text", { ...text, fill: "var(--kho-muted, CanvasText)" }, strings.missing.sign),
    );
  }
  const accent = Math.min(42, 10 + count.annual * 4);
  const fill = `fill: color-mix(in srgb, var(--kho-accent, #0f5f7d) ${accent}%, var(--kho-paper, Canvas))`;
  const edge = {
    stroke: "var(--kho-edge, CanvasText)",
    "stroke-width": 1,
    "stroke-dasharray": "3 2",
    style: "fill: none",
  };
  return make(
    "g",
    { "data-state": state },
    says,
    make("rect", { ...rect, ...(state === "annual" ? { style: fill } : edge) }),
    make("text", { ...text, fill: "var(--kho-ink, CanvasText)" }, String(count.annual || count.other)),
  );
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
