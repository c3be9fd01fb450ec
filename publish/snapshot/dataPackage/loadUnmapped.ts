import fs from "node:fs";
import path from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type RawTable, readCsv } from "../../../loaders/csv.js";
import { quoteName } from "../../../warehouse/database.js";
import { UserError } from "../../../warehouse/errors.js";

export const UNMAPPED = "unmapped";

/**
 * Lays the rows of `unmapped.csv`, what could not be placed honestly, into a temporary table with the line of each.
 * Returns whether there is such a file. Throws UserError where a row cannot be read: nothing is left out silently.
 */
export async function loadUnmapped(connection: DuckDBConnection, data: string): Promise<boolean> {
  const file = path.join(data, `${UNMAPPED}.csv`);
  if (!fs.existsSync(file)) return false;
  const table = readCsv(fs.readFileSync(file));
  refuseFaults(table);
  const names = ["line", ...table.header];
  const types = names.map((name) => `${quoteName(name)} ${name === "line" ? "integer" : "varchar"}`);
  await connection.run(`create or replace temp table ${UNMAPPED} (${types.join(", ")})`);
  const statement = await connection.prepare(`insert into ${UNMAPPED} values (${names.map((_, i) => `$${i + 1}`)})`);
  for (const { line, cells } of table.rows) {
    statement.bind([line, ...cells.map((cell) => cell || null)]);
    await statement.run();
  }
  return true;
}

function refuseFaults({ header, rows }: RawTable): void {
  const wrong = ["line", ...header].find((name, index, all) => !isColumn(name) || all.indexOf(name) !== index);
  if (wrong !== undefined || header.length === 0)
    throw new UserError(`${UNMAPPED}.csv:1: invalid header: ${JSON.stringify(wrong ?? "")}`);
  for (const { line, cells, fault } of rows) {
    const message = fault?.message ?? `expected ${header.length} cells, found ${cells.length}`;
    if (fault || cells.length !== header.length) throw new UserError(`${UNMAPPED}.csv:${line}: ${message}`);
  }
}

function isColumn(name: string): boolean {
  return /^[a-z][a-z0-9_]*$/.test(name);
}
