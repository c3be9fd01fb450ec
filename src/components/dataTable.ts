import { htmlMaker } from "./element.js";
import { strings } from "./strings.js";

/** A column of a table: its heading and how a row fills it. Text is never read as markup. */
export interface TableColumn<Row> {
  label: string;
  /** The cell's text or content. */
  cell: (row: Row) => string | Node | null;
  /** Numbers stand right, with even digits. */
  isNumber?: boolean;
  /** The column that names the row; its cells are row headers. */
  isHeader?: boolean;
  /** A longer wording of the cell, shown as its title. */
  title?: (row: Row) => string | null;
  /** The least width, in characters, that its text reads well in. */
  minWidth?: number;
}

export interface DataTableOptions {
  caption: string;
  document?: Document;
  /** What stands in place of an empty table. */
  empty?: string;
  /** Whether each row is a card on a phone, its headings inside. */
  isStacked?: boolean;
}

/** What the parts of a table are, said outright: a table laid out as cards is none to a browser. */
const STACKED_ROLES = {
  table: "table",
  rowgroup: "rowgroup",
  row: "row",
  columnheader: "columnheader",
  rowheader: "rowheader",
  cell: "cell",
} as const;

type Roles = Partial<typeof STACKED_ROLES>;

/** Returns a table with a caption, column and row headers, in a box that scrolls sideways when it must. */
export function dataTable<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  {
    caption,
    document = globalThis.document,
    empty = strings.missing.noFigureHere,
    isStacked = false,
  }: DataTableOptions,
): HTMLElement {
  const make = htmlMaker(document);
  if (rows.length === 0) return make("p", { class: "note" }, empty);
  const roles: Roles = isStacked ? STACKED_ROLES : {};
  const head = columns.map((column) =>
    make(
      "th",
      {
        scope: "col",
        role: roles.columnheader,
        class: column.isNumber ? "number" : null,
        "data-characters": column.minWidth,
      },
      column.label,
    ),
  );
  const body = rows.map((row) =>
    make("tr", { role: roles.row }, ...columns.map((column) => tableCell(row, column, roles, document))),
  );
  const table = make(
    "table",
    { class: isStacked ? "stacked" : null, role: roles.table },
    make("caption", {}, caption),
    make("thead", { role: roles.rowgroup }, make("tr", { role: roles.row }, ...head)),
    make("tbody", { role: roles.rowgroup }, ...body),
  );
  return make("div", { class: "table-wrap", role: "region", "aria-label": caption, tabindex: 0 }, table);
}

function tableCell<Row>(row: Row, column: TableColumn<Row>, roles: Roles, document: Document): HTMLElement {
  const attributes = {
    scope: column.isHeader ? "row" : null,
    role: column.isHeader ? roles.rowheader : roles.cell,
    "data-label": roles.cell && column.label,
    class: column.isNumber ? "number" : null,
    title: column.title?.(row),
  };
  return htmlMaker(document)(column.isHeader ? "th" : "td", attributes, column.cell(row));
}
