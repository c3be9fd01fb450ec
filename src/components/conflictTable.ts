import { dataTable } from "./dataTable.js";
import { htmlMaker } from "./element.js";
import { formatLevel, formatPeriod, formatValue, formatValueWithUnit, lookUp } from "./format.js";
import { inVietnamese } from "./inVietnamese.js";
import { ledgerHref } from "./ledgerLink.js";
import type { ConflictRow } from "./marts.js";
import { strings } from "./strings.js";

export interface ConflictTableOptions {
  document?: Document;
  root?: string;
}

/** Returns where two sources disagree: both values with their words and sources, which one stands, and by which rule. */
export function conflictTable(conflicts: readonly ConflictRow[], options: ConflictTableOptions = {}): HTMLElement {
  const { document = globalThis.document, root = "." } = options;
  const words = strings.conflicts;
  return dataTable(
    conflicts,
    [
      { label: strings.columns.district, isHeader: true, cell: (row) => row.district_name },
      { label: strings.columns.metric, cell: (row) => `${row.metric_name}, ${formatLevel(row.level)}` },
      { label: strings.columns.period, cell: (row) => formatPeriod({ ...row, period_basis: "printed" }) },
      {
        label: words.stands,
        cell: (row) => side(row, row.preferred_figure_id === row.figure_a_id ? "a" : "b", document, root),
      },
      {
        label: words.other,
        cell: (row) => side(row, row.preferred_figure_id === row.figure_a_id ? "b" : "a", document, root),
      },
      { label: words.rule, cell: (row) => lookUp(strings.conflictRules, row.rule) },
    ],
    { caption: words.caption, document, empty: words.none, isStacked: true },
  );
}

function side(row: ConflictRow, which: "a" | "b", document: Document, root: string): HTMLElement {
  const make = htmlMaker(document);
  const stated = { value: row[`value_${which}`], lower: row[`lower_${which}`], upper: row[`upper_${which}`] };
  const figure = { ...stated, qualifier: row[`qualifier_${which}`], unit: row.unit };
  const href = ledgerHref(row[`figure_${which}_id`], root);
  return make(
    "span",
    {},
    make("a", { href, "aria-label": strings.openLedgerRow(formatValueWithUnit(figure)) }, formatValue(figure)),
    make(
      "small",
      { class: "muted under" },
      "“",
      inVietnamese(document, row[`as_printed_${which}`]),
      "”, ",
      inVietnamese(document, row[`source_${which}_title`]),
    ),
  );
}
