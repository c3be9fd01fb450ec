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
import { dataTable } from "../components/dataTable.js";
import { districtMap } from "../components/districtMap.js";
import { htmlMaker } from "../components/element.js";
import { figureColumns } from "../components/figureColumns.js";
import { lookUp, uncapitalize } from "../components/format.js";
import { inVietnamese } from "../components/inVietnamese.js";
import type { MetricProfile } from "../components/marts.js";
import { measureFigures } from "../components/measuredFigures.js";
import { missingDistricts } from "../components/missingDistricts.js";
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
  const measured = measureFigures(shown, asMeasure(state.measure), findIn(data, state.metric));
  const chosen = data.areas.filter(({ district_id }) => state.districts.includes(district_id));
  const missing = missingDistricts(chosen, ofDistricts(data, state), shown);
  const references = (level: string) => referenceFor(data, { ...state, level });
  return {
    shown,
    heading: () => metricHeading(metric, options, state.measure),
    chart: (width) => {
      const highlight = state.districts.length > 12 ? undefined : state.districts;
      return compareChart(measured.rows, { document, root, width, missing, references, highlight });
    },
    map: (width) => districtMap(data, state, { document, root, width }),
    verdict: () => verdictText(shown, { document, root }),
    table: () => {
      const columns = figureColumns(measured.rows, { document, root });
      return dataTable(measured.rows, columns, {
        caption: strings.compare.tableCaption(metric?.metric_name ?? ""),
        document,
        isStacked: true,
      });
    },
    sources: () => sourceList(shown, { document }),
  };
}

/** Returns the name of a metric, with the measure where it is not the reported number, and what it counts. */
export function metricHeading(
  metric: MetricProfile | undefined,
  { document }: PageOptions,
  measure = "reported",
): HTMLElement[] {
  const make = htmlMaker(document);
  const description = inVietnamese(document, metric?.description_vi ?? "");
  const suffix = measure === "reported" ? "" : `: ${uncapitalize(lookUp(strings.measureNames, measure))}`;
  return [make("h2", {}, `${metric?.metric_name ?? ""}${suffix}`), make("p", { class: "small muted" }, description)];
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
