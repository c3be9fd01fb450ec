import { ascending, group, groups } from "d3";
import { periodKey } from "./comparePanels.js";
import type { FigureRow, PeriodClass, TrendRow } from "./marts.js";

/** One metric and level of a district, in the latest period in which others of the 30 have a figure too. */
export interface Standing {
  /** The district's own figure. */
  figure: FigureRow;
  /** One figure per district, the own one included. */
  figures: FigureRow[];
  /** The year's row with the rank; null where the period is not a full year, for then nothing is ranked. */
  trend: TrendRow | null;
  /** Whether another district has the same exact value, and so the same rank. */
  isTied: boolean;
  /** Codes of what makes the comparison conditional; none where it is plain. */
  reasons: string[];
}

const PLACED: readonly PeriodClass[] = ["annual", "dated", "partial"];

/**
 * Returns where a district has others beside it: same metric, level and period, or dates of one year. A full year goes
 * before a date or a part of a year, then the later period; the list begins with what most districts report.
 */
export function districtStandings(
  figures: readonly FigureRow[],
  trends: readonly TrendRow[],
  district_id: string,
): Standing[] {
  const own = figures.filter((figure) => figure.district_id === district_id && isPlaced(figure));
  const keys = new Set(own.map(placeKey));
  const beside = group(
    figures.filter((figure) => figure.is_district && isPlaced(figure) && keys.has(placeKey(figure))),
    placeKey,
  );
  const ranked = new Map(trends.map((row) => [row.figure_id, row]));
  return groups(own, ({ metric_id, level }) => `${metric_id} ${level}`)
    .flatMap(([, series]) => latestShared(series, beside))
    .map((peers) => asStanding(peers, district_id, ranked))
    .sort(byTelling);
}

function isPlaced({ is_chosen, is_outside_life, period_class }: FigureRow): boolean {
  return is_chosen && !is_outside_life && PLACED.includes(period_class);
}

/** Only figures of one key may stand on one axis. */
function placeKey(figure: FigureRow): string {
  const kind = figure.period_class === "annual" ? "year" : figure.period_kind;
  return [figure.metric_id, figure.level, kind, periodKey(figure)].join(" ");
}

function latestShared(series: FigureRow[], beside: Map<string, FigureRow[]>): FigureRow[][] {
  const shared = groups(series, placeKey)
    .map(([key]) => onePerDistrict(beside.get(key) ?? []))
    .filter((peers) => peers.length > 1)
    .sort(([a], [b]) => byPeriod(a as FigureRow, b as FigureRow));
  return shared.slice(0, 1);
}

/** Of several dates in a year the latest stands for a district. */
function onePerDistrict(figures: readonly FigureRow[]): FigureRow[] {
  const latest = [...figures].sort((a, b) => ascending(a.period_end ?? "", b.period_end ?? ""));
  return [...new Map(latest.map((figure) => [figure.district_id, figure])).values()];
}

function asStanding(peers: FigureRow[], district_id: string, ranked: Map<string, TrendRow>): Standing {
  const figure = peers.find((peer) => peer.district_id === district_id) as FigureRow;
  const trend = figure.period_class === "annual" ? (ranked.get(figure.figure_id) ?? null) : null;
  const isTied = peers.some((peer) => peer !== figure && isSameCount(peer, figure));
  return { figure, figures: peers, trend, isTied, reasons: reasonsOf(peers) };
}

function isSameCount(a: FigureRow, b: FigureRow): boolean {
  return a.qualifier === "exact" && b.qualifier === "exact" && a.value === b.value;
}

/** What makes these figures comparable on a condition only, by the codes of the mart `comparisons`. */
function reasonsOf(peers: readonly FigureRow[]): string[] {
  const codes: Record<string, boolean> = {
    different_cutoff: new Set(peers.map(({ period_start, period_end }) => `${period_start} ${period_end}`)).size > 1,
    mixed_unit: peers.some(({ is_mixed }) => is_mixed),
    bound: peers.some(({ is_bound }) => is_bound),
    inferred_period: peers.some(({ period_basis }) => period_basis !== "printed"),
  };
  return Object.keys(codes).filter((code) => codes[code]);
}

function byPeriod(a: FigureRow, b: FigureRow): number {
  return PLACED.indexOf(a.period_class) - PLACED.indexOf(b.period_class) || (b.year ?? 0) - (a.year ?? 0);
}

function byTelling(a: Standing, b: Standing): number {
  const rankable = (standing: Standing) => Number(standing.trend?.is_rank_determined ?? false);
  return (
    b.figures.length - a.figures.length ||
    rankable(b) - rankable(a) ||
    (b.figure.year ?? 0) - (a.figure.year ?? 0) ||
    ascending(a.figure.metric_id, b.figure.metric_id)
  );
}
