import { type CsvCell, csvCell } from "./csvCell.js";
import type { FigureRow } from "./marts.js";

export interface CsvColumn<Row> {
  /** A stable snake_case name. */
  name: string;
  cell: (row: Row) => CsvCell;
}

/** What a measure other than the reported figure (an index, a change, a rate) makes of a figure. */
export interface MeasuredValue {
  value: number | null;
  lower?: number | null;
  upper?: number | null;
  /** Whether the bounds decide it. */
  is_determined?: boolean | null;
  /** The figures it is computed from. */
  figure_ids: readonly string[];
}

/** The columns of a figure, by their names in the mart `figures`. */
const NAMES = [
  "figure_id",
  "district_id",
  "district_name",
  "metric_id",
  "metric_name",
  "unit",
  "level",
  "period_class",
  "period_kind",
  "period_start",
  "period_end",
  "period_basis",
  "year",
  "value",
  "qualifier",
  "lower",
  "upper",
  "target",
  "is_bound",
  "is_mixed",
  "is_preferred",
  "is_chosen",
  "has_conflict",
  "is_outside_life",
  "status",
  "subset_of",
  "as_printed",
  "note",
  "source_id",
  "source_title",
  "publisher",
  "published",
  "published_basis",
  "source_url",
  "locator",
] as const satisfies readonly (keyof FigureRow)[];

export const figureCsvColumns: readonly CsvColumn<FigureRow>[] = NAMES.map((name) => ({
  name,
  cell: (figure) => figure[name],
}));

/** Excel takes a file for UTF-8 only if it opens with this mark; without it Vietnamese letters break. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * Returns rows as CSV (RFC 4180): UTF-8 with a byte order mark for Excel, CRLF, a header. Numbers are machine numbers
 * (`.` decimal), a missing value is an empty cell, flags are `true` and `false`, and a text that a spreadsheet would
 * take for a formula gets an apostrophe in front. Throws when a row lacks a column: empty would read as "not known".
 */
export function figuresCsv<Row = FigureRow>(
  rows: readonly Row[],
  columns: readonly CsvColumn<Row>[] = figureCsvColumns as readonly CsvColumn<Row>[],
): string {
  const cellsOf = (row: Row) => columns.map(({ name, cell }) => knownCell(cell(row), name));
  const lines = [columns.map(({ name }) => name), ...rows.map(cellsOf)];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.join(",")}\r\n`).join("");
}

/**
 * Returns the columns of a shown measure: `index`, `index_lower`, `index_upper`, `is_index_determined` and
 * `index_figure_ids` (joined with `+`). `measureOf` returns undefined for a figure that has none.
 */
export function measureCsvColumns<Row = FigureRow>(
  name: string,
  measureOf: (row: Row) => MeasuredValue | undefined,
): CsvColumn<Row>[] {
  return [
    { name, cell: (row) => measureOf(row)?.value ?? null },
    { name: `${name}_lower`, cell: (row) => measureOf(row)?.lower ?? null },
    { name: `${name}_upper`, cell: (row) => measureOf(row)?.upper ?? null },
    { name: `is_${name}_determined`, cell: (row) => measureOf(row)?.is_determined ?? null },
    { name: `${name}_figure_ids`, cell: (row) => measureOf(row)?.figure_ids.join("+") ?? null },
  ];
}

function knownCell(value: CsvCell | undefined, name: string): string {
  if (value === undefined) throw new Error(`missing column: ${name}`);
  return csvCell(value);
}
