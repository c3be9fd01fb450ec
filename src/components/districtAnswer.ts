import { federationName } from "./districtHistory.js";
import type { Standing } from "./districtStandings.js";
import { formatLevel, formatPeriod } from "./format.js";
import type { FigureRow } from "./marts.js";
import type { DistrictProfile } from "./profileRows.js";
import { strings } from "./strings.js";

export interface DistrictKnowledge {
  profile: DistrictProfile;
  /** The district's own figures. */
  own: readonly FigureRow[];
  standings: readonly Standing[];
  /** How many metrics the store has figures of. */
  metricCount: number;
}

/** The most places that are named. */
const NAMED = 3;

/**
 * Returns in sentences what is known of a district: how much, where its place is determined, what is missing. A place
 * is named only where nothing makes the comparison conditional.
 */
export function districtAnswer({ profile, own, standings, metricCount }: DistrictKnowledge): string {
  const words = strings.districtPage;
  const federation = federationName(profile);
  if (own.length === 0) return `${words.none(federation)} ${strings.missing.notZero}`;
  const metrics = distinct(own, "metric_id");
  const sources = distinct(own, "source_id");
  return [
    words.holds({ federation, metrics, sources, figures: own.length }),
    besidesText(standings),
    words.absent(metricCount - metrics, metricCount),
  ].join(" ");
}

function besidesText(standings: readonly Standing[]): string {
  const words = strings.districtPage;
  if (standings.length === 0) return words.besidesNone;
  const ranked = standings.filter(({ trend }) => trend?.is_rank_determined);
  const plain = ranked.filter(({ reasons }) => reasons.length === 0);
  const named = plain.slice(0, NAMED);
  const places = words.places(named.map(placeWords).join("; "), named.length === ranked.length);
  return `${words.besides(metricsOf(standings), metricsOf(ranked))}${named.length > 0 ? places : ""}.`;
}

function placeWords({ figure, trend, isTied }: Standing): string {
  const when = `${formatPeriod(figure)}, ${formatLevel(figure.level)}`;
  const [rank, peers] = [trend?.rank ?? 0, trend?.peer_count ?? 0];
  return strings.districtPage.place({ rank, peers, isTied, metric: figure.metric_name, when });
}

function metricsOf(standings: readonly Standing[]): number {
  return new Set(standings.map(({ figure }) => figure.metric_id)).size;
}

function distinct(figures: readonly FigureRow[], column: "metric_id" | "source_id"): number {
  return new Set(figures.map((figure) => figure[column])).size;
}
