import { groups } from "d3";
import { htmlMaker, type MakeElement } from "./element.js";
import { figureFlags } from "./figureFlags.js";
import { describeValue, formatLevel, formatPeriod, formatUnit, formatValueWithUnit } from "./format.js";
import { inLanguage, inVietnamese } from "./inVietnamese.js";
import { ledgerHref } from "./ledgerLink.js";
import { compareNames } from "./locale.js";
import type { FigureRow } from "./marts.js";
import { pageHref } from "./pageHref.js";
import { type SourceNumbers, sourceMark } from "./sourceNotes.js";
import { strings } from "./strings.js";

export interface FigureTableOptions {
  caption: string;
  /** What the rows stand under: the metric on a district's page, the district on a metric's. */
  by: "metric" | "district";
  /** How the ids of its notes begin where a page has two such tables; `by` unless given. */
  notes?: string;
  /** The numbers by which sources are named. */
  numbers: SourceNumbers;
  document: Document;
  root: string;
}

interface Frame extends FigureTableOptions {
  make: MakeElement;
  /** The letter of each sentence of the notes, by its text. */
  letters: ReadonlyMap<string, string>;
}

/**
 * Returns figures as a table in which each metric or district is named once: value as stated (linked to its ledger
 * row), period and level, the printed words with the number of the source, and what to beware of. Notes stand under the
 * table, each sentence once, for many figures share some.
 */
export function figureTable(figures: readonly FigureRow[], options: FigureTableOptions): HTMLElement {
  const { caption, by, document } = options;
  const make = htmlMaker(document);
  if (figures.length === 0) return make("p", { class: "note" }, strings.missing.noFigureHere);
  const letters = letterNotes(inTableOrder(figures, by));
  const frame = { ...options, make, letters };
  const { value, period, printed } = strings.figureTable;
  const head = [value, period, printed].map((label) => make("th", { scope: "col" }, label));
  const bodies = groups(inTableOrder(figures, by), (figure) => figure[`${by}_id`]).map(([, rows]) =>
    figureGroup(rows, frame),
  );
  const table = make(
    "table",
    { class: "figures" },
    make("caption", {}, caption),
    make("thead", {}, make("tr", {}, ...head)),
    ...bodies,
  );
  return make("div", { class: "figure-table" }, table, noteList(frame));
}

/** Gives each sentence of the notes a letter, in the order of the table: a, b, …, z, aa, ab. */
function letterNotes(figures: readonly FigureRow[]): Map<string, string> {
  const sentences = [...new Set(figures.flatMap(sentencesOf))];
  return new Map(sentences.map((sentence, index) => [sentence, letterOf(index)]));
}

function sentencesOf({ note }: FigureRow): string[] {
  return note === null ? [] : note.split(/(?<=\.) (?=\p{Lu})/u);
}

function letterOf(index: number): string {
  const before = index < 26 ? "" : letterOf(Math.floor(index / 26) - 1);
  return `${before}${String.fromCharCode(97 + (index % 26))}`;
}

function noteList({ make, document, letters, by, notes = by }: Frame): HTMLElement | null {
  if (letters.size === 0) return null;
  const items = [...letters].map(([sentence, letter]) =>
    make(
      "li",
      { id: noteId(notes, letter) },
      make("span", { class: "muted" }, `${letter}. `),
      inVietnamese(document, sentence),
    ),
  );
  return make("ul", { class: "figure-notes", "aria-label": strings.figureTable.notes }, ...items);
}

function noteId(notes: string, letter: string): string {
  return `note-${notes}-${letter}`;
}

/** Returns figures in the order of such a table: by theme and metric or by district, then the latest first. */
export function inTableOrder(figures: readonly FigureRow[], by: FigureTableOptions["by"]): FigureRow[] {
  return [...figures].sort(by === "metric" ? byMetric : byDistrict);
}

function figureGroup(rows: FigureRow[], frame: Frame): HTMLElement {
  const { make } = frame;
  const title = make("th", { scope: "rowgroup", colspan: 3 }, ...groupName(rows[0] as FigureRow, frame));
  return make("tbody", {}, make("tr", {}, title), ...rows.map((figure) => figureLine(figure, frame)));
}

function groupName(figure: FigureRow, { by, root, make }: Frame): (string | Node)[] {
  const { metric_id, metric_name, district_id, district_name, is_district, unit } = figure;
  if (by === "metric") {
    const link = make("a", { href: pageHref(root, `chi-tieu/${encodeURIComponent(metric_id)}`) }, metric_name);
    return [link, make("small", { class: "muted" }, ` (${formatUnit(unit)})`)];
  }
  return [
    is_district
      ? make("a", { href: pageHref(root, `quan/${encodeURIComponent(district_id)}`) }, district_name)
      : district_name,
  ];
}

function figureLine(figure: FigureRow, frame: Frame): HTMLElement {
  const { make, root, numbers, document } = frame;
  const { figure_id, level, as_printed, source_id } = figure;
  const title = figure.qualifier === "exact" ? null : describeValue(figure);
  const value = make("a", { href: ledgerHref(figure_id, root), title }, formatValueWithUnit(figure));
  const levelText = level === "unspecified" ? "" : `, ${formatLevel(level)}`;
  const words = inLanguage(document, `“${as_printed}”`, figure.source_language);
  const printed = [words, " ", sourceMark(numbers.get(source_id) ?? 0, { document })];
  return make(
    "tr",
    {},
    make("td", {}, value),
    make("td", {}, `${formatPeriod(figure)}${levelText}`),
    make("td", {}, ...printed, ...noteMarks(figure, frame), ...caveats(figure, make)),
  );
}

function noteMarks(figure: FigureRow, { make, letters, by, notes = by }: Frame): HTMLElement[] {
  return sentencesOf(figure).map((sentence) => {
    const letter = letters.get(sentence) ?? "";
    const label = strings.figureTable.note(letter);
    return make("a", { href: `#${noteId(notes, letter)}`, class: "source-mark", "aria-label": label }, `[${letter}]`);
  });
}

/** What a reader must know of a figure beside its bound, which its value shows. */
function caveats(figure: FigureRow, make: MakeElement): Node[] {
  return figureFlags(figure)
    .filter(({ id }) => id !== "bound")
    .map(({ text, tone }) => make("small", { class: "flag", "data-tone": tone }, text));
}

function byMetric(a: FigureRow, b: FigureRow): number {
  const themes = Object.keys(strings.themes);
  return (
    themes.indexOf(a.theme) - themes.indexOf(b.theme) ||
    compareNames(a.metric_name, b.metric_name) ||
    compareText(a.metric_id, b.metric_id) ||
    byPeriod(a, b)
  );
}

function byDistrict(a: FigureRow, b: FigureRow): number {
  return compareNames(a.district_name, b.district_name) || compareText(a.district_id, b.district_id) || byPeriod(a, b);
}

/** The latest first; what has no dates last. */
function byPeriod(a: FigureRow, b: FigureRow): number {
  return compareText(b.period_end ?? "", a.period_end ?? "") || compareText(a.figure_id, b.figure_id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
