import { groups } from "d3";
import { type ChartForm, chartForm } from "./chartForm.js";
import { capitalize, formatPeriod } from "./format.js";
import { compareNames } from "./locale.js";
import type { FigureRow, PeriodClass } from "./marts.js";
import { strings } from "./strings.js";
import { type Extent, RANK, valueExtent } from "./valueAxis.js";

/** Figures that may stand in one picture: one level, one kind of period; one year, years of which lines are made, or spans. */
export interface ComparePanel {
  key: string;
  title: string;
  note: string | null;
  form: ChartForm;
  figures: FigureRow[];
}

/** The panels of one level; dots and swarms of its periods share one value axis. */
export interface CompareSection {
  level: string;
  extent: Extent;
  panels: ComparePanel[];
}

const CLASS_ORDER: PeriodClass[] = ["annual", "dated", "partial", "event", "span", "unplaced"];
const LEVEL_ORDER = ["national", "ministry", "city", "sector", "district", "grassroots", "unspecified"];

/**
 * Returns the key of the period that a figure is shown under: `2022`, `dated-2024`, `year_to_date-2024`, `event-2024`,
 * `half_year-2024-01-01-2024-06-30`, `span`, `unplaced`. Figures of one key may stand on one axis.
 */
export function periodKey(figure: PeriodOf): string {
  const { period_class, period_kind, period_start, period_end, year } = figure;
  if (period_class === "annual") return String(year);
  if (period_class === "span" || period_class === "unplaced" || year === null) return period_class;
  if (period_class !== "partial") return `${period_class}-${year}`;
  return period_kind === "year_to_date" ? `${period_kind}-${year}` : `${period_kind}-${period_start}-${period_end}`;
}

type PeriodOf = Pick<FigureRow, "period_class" | "period_kind" | "period_start" | "period_end" | "year">;

/** Returns the words for a period key: `Cả năm 2022`, `6 tháng đầu năm 2024`, `Tổng nhiều năm`. */
export function periodKeyTitle(key: string): string {
  const exact = /^([a-z_]+)-(\d{4}-\d\d-\d\d)-(\d{4}-\d\d-\d\d)$/.exec(key);
  if (exact) {
    const [, period_kind = "", period_start = "", period_end = ""] = exact;
    return capitalize(formatPeriod({ period_kind, period_start, period_end, period_basis: "printed" }));
  }
  const [name = "", year = ""] = key.split("-");
  if (/^\d{4}$/.test(name)) return strings.panels.years(name);
  if (name === "dated" || name === "year_to_date" || name === "event") return strings.panels[name](year);
  return name === "span" ? strings.panels.span : strings.panels.unplaced;
}

/** Returns the period keys of figures, the latest full years first, then dates, parts of years, events, spans. */
export function periodKeys(figures: readonly FigureRow[]): string[] {
  return groups([...figures].sort(byPeriod), periodKey).map(([key]) => key);
}

/** Returns the levels of figures, the highest first. */
export function levelsOf(figures: readonly Pick<FigureRow, "level">[]): string[] {
  return groups(figures, (figure) => figure.level)
    .map(([level]) => level)
    .sort((a, b) => levelPlace(a) - levelPlace(b) || (a < b ? -1 : 1));
}

/** Returns the figures of one metric as sections by level and panels by period, so that nothing unlike is on one axis. */
export function comparePanels(figures: readonly FigureRow[]): CompareSection[] {
  return levelsOf(figures).map((level) => {
    const ofLevel = figures.filter((figure) => figure.level === level);
    const panels = groups([...ofLevel].sort(byPeriod), (figure) => figure.period_class).flatMap(([, rows]) =>
      panelsOf(rows),
    );
    const onAxis = panels.filter(({ form }) => form === "points" || form === "swarm").flatMap((panel) => panel.figures);
    return { level, extent: valueExtent(onAxis), panels };
  });
}

/** The panels of one kind of period: one picture where the years make lines, else one for each period. */
function panelsOf(figures: FigureRow[]): ComparePanel[] {
  const form = chartForm(figures);
  if (form === "dumbbell" || form === "lines") return [overYears(form, figures)];
  return groups(figures, periodKey).map(([key, rows]) => asPanel(key, rows));
}

function overYears(form: ChartForm, figures: FigureRow[]): ComparePanel {
  const years = figures.flatMap((figure) => figure.year ?? []);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const { twoYears, overYears: over, datedLineNote } = strings.panels;
  const isDated = figures[0]?.period_class === "dated";
  return {
    key: `${isDated ? "dated-" : ""}${first}-${last}`,
    title: form === "dumbbell" ? twoYears(first, last) : over(first, last),
    note: isDated ? datedLineNote : null,
    form,
    figures,
  };
}

function asPanel(key: string, figures: FigureRow[]): ComparePanel {
  const { period_class } = figures[0] as FigureRow;
  const isRanked = period_class === "annual" || period_class === "partial" || period_class === "dated";
  return {
    key,
    title: periodKeyTitle(key),
    note: noteOf(period_class),
    form: chartForm(figures),
    figures: [...figures].sort(isRanked ? byValue : byDate),
  };
}

/** What a reader must know of a kind of period; full years need no note. */
function noteOf(period_class: PeriodClass): string | null {
  const { spanNote, partialNote, datedNote, eventNote, unplacedNote } = strings.panels;
  const notes: Partial<Record<PeriodClass, string>> = {
    span: spanNote,
    partial: partialNote,
    dated: datedNote,
    event: eventNote,
    unplaced: unplacedNote,
  };
  return notes[period_class] ?? null;
}

function byPeriod(a: FigureRow, b: FigureRow): number {
  const order = CLASS_ORDER.indexOf(a.period_class) - CLASS_ORDER.indexOf(b.period_class);
  return order || (b.year ?? 0) - (a.year ?? 0) || compareText(periodKey(a), periodKey(b));
}

function byValue(a: FigureRow, b: FigureRow): number {
  const sign = a.better === "less" || a.unit === RANK ? -1 : 1;
  return sign * (middleValue(b) - middleValue(a)) || byName(a, b);
}

/** Where a figure stands in an order: at its point or bound, a range at its middle. */
function middleValue({ value, lower, upper }: FigureRow): number {
  return value ?? ((lower ?? upper ?? 0) + (upper ?? lower ?? 0)) / 2;
}

function byDate(a: FigureRow, b: FigureRow): number {
  return compareText(a.period_start ?? "", b.period_start ?? "") || byName(a, b);
}

function byName(a: FigureRow, b: FigureRow): number {
  return compareNames(a.district_name, b.district_name) || compareText(a.figure_id, b.figure_id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function levelPlace(level: string): number {
  return LEVEL_ORDER.indexOf(level.split("+")[0] ?? "");
}
