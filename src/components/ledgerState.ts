import { ascending } from "d3";
import { figureFlags } from "./figureFlags.js";
import { foldText } from "./foldText.js";
import { compareNames } from "./locale.js";
import type { FigureRow } from "./marts.js";
import type { PageState, StateField } from "./pageState.js";
import { strings } from "./strings.js";

/** What the ledger shows. An empty part does not narrow; `figure` marks one row and brings its page up. */
export interface LedgerState extends PageState {
  district: string;
  metric: string;
  source: string;
  year: string;
  level: string;
  status: string;
  flag: string;
  q: string;
  figure: string;
  page: string;
}

/** The rows of one page of the ledger, after filters. */
export interface LedgerPage {
  figures: FigureRow[];
  matchCount: number;
  /** The place of the first row among the matches, from 1. */
  first: number;
  page: number;
  pageCount: number;
}

/** The flags that can be asked for; the other flags say no more than a column or the status. */
export const LEDGER_FLAGS = ["bound", "mixed", "conflict", "outside_life", "subset", "target"] as const;

const PAGE_SIZE = 50;

/** Returns the parts of the ledger's address, with the ids that the figures at hand allow. */
export function ledgerFields(figures: readonly FigureRow[]): StateField<LedgerState>[] {
  const ids = (of: (figure: FigureRow) => string) => () => [...new Set(figures.map(of))];
  const pageCount = Math.max(1, Math.ceil(figures.length / PAGE_SIZE));
  const pages = () => Array.from({ length: pageCount }, (_, index) => String(index + 1));
  return [
    idField(
      "district",
      ids((figure) => figure.district_id),
    ),
    idField(
      "metric",
      ids((figure) => figure.metric_id),
    ),
    idField(
      "source",
      ids((figure) => figure.source_id),
    ),
    idField("year", () => ledgerYears(figures)),
    idField(
      "level",
      ids((figure) => figure.level),
    ),
    idField(
      "status",
      ids((figure) => figure.status),
    ),
    idField("flag", () => LEDGER_FLAGS),
    { ...idField("q", () => []), isFree: true },
    idField(
      "figure",
      ids((figure) => figure.figure_id),
    ),
    { ...idField("page", pages), fallback: () => "1" },
  ];
}

/** Returns the calendar years that the figures' periods touch, the latest first. */
export function ledgerYears(figures: readonly FigureRow[]): string[] {
  const years = figures.flatMap(({ period_start, period_end }) => {
    if (!period_start || !period_end) return [];
    const [first, last] = [Number(period_start.slice(0, 4)), Number(period_end.slice(0, 4))];
    return Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  });
  return [...new Set(years)].sort().reverse();
}

/** Returns the figures that a state asks for, in the order given. Text is searched without diacritics, word by word. */
export function filterLedger(figures: readonly FigureRow[], state: LedgerState): FigureRow[] {
  const words = foldText(state.q).split(" ").filter(Boolean);
  return figures.filter(
    (figure) =>
      isAsked(state.district, figure.district_id) &&
      isAsked(state.metric, figure.metric_id) &&
      isAsked(state.source, figure.source_id) &&
      isAsked(state.level, figure.level) &&
      isAsked(state.status, figure.status) &&
      (state.year === "" || touchesYear(figure, state.year)) &&
      (state.flag === "" || figureFlags(figure).some((flag) => flag.id === state.flag)) &&
      (words.length === 0 || hasWords(figure, words)),
  );
}

/** Returns the page of the filtered ledger that the state asks for: where its figure stands, else by number. */
export function pageOfLedger(figures: readonly FigureRow[], state: LedgerState, pageSize = PAGE_SIZE): LedgerPage {
  const matches = filterLedger(figures, state);
  const pageCount = Math.max(1, Math.ceil(matches.length / pageSize));
  const place = matches.findIndex((figure) => figure.figure_id === state.figure);
  const asked = place < 0 ? Number(state.page) : Math.floor(place / pageSize) + 1;
  const page = Math.min(Math.max(1, asked || 1), pageCount);
  const start = (page - 1) * pageSize;
  const shown = matches.slice(start, start + pageSize);
  return { figures: shown, matchCount: matches.length, first: start + 1, page, pageCount };
}

/** Returns the figures in the order of the ledger: by district, metric, period. */
export function sortLedger(figures: readonly FigureRow[]): FigureRow[] {
  const districts = placesOf(figures.map((figure) => figure.district_name));
  const metrics = placesOf(figures.map((figure) => figure.metric_name));
  const keys = figures.map((figure) => ({
    figure,
    district: districts.get(figure.district_name) ?? 0,
    metric: metrics.get(figure.metric_name) ?? 0,
    start: figure.period_start ?? "",
    id: figure.figure_id,
  }));
  keys.sort(
    (a, b) => a.district - b.district || a.metric - b.metric || ascending(a.start, b.start) || ascending(a.id, b.id),
  );
  return keys.map(({ figure }) => figure);
}

/** The place of each name in the alphabet: names are few, and comparing them is what takes time. */
function placesOf(names: readonly string[]): Map<string, number> {
  return new Map([...new Set(names)].sort(compareNames).map((name, place) => [name, place]));
}

function idField(name: keyof LedgerState & string, allowed: () => readonly string[]): StateField<LedgerState> {
  return { name, label: strings.ledger.fields[name] ?? name, allowed, fallback: () => "" };
}

function isAsked(asked: string, id: string): boolean {
  return asked === "" || asked === id;
}

function touchesYear({ period_start, period_end }: FigureRow, year: string): boolean {
  return (
    period_start !== null && period_end !== null && period_start.slice(0, 4) <= year && year <= period_end.slice(0, 4)
  );
}

function hasWords(figure: FigureRow, words: readonly string[]): boolean {
  const text = searchTexts.get(figure) ?? searchText(figure);
  searchTexts.set(figure, text);
  return words.every((word) => text.includes(word));
}

/** Folding is what takes time, so that each figure's text is folded once. */
const searchTexts = new WeakMap<FigureRow, string>();

function searchText(figure: FigureRow): string {
  const { district_name, metric_name, as_printed, source_title, publisher, note, figure_id } = figure;
  return foldText([district_name, metric_name, as_printed, source_title, publisher, note ?? "", figure_id].join(" "));
}
