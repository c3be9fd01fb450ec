import { levelsOf, periodKey, periodKeys } from "./comparePanels.js";
import { lookUp } from "./format.js";
import type { ComparatorRow, CompareFigure } from "./marts.js";
import { type FindFigure, MEASURES, type Measure } from "./measures.js";
import type { PageState, StateField } from "./pageState.js";
import type { AreaRow, MetricProfile } from "./profileRows.js";
import { strings } from "./strings.js";

/** What the pages that compare show. `all` stands for every level or period. */
export interface CompareState extends PageState {
  metric: string;
  level: string;
  /** Missing on a page that shows every period. */
  period?: string;
  measure: string;
  by: string;
  view: string;
  /** `1` where the page stands inside another one, without its controls. */
  embed: string;
  districts: string[];
}

/** What the pages that compare choose from. */
export interface CompareData {
  metrics: readonly MetricProfile[];
  areas: readonly AreaRow[];
  /** The figures of one metric: of districts, the city and clusters. */
  figuresOf: (metric_id: string) => readonly CompareFigure[];
  comparatorsOf: (metric_id: string) => readonly ComparatorRow[];
}

export const ALL = "all";

/** No comparator. */
export const NONE = "none";

export const VIEWS = ["chart", "table", "map", "sources"] as const;

/** The districts that the dashboard was made for, and the honour that all of them report; pages open on them. */
export const MISSION_DISTRICTS = ["bac-tu-liem", "hoan-kiem", "dong-da"];
const MISSION_METRIC = "excellent-workers";

/** The stock that rates per 1 000 members stand on. */
const MEMBERS_METRIC = "members";

/** What of a state is settled so far. */
type Choice = Partial<CompareState>;

/** Returns the parts of the compare page's address; each is allowed what the parts before it leave possible. */
export function compareFields(data: CompareData): StateField<CompareState>[] {
  const words = strings.controls;
  return [
    field(
      "metric",
      words.metric,
      () => data.metrics.map(({ metric_id }) => metric_id),
      () => openingMetric(data),
    ),
    field(
      "level",
      words.level,
      (state) => [ALL, ...levelsOf(ofDistricts(data, state))],
      (state) => metricOf(data, state)?.default_level ?? ALL,
    ),
    field(
      "period",
      words.period,
      (state) => [ALL, ...periodKeys(ofLevel(data, state))],
      (state) => openingPeriod(data, state),
    ),
    field(
      "measure",
      words.measure,
      (state) => measuresOf(ofLevel(data, state)),
      () => "reported",
    ),
    field(
      "by",
      words.comparator,
      (state) => (state.measure === "reported" ? [NONE, ...comparatorsOf(data, state)] : [NONE]),
      () => NONE,
    ),
    ...lookFields(VIEWS),
    districtsField(data, (state) => openingDistricts(data, state)),
  ];
}

/** Returns the parts of an address that say how the figures are looked at: as what, and whether inside another page. */
export function lookFields(views: readonly string[]): StateField<CompareState>[] {
  const { view, embed } = strings.controls;
  return [
    field(
      "view",
      view,
      () => views,
      () => "chart",
    ),
    field(
      "embed",
      embed,
      () => ["", "1"],
      () => "",
    ),
  ];
}

/** Returns the part of an address that names districts. */
export function districtsField(
  { areas }: CompareData,
  fallback: (state: Choice) => string[],
): StateField<CompareState> {
  const ids = areas.filter((area) => area.is_district).map((area) => area.district_id);
  return field("districts", strings.controls.districts, () => ids, fallback);
}

/** Returns the figures that a state shows, in the order of the data. */
export function chosenFigures(data: CompareData, state: CompareState): CompareFigure[] {
  const districts = new Set(state.districts);
  return ofLevel(data, state).filter((figure) => districts.has(figure.district_id) && isOfPeriod(figure, state.period));
}

/** A page without a choice of periods shows all of them. */
function isOfPeriod(figure: CompareFigure, period: string | undefined): boolean {
  return period === undefined || period === ALL || periodKey(figure) === period;
}

/** Returns what finds by its id a figure that one of a metric may stand on: of the same metric, or a stock of members. */
export function findIn(data: CompareData, metric_id: string): FindFigure {
  const figures = [...data.figuresOf(MEMBERS_METRIC), ...data.figuresOf(metric_id)];
  const known = new Map(figures.map((figure) => [figure.figure_id, figure]));
  return (figure_id) => known.get(figure_id);
}

/** Returns a measure by its name in the address; anything else is the reported figure. */
export function asMeasure(name: string | undefined): Measure {
  return MEASURES.find((measure) => measure === name) ?? "reported";
}

/** Returns the figures of the 30 districts of a state's metric. */
export function ofDistricts(data: CompareData, { metric = "" }: Choice): CompareFigure[] {
  const figures = data.figuresOf(metric);
  const known = districtFigures.get(figures) ?? figures.filter((figure) => figure.is_district);
  districtFigures.set(figures, known);
  return known;
}

/** Every part of a state asks for these, several times for each change. */
const districtFigures = new WeakMap<readonly CompareFigure[], CompareFigure[]>();

/** Returns the words for a part of the state: a level, a period, a measure, a comparator, a view. */
export function comparatorName(id: string, areas: readonly AreaRow[]): string {
  const area = areas.find(({ district_id }) => district_id === id);
  return area?.district_name ?? lookUp(strings.comparators, id);
}

/** Returns one part of a state. */
export function field(
  name: keyof CompareState & string,
  label: string,
  allowed: (state: Choice) => readonly string[],
  fallback: (state: Choice) => string | string[],
): StateField<CompareState> {
  return { name, label, allowed, fallback };
}

/** Returns the figures of the 30 districts of a state's metric and level. */
export function ofLevel(data: CompareData, state: Choice): CompareFigure[] {
  const { level = ALL } = state;
  const figures = ofDistricts(data, state);
  return level === ALL ? figures : figures.filter((figure) => figure.level === level);
}

function measuresOf(figures: readonly CompareFigure[]): Measure[] {
  const isKnown: Record<Measure, (figure: CompareFigure) => boolean> = {
    reported: () => true,
    rate: (figure) => figure.members_figure_id !== null,
    index: (figure) => figure.base_figure_id !== null,
    change: (figure) => figure.previous_figure_id !== null,
    change_share: (figure) => figure.previous_figure_id !== null,
    rank: (figure) => (figure.peer_count ?? 0) > 1,
  };
  return MEASURES.filter((measure) => measure === "reported" || figures.some(isKnown[measure]));
}

/** Returns the comparators that a state's metric and level have. */
export function comparatorsOf(data: CompareData, { metric = "", level = ALL }: Choice): string[] {
  const rows = data.comparatorsOf(metric).filter((row) => level === ALL || row.level === level);
  const known = new Set(rows.map((row) => row.comparator_id));
  return ["ha-noi", "median", ...clusterIds(data)].filter((id) => known.has(id));
}

function clusterIds({ areas }: CompareData): string[] {
  return areas.filter(({ kind }) => kind === "cum").map(({ district_id }) => district_id);
}

function openingMetric({ metrics }: CompareData): string {
  const widest = [...metrics].sort((a, b) => b.district_count - a.district_count)[0];
  return metrics.find(({ metric_id }) => metric_id === MISSION_METRIC)?.metric_id ?? widest?.metric_id ?? "";
}

/** The year of which most districts have a figure, on the level where that is so; elsewhere every period. */
function openingPeriod(data: CompareData, state: Choice): string {
  const metric = metricOf(data, state);
  const isWidest = metric?.default_year && metric.default_level === state.level;
  return isWidest ? String(metric.default_year) : ALL;
}

/** Everyone who has a figure of the level and period; where that is nobody to compare, the three districts too. */
function openingDistricts(data: CompareData, state: Choice): string[] {
  const figures = ofLevel(data, state).filter((figure) => isOfPeriod(figure, state.period));
  const known = [...new Set(figures.map((figure) => figure.district_id))];
  return [...new Set(known.length > 1 ? known : [...known, ...MISSION_DISTRICTS])].sort();
}

function metricOf({ metrics }: CompareData, { metric }: Choice): MetricProfile | undefined {
  return metrics.find(({ metric_id }) => metric_id === metric);
}
