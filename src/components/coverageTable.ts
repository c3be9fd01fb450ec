import { dataTable, type TableColumn } from "./dataTable.js";
import { htmlMaker } from "./element.js";
import { strings } from "./strings.js";
import type { YearRow } from "./yearMatrix.js";

export interface CoverageTableOptions {
  caption: string;
  /** What a row is: a district, a metric. */
  subject: string;
  years: readonly number[];
  document: Document;
}

/** Returns the rows of a coverage matrix as a table, with a column for the years before where there are figures of them. */
export function coverageTable(rows: readonly YearRow[], options: CoverageTableOptions): HTMLElement {
  const { caption, subject, years, document } = options;
  const make = htmlMaker(document);
  const hasEarlier = rows.some((row) => row.earlier !== null);
  const name = ({ name, href }: YearRow) => (href === null ? name : make("a", { href }, name));
  const cellOf = (row: YearRow, column: number) => row.cells[column]?.text ?? strings.missing.sign;
  const columns: TableColumn<YearRow>[] = [
    { label: subject, isHeader: true, cell: name },
    ...(hasEarlier ? [earlierColumn(years[0] ?? 0)] : []),
    ...years.map((year, column) => ({ label: String(year), cell: (row: YearRow) => cellOf(row, column) })),
  ];
  return dataTable(rows, columns, { caption, document, empty: strings.coveragePage.empty });
}

function earlierColumn(year: number): TableColumn<YearRow> {
  return {
    label: strings.coveragePage.earlier(year),
    cell: ({ earlier }) => earlier ?? strings.missing.sign,
  };
}
