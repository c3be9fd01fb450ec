import { type RawRow, type RawTable, readCsv } from "../loaders/csv.js";
import { didYouMean } from "./nearest.js";

/** A row that cannot be loaded, with its place and the reason. */
export interface Reject {
  file: string;
  line: number;
  column_name: string;
  code: string;
  message: string;
  raw: string;
}

/** A row whose cells stand in the contract's order; an empty cell is null. */
export interface CellRow {
  file: string;
  line: number;
  raw: string;
  cells: (string | null)[];
}

export interface PreparedFile {
  sound: CellRow[];
  rejects: Reject[];
  /** All rows of the file, and one for a fault of its header. */
  rowCount: number;
}

/** The rows of a file in the contract's columns, NFC and trimmed, and those that have no place in them. */
export function prepareFile(file: string, bytes: Uint8Array, columns: string[]): PreparedFile {
  const table = readCsv(bytes);
  const header = table.header.map((name) => name.normalize("NFC").trim());
  const faults = headerFaults(header, table, columns);
  const rows = table.rows.map((row) => withRowFault(row, header, faults.file));
  const broken = [...faults.header, ...rows.filter((row) => row.fault !== undefined)];
  const order = columns.map((name) => header.indexOf(name));
  return {
    sound: rows.filter((row) => row.fault === undefined).map((row) => asCells(file, row, order)),
    rejects: broken.map((row) => asReject(file, row)),
    rowCount: rows.length + faults.header.length,
  };
}

interface HeaderFault {
  code: string;
  message: string;
  column: string;
}
type FaultyRow = RawRow & { column?: string };

/** What is wrong with the header: for the whole file (no row can be placed), or for the header line alone. */
function headerFaults(
  header: string[],
  { rows }: RawTable,
  columns: string[],
): { file?: HeaderFault; header: FaultyRow[] } {
  const missing = columns.find((name) => !header.includes(name));
  const double = header.find((name, index) => header.indexOf(name) !== index);
  const unknown = header.find((name) => !columns.includes(name));
  const line = (code: string, message: string, column = ""): FaultyRow => ({
    line: 1,
    raw: header.join(","),
    cells: [],
    column,
    fault: { code, message },
  });
  const file = fileFault(header, missing, double);
  if (rows.length > 0) {
    const extra =
      unknown === undefined || file
        ? []
        : [line("unknown_column", `unknown column: ${unknown}${didYouMean(unknown, columns)}`, unknown)];
    return { file, header: extra };
  }
  const what = header.length === 0 ? "missing rows: the file is empty" : "missing rows: the file has a header only";
  return { file, header: [line("no_rows", what)] };
}

function fileFault(header: string[], missing?: string, double?: string): HeaderFault | undefined {
  if (header.length === 0)
    return { code: "no_header", message: "missing header: the first line cannot be read", column: "" };
  if (missing !== undefined) return { code: "missing_column", message: `missing column: ${missing}`, column: missing };
  if (double !== undefined) return { code: "duplicate_column", message: `duplicate column: ${double}`, column: double };
  return undefined;
}

function withRowFault(row: RawRow, header: string[], fileFault?: HeaderFault): FaultyRow {
  if (row.fault) return row;
  if (fileFault) return { ...row, column: fileFault.column, fault: fileFault };
  if (row.cells.length === header.length) return row;
  const message = `expected ${header.length} cells, found ${row.cells.length}`;
  return { ...row, fault: { code: "cell_count", message } };
}

function asReject(file: string, { line, raw, column = "", fault }: FaultyRow): Reject {
  return { file, line, column_name: column, code: fault?.code ?? "", message: fault?.message ?? "", raw };
}

function asCells(file: string, row: RawRow, order: number[]): CellRow {
  const cells = order.map((index) => row.cells[index]?.normalize("NFC").trim() || null);
  return { file, line: row.line, raw: row.raw, cells };
}
