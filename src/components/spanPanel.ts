import * as Plot from "@observablehq/plot";
import { districtColor } from "./districtColor.js";
import { type MakeSvg, svgMaker } from "./element.js";
import { figureLink, symbolForm } from "./figureSymbol.js";
import { formatNumber, formatValueWithUnit, periodYears } from "./format.js";
import type { FigureRow } from "./marts.js";
import { plotFrame, quietAxis, quietGrid } from "./plotFrame.js";
import { strings } from "./strings.js";

export interface SpanPanelOptions {
  width: number;
  document: Document;
  label: string;
  root?: string;
}

const ROW = 54;
const NAME = 18;

/**
 * Returns totals of several years as segments on a calendar: the length of a segment is time, its total is written
 * beside it. There is no value axis, so a total can neither pose as a year nor be ranked against one.
 */
export function spanPanel(
  figures: readonly FigureRow[],
  { width, document, label, root }: SpanPanelOptions,
): SVGElement {
  const [first, last] = yearsOf(figures);
  const height = 30 + ROW * figures.length;
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const shown = ticks.filter((_, index) => index % Math.ceil((ticks.length * 44) / Math.max(width - 32, 44)) === 0);
  return plotFrame({
    label,
    document,
    width,
    height,
    marginLeft: 4,
    marginRight: 28,
    marginTop: 0,
    marginBottom: 26,
    x: { type: "linear", domain: [first, last], axis: null },
    y: { domain: [0, figures.length || 1], range: [0, height - 30], axis: null },
    marks: [
      Plot.gridX(shown, quietGrid),
      Plot.axisX(shown, {
        ...quietAxis,
        textAnchor: "start",
        tickFormat: (year: number) => String(year),
      }),
      (_index, { x, y }) => {
        const make = svgMaker(document);
        const rows = figures.map((figure, row) =>
          figureLink(figure, spanShapes(figure, { x: x as Scale, top: (y as Scale)(row), width, make }), {
            document,
            root,
          }),
        );
        return make("g", {}, ...rows);
      },
    ],
  });
}

type Scale = (value: number) => number;

interface SpanFrame {
  x: Scale;
  top: number;
  width: number;
  make: MakeSvg;
}

function spanShapes(figure: FigureRow, { x, top, width, make }: SpanFrame): SVGElement[] {
  const from = x(asYears(figure.period_start, 0));
  const to = x(asYears(figure.period_end, 1));
  const color = districtColor(figure.district_id);
  const isExact = symbolForm(figure) === "exact";
  const middle = top + NAME + 16;
  const end = { stroke: color, "stroke-width": 2.5, y1: middle - 8, y2: middle + 8 };
  return [
    make("rect", { x: 0, y: top, width, height: ROW, fill: "transparent", class: "hit" }),
    make("rect", {
      x: from,
      y: middle - 5,
      width: Math.max(to - from, 2),
      height: 10,
      fill: isExact ? color : "none",
      "fill-opacity": 0.3,
      stroke: color,
      "stroke-width": 1.25,
      "stroke-dasharray": figure.period_basis === "printed" ? null : "4 3",
    }),
    make("line", { ...end, x1: from, x2: from }),
    make("line", { ...end, x1: to, x2: to }),
    spanText(figure, Math.min(from, Math.max(4, width - 250)), top + NAME, make),
  ];
}

function spanText(figure: FigureRow, x: number, y: number, make: MakeSvg): SVGElement {
  return make(
    "text",
    { x, y, "text-anchor": "start", fill: "var(--kho-ink, currentColor)" },
    `${figure.district_name}: `,
    make("tspan", { "font-weight": 600 }, formatValueWithUnit(figure)),
    make("tspan", { fill: "var(--kho-muted, currentColor)" }, ` ${strings.inYears(spanLength(figure))}`),
  );
}

function spanLength({ period_start, period_end }: FigureRow): string {
  const years = periodYears(period_start, period_end);
  if (years === null) return "?";
  if (years < 1) return strings.lengthMonths(Math.max(1, Math.round(years * 12)));
  return strings.lengthYears(formatNumber(Math.abs(years - Math.round(years)) <= 0.1 ? Math.round(years) : years));
}

/** The position of a date in years: `2018-07-01` is 2018.5; the end of a day for an end. */
function asYears(date: string | null, dayOffset: 0 | 1): number {
  if (!date) return Number.NaN;
  const year = Number(date.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(date) + dayOffset * 86_400_000 - start) / (Date.UTC(year + 1, 0, 1) - start);
}

function yearsOf(figures: readonly FigureRow[]): [number, number] {
  const starts = figures.map((figure) => Math.floor(asYears(figure.period_start, 0)));
  const ends = figures.map((figure) => Math.ceil(asYears(figure.period_end, 1)));
  return [Math.min(...starts), Math.max(...ends)];
}
