import { ascending, groups } from "d3";
import { htmlMaker, type MakeElement } from "./element.js";
import { describeFigure, formatValue } from "./format.js";
import { ledgerHref } from "./ledgerLink.js";
import { compareNames } from "./locale.js";
import type { TrendRow } from "./marts.js";
import { strings } from "./strings.js";

export interface YearGridOptions {
  caption: string;
  /** What names a row of the grid, and the page it leads to. */
  rowOf: (row: TrendRow) => { key: string; name: string; note?: string; href?: string };
  /** The heading of the column of names. */
  heading: string;
  document?: Document;
  root?: string;
}

/** A year, or a run of years of which nothing is known. */
interface Column {
  first: number;
  last: number;
}

/**
 * Returns yearly figures as a grid with a column per calendar year that has any, and one for each run of years that has
 * none. A year without a figure is a dash; a bound reads as a bound and is told in words; each value
 * leads to its ledger row.
 */
export function yearGrid(rows: readonly TrendRow[], options: YearGridOptions): HTMLElement {
  const { caption, rowOf, heading, document = globalThis.document } = options;
  const make = htmlMaker(document);
  if (rows.length === 0) return make("p", { class: "note" }, strings.grid.empty);
  const columns = gridColumns(rows);
  const head = columns.map((column) => make("th", { scope: "col", class: "number" }, columnTitle(column)));
  const lines = groups(rows, (row) => rowOf(row).key).sort(([, a], [, b]) => byName(a, b, rowOf));
  const table = make(
    "table",
    { class: "year-grid" },
    make("caption", {}, caption),
    make("thead", {}, make("tr", {}, make("th", { scope: "col" }, heading), ...head)),
    make("tbody", {}, ...lines.map(([, line]) => gridRow(line, columns, options, make))),
  );
  return make("div", { class: "table-wrap", role: "region", "aria-label": caption, tabindex: 0 }, table);
}

/** Returns the years that have a figure, and between them each run of years without any as one column. */
function gridColumns(rows: readonly TrendRow[]): Column[] {
  const years = [...new Set(rows.map((row) => row.year))].sort(ascending);
  return years.flatMap((year, index) => {
    const before = years[index - 1] ?? year - 1;
    return before === year - 1
      ? [{ first: year, last: year }]
      : [
          { first: before + 1, last: year - 1 },
          { first: year, last: year },
        ];
  });
}

function columnTitle({ first, last }: Column): string {
  return first === last ? String(first) : `${first}–${last}`;
}

function gridRow(
  line: TrendRow[],
  columns: readonly Column[],
  { rowOf, root = "." }: YearGridOptions,
  make: MakeElement,
): HTMLElement {
  const { name, note, href } = rowOf(line[0] as TrendRow);
  const title = href ? make("a", { href }, name) : name;
  const small = note ? make("small", { class: "muted under" }, note) : null;
  const cells = columns.map(({ first }) =>
    gridCell(
      line.find((row) => row.year === first),
      root,
      make,
    ),
  );
  return make("tr", {}, make("th", { scope: "row" }, title, small), ...cells);
}

function gridCell(row: TrendRow | undefined, root: string, make: MakeElement): HTMLElement {
  if (!row) return make("td", { class: "number muted", title: strings.missing.noFigure }, strings.missing.sign);
  const isPlain = row.qualifier === "exact" && row.period_basis === "printed" && !row.has_conflict;
  const title = isPlain ? null : describeFigure(row);
  const marks = [
    row.period_basis === "printed" ? "" : strings.grid.inferredSign,
    row.has_conflict ? strings.grid.conflictSign : "",
  ];
  const link = make("a", { href: ledgerHref(row.figure_id, root), title }, formatValue(row));
  return make("td", { class: "number" }, link, marks.join(""));
}

function byName(a: TrendRow[], b: TrendRow[], rowOf: YearGridOptions["rowOf"]): number {
  const [first, second] = [rowOf(a[0] as TrendRow), rowOf(b[0] as TrendRow)];
  return compareNames(first.name, second.name) || ascending(first.key, second.key);
}
