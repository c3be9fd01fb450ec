import { groups } from "d3";
import { levelsOf } from "./comparePanels.js";
import {
  type CompareData,
  type CompareState,
  comparatorsOf,
  districtsField,
  field,
  lookFields,
  MISSION_DISTRICTS,
  NONE,
  ofDistricts,
  ofLevel,
} from "./compareState.js";
import type { CompareFigure } from "./marts.js";
import type { StateField } from "./pageState.js";
import { strings } from "./strings.js";

/** Years have no map. */
const VIEWS = ["chart", "table", "sources"];

/** More lines than these are not drawn unless a reader asks for them. */
const OPENING_LINES = 8;

/**
 * Returns the parts of the trend page's address: metrics with figures of several years or dates, one level at a time. It
 * opens on the metric and level with the longest run of years, and on the districts that have at least two of them.
 */
export function trendFields(data: CompareData): StateField<CompareState>[] {
  const words = strings.controls;
  const metrics = data.metrics.filter((metric) => metric.repeat_count > 0);
  const longest = [...metrics].sort((a, b) => b.repeat_count - a.repeat_count)[0];
  const metricOf = (id: string | undefined) => metrics.find(({ metric_id }) => metric_id === id);
  return [
    field(
      "metric",
      words.metric,
      () => metrics.map(({ metric_id }) => metric_id),
      () => longest?.metric_id ?? "",
    ),
    field(
      "level",
      words.level,
      (state) => levelsOf(ofDistricts(data, state).filter(isPlacedInTime)),
      (state) => metricOf(state.metric)?.trend_level ?? "",
    ),
    field(
      "by",
      words.comparator,
      (state) => [NONE, ...comparatorsOf(data, state)],
      () => NONE,
    ),
    ...lookFields(VIEWS),
    districtsField(data, (state) => repeatedDistricts(ofLevel(data, state).filter(isPlacedInTime))),
  ];
}

/** Tells whether a figure stands on a year axis: a full year, or a stock with its date. */
export function isPlacedInTime({ period_class, is_preferred }: CompareFigure): boolean {
  return is_preferred && (period_class === "annual" || period_class === "dated");
}

/** Tells whether a figure is of a part of a year, which is shown but compared with nothing. */
export function isIncomplete({ period_class, is_preferred, year }: CompareFigure): boolean {
  return is_preferred && period_class === "partial" && year !== null;
}

function repeatedDistricts(figures: readonly CompareFigure[]): string[] {
  const years = groups(figures, (figure) => figure.district_id).map(([id, rows]) => ({
    id,
    count: new Set(rows.map((row) => row.year)).size,
  }));
  const repeated = years.filter(({ count }) => count > 1);
  const ids = (repeated.length > 0 ? repeated : years).map(({ id }) => id).sort();
  const own = MISSION_DISTRICTS.filter((id) => ids.includes(id));
  if (ids.length <= OPENING_LINES) return ids.length > 0 ? ids : MISSION_DISTRICTS;
  return own.length > 0 ? own : ids.slice(0, OPENING_LINES);
}
