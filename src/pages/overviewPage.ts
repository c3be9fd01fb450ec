import type { CoverageGridRow } from "../components/coverageGrid.js";
import { coverageMatrix } from "../components/coverageMatrix.js";
import { dataTable, type TableColumn } from "../components/dataTable.js";
import { htmlMaker } from "../components/element.js";
import { FINDING_KINDS, findingList } from "../components/findingList.js";
import { formatNumber } from "../components/format.js";
import { knownList, type StoreRows, unknownList } from "../components/knownAndUnknown.js";
import type { ConflictRow, FigureRow } from "../components/marts.js";
import { overviewCards } from "../components/overviewCards.js";
import { pageHref } from "../components/pageHref.js";
import type { DistrictProfile, FindingRow, MetricProfile } from "../components/profileRows.js";
import { prose } from "../components/prose.js";
import { responsive } from "../components/responsive.js";
import type { SourceNumbers } from "../components/sourceNotes.js";
import { strings } from "../components/strings.js";
import { tileMap } from "../components/tileMap.js";
import type { PageOptions } from "./pageOptions.js";
import { pageParts } from "./pageParts.js";

export interface OverviewData {
  figures: readonly FigureRow[];
  district_profiles: readonly DistrictProfile[];
  metric_profiles: readonly MetricProfile[];
  coverage_grid: readonly CoverageGridRow[];
  conflicts: readonly ConflictRow[];
  findings: readonly FindingRow[];
}

export interface OverviewPageOptions extends PageOptions {
  /** The numbers of the sources, where notes of them stand elsewhere. */
  numbers?: SourceNumbers;
}

const SECTIONS = { new: "moi", standout: "noi-bat", missing: "con-thieu" } as const;
const METRIC_COUNT = 12;
const YEAR_COUNT = 10;

/** Returns the page that the site opens on: what is new, what stands out, what is missing, and what is known of whom. */
export function overviewPage(data: OverviewData, options: OverviewPageOptions): HTMLElement {
  const words = strings.overviewPage;
  const { page, section } = pageParts(options);
  const make = htmlMaker(options.document);
  const store = storeOf(data);
  const answer = (kind: FindingRow["kind"]) =>
    section(SECTIONS[kind], words.findings[kind], findingList(data.findings, kind, options));
  return page(
    words.title,
    make("p", {}, introOf(store)),
    make(
      "div",
      { class: "brief" },
      make("div", { class: "answers" }, ...FINDING_KINDS.map(answer)),
      section("ban-do", words.map, mapNote(options), ...mapOf(store, options)),
    ),
    section("kho", words.facts, overviewCards(store, options), knownList(store, options), unknownList(store, options)),
    section("chi-tieu", words.matrix, matrixNote(options), ...matrixOf(data, options)),
  );
}

function storeOf({ figures, district_profiles, metric_profiles, conflicts }: OverviewData): StoreRows {
  return { figures, districts: district_profiles, metrics: metric_profiles, conflicts };
}

function introOf({ figures, districts }: StoreRows): string {
  return strings.overviewPage.intro(
    formatNumber(figures.length),
    formatNumber(figures.filter((figure) => figure.is_district).length),
    formatNumber(districts.filter((district) => district.figure_count > 0).length),
    formatNumber(districts.length),
  );
}

function mapNote(options: PageOptions): HTMLElement {
  const { mapNote, mapChoose } = strings.overviewPage;
  return noteOnScreen(pageParts(options).paragraph(mapNote, "small"), mapChoose, options);
}

function matrixNote(options: PageOptions): HTMLElement {
  const { matrixNote, matrixMore } = strings.overviewPage;
  const note = pageParts(options).paragraph(matrixNote(METRIC_COUNT, YEAR_COUNT));
  return noteOnScreen(note, matrixMore, options);
}

/** Adds to a note what is of use on a screen only. */
function noteOnScreen(note: HTMLElement, text: string, options: PageOptions): HTMLElement {
  note.append(htmlMaker(options.document)("span", { class: "screen-only" }, " ", ...prose(text, options)));
  return note;
}

function mapOf({ districts }: StoreRows, options: PageOptions): HTMLElement[] {
  const { document, root } = options;
  const words = strings.overviewPage;
  return [
    responsive((width) => tileMap(districts, { width, document, root }), { document }),
    pageParts(options).folded(
      words.mapTable,
      dataTable(districts, districtColumns(options), { caption: words.mapCaption, document }),
    ),
  ];
}

function districtColumns({ document, root }: PageOptions): TableColumn<DistrictProfile>[] {
  const make = htmlMaker(document);
  const { figures, metrics, sources } = strings.overview;
  const link = ({ district_id, district_name }: DistrictProfile) =>
    make("a", { href: pageHref(root, `quan/${encodeURIComponent(district_id)}`) }, district_name);
  return [
    { label: strings.columns.district, isHeader: true, cell: link },
    { label: figures, isNumber: true, cell: (row) => formatNumber(row.figure_count) },
    { label: strings.periodClasses.annual ?? "", isNumber: true, cell: (row) => formatNumber(row.annual_count) },
    { label: metrics, isNumber: true, cell: (row) => formatNumber(row.metric_count) },
    { label: sources, isNumber: true, cell: (row) => formatNumber(row.source_count) },
  ];
}

function matrixOf(
  { metric_profiles, coverage_grid, district_profiles }: OverviewData,
  options: PageOptions,
): HTMLElement[] {
  const { document, root } = options;
  const words = strings.overviewPage;
  const widest = [...metric_profiles].sort(byDistricts).slice(0, METRIC_COUNT);
  const lastYear = Math.max(...district_profiles.map((district) => district.last_year ?? 0));
  const draw = (width: number) =>
    coverageMatrix(widest, coverage_grid, { width, lastYear, yearCount: YEAR_COUNT, document, root });
  return [
    responsive(draw, { document }),
    pageParts(options).folded(
      words.metricTable,
      dataTable(metric_profiles, metricColumns(options), { caption: words.metricCaption, document }),
    ),
  ];
}

function byDistricts(a: MetricProfile, b: MetricProfile): number {
  return b.district_count - a.district_count || b.figure_count - a.figure_count || (a.metric_id < b.metric_id ? -1 : 1);
}

function metricColumns({ document, root }: PageOptions): TableColumn<MetricProfile>[] {
  const make = htmlMaker(document);
  const link = ({ metric_id, metric_name }: MetricProfile) =>
    make("a", { href: pageHref(root, `chi-tieu/${encodeURIComponent(metric_id)}`) }, metric_name);
  return [
    { label: strings.columns.metric, isHeader: true, cell: link },
    { label: strings.columns.district, isNumber: true, cell: (row) => formatNumber(row.district_count) },
    { label: strings.overview.figures, isNumber: true, cell: (row) => formatNumber(row.figure_count) },
    { label: strings.periodClasses.annual ?? "", isNumber: true, cell: (row) => formatNumber(row.annual_count) },
    { label: strings.periodClasses.span ?? "", isNumber: true, cell: (row) => formatNumber(row.span_count) },
  ];
}
