import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import {
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBValue,
  INTEGER,
  LIST,
  listValue,
  VARCHAR,
} from "@duckdb/node-api";
import { type RawRow, type RawTable, readCsv } from "../loaders/csv.js";
import { columnsOf, TABLES, type TableName } from "./contract.js";
import { quoteName, readRows } from "./database.js";
import { UserError } from "./errors.js";
import { didYouMean } from "./nearest.js";
import { readPrintedNumbers } from "./printedNumbers.js";
import { faultsSql, typedSql } from "./validationSql.js";

/** A file of the data folder, read but not interpreted. `file` is its path below the data folder. */
export interface InputFile {
  file: string;
  table: TableName;
  bytes: Uint8Array;
  sha256: string;
}

export interface Reject {
  file: string;
  line: number;
  column_name: string;
  code: string;
  message: string;
  raw: string;
}

const CHUNK_ROWS = 2048;

/** Reads every file that the contract names below `folder`. Throws UserError when one is missing or unreadable. */
export function readInputFiles(folder: string): InputFile[] {
  if (!fs.existsSync(folder)) throw new UserError(`missing data folder: ${folder}`);
  const names = Object.keys(TABLES) as TableName[];
  return names.flatMap((table) => filesOf(folder, table).map((file) => readInputFile(folder, file, table)));
}

/** Loads the files into `raw_*` tables, `rejects` and `load_results`. Every row read ends in a raw table or in rejects. */
export async function loadTables(connection: DuckDBConnection, files: InputFile[]): Promise<void> {
  await createResultTables(connection);
  for (const table of Object.keys(TABLES) as TableName[]) {
    await loadTable(
      connection,
      table,
      files.filter((file) => file.table === table),
    );
  }
}

function filesOf(folder: string, table: TableName): string[] {
  if (table !== "figures") return [`${table}.csv`];
  const figures = path.join(folder, "figures");
  if (!fs.existsSync(figures)) throw new UserError(`missing folder: ${figures}`);
  return fs
    .readdirSync(figures)
    .filter((name) => name.endsWith(".csv"))
    .sort()
    .map((name) => `figures/${name}`);
}

function readInputFile(folder: string, file: string, table: TableName): InputFile {
  const place = path.join(folder, file);
  try {
    const bytes = fs.readFileSync(place);
    return { file, table, bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
  } catch (error) {
    throw new UserError(`unable to read ${place}: ${(error as NodeJS.ErrnoException).code}`, { cause: error });
  }
}

async function createResultTables(connection: DuckDBConnection): Promise<void> {
  await connection.run(`create or replace table rejects
    (file varchar, line integer, column_name varchar, code varchar, message varchar, raw varchar)`);
  await connection.run(`create or replace table load_results
    (file varchar, kind varchar, row_count integer, accepted_count integer, rejected_count integer, sha256 varchar)`);
}

async function loadTable(connection: DuckDBConnection, table: TableName, files: InputFile[]): Promise<void> {
  const languages = table === "figures" ? await sourceLanguages(connection) : new Map<string, string>();
  const columns = columnsOf(table).map(({ name }) => name);
  const cells = quoteName(`cells_${table}`);
  const printed = table === "figures" ? ", printed_numbers double[]" : "";
  await connection.run(
    `create or replace temp table ${cells} (file varchar, line integer, raw varchar, ${columns.map((name) => `${quoteName(name)} varchar`).join(", ")}${printed})`,
  );
  const counts = new Map<string, number>();
  for (const input of files) counts.set(input.file, await loadFile(connection, input, columns, languages));
  await connection.run(`insert into rejects ${faultsSql(table)}`);
  await rejectOrphans(connection, table);
  await connection.run(`create or replace table ${quoteName(`raw_${table}`)} as ${typedSql(table)}`);
  await connection.run(`drop table ${cells}`);
  for (const input of files) await recordResult(connection, input, counts.get(input.file) ?? 0);
}

async function sourceLanguages(connection: DuckDBConnection): Promise<Map<string, string>> {
  const rows = await readRows(connection, "select source_id, language from raw_sources");
  return new Map(rows.map(({ source_id, language }) => [String(source_id), String(language)]));
}

/** Appends the sound rows of a file as cells and its broken ones as rejects; returns how many there were. */
async function loadFile(
  connection: DuckDBConnection,
  input: InputFile,
  columns: string[],
  languages: Map<string, string>,
): Promise<number> {
  const table = readCsv(input.bytes);
  const header = table.header.map((name) => name.normalize("NFC").trim());
  const faults = headerFaults(header, table, columns);
  const rows = table.rows.map((row) => withRowFault(row, header, faults.file));
  const broken = [...faults.header, ...rows.filter((row) => row.fault !== undefined)];
  await appendRejects(
    connection,
    broken.map((row) => asReject(input.file, row)),
  );
  const order = columns.map((name) => header.indexOf(name));
  const sound = rows.filter((row) => row.fault === undefined).map((row) => asCells(input, row, order));
  await appendCells(connection, input.table, columns, sound, languages);
  return rows.length + faults.header.length;
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

function asCells({ file }: InputFile, row: RawRow, order: number[]): DuckDBValue[] {
  const cells = order.map((index) => row.cells[index]?.normalize("NFC").trim() || null);
  return [file, row.line, row.raw, ...cells];
}

async function appendRejects(connection: DuckDBConnection, rejects: Reject[]): Promise<void> {
  const rows = rejects.map((reject) => [
    reject.file,
    reject.line,
    reject.column_name,
    reject.code,
    reject.message,
    reject.raw,
  ]);
  await appendRows(connection, "rejects", [VARCHAR, INTEGER, VARCHAR, VARCHAR, VARCHAR, VARCHAR], rows);
}

async function appendCells(
  connection: DuckDBConnection,
  table: TableName,
  columns: string[],
  rows: DuckDBValue[][],
  languages: Map<string, string>,
): Promise<void> {
  const types = [VARCHAR, INTEGER, VARCHAR, ...columns.map(() => VARCHAR)];
  if (table !== "figures") return appendRows(connection, `cells_${table}`, types, rows);
  const [printed, source] = ["as_printed", "source_id"].map((name) => 3 + columns.indexOf(name)) as [number, number];
  const withNumbers = rows.map((row) => [
    ...row,
    listValue(readPrintedNumbers(String(row[printed] ?? ""), languages.get(String(row[source])) ?? "vi")),
  ]);
  await appendRows(connection, `cells_${table}`, [...types, LIST(DOUBLE)], withNumbers);
}

async function appendRows(
  connection: DuckDBConnection,
  table: string,
  types: Parameters<typeof DuckDBDataChunk.create>[0],
  rows: DuckDBValue[][],
): Promise<void> {
  const appender = await connection.createAppender(table);
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    const chunk = DuckDBDataChunk.create(types);
    chunk.setRows(rows.slice(start, start + CHUNK_ROWS));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** A part whose whole is missing or rejected is rejected too, down to the last part of parts. */
async function rejectOrphans(connection: DuckDBConnection, table: TableName): Promise<void> {
  if (table !== "figures") return;
  const orphans = `insert into rejects
    with sound as (
      select * from cells_figures as cells
      where not exists (select 1 from rejects where rejects.file = cells.file and rejects.line = cells.line)
    )
    select file, line, 'subset_of', 'unknown_id', 'unknown figure: ' || left(subset_of, 80), raw from sound
    where subset_of is not null and subset_of not in (select figure_id from sound)`;
  while ((await connection.run(orphans)).rowsChanged > 0);
}

async function recordResult(connection: DuckDBConnection, input: InputFile, rowCount: number): Promise<void> {
  await connection.run(
    `insert into load_results
    select $file, $kind, $count, $count - rejected_count, rejected_count, $sha256
    from (select count(*)::integer as rejected_count from rejects where file = $file)`,
    { file: input.file, kind: input.table, count: rowCount, sha256: input.sha256 },
    { count: INTEGER },
  );
}
