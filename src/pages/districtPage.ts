import { conflictTable } from "../components/conflictTable.js";
import { districtAnswer } from "../components/districtAnswer.js";
import { districtFacts } from "../components/districtFacts.js";
import { districtHistory } from "../components/districtHistory.js";
import { districtSpans } from "../components/districtSpans.js";
import { districtStandings, type Standing } from "../components/districtStandings.js";
import { htmlMaker, type MakeElement } from "../components/element.js";
import { legendKeys } from "../components/figureSymbol.js";
import { figureTable, inTableOrder } from "../components/figureTable.js";
import { formatLevel, formatUnit, lookUp } from "../components/format.js";
import { markLegend } from "../components/markLegend.js";
import type { ConflictRow, FigureRow, TrendRow } from "../components/marts.js";
import { pageHref } from "../components/pageHref.js";
import type { DatedArea, DistrictProfile } from "../components/profileRows.js";
import { numberSources, type SourceNumbers, sourceNotes } from "../components/sourceNotes.js";
import { standingList } from "../components/standingList.js";
import { strings } from "../components/strings.js";
import { yearGrid } from "../components/yearGrid.js";
import type { PageOptions } from "./pageOptions.js";
import { type PageParts, pageParts } from "./pageParts.js";

export interface DistrictPageData {
  figures: readonly FigureRow[];
  trends: readonly TrendRow[];
  district_profiles: readonly DistrictProfile[];
  conflicts: readonly ConflictRow[];
  areas: readonly DatedArea[];
}

export interface DistrictPageOptions extends PageOptions {
  district_id: string;
  /** The numbers of the sources where notes stand elsewhere, for a whole report; the page then has none of its own. */
  numbers?: SourceNumbers;
}

interface Frame extends DistrictPageOptions {
  make: MakeElement;
  section: PageParts["section"];
  profile: DistrictProfile;
  own: FigureRow[];
}

/**
 * Returns the page of one district: what is known of it in a few sentences and facts, its place among the 30, its
 * years, its totals of several years, its history, disagreements, all figures, sources. Throws on an unknown id.
 */
export function districtPage(data: DistrictPageData, options: DistrictPageOptions): HTMLElement {
  const { district_id, document, root } = options;
  const make = htmlMaker(document);
  const profile = data.district_profiles.find((row) => row.district_id === district_id);
  if (!profile) throw new Error(`unknown district: ${district_id}`);
  const own = data.figures.filter((figure) => figure.district_id === district_id);
  const standings = districtStandings(data.figures, data.trends, district_id);
  const { section } = pageParts(options);
  const frame = { ...options, make, section, profile, own };
  const metricCount = new Set(data.figures.map((figure) => figure.metric_id)).size;
  const words = strings.districtPage;
  return make(
    "div",
    { class: "page entity-page" },
    make("h1", {}, words.title(lookUp(strings.districtKinds, profile.kind), profile.district_name)),
    make("p", { class: "lead" }, districtAnswer({ profile, own, standings, metricCount })),
    districtFacts(profile, own, { document, root }),
    standingPart(standings, frame),
    make(
      "div",
      { class: "print-columns" },
      yearPart(data, frame),
      spanPart(frame),
      historyPart(data, frame),
      conflictPart(data, frame),
      ...figureParts(frame),
    ),
  );
}

function standingPart(
  standings: readonly Standing[],
  { make, section, document, root, own }: Frame,
): HTMLElement | null {
  const words = strings.districtPage;
  if (standings.length === 0) return null;
  const beside = new Set(standings.map(({ figure }) => figure.metric_id));
  const apart = new Set(own.map((figure) => figure.metric_id)).size - beside.size;
  return section(
    "vi-tri",
    words.standing,
    standingList(standings, { document, root }),
    markLegend(legendKeys(standings.flatMap((row) => row.figures)), { document }),
    make("p", { class: "small muted" }, words.standingNote, apart > 0 ? ` ${words.apart(apart)}` : null),
  );
}

function yearPart(
  { trends }: DistrictPageData,
  { make, section, document, root, district_id, profile }: Frame,
): HTMLElement | null {
  const rows = trends.filter((row) => row.district_id === district_id);
  if (rows.length === 0) return null;
  const grid = yearGrid(rows, {
    caption: strings.districtPage.yearsCaption(profile.district_name),
    heading: strings.columns.metric,
    document,
    root,
    rowOf: (row) => ({
      key: `${row.metric_id} ${row.level}`,
      name: row.metric_name,
      note: `${formatUnit(row.unit)}, ${formatLevel(row.level)}`,
      href: pageHref(root, `chi-tieu/${encodeURIComponent(row.metric_id)}`),
    }),
  });
  const signs = make("p", { class: "small muted" }, strings.grid.signs);
  return section("tung-nam", strings.districtPage.years, grid, signs);
}

function spanPart({ make, section, document, root, own }: Frame): HTMLElement | null {
  const spans = own.filter((figure) => figure.period_class === "span");
  if (spans.length === 0) return null;
  const note = make("p", { class: "small muted" }, strings.districtPage.spansNote);
  return section("gop-nhieu-nam", strings.districtPage.spans, note, districtSpans(spans, { document, root }));
}

function historyPart({ district_profiles, areas }: DistrictPageData, frame: Frame): HTMLElement {
  const { section, document, root, own, profile } = frame;
  const outsideCount = own.filter((figure) => figure.is_outside_life).length;
  const history = districtHistory(profile, district_profiles, areas, { document, root, outsideCount });
  return section("lich-su", strings.districtPage.history, history);
}

function conflictPart(
  { conflicts }: DistrictPageData,
  { section, document, root, district_id }: Frame,
): HTMLElement | null {
  const own = conflicts.filter((row) => row.district_id === district_id);
  if (own.length === 0) return null;
  return section("mau-thuan", strings.districtPage.conflicts, conflictTable(own, { document, root }));
}

function figureParts({ section, document, root, own, profile, ...frame }: Frame): (HTMLElement | null)[] {
  if (own.length === 0) return [];
  const words = strings.districtPage;
  const numbers = frame.numbers ?? numberSources(inTableOrder(own, "metric"));
  const caption = words.allCaption(own.length, profile.district_name);
  const table = figureTable(own, { caption, by: "metric", numbers, document, root });
  return [
    section("so-lieu", words.all, table),
    frame.numbers ? null : section("nguon", words.sources, sourceNotes(own, numbers, { document })),
  ];
}
