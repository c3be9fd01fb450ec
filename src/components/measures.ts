import type { CompareFigure, StatedValue } from "./marts.js";

/** The ways in which a figure may be measured: as reported, or against another figure. */
export const MEASURES = ["reported", "rate", "index", "change", "change_share", "rank"] as const;

export type Measure = (typeof MEASURES)[number];

/** Why a figure has no such measure. */
export type UnmeasuredReason =
  | "no_members"
  | "no_base"
  | "no_previous_year"
  | "no_peers"
  | "rank_undetermined"
  | "unbounded";

/** A measure with its bounds, and the other figures that it stands on. */
export interface MeasuredValue extends StatedValue {
  standsOn: string[];
}

export type FindFigure = (figure_id: string) => CompareFigure | undefined;

/** A number as what is known of it: from `low` to `high`, which are the same for an exact count. */
interface Interval {
  low: number;
  high: number;
  isExact: boolean;
}

/**
 * Returns a figure in a measure, or the reason why there is none. Bounds travel through the arithmetic as intervals: the
 * amounts are those of the marts `trends` and `rates`, whose choice of the other figure they follow. Units of the
 * result: `per_thousand` for a rate per 1 000 members, `index` (first exact year = 100), `percent`, `percent_point`,
 * `rank`, else the metric's own.
 */
export function measureFigure(
  figure: CompareFigure,
  measure: Measure,
  find: FindFigure,
): MeasuredValue | UnmeasuredReason {
  switch (measure) {
    case "reported": {
      const { value, lower, upper, qualifier, unit } = figure;
      return { value, lower, upper, qualifier, unit, standsOn: [] };
    }
    case "rank":
      return rankOf(figure);
    case "rate":
      return against(figure, figure.members_figure_id, find, "no_members", rate);
    case "index":
      return against(figure, figure.base_figure_id, find, "no_base", index);
    case "change":
      return against(figure, figure.previous_figure_id, find, "no_previous_year", change);
    case "change_share":
      return against(figure, figure.previous_figure_id, find, "no_previous_year", changeShare);
  }
}

type Arithmetic = (figure: Interval, other: Interval, unit: string) => { interval: Interval; unit: string };

function against(
  figure: CompareFigure,
  other_id: string | null,
  find: FindFigure,
  missing: UnmeasuredReason,
  compute: Arithmetic,
): MeasuredValue | UnmeasuredReason {
  const other = other_id === null ? undefined : find(other_id);
  if (!other) return missing;
  const { interval, unit } = compute(intervalOf(figure), intervalOf(other), figure.unit);
  const stated = statedValue(interval);
  return stated ? { ...stated, unit, standsOn: [other.figure_id] } : "unbounded";
}

function rate(figure: Interval, members: Interval): ReturnType<Arithmetic> {
  return { interval: scale(1000, divide(figure, members)), unit: "per_thousand" };
}

function index(figure: Interval, base: Interval): ReturnType<Arithmetic> {
  return { interval: scale(100, divide(figure, base)), unit: "index" };
}

function change(figure: Interval, previous: Interval, unit: string): ReturnType<Arithmetic> {
  const { isExact } = bothExact(figure, previous);
  const interval = { low: figure.low - previous.high, high: figure.high - previous.low, isExact };
  return { interval, unit: unit === "percent" ? "percent_point" : unit };
}

/** What is certain of any share, that it is not below −100 %, is no bound worth saying. */
function changeShare(figure: Interval, previous: Interval): ReturnType<Arithmetic> {
  const { low, high, isExact } = divide(figure, previous);
  const least = low > 0 ? 100 * (low - 1) : -Infinity;
  return { interval: { low: isExact ? 100 * (low - 1) : least, high: 100 * (high - 1), isExact }, unit: "percent" };
}

function rankOf({ rank, peer_count, is_rank_determined }: CompareFigure): MeasuredValue | UnmeasuredReason {
  if ((peer_count ?? 0) < 2) return "no_peers";
  if (rank === null || !is_rank_determined) return "rank_undetermined";
  return { value: rank, lower: null, upper: null, qualifier: "exact", unit: "rank", standsOn: [] };
}

function intervalOf({ interval_low, interval_high, is_bound }: CompareFigure): Interval {
  return { low: interval_low, high: interval_high ?? Infinity, isExact: !is_bound };
}

/** Numbers of the contract are not negative; a divisor that may be zero leaves the quotient unbounded. */
function divide(a: Interval, b: Interval): Interval {
  const low = b.high === 0 ? 0 : a.low / b.high;
  return { low, high: b.low === 0 ? Infinity : a.high / b.low, isExact: bothExact(a, b).isExact && b.low !== 0 };
}

function scale(factor: number, { low, high, isExact }: Interval): Interval {
  return { low: factor * low, high: factor * high, isExact };
}

function bothExact(a: Interval, b: Interval): Pick<Interval, "isExact"> {
  return { isExact: a.isExact && b.isExact };
}

/** Returns an interval as a value or as bounds; null where it holds every number. */
function statedValue({ low, high, isExact }: Interval): Omit<StatedValue, "unit"> | null {
  if (isExact) return { value: low, lower: null, upper: null, qualifier: "exact" };
  const lower = Number.isFinite(low) ? low : null;
  const upper = Number.isFinite(high) ? high : null;
  if (lower === null && upper === null) return null;
  const qualifier = upper === null ? "at_least" : lower === null ? "at_most" : "order_of_magnitude";
  return { value: null, lower, upper, qualifier };
}
