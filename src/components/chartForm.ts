import { groups } from "d3";
import type { FigureRow } from "./marts.js";

/**
 * How figures are drawn: dots for one period, many of them as a swarm, pairs of two years as dumbbells, years as lines,
 * totals of several years as segments, and a list for what no calendar holds.
 */
export type ChartForm = "points" | "swarm" | "dumbbell" | "lines" | "spans" | "list";

/** More rows than this no longer fit on a screen: dots become a swarm, dumbbells lines. */
export const CROWD = 12;

type PlacedFigure = Pick<FigureRow, "period_class" | "year" | "district_id">;

/**
 * Returns the form of figures of one metric, one level and one class of periods. Years are joined only where some
 * district has figures of two of them; dates, which are seldom those of others, only where most districts have two.
 */
export function chartForm(figures: readonly PlacedFigure[]): ChartForm {
  const period_class = figures[0]?.period_class ?? "unplaced";
  if (period_class === "unplaced") return "list";
  if (period_class === "span") return "spans";
  const years = new Set(figures.map((figure) => figure.year));
  const repeated = repeatedShare(figures);
  if (period_class === "dated" && repeated > 0.5) return "lines";
  if (period_class === "annual" && repeated > 0) {
    const isPairs = years.size === 2 && districtCount(figures) <= CROWD;
    return isPairs ? "dumbbell" : "lines";
  }
  return isCrowd(figures) && period_class !== "event" ? "swarm" : "points";
}

/** Whether some period has more figures than rows of dots could show. */
function isCrowd(figures: readonly PlacedFigure[]): boolean {
  return groups(figures, (figure) => figure.year).some(([, ofYear]) => ofYear.length > CROWD);
}

function districtCount(figures: readonly PlacedFigure[]): number {
  return new Set(figures.map((figure) => figure.district_id)).size;
}

/** The share of districts that have figures of two years or more. */
function repeatedShare(figures: readonly PlacedFigure[]): number {
  const districts = groups(figures, (figure) => figure.district_id);
  const repeated = districts.filter(([, ofDistrict]) => new Set(ofDistrict.map((figure) => figure.year)).size > 1);
  return repeated.length / districts.length;
}
