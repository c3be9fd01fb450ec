import { groups } from "d3";
import type { FigureRow } from "./marts.js";

/**
 * How figures are drawn: dots for one period, many of them as a swarm, pairs of two years as dumbbells, years as lines,
 * totals of several years as segments, and a list for what no calendar holds.
 */
export type ChartForm = "points" | "swarm" | "dumbbell" | "lines" | "spans" | "list";

/** More figures than this in one period are a swarm: rows of dots would no longer fit on a screen. */
export const CROWD = 12;

type PlacedFigure = Pick<FigureRow, "period_class" | "year" | "district_id">;

/**
 * Returns the form of figures of one metric, one level and one class of periods. Years are joined only where some
 * district has figures of two of them, and dates never make a pair: they are lines with the dates in their places.
 */
export function chartForm(figures: readonly PlacedFigure[]): ChartForm {
  const period_class = figures[0]?.period_class ?? "unplaced";
  if (period_class === "unplaced") return "list";
  if (period_class === "span") return "spans";
  const years = new Set(figures.map((figure) => figure.year));
  const isOverYears = period_class === "annual" || period_class === "dated";
  if (isOverYears && years.size > 1 && hasRepeated(figures)) {
    return years.size === 2 && period_class === "annual" ? "dumbbell" : "lines";
  }
  return isCrowd(figures) && period_class !== "event" ? "swarm" : "points";
}

/** Whether some period has more figures than rows of dots could show. */
function isCrowd(figures: readonly PlacedFigure[]): boolean {
  return groups(figures, (figure) => figure.year).some(([, ofYear]) => ofYear.length > CROWD);
}

function hasRepeated(figures: readonly PlacedFigure[]): boolean {
  return groups(figures, (figure) => figure.district_id).some(
    ([, ofDistrict]) => new Set(ofDistrict.map((figure) => figure.year)).size > 1,
  );
}
