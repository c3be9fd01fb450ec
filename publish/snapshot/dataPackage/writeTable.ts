import fs from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type CsvCell, csvCell } from "../../../src/components/csvCell.js";
import { quoteName, quoteText } from "../../../warehouse/database.js";
import { orderedSql, type PackageTable } from "./packageTables.js";

/** Writes a table as CSV: UTF-8, LF, a header; a missing value and an empty text are empty cells. */
export async function writeCsv(connection: DuckDBConnection, table: PackageTable, file: string): Promise<void> {
  const select = table.columns.map(({ name, type }) => (type === "DATE" ? textOf(name) : quoteName(name)));
  const result = await connection.stream(orderedSql(table, select.join(", ")));
  const output = fs.openSync(file, "w");
  try {
    writeWhole(output, line(table.columns.map(({ name }) => name)));
    for await (const rows of result.yieldRowsJs())
      writeWhole(output, rows.map((row) => line((row as CsvCell[]).map(csvCell))).join(""));
  } finally {
    fs.closeSync(output);
  }
}

/** Writes a table as Parquet, its texts exactly as they are. One thread keeps the order of the rows and so the bytes. */
export async function writeParquet(connection: DuckDBConnection, table: PackageTable, file: string): Promise<void> {
  await connection.run("set threads = 1");
  await connection.run(`copy (${orderedSql(table)}) to ${quoteText(file)} (format parquet, compression zstd)`);
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
