import type { TableColumn } from "./dataTable.js";
import { htmlMaker } from "./element.js";
import { externalLink } from "./externalLink.js";
import { figureFlags } from "./figureFlags.js";
import { describeFigure, formatLevel, formatPeriod, formatValueWithUnit } from "./format.js";
import { inLanguage, sourceTitle } from "./inVietnamese.js";
import { ledgerHref } from "./ledgerLink.js";
import type { FigureRow } from "./marts.js";
import { strings } from "./strings.js";

/**
 * Returns the columns of a table of figures of one metric: who, how much as stated (a bound as a bound, linked to its
 * ledger row), when, at which level, the printed words with the source, and what to beware of where there is any.
 */
export function figureColumns(
  figures: readonly FigureRow[],
  { document = globalThis.document, root = "." }: { document?: Document; root?: string } = {},
): TableColumn<FigureRow>[] {
  const make = htmlMaker(document);
  const names = strings.columns;
  const columns: TableColumn<FigureRow>[] = [
    { label: names.district, isHeader: true, cell: (figure) => figure.district_name, minWidth: 9 },
    { label: names.value, isNumber: true, cell: valueLink, title: describeFigure },
    { label: names.period, cell: formatPeriod, minWidth: 12 },
    { label: names.level, cell: (figure) => formatLevel(figure.level), minWidth: 12 },
    { label: names.asPrinted, cell: printedCell, minWidth: 30 },
  ];
  const hasFlags = figures.some((figure) => flags(figure) !== "");
  return hasFlags ? [...columns, { label: names.note, cell: flags, minWidth: 16 }] : columns;

  function valueLink(figure: FigureRow): HTMLElement {
    return make("a", { href: ledgerHref(figure.figure_id, root) }, formatValueWithUnit(figure));
  }

  function printedCell(figure: FigureRow): HTMLElement {
    const title = sourceTitle(document, figure);
    const printed = inLanguage(document, figure.as_printed, figure.source_language);
    const source = externalLink(title, figure.source_url, document);
    return make("div", {}, "“", printed, "”", make("div", { class: "small muted" }, source));
  }

  function flags(figure: FigureRow): string {
    return figureFlags(figure)
      .filter((flag) => flag.id !== "bound")
      .map((flag) => flag.text)
      .join("; ");
  }
}
