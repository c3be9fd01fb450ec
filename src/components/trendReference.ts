import type { ReferencePoint } from "./reference.js";
import { endsOf, REFERENCE_BAND, REFERENCE_LINE } from "./referenceMark.js";
import type { TrendFrame } from "./trendMarks.js";

/**
 * Returns what districts are compared with over the years: a dashed line where years with a number follow each other, a
 * bar where only bounds are known; one level line, or a band, for what is of no year.
 */
export function trendReference({ reference, x, y, left, right, make }: TrendFrame): SVGElement | null {
  if (!reference) return null;
  const shapes = reference.points.flatMap((point) => {
    const place = point.year === null ? { from: left, to: right } : { from: x(point.year), to: x(point.year + 1) };
    return pointShapes(point, place);
  });
  return make("g", { "aria-hidden": "true", class: "reference" }, ...shapes, ...joinsOf(reference.points));

  function pointShapes(point: ReferencePoint, { from, to }: { from: number; to: number }): SVGElement[] {
    const ends = endsOf(point).map(y);
    const isOfYear = point.year !== null;
    if (isOfYear && point.value !== null) {
      return ends.map((end) => make("circle", { cx: (from + to) / 2, cy: end, r: 2, fill: REFERENCE_LINE.stroke }));
    }
    const [low = 0, high = low] = ends;
    const band = { x: from, y: Math.min(low, high), width: to - from, height: Math.abs(high - low) };
    const lines = ends.map((end) => make("line", { x1: from, x2: to, y1: end, y2: end, ...REFERENCE_LINE }));
    return ends.length > 1 ? [make("rect", { ...band, ...REFERENCE_BAND }), ...lines] : lines;
  }

  function joinsOf(points: readonly ReferencePoint[]): SVGElement[] {
    const known = new Map(points.map((point) => [point.year, point.value]));
    return [...known].flatMap(([year, value]) => {
      const next = year === null ? null : (known.get(year + 1) ?? null);
      if (year === null || value === null || next === null) return [];
      const ends = { x1: x(year + 0.5), y1: y(value), x2: x(year + 1.5), y2: y(next) };
      return [make("line", { ...ends, ...REFERENCE_LINE })];
    });
  }
}
