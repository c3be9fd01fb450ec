import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from "@duckdb/node-api";
import { UserError } from "./errors.js";

/** A cell as JSON can hold it: dates as ISO text, whole numbers that fit as numbers. */
export type Cell = string | number | boolean | null | Cell[] | { [name: string]: Cell };
export type Row = Record<string, Cell>;

export interface DatabaseOptions {
  isReadOnly?: boolean;
}

/** Opens a DuckDB file (or `:memory:`), lends a connection and closes both connection and instance. */
export async function withDatabase<T>(
  path: string,
  use: (connection: DuckDBConnection) => Promise<T>,
  { isReadOnly = false }: DatabaseOptions = {},
): Promise<T> {
  const instance = await openInstance(path, isReadOnly);
  try {
    const connection = await instance.connect();
    try {
      return await use(connection);
    } finally {
      connection.closeSync();
    }
  } finally {
    instance.closeSync();
  }
}

/** Shuts files, network and further settings away from the SQL that runs next. */
export async function lockDown(connection: DuckDBConnection): Promise<void> {
  await connection.run("set enable_external_access = false");
  await connection.run("set lock_configuration = true");
}

/** All rows of a query, as plain JSON values. */
export async function readRows(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql);
  const names = reader.deduplicatedColumnNames();
  return reader
    .getRows()
    .map((values) => Object.fromEntries(values.map((value, i) => [names[i] ?? `${i}`, asCell(value)])));
}

/** `'it''s'`: a text as a SQL literal. */
export function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** `"name"`: an identifier as SQL. */
export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

async function openInstance(path: string, isReadOnly: boolean): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(path, isReadOnly ? { access_mode: "READ_ONLY" } : {});
  } catch (error) {
    const [reason] = String((error as Error).message).split("\n");
    throw new UserError(`unable to open warehouse: ${path}: ${reason}`, { cause: error });
  }
}

function asCell(value: DuckDBValue): Cell {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value.toString();
  if ("items" in value && Array.isArray(value.items)) return value.items.map(asCell);
  if ("entries" in value && !Array.isArray(value.entries))
    return Object.fromEntries(
      Object.entries(value.entries as Record<string, DuckDBValue>).map(([k, v]) => [k, asCell(v)]),
    );
  return value.toString();
}
