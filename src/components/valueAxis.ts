import { formatQuantity } from "./format.js";
import type { StatedValue } from "./marts.js";
import type { Reference } from "./reference.js";
import type { FrameAxis } from "./svgFrame.js";

/** From the least to the greatest number that a picture has room for. */
export type Extent = readonly [low: number, high: number];

type Bounds = Pick<StatedValue, "value" | "lower" | "upper">;

/** Room that a tick needs: numbers are wider than they are high. */
const PER_TICK = { x: 80, y: 56 };

/** Returns the extent of figures and of what they are compared with; zero is always inside, and nothing is cut. */
export function valueExtent(figures: readonly Bounds[], reference?: Reference | null): Extent {
  const rows = reference ? [...figures, ...reference.points] : figures;
  let [low, high] = [0, 0];
  for (const { value, lower, upper } of rows) {
    for (const number of [value, lower, upper]) {
      if (number === null) continue;
      low = Math.min(low, number);
      high = Math.max(high, number);
    }
  }
  return [low, high];
}

/** Returns a value axis along pixels: positions, round ticks, and numbers in the unit of the figures. It rises if `from` > `to`. */
export function valueAxis(
  extent: Extent,
  unit: string,
  [from, to]: readonly [number, number],
): FrameAxis & Required<Pick<FrameAxis, "format">> {
  const [low, high] = extent[0] === extent[1] ? [extent[0], extent[0] + 1] : extent;
  const scale = (to - from) / (high - low);
  return {
    ticks: valueTicks([low, high], Math.abs(to - from) / (from > to ? PER_TICK.y : PER_TICK.x)),
    at: (value) => from + (value - low) * scale,
    format: (value) => formatQuantity(value, unit),
  };
}

/** Returns at most so many steps between ticks of a value axis: round numbers inside the extent, whole ones where it is whole. */
export function valueTicks([low, high]: Extent, most: number): number[] {
  const span = high - low || 1;
  const count = Math.max(1, Math.min(6, Math.floor(most)));
  const power = 10 ** Math.floor(Math.log10(span / count));
  const sizes = [1, 2, 5, 10, 20, 50].map((factor) => factor * power).filter((size) => size <= span);
  const round = sizes.find((size) => span / size <= count) ?? sizes.at(-1) ?? span;
  const step = Number.isInteger(low) && Number.isInteger(high) ? Math.max(1, round) : round;
  const first = Math.ceil(low / step);
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, index) => (first + index) * step);
}
