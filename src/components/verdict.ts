import type { FigureRow, Verdict } from "./marts.js";

/** Whether two figures may be compared, why not or only with which caveat, and what the comparison says. */
export interface PairVerdict {
  verdict: Verdict;
  /** Codes, in the order of the mart `comparisons`. */
  reasons: string[];
  /** Which is larger (or that both are the same) holds for every number that the bounds allow. */
  isOrderDetermined: boolean;
  /** a - b, between exact counts only. */
  difference: number | null;
  /** a / b, between exact counts only. */
  ratio: number | null;
}

/** Two figures and what may be said of them. */
export interface FigurePair extends PairVerdict {
  a: FigureRow;
  b: FigureRow;
}

/**
 * Returns the verdict on two figures, by the rule of `figure_pairs` and `comparisons` in sql/; null for figures that the
 * mart does not pair: of one district or none, of different metrics, not chosen, or without a year in common.
 */
export function verdictOf(a: FigureRow, b: FigureRow): PairVerdict | null {
  if (!isPaired(a, b)) return null;
  const periods = periodFlags(a, b);
  const isPossible = !(periods.isOtherKind || periods.isUnknown || periods.isOtherPeriod);
  const reasons = reasonCodes(a, b, periods);
  const isExact = isPossible && !a.is_bound && !b.is_bound && a.value !== null && b.value !== null;
  return {
    verdict: isPossible ? (reasons.length === 0 ? "comparable" : "conditional") : "not_comparable",
    reasons,
    isOrderDetermined: isPossible && isOrdered(a, b),
    difference: isExact ? Number(a.value) - Number(b.value) : null,
    ratio: isExact && b.value !== 0 ? Number(a.value) / Number(b.value) : null,
  };
}

/** Returns all pairs that may be spoken of among the figures, in their order. */
export function pairsOf(figures: readonly FigureRow[]): FigurePair[] {
  return figures.flatMap((a, index) =>
    figures.slice(index + 1).flatMap((b) => {
      const verdict = verdictOf(a, b);
      return verdict ? [{ a, b, ...verdict }] : [];
    }),
  );
}

interface PeriodFlags {
  isOtherKind: boolean;
  isUnknown: boolean;
  /** Not the same days, of a kind that has to be of the same. */
  isOtherPeriod: boolean;
  /** Not the same days, of a kind that may be cut off on another day of the same year. */
  isOtherCutoff: boolean;
}

function isPaired(a: FigureRow, b: FigureRow): boolean {
  if (!a.is_district || !b.is_district || !a.is_chosen || !b.is_chosen) return false;
  if (a.metric_id !== b.metric_id || a.district_id === b.district_id) return false;
  return isSameYear(a.period_end, b.period_end) === true || isOverlap(a, b);
}

function isOverlap(a: FigureRow, b: FigureRow): boolean {
  if (a.period_class !== "span" || b.period_class !== "span") return false;
  return isUpTo(startOf(a), b.period_end) && isUpTo(startOf(b), a.period_end);
}

function periodFlags(a: FigureRow, b: FigureRow): PeriodFlags {
  const isOtherKind = kindOf(a) !== kindOf(b);
  const isOtherDay = startOf(a) !== startOf(b) || a.period_end !== b.period_end;
  const isOfCutoffKind = !isOtherKind && ["as_of", "year_to_date"].includes(kindOf(a));
  const isCutoff = isOfCutoffKind && isSameYear(startOf(a), startOf(b));
  return {
    isOtherKind,
    isUnknown: a.period_class === "unplaced" || b.period_class === "unplaced",
    isOtherPeriod: isOtherDay && isCutoff === false,
    isOtherCutoff: isOtherDay && isCutoff === true,
  };
}

function reasonCodes(a: FigureRow, b: FigureRow, periods: PeriodFlags): string[] {
  const reasons: [code: string, holds: boolean][] = [
    ["different_period_kind", periods.isOtherKind],
    ["different_period", periods.isOtherPeriod],
    ["unknown_period", periods.isUnknown],
    ["outside_life", a.is_outside_life || b.is_outside_life],
    ["different_cutoff", periods.isOtherCutoff],
    ["different_level", a.level !== b.level],
    ["mixed_unit", a.is_mixed || b.is_mixed],
    ["bound", a.is_bound || b.is_bound],
    ["inferred_period", a.period_basis !== "printed" || b.period_basis !== "printed"],
  ];
  return reasons.filter(([, holds]) => holds).map(([code]) => code);
}

function isOrdered(a: FigureRow, b: FigureRow): boolean {
  const [topA, topB] = [a.interval_high ?? Number.POSITIVE_INFINITY, b.interval_high ?? Number.POSITIVE_INFINITY];
  const isSame = a.interval_low === b.interval_low && !a.is_bound && !b.is_bound;
  return topA < b.interval_low || topB < a.interval_low || isSame;
}

/** A stock whose first possible day is not known is of its last one. */
function startOf({ period_kind, period_start, period_end }: FigureRow): string | null {
  return period_kind === "as_of" ? (period_start ?? period_end) : period_start;
}

function kindOf({ period_class, period_kind }: FigureRow): string {
  return period_class === "annual" ? "year" : period_kind;
}

/** Null where a date is not known. */
function isSameYear(a: string | null, b: string | null): boolean | null {
  return a === null || b === null ? null : a.slice(0, 4) === b.slice(0, 4);
}

function isUpTo(from: string | null, to: string | null): boolean {
  return from !== null && to !== null && from <= to;
}
