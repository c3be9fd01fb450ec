import type { FigureRow, TrendRow } from "./marts.js";

/** What is known of a number: where it lies, ends included; without a bound an end is infinite. */
export type Interval = readonly [low: number, high: number];

type Measured = Pick<FigureRow, "value" | "lower" | "upper" | "qualifier" | "interval_low" | "interval_high" | "unit">;

/** A change between two figures, as far as their bounds leave it known. */
export type Change = Pick<TrendRow, "change" | "change_lower" | "change_upper" | "change_direction" | "unit">;

/** Returns where a number lies. About 200 is as wide as the warehouse takes it; a bound is open on its other side. */
export function intervalOf({ value, lower, upper, qualifier, interval_low, interval_high }: Measured): Interval {
  if (value === null) return [lower ?? Number.NEGATIVE_INFINITY, upper ?? Number.POSITIVE_INFINITY];
  if (qualifier === "exact") return [value, value];
  const isAround = interval_low <= value && value <= (interval_high ?? Number.POSITIVE_INFINITY);
  return isAround ? [interval_low, interval_high ?? Number.POSITIVE_INFINITY] : [value, value];
}

/** Returns how a number changed. By the rule of the mart `trends`: what the bounds leave open is undetermined. */
export function changeBetween(earlier: Measured, later: Measured): Change {
  const [before, after] = [intervalOf(earlier), intervalOf(later)];
  const change = isPoint(earlier) && isPoint(later) ? (later.value ?? 0) - (earlier.value ?? 0) : null;
  return {
    change,
    change_lower: finite(after[0] - before[1]),
    change_upper: finite(after[1] - before[0]),
    change_direction:
      after[0] > before[1] ? "up" : after[1] < before[0] ? "down" : change === 0 ? "same" : "undetermined",
    unit: later.unit,
  };
}

/** Returns where the median of numbers lies; its ends differ where bounds leave it open. Null of nothing. */
export function medianInterval(figures: readonly Measured[]): Interval | null {
  if (figures.length === 0) return null;
  const intervals = figures.map(intervalOf);
  return [middle(intervals.map(([low]) => low)), middle(intervals.map(([, high]) => high))];
}

function middle(numbers: number[]): number {
  const sorted = numbers.sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}

function isPoint({ value, qualifier }: Measured): boolean {
  return value !== null && qualifier === "exact";
}

function finite(number: number): number | null {
  return Number.isFinite(number) ? number : null;
}
