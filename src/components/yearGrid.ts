import { ascending, groups, max, min } from "d3";
import { htmlMaker, type MakeElement } from "./element.js";
import { describeValue, formatValue } from "./format.js";
import { ledgerHref } from "./ledgerLink.js";
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

/**
 * Returns yearly figures as a grid with a column per calendar year from the first to the last. A year without a figure
 * is a dash; a bound reads as a bound; each value leads to its ledger row.
 */
export function yearGrid(rows: readonly TrendRow[], options: YearGridOptions): HTMLElement {
  const { caption, rowOf, heading, document = globalThis.document } = options;
  const make = htmlMaker(document);
  if (rows.length === 0) return make("p", { class: "note" }, strings.grid.empty);
  const [first = 0, last = 0] = [min(rows, (row) => row.year), max(rows, (row) => row.year)];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const head = years.map((year) => make("th", { scope: "col", class: "number" }, String(year)));
  const lines = groups(rows, (row) => rowOf(row).key).sort(([, a], [, b]) => byName(a, b, rowOf));
  const table = make(
    "table",
    {},
    make("caption", {}, caption),
    make("thead", {}, make("tr", {}, make("th", { scope: "col" }, heading), ...head)),
    make("tbody", {}, ...lines.map(([, line]) => gridRow(line, years, options, make))),
  );
  return make("div", { class: "table-wrap", role: "region", "aria-label": caption, tabindex: 0 }, table);
}

function gridRow(
  line: TrendRow[],
  years: number[],
  { rowOf, root = "." }: YearGridOptions,
  make: MakeElement,
): HTMLElement {
  const { name, note, href } = rowOf(line[0] as TrendRow);
  const title = href ? make("a", { href }, name) : name;
  const small = note ? make("small", { class: "muted", style: "display: block" }, note) : null;
  const cells = years.map((year) =>
    gridCell(
      line.find((row) => row.year === year),
      root,
      make,
    ),
  );
  return make("tr", {}, make("th", { scope: "row" }, title, small), ...cells);
}

function gridCell(row: TrendRow | undefined, root: string, make: MakeElement): HTMLElement {
  if (!row) return make("td", { class: "number muted", title: strings.missing.noFigure }, strings.missing.sign);
  const title = `${describeValue(row)}; ${strings.sourceSays(row.as_printed)}`;
  const marks = [
    row.period_basis === "printed" ? "" : strings.grid.inferredSign,
    row.has_conflict ? strings.grid.conflictSign : "",
  ];
  const link = make("a", { href: ledgerHref(row.figure_id, root), title }, formatValue(row));
  return make("td", { class: "number", "data-figure": row.figure_id }, link, marks.join(""));
}

function byName(a: TrendRow[], b: TrendRow[], rowOf: YearGridOptions["rowOf"]): number {
  const [first, second] = [rowOf(a[0] as TrendRow), rowOf(b[0] as TrendRow)];
  return first.name.localeCompare(second.name, "vi") || ascending(first.key, second.key);
}
