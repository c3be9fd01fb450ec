import { htmlMaker } from "./element.js";
import { formatLevel } from "./format.js";
import type { ConflictRow, FigureRow } from "./marts.js";
import { pageHref } from "./pageHref.js";
import type { DistrictProfile, MetricProfile } from "./profileRows.js";
import { strings } from "./strings.js";

export interface StoreRows {
  figures: readonly FigureRow[];
  districts: readonly DistrictProfile[];
  metrics: readonly MetricProfile[];
  conflicts: readonly ConflictRow[];
}

interface Statement {
  text: string;
  href?: string;
}

export interface StatementListOptions {
  document?: Document;
  root?: string;
}

/** Returns what the store can say: only counts of what is there, each with the way to it. */
export function knownList({ figures, districts, metrics }: StoreRows, options: StatementListOptions = {}): HTMLElement {
  const words = strings.overview;
  const annual = figures.filter((figure) => figure.period_class === "annual");
  const best = fullestMetrics(metrics);
  const withMembers = districts.filter((district) => district.members_figure_id !== null);
  const withUnions = districts.filter((district) => district.unions_figure_id !== null);
  return listOf(
    [
      { text: words.annual(annual.length, figures.length) },
      ...best.map((metric) => ({ text: fullestText(metric), href: `chi-tieu/${metric.metric_id}` })),
      { text: words.stocks(withMembers.length, withUnions.length) },
    ],
    options,
  );
}

/** Returns what the store cannot say: districts without figures, bounds, inferred periods, doubts, disagreements. */
export function unknownList(
  { figures, districts, metrics, conflicts }: StoreRows,
  options: StatementListOptions = {},
): HTMLElement {
  const words = strings.overview;
  const silent = districts.filter((district) => district.figure_count === 0).map((district) => district.district_name);
  const count = (isOf: (figure: FigureRow) => boolean) => figures.filter(isOf).length;
  const statements: (Statement | null)[] = [
    silent.length > 0 ? { text: words.silent(silent.length, silent.join(", ")) } : null,
    { text: words.noYear(metrics.filter((metric) => metric.annual_count === 0).length, metrics.length) },
    { text: words.bounds(count((figure) => figure.is_bound)), href: "so-lieu?flag=bound" },
    { text: words.inferred(count((figure) => figure.period_basis !== "printed")) },
    {
      text: words.doubtful(count((figure) => figure.status === "low_confidence")),
      href: "so-lieu?status=low_confidence",
    },
    conflicts.length > 0 ? { text: words.conflicts(conflicts.length), href: "so-lieu?flag=conflict" } : null,
  ];
  return listOf(
    statements.filter((statement) => statement !== null),
    options,
  );
}

/** The three metrics that most districts report for one and the same year and level. */
function fullestMetrics(metrics: readonly MetricProfile[]): MetricProfile[] {
  return metrics
    .filter((metric) => (metric.best_district_count ?? 0) > 1)
    .sort((a, b) => (b.best_district_count ?? 0) - (a.best_district_count ?? 0) || (a.metric_id < b.metric_id ? -1 : 1))
    .slice(0, 3);
}

function fullestText({ metric_name, default_level, default_year, best_district_count }: MetricProfile): string {
  const level = formatLevel(default_level ?? "unspecified");
  return strings.overview.fullest(metric_name, level, default_year ?? 0, best_district_count ?? 0);
}

function listOf(statements: readonly Statement[], options: StatementListOptions): HTMLElement {
  const { document = globalThis.document, root = "." } = options;
  const make = htmlMaker(document);
  const items = statements.map(({ text, href }) =>
    make(
      "li",
      {},
      text,
      href ? " " : null,
      href
        ? make(
            "a",
            { href: pageHref(root, href), "aria-label": `${strings.overview.see}: ${text}` },
            strings.overview.see,
          )
        : null,
    ),
  );
  return make("ul", {}, ...items);
}
