import { coverageControls } from "../components/coverageControls.js";
import { type CoverageTables, coverageFields, coveredMetrics, YEAR_COUNT } from "../components/coverageFields.js";
import { lastYears, yearsOf } from "../components/coverageGrid.js";
import { coverageLegend } from "../components/coverageLegend.js";
import { metricRows } from "../components/coverageMatrix.js";
import { countRow, districtSubject, gridBy } from "../components/coverageRows.js";
import { coverageTable } from "../components/coverageTable.js";
import { coverageView } from "../components/coverageView.js";
import { type Child, htmlMaker } from "../components/element.js";
import { formatNumber, lookUp } from "../components/format.js";
import { compareNames } from "../components/locale.js";
import { settlePageState } from "../components/pageState.js";
import { liveDrawing, responsive } from "../components/responsive.js";
import { strings } from "../components/strings.js";
import { DISTRICT_NAMES, type YearRow, yearMatrix } from "../components/yearMatrix.js";
import { type LivePageOptions, liveForm } from "./liveForm.js";
import type { PageOptions } from "./pageOptions.js";
import { pageParts } from "./pageParts.js";

/** A metric of few districts is told in the table only. */
const METRICS_PER_THEME = 6;

/** Returns the page that says who has not reported what, and when: districts by year, metrics by year, and a close look. */
export function coveragePage(tables: CoverageTables, options: PageOptions): HTMLElement {
  const words = strings.coveragePage;
  const { page, section, paragraph } = pageParts(options);
  const span = yearsOf(tables.coverage_grid);
  if (span === null) return page(words.title, paragraph(words.empty, "note"));
  const years = lastYears(span.last, YEAR_COUNT);
  const districts = districtRows(tables, years, options.root);
  const intro = words.intro(
    formatNumber(tables.district_profiles.length),
    formatNumber(coveredMetrics(tables).length),
    span.first,
    span.last,
  );
  return page(
    words.title,
    paragraph(intro),
    gapList(districts, years, options),
    section("don-vi", words.districts, paragraph(words.districtsNote), ...districtMatrix(districts, years, options)),
    section("xem-ky", words.view, ...closeLook(tables, options)),
    section("chi-tieu", words.themes, paragraph(words.themesNote), ...themeMatrices(tables, years, options)),
  );
}

/** Makes the page's close look answer to its form and to the address. */
export function liveCoverage(
  page: HTMLElement,
  tables: CoverageTables,
  { document, root, ...live }: LivePageOptions,
): void {
  if (!page.querySelector("form.controls")) return;
  liveForm(page, coverageControls(tables, { document }), {
    ...live,
    fields: coverageFields(tables),
    view: (state) => coverageView(tables, state, { document, root, live: liveDrawing(live.window), seen: live.later }),
  });
}

function districtRows(tables: CoverageTables, years: readonly number[], root: string): YearRow[] {
  const grid = gridBy(tables.coverage_grid, "district_id");
  return [...tables.district_profiles]
    .sort((a, b) => compareNames(a.district_name, b.district_name))
    .map((district) => {
      const rows = grid.get(district.district_id) ?? [];
      return countRow(districtSubject(district), rows, strings.coveragePage.metricCount, { years, root });
    });
}

/** Who has nothing at all, and how many nothing of a full year. */
function gapList(rows: readonly YearRow[], years: readonly number[], { document }: PageOptions): HTMLElement {
  const make = htmlMaker(document);
  const words = strings.coveragePage;
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const hasForm = (row: YearRow, ...forms: string[]) => row.cells.some((cell) => forms.includes(cell.form));
  const silent = rows.filter((row) => !hasForm(row, "count", "otherCount")).map((row) => row.name);
  const noAnnual = rows.filter((row) => !hasForm(row, "count")).length;
  const texts = [
    silent.length > 0 ? words.silent(silent.length, first, last, silent.join(", ")) : words.noneSilent(first, last),
    ...(noAnnual > 0 ? [words.noAnnual(noAnnual, first, last)] : []),
  ];
  return make("ul", {}, ...texts.map((text) => make("li", {}, text)));
}

function districtMatrix(rows: readonly YearRow[], years: readonly number[], options: PageOptions): Child[] {
  const { document } = options;
  const words = strings.coveragePage;
  const label = words.districtsLabel;
  const draw = (width: number) => yearMatrix(rows, { width, years, label, names: DISTRICT_NAMES, document });
  const caption = words.countsKey(words.districtsTable);
  return [
    coverageLegend(rows, { document }),
    responsive(draw, { document }),
    pageParts(options).folded(
      words.districtsTable,
      coverageTable(rows, { caption, subject: strings.columns.district, years, document }),
    ),
  ];
}

function closeLook(tables: CoverageTables, options: PageOptions): Child[] {
  const { document } = options;
  const make = htmlMaker(document);
  const words = strings.coveragePage;
  const state = settlePageState({ district: "", metric: "", until: "" }, coverageFields(tables));
  return [
    pageParts(options).paragraph(words.viewNote),
    make("noscript", {}, make("p", { class: "note" }, words.needsScript)),
    coverageControls(tables, { document }),
    make("div", { "data-view": true }, coverageView(tables, state, options)),
  ];
}

function themeMatrices(tables: CoverageTables, years: readonly number[], options: PageOptions): Child[] {
  const metrics = coveredMetrics(tables);
  const themes = [...new Set(metrics.map((metric) => metric.theme))];
  return themes.flatMap((theme) => {
    const own = metrics.filter((metric) => metric.theme === theme);
    const rows = metricRows(own, tables.coverage_grid, { years, root: options.root });
    return themeMatrix(theme, rows, years, options);
  });
}

function themeMatrix(theme: string, rows: readonly YearRow[], years: readonly number[], options: PageOptions): Child[] {
  const { document } = options;
  const words = strings.coveragePage;
  const name = lookUp(strings.themes, theme);
  const label = words.themeLabel(name);
  const shown = rows.slice(0, METRICS_PER_THEME);
  return [
    htmlMaker(document)("h3", {}, name),
    responsive((width) => yearMatrix(shown, { width, years, label, document }), { document }),
    pageParts(options).folded(
      words.themeTable(name, rows.length),
      coverageTable(rows, { caption: words.countsKey(name), subject: strings.columns.metric, years, document }),
    ),
  ];
}
