import { groups, sum } from "d3";
import { levelsOf, periodKey, periodKeys } from "./comparePanels.js";
import type { AreaRow, FigureRow, MetricProfile, TrendRow } from "./marts.js";
import type { PageState, StateField } from "./pageState.js";
import { strings } from "./strings.js";

/** The state of a page that shows one metric of some districts. `all` stands for every level or period. */
export interface SelectionState extends PageState {
  metric: string;
  level: string;
  districts: string[];
}

export interface CompareState extends SelectionState {
  period: string;
}

/** The marts that decide what may be chosen. */
export interface SelectionData {
  figures: readonly FigureRow[];
  metrics: readonly MetricProfile[];
  areas: readonly AreaRow[];
}

export const ALL = "all";

/** The districts that the dashboard was made for; pages open on them. */
export const MISSION_DISTRICTS = ["bac-tu-liem", "hoan-kiem", "dong-da"];

/** Returns what the compare page may show: it opens on a metric that most of the mission's districts have figures of. */
export function compareFields(data: SelectionData): StateField<CompareState>[] {
  return [
    metricField(data.metrics, bestMetric(data)),
    levelField((state) => [ALL, ...levelsOf(figuresOf(data, state))]),
    {
      name: "period",
      label: strings.controls.period,
      allowed: (state) => [ALL, ...periodKeys(figuresOf(data, state).filter(isOfLevel(state.level)))],
      fallback: () => ALL,
    },
    districtsField(data.areas, () => MISSION_DISTRICTS),
  ];
}

/**
 * Returns what the trend page may show: metrics with figures of years or dates, one level at a time. It opens on the
 * metric and level with the longest run of years, and on the districts that have at least two of them.
 */
export function trendFields(data: SelectionData): StateField<SelectionState>[] {
  const placed = { ...data, figures: data.figures.filter((figure) => figure.is_district && isPlacedInTime(figure)) };
  const known = new Set(placed.figures.map((figure) => figure.metric_id));
  const metrics = data.metrics.filter((metric) => known.has(metric.metric_id));
  return [
    metricField(
      metrics,
      mostRepeated(placed.figures, (figure) => figure.metric_id),
    ),
    {
      ...levelField((state) => levelsOf(figuresOf(placed, state))),
      fallback: (state) => mostRepeated(figuresOf(placed, state), (figure) => figure.level),
    },
    districtsField(data.areas, (state) => repeatedDistricts(figuresOf(placed, state).filter(isOfLevel(state.level)))),
  ];
}

/** Tells whether a figure stands on a year axis: a full year, or a stock with its date. */
export function isPlacedInTime({ period_class, is_preferred }: FigureRow): boolean {
  return is_preferred && (period_class === "annual" || period_class === "dated");
}

/**
 * Returns the figures that a state shows as a trend: of each year the one that the years' mart stands on, and stocks at
 * their dates.
 */
export function trendFigures(
  figures: readonly FigureRow[],
  years: readonly Pick<TrendRow, "figure_id">[],
  state: SelectionState,
): FigureRow[] {
  const ofYears = new Set(years.map((row) => row.figure_id));
  const isOfTrend = (figure: FigureRow) => figure.period_class === "dated" || ofYears.has(figure.figure_id);
  return figures.filter(isChosen(state)).filter(isPlacedInTime).filter(isOfTrend);
}

/** Returns a test for figures of a level; every figure passes for `all`. */
export function isOfLevel(level: string | undefined): (figure: FigureRow) => boolean {
  return (figure) => level === undefined || level === ALL || figure.level === level;
}

/** Returns a test for the figures that a state shows: of its metric, level, period and districts. */
export function isChosen(state: SelectionState & { period?: string }): (figure: FigureRow) => boolean {
  const districts = new Set(state.districts);
  const ofLevel = isOfLevel(state.level);
  return (figure) =>
    figure.metric_id === state.metric &&
    districts.has(figure.district_id) &&
    ofLevel(figure) &&
    (state.period === undefined || state.period === ALL || periodKey(figure) === state.period);
}

function metricField<State extends SelectionState>(
  metrics: readonly MetricProfile[],
  opensOn: string,
): StateField<State> {
  return {
    name: "metric",
    label: strings.controls.metric,
    allowed: () => metrics.map((metric) => metric.metric_id),
    fallback: () => opensOn || (metrics[0]?.metric_id ?? ""),
  };
}

function levelField<State extends SelectionState>(allowed: (state: Partial<State>) => string[]): StateField<State> {
  return { name: "level", label: strings.controls.level, allowed, fallback: () => ALL };
}

function districtsField<State extends SelectionState>(
  areas: readonly AreaRow[],
  fallback: (state: Partial<State>) => string[],
): StateField<State> {
  const ids = areas.filter((area) => area.is_district).map((area) => area.district_id);
  return { name: "districts", label: strings.controls.districts, allowed: () => ids, fallback };
}

function figuresOf({ figures }: Pick<SelectionData, "figures">, state: Partial<SelectionState>): FigureRow[] {
  return figures.filter((figure) => figure.metric_id === state.metric && figure.is_district);
}

function bestMetric({ figures, metrics }: SelectionData): string {
  const wanted = new Set(MISSION_DISTRICTS);
  const districtsOf = (metric: MetricProfile) =>
    new Set(figures.filter((figure) => figure.metric_id === metric.metric_id).map((figure) => figure.district_id));
  const scored = metrics.map((metric) => {
    const districts = districtsOf(metric);
    return { id: metric.metric_id, wanted: [...wanted].filter((id) => districts.has(id)).length, all: districts.size };
  });
  return scored.sort((a, b) => b.wanted - a.wanted || b.all - a.all)[0]?.id ?? "";
}

/** The id whose districts repeat most often over the years, where a trend has most to show; then the one most told of. */
function mostRepeated(figures: readonly FigureRow[], idOf: (figure: FigureRow) => string): string {
  const scored = groups(figures, idOf).map(([id, rows]) => {
    const lines = groups(rows, (row) => `${row.metric_id} ${row.level} ${row.district_id}`);
    const repeats = lines.map(([, points]) => new Set(points.map((point) => point.year)).size - 1);
    return { id, repeats: sum(repeats), count: rows.length };
  });
  return scored.sort((a, b) => b.repeats - a.repeats || b.count - a.count || (a.id < b.id ? -1 : 1))[0]?.id ?? "";
}

function repeatedDistricts(figures: readonly FigureRow[]): string[] {
  const years = groups(figures, (figure) => figure.district_id).map(([id, rows]) => ({
    id,
    count: new Set(rows.map((row) => row.year)).size,
  }));
  const repeated = years.filter(({ count }) => count > 1);
  const ids = (repeated.length > 0 ? repeated : years).map(({ id }) => id).sort();
  return ids.length > 0 ? ids : MISSION_DISTRICTS;
}
