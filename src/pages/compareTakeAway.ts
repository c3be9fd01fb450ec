import { extent, greatest } from "d3";
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
import { formatDate, formatLevel, formatPublished, formatUnit, lookUp, uncapitalize } from "../components/format.js";
import type { CompareFigure, FigureRow } from "../components/marts.js";
import { measureFigures } from "../components/measuredFigures.js";
import { measureFigure } from "../components/measures.js";
import type { StateForm } from "../components/pageAddress.js";
import { strings } from "../components/strings.js";
import type { TakeAwayAbout, TakeAwaySubject } from "../components/takeAway.js";

export interface ComparedChoice {
  form: StateForm<CompareState>;
  /** The figures on screen, as reported. */
  shown: () => readonly CompareFigure[];
  /** Draws what is chosen anew, at a width that suits a file. */
  chart: () => Element;
  document: Document;
  /** The page's address; the window's unless told. */
  href?: () => string;
}

/** Returns what a reader takes away from the compare page: always what is chosen at that moment. */
export function takeAwaySubject(data: CompareData, choice: ComparedChoice): TakeAwaySubject {
  const { form, chart, shown, document } = choice;
  const { href = () => document.defaultView?.location.href ?? "" } = choice;
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
        period: period === undefined ? yearsText(shown()) : periodText(period),
        sources: [...new Set(shown().map(({ source_title, publisher }) => `${source_title} (${publisher})`))],
        ...(editionOf(document) ?? newestOf(all())),
      };
    },
  };
}

function periodText(period: string): string {
  return period === ALL ? strings.controls.allPeriods : periodKeyTitle(period);
}

/** The years that figures lie in, where a page shows all of them. */
function yearsText(figures: readonly CompareFigure[]): string {
  const [first, last] = extent(figures.flatMap(({ year }) => year ?? []));
  if (first === undefined) return strings.controls.allPeriods;
  return first === last ? strings.panels.years(String(first)) : strings.panels.overYears(first, last);
}

type AsOf = Pick<TakeAwayAbout, "date" | "asOf">;

/** The edition that the foot of a published page names; a preview names none. */
function editionOf(document: Document): AsOf | undefined {
  const { edition, date } = document.querySelector<HTMLElement>("[data-edition]")?.dataset ?? {};
  if (edition === undefined || date === undefined) return undefined;
  return { date, asOf: strings.takeAway.ofEdition(edition, formatDate(date)) };
}

function newestOf(figures: readonly CompareFigure[]): AsOf {
  const newest = greatest(figures, ({ published }) => published ?? "");
  const published = newest?.published ?? null;
  const words = formatPublished(published, newest?.published_basis ?? null);
  return { date: published ?? "", asOf: strings.takeAway.ofNewest(words) };
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
