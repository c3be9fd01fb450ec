import { compareChart } from "../components/compareChart.js";
import {
  asMeasure,
  type CompareData,
  type CompareState,
  chosenFigures,
  comparatorName,
  compareFields,
  findIn,
  NONE,
  ofDistricts,
} from "../components/compareState.js";
import { dataTable, type TableColumn } from "../components/dataTable.js";
import { districtMap } from "../components/districtMap.js";
import { htmlMaker } from "../components/element.js";
import { figureColumns } from "../components/figureColumns.js";
import { formatValueWithUnit, lookUp, uncapitalize } from "../components/format.js";
import { inVietnamese } from "../components/inVietnamese.js";
import type { CompareFigure } from "../components/marts.js";
import { type MeasuredFigure, type MeasuredFigures, measureFigures } from "../components/measuredFigures.js";
import type { Measure } from "../components/measures.js";
import { missingDistricts } from "../components/missingDistricts.js";
import { pageHref } from "../components/pageHref.js";
import type { MetricProfile } from "../components/profileRows.js";
import type { Reference } from "../components/reference.js";
import { sourceList } from "../components/sourceList.js";
import { strings } from "../components/strings.js";
import { verdictText } from "../components/verdictText.js";
import type { Comparison, ComparisonParts } from "./comparison.js";
import type { PageOptions } from "./pageOptions.js";

/** The page on which districts are compared on one metric. */
export const compare: Comparison = {
  words: () => strings.compare,
  fields: compareFields,
  parts: compareParts,
};

function compareParts(data: CompareData, state: CompareState, options: PageOptions): ComparisonParts {
  const { document, root } = options;
  const metric = data.metrics.find(({ metric_id }) => metric_id === state.metric);
  const shown = chosenFigures(data, state);
  const measure = asMeasure(state.measure);
  const measured = measureFigures(shown, measure, findIn(data, state.metric));
  const chosen = data.areas.filter(({ district_id }) => state.districts.includes(district_id));
  const missing = missingDistricts(chosen, ofDistricts(data, state), shown);
  const references = (level: string) => referenceFor(data, { ...state, level });
  return {
    shown,
    heading: () => metricHeading(metric, measure, options),
    chart: (width, later) => {
      const highlight = state.districts.length > 12 ? undefined : state.districts;
      const chart = compareChart(measured.rows, { document, root, width, missing, references, highlight, later });
      chart.append(...unmeasuredNotes(measured, measure, options));
      return chart;
    },
    map: (width, later) => districtMap(data, state, { document, root, width, later }),
    verdict: () => verdictOf(shown, measure, options),
    table: (from, to) =>
      dataTable(measured.rows.slice(from, to), measuredColumns(measured.rows, measure, options), {
        caption: strings.compare.tableCaption(metric?.metric_name ?? ""),
        document,
        isStacked: true,
      }),
    sources: () => sourceList(shown, { document }),
  };
}

/** What the figures allow to be said, which is of the reported ones whatever the measure. */
function verdictOf(shown: readonly CompareFigure[], measure: Measure, { document, root }: PageOptions): Element {
  const verdict = verdictText(shown, { document, root });
  if (measure === "reported") return verdict;
  const make = htmlMaker(document);
  return make("div", {}, make("p", { class: "small muted" }, strings.compare.verdictOfReported), verdict);
}

/** Returns the name of a metric, how it is measured, what it counts, and whether any district has figures of it. */
export function metricHeading(
  metric: MetricProfile | undefined,
  measure: Measure,
  { document, root }: PageOptions,
): HTMLElement[] {
  const make = htmlMaker(document);
  const name = metric?.metric_name ?? "";
  const { ofOthers, ofOthersLink } = strings.compare;
  const href = pageHref(root, `/chi-tieu/${encodeURIComponent(metric?.metric_id ?? "")}`);
  const isOfOthers = metric?.district_count === 0;
  const title = measure === "reported" ? name : `${name}: ${uncapitalize(lookUp(strings.measureNames, measure))}`;
  return [
    make("h2", {}, title),
    make("p", { class: "small muted" }, inVietnamese(document, metric?.description_vi ?? "")),
    ...(isOfOthers ? [make("p", { class: "note" }, ofOthers, " ", make("a", { href }, ofOthersLink))] : []),
  ];
}

/** How many figures have no such measure, and why. */
function unmeasuredNotes({ without }: MeasuredFigures, measure: Measure, { document }: PageOptions): HTMLElement[] {
  const name = uncapitalize(lookUp(strings.measureNames, measure));
  return without.map(({ reason, figures }) => {
    const text = strings.compare.unmeasured(name, figures.length, lookUp(strings.unmeasured, reason));
    return htmlMaker(document)("p", { class: "small muted" }, text);
  });
}

/** The columns of the table; a measure has the reported figure beside it. */
function measuredColumns(
  rows: readonly MeasuredFigure[],
  measure: Measure,
  { document, root }: PageOptions,
): TableColumn<MeasuredFigure>[] {
  const columns: TableColumn<MeasuredFigure>[] = figureColumns(rows, { document, root });
  if (measure === "reported") return columns;
  const label = lookUp(strings.measureNames, "reported");
  const reported = { label, isNumber: true, cell: ({ reported }: MeasuredFigure) => formatValueWithUnit(reported) };
  return columns.toSpliced(2, 0, reported);
}

/** Returns what the figures of a level are set against, by year; null where nothing is chosen or known. */
export function referenceFor(data: CompareData, { metric, level, by, measure }: CompareState): Reference | null {
  if (by === NONE || measure !== "reported") return null;
  const rows = data.comparatorsOf(metric).filter((row) => row.comparator_id === by && row.level === level);
  if (rows.length === 0) return null;
  const points = rows.map(({ year, value, interval_low, interval_high }) => ({
    year,
    value,
    lower: value === null ? interval_low : null,
    upper: value === null ? interval_high : null,
  }));
  return { label: comparatorName(by, data.areas), points, isMedian: by === "median" };
}
