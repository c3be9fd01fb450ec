import type { DuckDBConnection } from "@duckdb/node-api";
import type { Plain } from "../src/components/columnTable.js";
import { quoteName } from "./database.js";
import { encodeColumns } from "./encodeColumns.js";
import { UserError } from "./errors.js";
import { headerField, keyColumns, listField, type SqlFile } from "./models.js";

/** A mart that pages read as `<name>.json`: the order of its rows, and the columns that pages do without. */
export interface PageTable {
  name: string;
  key: string[];
  order: string[];
  without: string[];
}

/** The marts whose head says `-- Pages: columns`; `-- Pages order:` and `-- Pages without:` name columns. */
export function pageTables(models: SqlFile[]): PageTable[] {
  return models
    .filter((model) => model.layer === "marts" && headerField(model, "Pages") !== undefined)
    .map(asPageTable);
}

/** Each table as the bytes of its file `<name>.json`. Throws UserError for a column that the mart has not. */
export async function readPageTables(
  connection: DuckDBConnection,
  tables: PageTable[],
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const table of tables) files.set(`${table.name}.json`, await asJson(connection, table));
  return files;
}

function asPageTable(model: SqlFile): PageTable {
  const kind = headerField(model, "Pages");
  if (kind !== "columns") throw new UserError(`invalid "-- Pages:" in ${model.path}: ${kind} (expected columns)`);
  const key = keyColumns(model);
  const order = [...new Set([...listField(model, "Pages order"), ...key])];
  return { name: model.id, key, order, without: listField(model, "Pages without") };
}

async function asJson(connection: DuckDBConnection, { name, key, order, without }: PageTable): Promise<Uint8Array> {
  const by = [...order.map(quoteName), "all"].slice(0, Math.max(order.length, 1)).join(", ");
  const reader = await connection.runAndReadAll(`select * from ${quoteName(name)} order by ${by}`);
  const names = reader.columnNames();
  const unknown = without.find((column) => !names.includes(column));
  if (unknown !== undefined) throw new UserError(`unknown column of ${name} in "-- Pages without:": ${unknown}`);
  const columns = reader.getColumnsJS().map((values, i) => [names[i] ?? "", values.map(asPlain)] as const);
  const kept = new Map(columns.filter(([column]) => !without.includes(column)));
  return Buffer.from(`${JSON.stringify(encodeColumns(kept, key.length === 1 ? key[0] : undefined))}\n`);
}

function asPlain(value: unknown): Plain {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  throw new UserError(`unsupported value in a page table: ${String(value)}`);
}
