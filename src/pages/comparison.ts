import { chooser } from "../components/chooser.js";
import type { CompareData, CompareState } from "../components/compareState.js";
import { htmlMaker } from "../components/element.js";
import type { Later } from "../components/later.js";
import type { CompareFigure } from "../components/marts.js";
import type { StateForm } from "../components/pageAddress.js";
import type { StateField } from "../components/pageState.js";
import { responsive, WIDTHS } from "../components/responsive.js";
import { strings } from "../components/strings.js";
import { takeAwayBar } from "../components/takeAway.js";
import { takeAwaySubject } from "./compareTakeAway.js";
import type { PageOptions } from "./pageOptions.js";
import { pageParts } from "./pageParts.js";

/** What a comparison shows of one choice; each part is made when it is asked for. */
export interface ComparisonParts {
  /** The figures on screen, as reported. */
  shown: readonly CompareFigure[];
  heading: () => HTMLElement[];
  chart: DrawChart;
  map: DrawChart;
  verdict: () => Element;
  /** The table with the rows from one place up to another; all of them unless told. */
  table: (from?: number, to?: number) => Element;
  sources: () => Element;
}

/** The words that a page of this kind says by itself. */
export interface ComparisonWords {
  heading: string;
  question: string;
  verdict: string;
  table: string;
  sources: string;
  method: string;
}

/** A page on which a reader chooses what to compare: districts in a period, or districts over the years. */
export interface Comparison {
  words: () => ComparisonWords;
  fields: (data: CompareData) => StateField<CompareState>[];
  parts: (data: CompareData, state: CompareState, options: PageOptions) => ComparisonParts;
}

/** Draws a chart at a width, what can wait by `later`. */
export type DrawChart = (width: number, later?: Later) => Element;

/** Gives a chart the width that its place has. */
export type PlaceChart = (chart: DrawChart) => Element;

/** So many rows of a table are made at once, and the others when there is time. */
const ROWS_AT_ONCE = 12;

/** A page of a comparison, and the places in it that a choice fills. */
export interface ComparisonPage {
  element: HTMLElement;
  form: StateForm<CompareState>;
  /** The frame in which the figures stand as chart, table, map or list of sources. */
  view: HTMLElement;
  /** Fills what is seen first: the heading and the frame. */
  drawView: (parts: ComparisonParts, place: PlaceChart) => void;
  /** What fills the places below, one each: the verdict, the table and the sources. */
  rest: (parts: ComparisonParts) => (() => void)[];
}

const PLACES = ["heading", "view", "verdict", "table", "sources"] as const;

/** Returns a comparison as the build draws it: what it opens on, complete and without script. */
export function comparisonPage(comparison: Comparison, data: CompareData, options: PageOptions): HTMLElement {
  const { document } = options;
  const page = layOutComparison(comparison, data, options);
  const parts = comparison.parts(data, page.form.value, options);
  page.form.setAttribute("inert", "");
  page.drawView(parts, (chart) => responsive(chart, { document }));
  for (const draw of page.rest(parts)) draw();
  return page.element;
}

/** Returns a comparison with its form; its places are empty until they are drawn. */
export function layOutComparison(comparison: Comparison, data: CompareData, options: PageOptions): ComparisonPage {
  const { document } = options;
  const words = comparison.words();
  const { page, section, paragraph } = pageParts(options);
  const make = htmlMaker(document);
  const form = chooser(data, { document, fields: comparison.fields(data) });
  const places = Object.fromEntries(PLACES.map((name) => [name, make("div", { class: `compare-${name}` })]));
  const { heading, view, verdict, table, sources } = places as Record<(typeof PLACES)[number], HTMLElement>;
  const chosen = () => comparison.parts(data, form.value, options);
  const chart = () => (form.value.view === "map" ? chosen().map(WIDTHS.wide) : chosen().chart(WIDTHS.wide));
  const shown = () => chosen().shown;
  const subject = takeAwaySubject(data, { form, chart, shown, document, href: options.href });
  const tableSection = section("bang", words.table, table);
  const element = page(
    words.heading,
    paragraph(words.question),
    make("noscript", {}, make("p", { class: "note" }, strings.controls.needsScript)),
    form,
    make("section", { class: "compare-frame" }, heading, view, takeAwayBar({ ...subject, document })),
    section("ket-luan", words.verdict, verdict),
    tableSection,
    section("nguon", words.sources, sources, paragraph(words.method)),
  );
  return {
    element,
    form,
    view,
    drawView(parts, place) {
      renew(heading, parts.heading());
      view.replaceChildren(viewOf(parts, form.value.view, place));
      if (form.value.view === "table") tableSection.hidden = true;
      if (form.value.view === "sources") sources.hidden = true;
    },
    rest: (parts) => [
      ...(form.value.view === "table" ? moreRows(view, parts) : []),
      () => {
        tableSection.hidden = form.value.view === "table";
        sources.hidden = form.value.view === "sources";
      },
      () => verdict.replaceChildren(parts.verdict()),
      () => table.replaceChildren(parts.table(0, ROWS_AT_ONCE)),
      ...moreRows(table, parts),
      () => sources.replaceChildren(parts.sources()),
    ],
  };
}

/** Puts new content into a place, unless it is the same: what stays is not laid out again. */
function renew(place: HTMLElement, content: HTMLElement[]): void {
  const isSame =
    place.childElementCount === content.length &&
    content.every((part, i) => part.isEqualNode(place.children[i] ?? null));
  if (!isSame) place.replaceChildren(...content);
}

function viewOf(parts: ComparisonParts, view: string, place: PlaceChart): Element {
  if (view === "table") return parts.table(0, ROWS_AT_ONCE);
  if (view === "sources") return parts.sources();
  return place(view === "map" ? parts.map : parts.chart);
}

/** Returns what adds the rows that a table in `place` still lacks, a few at a time. */
function moreRows(place: HTMLElement, parts: ComparisonParts): (() => void)[] {
  const starts = Array.from(
    { length: Math.ceil(parts.shown.length / ROWS_AT_ONCE) },
    (_, index) => index * ROWS_AT_ONCE,
  );
  return starts.slice(1).map((from) => () => {
    const rows = parts.table(from, from + ROWS_AT_ONCE).querySelectorAll("tbody > tr");
    place.querySelector("tbody")?.append(...rows);
  });
}
