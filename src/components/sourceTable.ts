import { groups } from "d3";
import { dataTable } from "./dataTable.js";
import { htmlMaker } from "./element.js";
import { externalLink } from "./externalLink.js";
import { formatNumber, formatPublished, lookUp } from "./format.js";
import { inVietnamese, sourceTitle } from "./inVietnamese.js";
import type { FigureRow } from "./marts.js";
import { pageHref } from "./pageHref.js";
import { strings } from "./strings.js";

export interface SourceTableOptions {
  document?: Document;
  root?: string;
}

interface SourceRow {
  source: FigureRow;
  count: number;
}

/** Returns the sources as a table, the fullest first: who published what and when, and how many figures come from it. */
export function sourceTable(figures: readonly FigureRow[], options: SourceTableOptions = {}): HTMLElement {
  const { document = globalThis.document, root = "." } = options;
  const make = htmlMaker(document);
  const words = strings.sources;
  const rows: SourceRow[] = groups(figures, (figure) => figure.source_id)
    .map(([, own]) => ({ source: own[0] as FigureRow, count: own.length }))
    .sort((a, b) => b.count - a.count || (a.source.source_id < b.source.source_id ? -1 : 1));
  const titleOf = (source: FigureRow) => sourceTitle(document, source);
  const ledger = ({ source, count }: SourceRow) => {
    const label = strings.sources.open(source.source_title);
    const href = pageHref(root, `so-lieu?source=${encodeURIComponent(source.source_id)}`);
    return make("a", { href, "aria-label": `${formatNumber(count)}: ${label}` }, formatNumber(count));
  };
  return dataTable(
    rows,
    [
      {
        label: strings.columns.source,
        isHeader: true,
        cell: ({ source }) => externalLink(titleOf(source), source.source_url, document),
      },
      { label: words.publisher, cell: ({ source }) => inVietnamese(document, source.publisher) },
      { label: words.kind, cell: ({ source }) => lookUp(strings.sourceKinds, source.source_kind) },
      {
        label: strings.columns.published,
        cell: ({ source }) => formatPublished(source.published, source.published_basis),
      },
      { label: words.language, cell: ({ source }) => lookUp(strings.languages, source.source_language) },
      { label: words.figures, isNumber: true, cell: ledger },
    ],
    { caption: words.caption(formatNumber(rows.length)), document },
  );
}
