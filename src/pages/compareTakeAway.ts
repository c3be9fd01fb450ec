import { max } from "d3";
import { levelsOf, periodKeyTitle } from "../components/comparePanels.js";
import { ALL, type CompareData, type CompareState, chosenFigures } from "../components/compareState.js";
import { formatLevel, formatUnit } from "../components/format.js";
import type { StateForm } from "../components/pageAddress.js";
import { strings } from "../components/strings.js";
import type { TakeAwaySubject } from "../components/takeAway.js";

export interface ComparedPlaces {
  form: StateForm<CompareState>;
  /** Where the chart stands. */
  view: HTMLElement;
  document: Document;
}

/** Returns what a reader takes away from the compare page: always what is chosen at that moment. */
export function takeAwaySubject(data: CompareData, { form, view, document }: ComparedPlaces): TakeAwaySubject {
  const shown = () => chosenFigures(data, form.value);
  const all = () => data.figuresOf(form.value.metric);
  return {
    chart: () => view,
    shown,
    all,
    address: () => document.defaultView?.location.href ?? "",
    about() {
      const { metric, level, period } = form.value;
      const name = data.metrics.find(({ metric_id }) => metric_id === metric)?.metric_name ?? metric;
      const levels = levelsOf(shown());
      const levelName = level !== ALL ? level : levels.length === 1 ? levels[0] : undefined;
      return {
        subject: metric,
        title: levelName && levelName !== "unspecified" ? `${name}, ${formatLevel(levelName)}` : name,
        unit: formatUnit(all()[0]?.unit ?? ""),
        period: period === ALL ? strings.controls.allPeriods : periodKeyTitle(period),
        sources: [...new Set(shown().map(({ source_title, publisher }) => `${source_title} (${publisher})`))],
        date: max(all(), ({ published }) => published ?? "") ?? "",
      };
    },
  };
}
