import { group } from "d3";
import {
  bestState,
  type CoverageCount,
  type CoverageGridRow,
  type CoverageState,
  countCoverage,
  isKnown,
  stateAt,
} from "./coverageGrid.js";
import { pageHref } from "./pageHref.js";
import type { DistrictProfile, MetricProfile } from "./profileRows.js";
import { strings } from "./strings.js";
import type { YearCell, YearRow } from "./yearMatrix.js";

/** What a row of a coverage matrix is about. */
export interface CoverageSubject {
  id: string;
  name: string;
  /** The folder of its page: `quan`, `chi-tieu`; null where it has none. */
  folder: "quan" | "chi-tieu" | null;
  /** What the ledger is asked for: the parts of its address, without the year. */
  query: Readonly<Record<string, string>>;
  /** The first and the last year of a district's life, where known: years outside hold nothing to report. */
  life?: { from: number | null; to: number | null };
}

/** What is told of a district: its name and its life. */
export type CoverageDistrict = Pick<DistrictProfile, "district_id" | "district_name" | "valid_from" | "valid_to">;

export interface CoverageRowOptions {
  years: readonly number[];
  root: string;
}

/** Returns a metric as the subject of a row: its figures of all districts, or of one. */
export function metricSubject(
  { metric_id, metric_name }: Pick<MetricProfile, "metric_id" | "metric_name">,
  district_id?: string,
): CoverageSubject {
  const query = { ...(district_id === undefined ? {} : { district: district_id }), metric: metric_id };
  return { id: metric_id, name: metric_name, folder: "chi-tieu", query };
}

/** Returns a district as the subject of a row, with its life: its figures of all metrics, or of one. */
export function districtSubject(
  { district_id, district_name, valid_from, valid_to }: CoverageDistrict,
  metric_id?: string,
): CoverageSubject {
  const query = { district: district_id, ...(metric_id === undefined ? {} : { metric: metric_id }) };
  const life = { from: yearOf(valid_from), to: yearOf(valid_to) };
  return { id: district_id, name: district_name, folder: "quan", query, life };
}

/** How a count is put in words. */
export type CountWords = (annual: number, other: number) => string;

/** Returns a row of counts: of each year, how many of `grid`'s rows have a full-year figure, and how many only another kind. */
export function countRow(
  subject: CoverageSubject,
  grid: readonly CoverageGridRow[],
  words: CountWords,
  { years, root }: CoverageRowOptions,
): YearRow {
  const counts = countCoverage(grid, years);
  const cells = years.map((year) => {
    const count = counts.years.get(year) ?? { annual: 0, other: 0 };
    return countCell(subject, year, count, words, root);
  });
  const { earlier } = counts;
  return { ...headOf(subject, root), cells, earlier: hasAny(earlier) ? countText(earlier) : null };
}

/** Returns a row of states: what is known of one district and metric, year by year. */
export function stateRow(subject: CoverageSubject, row: CoverageGridRow, { years, root }: CoverageRowOptions): YearRow {
  const words = strings.coveragePage.states;
  const cells = years.map((year) => {
    const state = stateAt(row, year);
    const href = isKnown(state) ? ledgerHrefOf(subject, year, root) : null;
    return { year, form: state, number: null, text: stateText(state), says: saysOf(subject, year, words[state]), href };
  });
  const earlier = bestState(row, years[0] ?? 0);
  return { ...headOf(subject, root), cells, earlier: isKnown(earlier) ? words[earlier] : null };
}

/** Returns the rows of a grid by one of its ids. */
export function gridBy(
  grid: readonly CoverageGridRow[],
  key: "district_id" | "metric_id",
): Map<string, CoverageGridRow[]> {
  return group(grid, (row) => row[key]);
}

function countCell(
  subject: CoverageSubject,
  year: number,
  count: CoverageCount,
  words: CountWords,
  root: string,
): YearCell {
  if (!hasAny(count)) return emptyCell(subject, year);
  const says = saysOf(subject, year, words(count.annual, count.other));
  const form = count.annual > 0 ? "count" : "otherCount";
  const number = String(count.annual || count.other);
  return { year, form, number, text: countText(count), says, href: ledgerHrefOf(subject, year, root) };
}

function emptyCell(subject: CoverageSubject, year: number): YearCell {
  const { from = null, to = null } = subject.life ?? {};
  const isOutside = (from !== null && year < from) || (to !== null && year > to);
  const state = isOutside ? "outside" : "none";
  const says = saysOf(subject, year, strings.coveragePage.states[state]);
  return { year, form: state, number: null, text: stateText(state), says, href: null };
}

function headOf({ id, name, folder }: CoverageSubject, root: string): Pick<YearRow, "id" | "name" | "href"> {
  return { id, name, href: folder === null ? null : pageHref(root, `${folder}/${encodeURIComponent(id)}`) };
}

function stateText(state: CoverageState): string {
  const words = strings.coveragePage;
  if (state === "none") return strings.missing.sign;
  return state === "outside" ? words.outsideSign : words.shortStates[state];
}

function countText({ annual, other }: CoverageCount): string {
  return strings.coveragePage.counts(annual, other);
}

function hasAny({ annual, other }: CoverageCount): boolean {
  return annual + other > 0;
}

function saysOf({ name }: CoverageSubject, year: number, words: string): string {
  return `${strings.coveragePage.cell(name, year)}\n${words}`;
}

function ledgerHrefOf({ query }: CoverageSubject, year: number, root: string): string {
  const parts = Object.entries({ ...query, year: String(year) });
  const search = parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  return pageHref(root, `so-lieu?${search}`);
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}
