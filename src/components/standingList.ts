import { ascending, groups, max } from "d3";
import { htmlMaker } from "./element.js";
import { formatLevel, formatUnit } from "./format.js";
import type { FigureRow, TrendRow } from "./marts.js";
import { standing } from "./standing.js";
import { strings } from "./strings.js";

export interface StandingListOptions {
  district_id: string;
  width: number;
  document?: Document;
  root?: string;
}

/** One metric, level and year in which a district stands beside others. */
export interface Standing {
  row: TrendRow;
  figures: FigureRow[];
}

/**
 * Returns, for each metric and level of a district, the latest year in which others of the 30 have a figure too, with
 * the figures of all of them. What no other district reports has no standing.
 */
export function latestStandings(
  trends: readonly TrendRow[],
  figures: readonly FigureRow[],
  district_id: string,
): Standing[] {
  const shared = trends.filter((row) => row.district_id === district_id && row.peer_count > 1);
  const latest = groups(shared, ({ metric_id, level }) => `${metric_id} ${level}`).map(([, rows]) => {
    const year = max(rows, (row) => row.year);
    return rows.find((row) => row.year === year) as TrendRow;
  });
  return latest.sort(byPeers).map((row) => ({ row, figures: figuresBeside(row, trends, figures) }));
}

/** Returns where a district stands for each metric it shares with others: the rank, or that there is none, and a strip. */
export function standingList(standings: readonly Standing[], options: StandingListOptions): HTMLElement {
  const { document = globalThis.document } = options;
  const make = htmlMaker(document);
  if (standings.length === 0) return make("p", { class: "note" }, strings.standing.empty);
  const pictures = standings.map(({ row, figures }) =>
    make(
      "figure",
      { class: "chart", "data-metric": row.metric_id, "data-level": row.level },
      make(
        "figcaption",
        {},
        make("strong", { style: "color: var(--kho-ink)" }, row.metric_name),
        ` (${formatUnit(row.unit)}), ${formatLevel(row.level)}, ${strings.periods.year(row.year)}: ${rankText(row)}`,
      ),
      standing(figures, options),
    ),
  );
  return make("div", { class: "standings" }, ...pictures);
}

/** Returns a district's place in words; bounds that leave it open are said to. */
export function rankText({
  rank,
  is_rank_determined,
  peer_count,
}: Pick<TrendRow, "rank" | "is_rank_determined" | "peer_count">): string {
  if (peer_count < 2) return strings.standing.alone;
  if (!is_rank_determined || rank === null) return strings.standing.undetermined(peer_count);
  return strings.standing.ranked(rank, peer_count);
}

function figuresBeside(row: TrendRow, trends: readonly TrendRow[], figures: readonly FigureRow[]): FigureRow[] {
  const peers = trends.filter(
    (peer) =>
      peer.is_district && peer.metric_id === row.metric_id && peer.level === row.level && peer.year === row.year,
  );
  const ids = new Set(peers.map((peer) => peer.figure_id));
  return figures.filter((figure) => ids.has(figure.figure_id));
}

function byPeers(a: TrendRow, b: TrendRow): number {
  return b.peer_count - a.peer_count || b.year - a.year || ascending(a.metric_id, b.metric_id);
}
