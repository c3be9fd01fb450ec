import { districtColor } from "./districtColor.js";
import { type MakeSvg, svgMaker } from "./element.js";
import { figureSymbol, symbolForm } from "./figureSymbol.js";
import { formatValue } from "./format.js";
import type { FigureRow } from "./marts.js";
import { spreadLabels } from "./spreadLabels.js";

/** A figure with its place in time, in years, and its point or bound. */
export interface PlacedFigure {
  figure: FigureRow;
  time: number;
  value: number;
}

/** Where a picture of years draws: pixel positions, and the edges of its plot. */
export interface TrendFrame {
  x: (time: number) => number;
  y: (value: number) => number;
  right: number;
  top: number;
  bottom: number;
  document: Document;
  root: string;
}

type Frame = TrendFrame & { make: MakeSvg };

/** How two neighbouring points of a district are joined. */
export type Join = "line" | "gap" | "none";

/** The least distance between the names at the right edge, in pixels. */
export const LABEL_GAP = 17;

/** Returns everything inside the axes: lines and gaps, names at the ends, numbers, and the marks on top. */
export function trendMarks(series: readonly PlacedFigure[][], trendFrame: TrendFrame): SVGElement {
  const { document, root, x, y } = trendFrame;
  const make = svgMaker(document);
  const frame = { ...trendFrame, make };
  const points = series.flat();
  const marks = points.map(({ figure, time }) =>
    figureSymbol(figure, { at: y, across: x(time), direction: "y" }, { document, root }),
  );
  const lines = series.flatMap((ofDistrict) => joins(ofDistrict, frame));
  return make("g", {}, ...lines, ...endLabels(series, frame), ...valueLabels(points, frame), ...marks);
}

/**
 * Returns how two neighbouring points are joined: by a line only when both are point values of years that follow each
 * other; across years or dates without a figure by a gap; to a bound by nothing.
 */
export function joinOf(a: FigureRow, b: FigureRow): Join {
  if (a.value === null || b.value === null) return "none";
  const isAnnual = a.period_class === "annual" && b.period_class === "annual";
  return isAnnual && a.year !== null && b.year === a.year + 1 ? "line" : "gap";
}

/** Returns each item with the one after it. */
export function neighbours<T>(items: readonly T[]): [T, T][] {
  return items.slice(1).map((item, index) => [items[index] as T, item]);
}

function joins(points: readonly PlacedFigure[], { x, y, make }: Frame): SVGElement[] {
  return neighbours(points).flatMap(([a, b]) => {
    const join = joinOf(a.figure, b.figure);
    if (join === "none") return [];
    const style = join === "line" ? { "stroke-width": 2.25 } : GAP_STYLE;
    const ends = { x1: x(a.time), y1: y(a.value), x2: x(b.time), y2: y(b.value) };
    return [make("line", { ...ends, stroke: districtColor(a.figure.district_id), "data-join": join, ...style })];
  });
}

const GAP_STYLE = {
  "stroke-width": 1.5,
  "stroke-dasharray": "1.5 5",
  "stroke-linecap": "round",
  "stroke-opacity": 0.7,
};

/** The names at the right edge, moved apart, each tied to its last point by a hair line. */
function endLabels(series: readonly PlacedFigure[][], { x, y, right, top, bottom, make }: Frame): SVGElement[] {
  const ends = series.map((points) => points.at(-1) as PlacedFigure);
  const places = spreadLabels(
    ends.map((end) => y(end.value)),
    LABEL_GAP,
    top,
    bottom,
  );
  return ends.flatMap(({ figure, time, value }, index) => {
    const place = places[index] ?? 0;
    const color = districtColor(figure.district_id);
    const from = x(time) + 9;
    const path = `M${from},${y(value)}L${Math.max(from, right - 4)},${y(value)}L${right + 8},${place}`;
    return [
      make("path", {
        d: path,
        fill: "none",
        stroke: color,
        "stroke-width": 0.75,
        "stroke-opacity": 0.6,
        "stroke-dasharray": "1 2",
      }),
      make("circle", { cx: right + 12, cy: place, r: 3, fill: color }),
      make(
        "text",
        { x: right + 20, y: place + 4.5, "text-anchor": "start", fill: "var(--kho-ink, currentColor)" },
        figure.district_name,
      ),
    ];
  });
}

interface Box {
  x: number;
  y: number;
  width: number;
}

/** The numbers above their points, or below, where they cover nothing; a crowded picture leaves some to the table. */
function valueLabels(points: readonly PlacedFigure[], { x, y, make }: Frame): SVGElement[] {
  const taken: Box[] = points.map((point) => ({ x: x(point.time), y: y(point.value), width: 12 }));
  return points.flatMap(({ figure, time, value }) => {
    const text = formatValue(figure);
    const width = text.length * 7.2;
    const offsets = symbolForm(figure) === "lower" ? [18, -46] : [-15, 18];
    const spots = offsets.map((offset) => ({ x: x(time), y: y(value) + offset, width }));
    const spot = spots.find((box) => taken.every((other) => !isOver(box, other)));
    if (!spot) return [];
    taken.push(spot);
    const style = {
      "text-anchor": "middle",
      "font-size": 12,
      "font-weight": 600,
      fill: "var(--kho-ink, currentColor)",
      stroke: "var(--kho-paper, Canvas)",
      "stroke-width": 3,
      "paint-order": "stroke",
    };
    return [make("text", { x: spot.x, y: spot.y + 4, ...style, "font-variant-numeric": "tabular-nums" }, text)];
  });
}

function isOver(a: Box, b: Box): boolean {
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 2 && Math.abs(a.y - b.y) < 13;
}
