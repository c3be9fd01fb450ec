import { htmlMaker, type MakeElement } from "../../src/components/element.js";
import type { FigureRow } from "../../src/components/marts.js";
import { type SourceNumbers, sourceNotes } from "../../src/components/sourceNotes.js";
import { strings } from "../../src/components/strings.js";
import type { PageNumbers } from "./pageNumbers.js";

export interface NotesOptions {
  document: Document;
  /** The marks of the text by the number of their source, each with an id. */
  marks: ReadonlyMap<number, readonly string[]>;
  pageOf: PageNumbers;
}

/** Gives each mark of the text a name and returns the names by the number of the source that the mark leads to. */
export function nameMarks(content: Element): Map<number, string[]> {
  const names = new Map<number, string[]>();
  for (const mark of content.querySelectorAll("a.source-mark[href^='#source-']")) {
    const number = Number(mark.getAttribute("href")?.slice("#source-".length));
    const ofSource = names.get(number) ?? [];
    mark.id = `dan-${number}-${ofSource.length + 1}`;
    names.set(number, [...ofSource, mark.id]);
  }
  return names;
}

/** Returns the sources as numbered notes, each with the pages that cite it. */
export function reportNotes(
  figures: readonly FigureRow[],
  numbers: SourceNumbers,
  { document, marks, pageOf }: NotesOptions,
): HTMLElement {
  const make = htmlMaker(document);
  const list = sourceNotes(figures, numbers, { document });
  const items = [...list.children];
  for (const [index, number] of [...numbers.values()].entries()) {
    items[index]?.append(...addressOf(items[index], make));
    const links = firstOfPages(marks.get(number) ?? [], pageOf).map(([page, mark]) =>
      make("a", { href: `#${mark}` }, page === null ? "?" : String(page)),
    );
    if (links.length === 0) continue;
    const listed = links.flatMap((link, place) => (place === 0 ? [link] : [", ", link]));
    items[index]?.append(" ", make("span", { class: "cited" }, strings.report.citedOn(links.length), ...listed, "."));
  }
  for (const hint of list.querySelectorAll(".visually-hidden")) hint.remove();
  return list;
}

/** The address of a source in letters: paper has no links. */
function addressOf(item: Element, make: MakeElement): (string | Node)[] {
  const address = item.querySelector("a[href^='http']")?.getAttribute("href");
  return address ? [". ", make("span", { class: "address" }, address)] : ["."];
}

/** The first mark of each page; as long as pages are not known, every mark. */
function firstOfPages(marks: readonly string[], pageOf: PageNumbers): [number | null, string][] {
  const first = new Map<number | string, [number | null, string]>();
  for (const mark of marks) {
    const page = pageOf(mark);
    if (!first.has(page ?? mark)) first.set(page ?? mark, [page, mark]);
  }
  return [...first.values()];
}
