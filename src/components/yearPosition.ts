import type { FigureRow } from "./marts.js";

/**
 * Returns where a figure stands on an axis of years on which 2022 reaches from 2022 to 2023: a full year in its middle,
 * a date at its day, also where the source gives one end only, a part of a year in the middle of that part. Null for
 * anything else, such as a total of several years.
 */
export function yearPosition(
  figure: Pick<FigureRow, "period_class" | "year" | "period_start" | "period_end">,
): number | null {
  const { period_class, year, period_start, period_end } = figure;
  if (period_class === "annual") return year === null ? null : year + 0.5;
  const isWithinYear = period_class === "dated" || period_class === "partial";
  const [first, last] = [period_start ?? period_end, period_end ?? period_start];
  if (!isWithinYear || !first || !last) return null;
  return (dateInYears(first) + dateInYears(last)) / 2;
}

/** Returns a date in years: `2018-07-02` is about 2018.5. */
export function dateInYears(date: string): number {
  const year = Number(date.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(date) - start) / (Date.UTC(year + 1, 0, 1) - start);
}
