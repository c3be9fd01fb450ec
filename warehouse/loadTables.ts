import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import {
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  LIST,
  listValue,
  VARCHAR,
} from "@duckdb/node-api";
import { columnsOf, OPTIONAL_TABLES, TABLES, type TableName } from "./contract.js";
import { quoteName, readRows } from "./database.js";
import { UserError } from "./errors.js";
import { type CellRow, prepareFile, type Reject } from "./prepareRows.js";
import { readPrintedNumbers } from "./printedNumbers.js";
import { faultsSql, typedSql } from "./validationSql.js";

/** A file of the data folder, read but not interpreted. `file` is its path below the data folder. */
export interface InputFile {
  file: string;
  table: TableName;
  bytes: Uint8Array;
  sha256: string;
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
  if (table !== "figures") {
    const isLeftOut = OPTIONAL_TABLES.includes(table) && !fs.existsSync(path.join(folder, `${table}.csv`));
    return isLeftOut ? [] : [`${table}.csv`];
  }
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
  const columns = columnsOf(table).map(({ name }) => name);
  const prepared = files.map(({ file, bytes }) => ({ file, ...prepareFile(file, bytes, columns) }));
  await appendRejects(
    connection,
    prepared.flatMap(({ rejects }) => rejects),
  );
  await appendCells(
    connection,
    table,
    prepared.flatMap(({ sound }) => sound),
  );
  await connection.run(`insert into rejects ${faultsSql(table)}`);
  await rejectOrphans(connection, table);
  await connection.run(`create or replace table ${quoteName(`raw_${table}`)} as ${typedSql(table)}`);
  await connection.run(`drop table ${quoteName(`cells_${table}`)}`);
  await recordResults(connection, files, new Map(prepared.map(({ file, rowCount }) => [file, rowCount])));
}

async function sourceLanguages(connection: DuckDBConnection): Promise<Map<string, string>> {
  const rows = await readRows(connection, "select source_id, language from raw_sources");
  return new Map(rows.map(({ source_id, language }) => [String(source_id), String(language)]));
}

async function appendRejects(connection: DuckDBConnection, rejects: Reject[]): Promise<void> {
  const rows = rejects.map(({ file, line, column_name, code, message, raw }) => [
    file,
    line,
    column_name,
    code,
    message,
    raw,
  ]);
  await appendRows(connection, "rejects", [VARCHAR, INTEGER, VARCHAR, VARCHAR, VARCHAR, VARCHAR], rows);
}

/** Writes `cells_<table>`; for figures with the numbers that the printed phrase holds. */
async function appendCells(connection: DuckDBConnection, table: TableName, rows: CellRow[]): Promise<void> {
  const columns = columnsOf(table).map(({ name }) => name);
  const numbers = table === "figures" ? ", printed_numbers double[]" : "";
  const texts = columns.map((name) => `${quoteName(name)} varchar`).join(", ");
  await connection.run(
    `create or replace temp table ${quoteName(`cells_${table}`)} (file varchar, line integer, raw varchar, ${texts}${numbers})`,
  );
  const types = [VARCHAR, INTEGER, VARCHAR, ...columns.map(() => VARCHAR)];
  const values = rows.map(({ file, line, raw, cells }): DuckDBValue[] => [file, line, raw, ...cells]);
  if (table !== "figures") return appendRows(connection, `cells_${table}`, types, values);
  const languages = await sourceLanguages(connection);
  const [printed, source] = [columns.indexOf("as_printed"), columns.indexOf("source_id")];
  for (const [index, { cells }] of rows.entries()) {
    const language = languages.get(cells[source] ?? "") ?? "vi";
    values[index]?.push(listValue(readPrintedNumbers(cells[printed] ?? "", language)));
  }
  return appendRows(connection, `cells_${table}`, [...types, LIST(DOUBLE)], values);
}

async function appendRows(
  connection: DuckDBConnection,
  table: string,
  types: DuckDBType[],
  rows: DuckDBValue[][],
): Promise<void> {
  if (rows.length === 0) return;
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

async function recordResults(
  connection: DuckDBConnection,
  files: InputFile[],
  rowCounts: Map<string, number>,
): Promise<void> {
  const rejected = await readRows(connection, "select file, count(*)::integer as row_count from rejects group by file");
  const rejectedCounts = new Map(rejected.map(({ file, row_count }) => [file, Number(row_count)]));
  const rows = files.map(({ file, table, sha256 }) => {
    const [rowCount, rejectedCount] = [rowCounts.get(file) ?? 0, rejectedCounts.get(file) ?? 0];
    return [file, table, rowCount, rowCount - rejectedCount, rejectedCount, sha256];
  });
  await appendRows(connection, "load_results", [VARCHAR, VARCHAR, INTEGER, INTEGER, INTEGER, VARCHAR], rows);
}
