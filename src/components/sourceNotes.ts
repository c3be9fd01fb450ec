import { htmlMaker } from "./element.js";
import { externalLink } from "./externalLink.js";
import { formatPublished } from "./format.js";
import { inVietnamese, sourceTitle } from "./inVietnamese.js";
import type { FigureRow } from "./marts.js";
import { strings } from "./strings.js";

/** The number of each source on a page, by its id. */
export type SourceNumbers = ReadonlyMap<string, number>;

interface SourceNoteOptions {
  document: Document;
}

/** Returns the numbers of the sources of figures, in the order in which they are first named. */
export function numberSources(figures: readonly Pick<FigureRow, "source_id">[]): SourceNumbers {
  const ids = [...new Set(figures.map((figure) => figure.source_id))];
  return new Map(ids.map((id, index) => [id, index + 1]));
}

/** Returns the `[3]` that leads to a source's place in the list. */
export function sourceMark(number: number, { document }: SourceNoteOptions): HTMLElement {
  const label = strings.figureTable.source(number);
  return htmlMaker(document)(
    "a",
    { href: `#source-${number}`, class: "source-mark", "aria-label": label },
    `[${number}]`,
  );
}

/** Returns the sources as a numbered list, each with its publisher, its date and the way to it. */
export function sourceNotes(
  figures: readonly FigureRow[],
  numbers: SourceNumbers,
  { document }: SourceNoteOptions,
): HTMLElement {
  const make = htmlMaker(document);
  const sources = new Map(figures.map((figure) => [figure.source_id, figure]));
  const items = [...numbers].map(([id, number]) => {
    const source = sources.get(id) as FigureRow;
    const published = source.published ? `, ${formatPublished(source.published, source.published_basis)}` : "";
    const title = externalLink(sourceTitle(document, source), source.source_url, document);
    const publisher = inVietnamese(document, source.publisher);
    return make("li", { id: `source-${number}` }, title, " (", publisher, `${published})`);
  });
  return make("ol", { class: "source-notes" }, ...items);
}
