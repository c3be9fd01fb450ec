/** What is known of a district, a metric and a year: the best that there is, or why there is nothing. */
export type CoverageState = "annual" | "partial" | "span" | "bound" | "none" | "outside";

/** One district × metric (page table `coverage_grid`): a letter a year, from the first year on. */
export interface CoverageGridRow {
  district_id: string;
  metric_id: string;
  first_year: number;
  /** `A` annual, `P` part of a year or a date, `S` within a span, `B` a bound, `-` none, `x` outside the district's life. */
  states: string;
}

/** How many have a full-year figure, and how many only another kind. */
export interface CoverageCount {
  annual: number;
  other: number;
}

/** Counts of each row's years: `years` as shown, `earlier` for all before them. */
export interface CoverageCounts {
  years: Map<number, CoverageCount>;
  earlier: CoverageCount;
}

const STATES: Readonly<Record<string, CoverageState>> = {
  A: "annual",
  P: "partial",
  S: "span",
  B: "bound",
  "-": "none",
  x: "outside",
};

/** Returns what a row says of a year; none for a year that no figure of its metric touches. */
export function stateAt({ first_year, states }: CoverageGridRow, year: number): CoverageState {
  return STATES[states[year - first_year] ?? "-"] ?? "none";
}

/** Tells whether there is a figure of some kind. */
export function isKnown(state: CoverageState): boolean {
  return state !== "none" && state !== "outside";
}

/** Returns the first and the last year that any figure touches; null where there is none. */
export function yearsOf(rows: readonly CoverageGridRow[]): { first: number; last: number } | null {
  const known = rows.flatMap((row) => knownYears(row));
  return known.length === 0 ? null : { first: Math.min(...known), last: Math.max(...known) };
}

/** Returns the years that figures of a row touch. */
export function knownYears({ first_year, states }: CoverageGridRow): number[] {
  return [...states].flatMap((letter, index) => (isKnown(STATES[letter] ?? "none") ? [first_year + index] : []));
}

/** Returns the last `count` years up to `last`. */
export function lastYears(last: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => last - count + 1 + index);
}

/** Returns how many rows have figures of each year, and of all the years before those shown. */
export function countCoverage(rows: readonly CoverageGridRow[], years: readonly number[]): CoverageCounts {
  const [first = 0] = years;
  const counts = new Map(years.map((year) => [year, count(rows.map((row) => stateAt(row, year)))]));
  return { years: counts, earlier: count(rows.map((row) => bestState(row, first))) };
}

/** The order in which states say more. */
const BEST: readonly CoverageState[] = ["annual", "partial", "span", "bound"];

/** Returns the best state of all years before one. */
export function bestState(row: CoverageGridRow, before: number): CoverageState {
  const states = [...row.states.slice(0, Math.max(0, before - row.first_year))].map((letter) => STATES[letter]);
  return BEST.find((state) => states.includes(state)) ?? "none";
}

function count(states: readonly CoverageState[]): CoverageCount {
  const annual = states.filter((state) => state === "annual").length;
  return { annual, other: states.filter(isKnown).length - annual };
}
