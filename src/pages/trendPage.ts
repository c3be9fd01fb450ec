import { changeColumns, changeRows } from "../components/changeTable.js";
import { type CompareData, type CompareState, chosenFigures, findIn, ofDistricts } from "../components/compareState.js";
import { dataTable } from "../components/dataTable.js";
import { htmlMaker } from "../components/element.js";
import { figureColumns } from "../components/figureColumns.js";
import { formatLevel } from "../components/format.js";
import { missingDistricts } from "../components/missingDistricts.js";
import { sourceList } from "../components/sourceList.js";
import { strings } from "../components/strings.js";
import { trendChart } from "../components/trendChart.js";
import { isIncomplete, isPlacedInTime, trendFields } from "../components/trendState.js";
import { metricHeading, referenceFor } from "./comparePage.js";
import type { Comparison, ComparisonParts } from "./comparison.js";
import type { PageOptions } from "./pageOptions.js";

/** The page on which the years of districts are followed. */
export const trends: Comparison = {
  words: () => strings.trendPage,
  fields: trendFields,
  parts: trendParts,
};

function trendParts(data: CompareData, state: CompareState, options: PageOptions): ComparisonParts {
  const { document, root } = options;
  const make = htmlMaker(document);
  const metric = data.metrics.find(({ metric_id }) => metric_id === state.metric);
  const chosen = chosenFigures(data, state);
  const placed = chosen.filter(isPlacedInTime);
  const shown = [...placed, ...chosen.filter(isIncomplete)];
  const areas = data.areas.filter(({ district_id }) => state.districts.includes(district_id));
  const missing = missingDistricts(areas, ofDistricts(data, state), shown);
  const reference = referenceFor(data, { ...state, measure: "reported" });
  const level = state.level === "unspecified" ? "" : `, ${formatLevel(state.level)}`;
  const label = `${metric?.metric_name ?? ""}${level}`;
  return {
    shown,
    heading: () => metricHeading(metric, "reported", options),
    chart: (width, later) => trendChart(shown, { document, root, width, missing, label, reference, later }),
    map: () => make("div"),
    verdict: () =>
      dataTable(changeRows(placed, findIn(data, state.metric)), changeColumns({ document, root, reference }), {
        caption: strings.trendPage.changeCaption(label),
        document,
        empty: strings.trendPage.noChange,
        isStacked: true,
      }),
    table: (from, to) =>
      dataTable(shown.slice(from, to), figureColumns(shown, { document, root }), {
        caption: strings.trendPage.yearsCaption(label),
        document,
        isStacked: true,
      }),
    sources: () => sourceList(shown, { document }),
  };
}
