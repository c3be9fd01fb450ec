import { type CoverageTables, type CoverageViewState, coveredMetrics, YEAR_COUNT } from "./coverageFields.js";
import { type CoverageGridRow, knownYears, lastYears } from "./coverageGrid.js";
import { coverageLegend } from "./coverageLegend.js";
import { districtSubject, metricSubject, stateRow } from "./coverageRows.js";
import { coverageTable } from "./coverageTable.js";
import { htmlMaker } from "./element.js";
import type { Later } from "./later.js";
import { compareNames } from "./locale.js";
import { pageHref } from "./pageHref.js";
import type { MetricProfile } from "./profileRows.js";
import { type ResponsiveOptions, responsive } from "./responsive.js";
import { strings } from "./strings.js";
import { DISTRICT_NAMES, type YearRow, yearMatrix } from "./yearMatrix.js";

export interface CoverageViewOptions extends ResponsiveOptions {
  root: string;
  /** Does what can wait until the cells are on the screen. */
  seen?: Later | undefined;
}

/**
 * Returns what the state asks for: every district of a metric, or every metric of a district, year by year, with the
 * ones that have nothing named, and its table.
 */
export function coverageView(
  tables: CoverageTables,
  state: CoverageViewState,
  options: CoverageViewOptions,
): HTMLElement {
  return state.district === "" ? metricView(tables, state, options) : districtView(tables, state, options);
}

function metricView(tables: CoverageTables, state: CoverageViewState, options: CoverageViewOptions): HTMLElement {
  const words = strings.coveragePage;
  const metric = tables.metric_profiles.find(({ metric_id }) => metric_id === state.metric);
  const grid = new Map(ofMetric(tables.coverage_grid, state.metric).map((row) => [row.district_id, row]));
  const districts = [...tables.district_profiles].sort((a, b) => compareNames(a.district_name, b.district_name));
  const known = districts.filter(({ district_id }) => hasFigures(grid.get(district_id)));
  const silent = districts.filter((district) => !known.includes(district)).map(({ district_name }) => district_name);
  const years = yearsUntil(state);
  const rows = known.map((district) => {
    const row = grid.get(district.district_id) as CoverageGridRow;
    return stateRow(districtSubject(district, state.metric), row, { years, root: options.root });
  });
  const note = silent.length > 0 ? words.silentDistricts(silent.length, silent.join(", ")) : null;
  const title = words.ofMetric(metric?.metric_name ?? state.metric);
  return layOut({ title, note, rows, years, subject: strings.columns.district, names: DISTRICT_NAMES }, options);
}

function districtView(tables: CoverageTables, state: CoverageViewState, options: CoverageViewOptions): HTMLElement {
  const words = strings.coveragePage;
  const district = tables.district_profiles.find(({ district_id }) => district_id === state.district);
  const own = tables.coverage_grid.filter((row) => row.district_id === state.district);
  const grid = new Map(own.map((row) => [row.metric_id, row]));
  const metrics = coveredMetrics(tables);
  const known = metrics.filter(({ metric_id }) => hasFigures(grid.get(metric_id)));
  const silent = metrics.filter((metric) => !known.includes(metric));
  const years = yearsUntil(state);
  const rows = known.map((metric) => {
    const row = grid.get(metric.metric_id) as CoverageGridRow;
    return stateRow(metricSubject(metric, state.district), row, { years, root: options.root });
  });
  const title = words.ofDistrict(district?.district_name ?? state.district);
  const view = layOut({ title, note: null, rows, years, subject: strings.columns.metric }, options);
  if (silent.length > 0) view.append(silentMetrics(silent, options));
  return view;
}

interface Grid {
  title: string;
  note: string | null;
  rows: readonly YearRow[];
  years: readonly number[];
  subject: string;
  names?: { narrow: number; wide: number };
}

function layOut(
  { title, note, rows, years, subject, names }: Grid,
  { document, live, seen }: CoverageViewOptions,
): HTMLElement {
  const make = htmlMaker(document);
  const view = make("div", {}, make("h3", {}, title), note === null ? null : make("p", {}, note));
  if (rows.length === 0) {
    view.append(make("p", { class: "note" }, strings.coveragePage.empty));
    return view;
  }
  const draw = (width: number) => yearMatrix(rows, { width, years, label: title, names, document, later: seen });
  const table = make("details", {}, make("summary", {}, strings.coveragePage.viewTable));
  const fillTable = () => table.append(coverageTable(rows, { caption: title, subject, years, document }));
  if (live) live.later(fillTable);
  else fillTable();
  view.append(coverageLegend(rows, { document }), responsive(draw, { document, live }), table);
  return view;
}

function silentMetrics(metrics: readonly MetricProfile[], { document, root }: CoverageViewOptions): HTMLElement {
  const make = htmlMaker(document);
  const items = metrics.map(({ metric_id, metric_name, district_count }) =>
    make(
      "li",
      {},
      make("a", { href: pageHref(root, `chi-tieu/${encodeURIComponent(metric_id)}`) }, metric_name),
      ` (${strings.controls.districtCount(district_count)})`,
    ),
  );
  const summary = make("summary", {}, strings.coveragePage.silentMetrics(metrics.length));
  return make("details", {}, summary, make("ul", {}, ...items));
}

function ofMetric(grid: readonly CoverageGridRow[], metric_id: string): CoverageGridRow[] {
  return grid.filter((row) => row.metric_id === metric_id);
}

function hasFigures(row: CoverageGridRow | undefined): boolean {
  return row !== undefined && knownYears(row).length > 0;
}

function yearsUntil({ until }: CoverageViewState): number[] {
  return lastYears(Number(until), YEAR_COUNT);
}
