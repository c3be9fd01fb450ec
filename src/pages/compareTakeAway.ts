import { max } from "d3";
import { levelsOf, periodKeyTitle } from "../components/comparePanels.js";
import {
  ALL,
  asMeasure,
  type CompareData,
  type CompareState,
  chosenFigures,
  findIn,
} from "../components/compareState.js";
import { type CsvColumn, measureCsvColumns } from "../components/figuresCsv.js";
import { formatLevel, formatUnit, lookUp, uncapitalize } from "../components/format.js";
import type { FigureRow } from "../components/marts.js";
import { measureFigures } from "../components/measuredFigures.js";
import { measureFigure } from "../components/measures.js";
import type { StateForm } from "../components/pageAddress.js";
import { strings } from "../components/strings.js";
import type { TakeAwaySubject } from "../components/takeAway.js";

export interface ComparedChoice {
  form: StateForm<CompareState>;
  /** Draws what is chosen anew, at a width that suits a file. */
  chart: () => Element;
  document: Document;
  /** The page's address; the window's unless told. */
  href?: () => string;
}

/** Returns what a reader takes away from the compare page: always what is chosen at that moment. */
export function takeAwaySubject(data: CompareData, choice: ComparedChoice): TakeAwaySubject {
  const { form, chart, document } = choice;
  const { href = () => document.defaultView?.location.href ?? "" } = choice;
  const shown = () => chosenFigures(data, form.value);
  const all = () => data.figuresOf(form.value.metric);
  return {
    chart,
    shown,
    all,
    measures: () => measureColumns(data, form.value),
    address: href,
    about() {
      const { metric, level, period, measure } = form.value;
      const name = data.metrics.find(({ metric_id }) => metric_id === metric)?.metric_name ?? metric;
      const levels = levelsOf(shown());
      const levelName = level !== ALL ? level : levels.length === 1 ? levels[0] : undefined;
      return {
        subject: metric,
        title: [
          name,
          levelName && levelName !== "unspecified" ? formatLevel(levelName) : null,
          asMeasure(measure) === "reported" ? null : uncapitalize(lookUp(strings.measureNames, measure)),
        ]
          .filter((part) => part !== null)
          .join(", "),
        unit: formatUnit(unitOf(data, form.value)),
        period: period === ALL ? strings.controls.allPeriods : periodKeyTitle(period),
        sources: [...new Set(shown().map(({ source_title, publisher }) => `${source_title} (${publisher})`))],
        date: max(all(), ({ published }) => published ?? "") ?? "",
      };
    },
  };
}

function unitOf(data: CompareData, state: CompareState): string {
  const { rows } = measureFigures(chosenFigures(data, state), asMeasure(state.measure), findIn(data, state.metric));
  return rows[0]?.unit ?? data.figuresOf(state.metric)[0]?.unit ?? "";
}

/** The columns of the chosen measure; the reported figures have theirs already. */
function measureColumns(data: CompareData, state: CompareState): CsvColumn<FigureRow>[] {
  const measure = asMeasure(state.measure);
  if (measure === "reported") return [];
  const find = findIn(data, state.metric);
  return measureCsvColumns<FigureRow>(measure, ({ figure_id }) => {
    const figure = find(figure_id);
    const measured = figure ? measureFigure(figure, measure, find) : "unbounded";
    if (typeof measured === "string") return undefined;
    const { value, lower, upper, standsOn } = measured;
    return { value, lower, upper, is_determined: value !== null, figure_ids: standsOn };
  });
}
