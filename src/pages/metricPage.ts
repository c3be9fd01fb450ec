import { compareChart } from "../components/compareChart.js";
import { levelsOf } from "../components/comparePanels.js";
import { conflictTable } from "../components/conflictTable.js";
import { htmlMaker, type MakeElement } from "../components/element.js";
import { figureTable, inTableOrder } from "../components/figureTable.js";
import { formatLevel, formatUnit } from "../components/format.js";
import { fullestPanel, type Panel } from "../components/fullestPanel.js";
import type { ConflictRow, FigureRow, TrendRow } from "../components/marts.js";
import { metricAnswer } from "../components/metricAnswer.js";
import { metricFacts } from "../components/metricFacts.js";
import { metricRules } from "../components/metricRules.js";
import { missingDistricts, missingList } from "../components/missingDistricts.js";
import { pageHref } from "../components/pageHref.js";
import type { DistrictProfile, MetricProfile } from "../components/profileRows.js";
import { responsive } from "../components/responsive.js";
import { numberSources, type SourceNumbers, sourceNotes } from "../components/sourceNotes.js";
import { language, strings } from "../components/strings.js";
import { yearGrid } from "../components/yearGrid.js";
import { yearMultiples } from "../components/yearMultiples.js";
import type { PageOptions } from "./pageOptions.js";
import { type PageParts, pageParts } from "./pageParts.js";

export interface MetricPageData {
  figures: readonly FigureRow[];
  trends: readonly TrendRow[];
  metric_profiles: readonly MetricProfile[];
  district_profiles: readonly DistrictProfile[];
  conflicts: readonly ConflictRow[];
}

export interface MetricPageOptions extends PageOptions {
  metric_id: string;
  /** The numbers of the sources where notes stand elsewhere, for a whole report; the page then has none of its own. */
  numbers?: SourceNumbers;
}

interface Frame extends MetricPageOptions {
  make: MakeElement;
  section: PageParts["section"];
  metric: MetricProfile;
  /** The metric's figures of districts, and those of the city, clusters, wards and communes. */
  figures: FigureRow[];
  others: FigureRow[];
  trends: TrendRow[];
}

/**
 * Returns the page of one metric: its definition and rules, all districts in the fullest period with those missing, a
 * small panel per period, totals of several years, a table by year, disagreements, all figures, sources. Throws on an
 * unknown id.
 */
export function metricPage(data: MetricPageData, options: MetricPageOptions): HTMLElement {
  const { metric_id, document } = options;
  const frame = frameOf(data, options);
  const { make, metric, figures, trends, root } = frame;
  const panel = fullestPanel(figures);
  const answer = metricAnswer({ figures, trends, panel, districtTotal: data.district_profiles.length });
  const compare = pageHref(root, `so-sanh?metric=${encodeURIComponent(metric_id)}`);
  return make(
    "div",
    { class: "page entity-page" },
    make("h1", {}, metric.metric_name),
    ...leadParts(metric, answer, make),
    metricFacts(metric, { document }),
    make("p", { class: "screen-only" }, make("a", { href: compare }, strings.metricPage.compare)),
    panel ? chartPart(panel, data, frame) : null,
    rulesPart(frame),
    multiplesPart(frame),
    spanPart(panel, frame),
    make("div", { class: "print-columns" }, yearPart(frame), conflictPart(data, frame), ...figureParts(frame)),
  );
}

/** The definition and the answer; on a page in another language the definition, which is Vietnamese, stands by itself. */
function leadParts({ description_vi }: MetricProfile, answer: string, make: MakeElement): HTMLElement[] {
  if (language === "vi") return [make("p", { class: "lead" }, `${description_vi} ${answer}`)];
  return [make("p", { class: "lead", lang: "vi" }, description_vi), make("p", { class: "lead" }, answer)];
}

function frameOf(data: MetricPageData, options: MetricPageOptions): Frame {
  const { metric_id, document } = options;
  const metric = data.metric_profiles.find((row) => row.metric_id === metric_id);
  if (!metric) throw new Error(`unknown metric: ${metric_id}`);
  const all = data.figures.filter((figure) => figure.metric_id === metric_id);
  return {
    ...options,
    make: htmlMaker(document),
    section: pageParts(options).section,
    metric,
    figures: all.filter((figure) => figure.is_district),
    others: all.filter((figure) => !figure.is_district),
    trends: data.trends.filter((row) => row.metric_id === metric_id),
  };
}

function chartPart(panel: Panel, { district_profiles }: MetricPageData, frame: Frame): HTMLElement {
  const { make, section, document, root, figures } = frame;
  const missing = missingDistricts(district_profiles, figures, panel.figures);
  return section(
    "cac-don-vi",
    strings.metricPage.chart,
    responsive((width) => compareChart(panel.figures, { width, document, root }), { document }),
    missingList(missing, { document }),
    make("p", { class: "small muted" }, strings.metricPage.chartNote),
  );
}

function rulesPart({ section, document, metric, figures, others }: Frame): HTMLElement {
  return section("quy-tac", strings.metricPage.rules, metricRules(metric, [...figures, ...others], { document }));
}

function multiplesPart({ make, section, document, root, figures }: Frame): HTMLElement | null {
  const multiples = yearMultiples(figures, { document, root });
  if (multiples.querySelectorAll("figure").length < 2) return null;
  const note = make("p", { class: "small muted" }, strings.metricPage.multiplesNote);
  return section("tung-ky", strings.metricPage.multiples, note, multiples);
}

/** Totals of several years and figures without a year, unless they are the main chart already. */
function spanPart(panel: Panel | null, { section, document, root, figures }: Frame): HTMLElement | null {
  const apart = figures.filter(
    (figure) =>
      (figure.period_class === "span" || figure.period_class === "unplaced") && !panel?.figures.includes(figure),
  );
  if (apart.length === 0) return null;
  const chart = responsive((width) => compareChart(apart, { width, document, root }), { document });
  return section("gop-nhieu-nam", strings.metricPage.spans, chart);
}

function yearPart({ make, section, document, root, metric, trends }: Frame): HTMLElement | null {
  if (trends.length === 0) return null;
  const words = strings.metricPage;
  const grids = levelsOf(trends).map((level) =>
    yearGrid(
      trends.filter((row) => row.level === level),
      {
        caption: words.yearsCaption(metric.metric_name, formatUnit(metric.unit), formatLevel(level)),
        heading: strings.columns.district,
        document,
        root,
        rowOf: (row) => ({
          key: row.district_id,
          name: row.district_name,
          href: row.is_district ? pageHref(root, `quan/${encodeURIComponent(row.district_id)}`) : undefined,
        }),
      },
    ),
  );
  return section("tung-nam", words.years, ...grids, make("p", { class: "small muted" }, strings.grid.signs));
}

function conflictPart(
  { conflicts }: MetricPageData,
  { section, document, root, metric_id }: Frame,
): HTMLElement | null {
  const own = conflicts.filter((row) => row.metric_id === metric_id);
  if (own.length === 0) return null;
  return section("mau-thuan", strings.metricPage.conflicts, conflictTable(own, { document, root }));
}

function figureParts({ section, document, root, figures, others, ...frame }: Frame): (HTMLElement | null)[] {
  const words = strings.metricPage;
  const all = [...inTableOrder(figures, "district"), ...inTableOrder(others, "district")];
  const numbers = frame.numbers ?? numberSources(all);
  const table = (rows: FigureRow[], caption: string, notes: string) =>
    rows.length > 0 ? figureTable(rows, { caption, by: "district", notes, numbers, document, root }) : null;
  return [
    section(
      "so-lieu",
      words.all,
      table(figures, words.allCaption(figures.length), "district"),
      table(others, words.othersCaption(others.length), "other"),
    ),
    frame.numbers ? null : section("nguon", words.sources, sourceNotes(all, numbers, { document })),
  ];
}
