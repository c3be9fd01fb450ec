import fs from "node:fs";
import type { DuckDBConnection, DuckDBResult } from "@duckdb/node-api";
import { type CsvCell, csvCell } from "../../../src/components/csvCell.js";
import { quoteName } from "../../../warehouse/database.js";
import { copyTo } from "../copyTo.js";
import { orderedSql, type PackageTable } from "./packageTables.js";

/** Writes a table as CSV: UTF-8, LF, a header; a missing value and an empty text are empty cells. */
export async function writeCsv(connection: DuckDBConnection, table: PackageTable, file: string): Promise<void> {
  const select = table.columns.map(({ name, type }) => (type === "DATE" ? textOf(name) : quoteName(name)));
  const result = await connection.stream(orderedSql(table, select.join(", ")));
  const output = fs.openSync(file, "w");
  try {
    writeWhole(output, line(table.columns.map(({ name }) => name)));
    for (let rows = await nextLines(result); rows !== undefined; rows = await nextLines(result))
      writeWhole(output, rows);
  } finally {
    fs.closeSync(output);
  }
}

/** Writes a table as Parquet, its texts exactly as they are. One thread keeps the order of the rows and so the bytes. */
export async function writeParquet(connection: DuckDBConnection, table: PackageTable, file: string): Promise<void> {
  await connection.run("set threads = 1");
  await copyTo(connection, `(${orderedSql(table)})`, { file, format: "format parquet, compression zstd" });
}

/** The next rows as lines, by columns: of a wide table, taking the rows one by one takes half as long again. */
async function nextLines(result: DuckDBResult): Promise<string | undefined> {
  const chunk = await result.fetchChunk();
  if (chunk === null || chunk.rowCount === 0) return undefined;
  const columns = chunk.getColumns() as CsvCell[][];
  const lines = Array.from({ length: chunk.rowCount }, (_, row) =>
    line(columns.map((cells) => csvCell(cells[row] ?? null))),
  );
  return lines.join("");
}

function textOf(name: string): string {
  return `${quoteName(name)}::varchar as ${quoteName(name)}`;
}

function line(cells: string[]): string {
  return `${cells.join(",")}\n`;
}

/** A write to a descriptor may stop short, on a disk that fills up for one. */
function writeWhole(output: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let start = 0; start < bytes.length; ) start += fs.writeSync(output, bytes, start);
}
