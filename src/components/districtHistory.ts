import { htmlMaker } from "./element.js";
import { formatDate, formatNumber, lookUp } from "./format.js";
import { pageHref } from "./pageHref.js";
import type { DatedArea, DistrictProfile } from "./profileRows.js";
import { strings } from "./strings.js";

export interface DistrictHistoryOptions {
  document: Document;
  root: string;
  /** How many of the district's figures lie outside its life. */
  outsideCount?: number;
}

type Entry = [term: string, text: (string | Node)[]];

/**
 * Returns a district's history as terms: what it was part of and who split off with it, when it was founded, cluster,
 * area, the end of its federation, and the ward or commune of the same name that is another unit.
 */
export function districtHistory(
  profile: DistrictProfile,
  districts: readonly DistrictProfile[],
  areas: readonly DatedArea[],
  options: DistrictHistoryOptions,
): HTMLElement {
  const make = htmlMaker(options.document);
  const words = strings.history;
  const { outsideCount = 0 } = options;
  const later = laterNamesake(profile, areas);
  const entries: (Entry | null)[] = [
    profile.predecessor_names ? [words.before, beforeText(profile, districts, options)] : null,
    profile.valid_from ? [words.began, [formatDate(profile.valid_from)]] : null,
    profile.cluster_name ? [words.cluster, [profile.cluster_name]] : null,
    profile.area_km2 === null ? null : [words.area, [strings.district.areaKm2(formatNumber(profile.area_km2))]],
    profile.valid_to ? [words.ended, [endText(profile, districts)]] : null,
    later ? [words.after, [words.afterText(later.district_name, formatDate(later.valid_from))]] : null,
  ];
  const items = entries
    .filter((entry) => entry !== null)
    .flatMap(([term, text]) => [make("dt", {}, term), make("dd", {}, ...text)]);
  const outside = outsideCount > 0 ? make("p", { class: "note" }, words.outside(outsideCount)) : null;
  return make("div", { class: "history" }, make("dl", { class: "terms" }, ...items), outside);
}

/** Returns the words for a district's federation: `Liên đoàn Lao động quận Đống Đa`. */
export function federationName({ kind, district_name }: Pick<DistrictProfile, "kind" | "district_name">): string {
  return strings.districtPage.federation(lookUp(strings.districtKinds, kind), district_name);
}

function beforeText(
  { district_id, predecessor_names }: DistrictProfile,
  districts: readonly DistrictProfile[],
  { document, root }: DistrictHistoryOptions,
): (string | Node)[] {
  const make = htmlMaker(document);
  const siblings = districts.filter(
    (other) => other.predecessor_names === predecessor_names && other.district_id !== district_id,
  );
  const links = siblings.flatMap((other, index) => [
    index > 0 ? ", " : `; ${strings.history.together}`,
    make("a", { href: pageHref(root, `quan/${encodeURIComponent(other.district_id)}`) }, other.district_name),
  ]);
  return [strings.history.split(predecessor_names ?? ""), ...links];
}

function endText(profile: DistrictProfile, districts: readonly DistrictProfile[]): string {
  const others = districts.filter(
    (other) => other.valid_to === profile.valid_to && other.district_id !== profile.district_id,
  );
  return strings.history.endedText(federationName(profile), formatDate(profile.valid_to), others.length);
}

/** A ward's id is its kind before the name that it shares: `phuong-tay-ho`. */
function laterNamesake(profile: DistrictProfile, areas: readonly DatedArea[]): DatedArea | undefined {
  return areas.find(
    ({ kind, district_id, valid_from }) =>
      district_id === `${kind}-${profile.district_id}` && (valid_from ?? "") > (profile.valid_to ?? "9999"),
  );
}
