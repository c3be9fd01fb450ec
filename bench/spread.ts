import { median } from "d3";

/** The middle one of several measures, and the two ends. */
export interface Spread {
  median: number;
  min: number;
  max: number;
}

/** Returns the spread of the measures that there are; `null` when one is missing or there is none. */
export function spreadOf(measures: readonly (number | null)[]): Spread | null {
  const known = measures.filter((measure) => measure !== null).sort((a, b) => a - b);
  const [min, max] = [known[0], known.at(-1)];
  if (known.length < measures.length || min === undefined || max === undefined) return null;
  return { median: median(known) ?? min, min, max };
}

/** Prints a spread in a unit: `0.52 (0.49–0.60)`; a single number where the ends are the same, `–` for none. */
export function printSpread(spread: Spread | null, { per = 1, digits = 0 } = {}): string {
  if (!spread) return "–";
  const [median, min, max] = [spread.median, spread.min, spread.max].map((value) => (value / per).toFixed(digits));
  return min === max ? `${median}` : `${median} (${min}–${max})`;
}
