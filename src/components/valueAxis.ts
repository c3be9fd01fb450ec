import { formatQuantity } from "./format.js";
import type { StatedValue } from "./marts.js";
import type { Reference } from "./reference.js";
import type { FrameAxis } from "./svgFrame.js";

/** From the least to the greatest number that a picture has room for. */
export type Extent = readonly [low: number, high: number];

type Bounds = Pick<StatedValue, "value" | "lower" | "upper"> & { unit?: string };

/** The unit of places in an order: they have no zero, and the first is the best. */
export const RANK = "rank";

/** Room that a tick needs: numbers are wider than they are high. */
const PER_TICK = { x: 80, y: 56 };

/**
 * Returns the extent of figures and of what they are compared with; zero is always inside, or of
 * ranks the first, and nothing is cut.
 */
export function valueExtent(figures: readonly Bounds[], reference?: Reference | null): Extent {
  const rows = reference ? [...figures, ...reference.points] : figures;
  const least = figures[0]?.unit === RANK ? 1 : 0;
  let [low, high] = [least, least];
  for (const { value, lower, upper } of rows) {
    for (const number of [value, lower, upper]) {
      if (number === null) continue;
      low = Math.min(low, number);
      high = Math.max(high, number);
    }
  }
  return [low, high];
}

/**
 * Returns a value axis along pixels: positions, round ticks, and numbers in the unit of the figures. It rises where the
 * pixels fall, as on a screen; ranks do not: the first is on top.
 */
export function valueAxis(
  extent: Extent,
  unit: string,
  pixels: readonly [number, number],
): FrameAxis & Required<Pick<FrameAxis, "format">> {
  const [low, high] = extent[0] === extent[1] ? [extent[0], extent[0] + 1] : extent;
  const isRising = pixels[0] > pixels[1];
  const [from, to] = isRising && unit === RANK ? [pixels[1], pixels[0]] : pixels;
  const scale = (to - from) / (high - low);
  return {
    ticks: valueTicks([low, high], Math.abs(to - from) / (isRising ? PER_TICK.y : PER_TICK.x)),
    at: (value) => from + (value - low) * scale,
    format: (value) => formatQuantity(value, unit),
  };
}

/** Returns ticks of a value axis, at most so many steps: round numbers inside the extent, whole ones where it is whole. */
export function valueTicks([low, high]: Extent, most: number): number[] {
  const span = high - low || 1;
  const count = Math.max(1, Math.min(6, Math.floor(most)));
  const power = 10 ** Math.floor(Math.log10(span / count));
  const sizes = [1, 2, 5, 10, 20, 50].map((factor) => factor * power).filter((size) => size <= span);
  const round = sizes.find((size) => span / size <= count) ?? sizes.at(-1) ?? span;
  const step = Number.isInteger(low) && Number.isInteger(high) ? Math.max(1, round) : round;
  const first = Math.ceil(low / step);
  const ticks = Array.from({ length: Math.floor(high / step) - first + 1 }, (_, index) => (first + index) * step);
  return low > 0 && ticks[0] !== low ? [low, ...ticks] : ticks;
}
