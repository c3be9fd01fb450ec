import { htmlMaker } from "./element.js";
import { externalLink } from "./externalLink.js";
import { formatPublished } from "./format.js";
import { inVietnamese, sourceTitle } from "./inVietnamese.js";
import { compareNames } from "./locale.js";
import type { FigureRow } from "./marts.js";
import { strings } from "./strings.js";

/** Returns the sources of figures, each once, with its publisher, its date and the way to it; a note when there is none. */
export function sourceList(
  figures: readonly FigureRow[],
  { document = globalThis.document }: { document?: Document } = {},
): HTMLElement {
  const make = htmlMaker(document);
  const sources = [...new Map(figures.map((figure) => [figure.source_id, figure])).values()].sort(byTitle);
  if (sources.length === 0) return make("p", { class: "note" }, strings.missing.noFigureHere);
  const items = sources.map((figure) => {
    const published = figure.published ? `, ${formatPublished(figure.published, figure.published_basis)}` : "";
    const title = sourceTitle(document, figure);
    return make(
      "li",
      {},
      externalLink(title, figure.source_url, document),
      " (",
      inVietnamese(document, figure.publisher),
      `${published})`,
    );
  });
  return make("ul", { class: "sources" }, ...items);
}

function byTitle(a: FigureRow, b: FigureRow): number {
  return compareNames(a.source_title, b.source_title) || (a.source_id < b.source_id ? -1 : 1);
}
