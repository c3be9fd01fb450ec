import fs from "node:fs";
import path from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import {
  bool,
  columnFromArray,
  type DataType,
  dateDay,
  dictionary,
  float64,
  int32,
  tableFromColumns,
  tableToIPC,
  utf8,
} from "@uwdata/flechette";
import { quoteName } from "./database.js";
import { UserError } from "./errors.js";

/** A table to export and the columns that order its rows. */
export interface ExportedTable {
  name: string;
  order: string[];
}

const ARROW_TYPES: Record<string, () => DataType> = {
  VARCHAR: () => dictionary(utf8(), int32()),
  INTEGER: int32,
  DOUBLE: float64,
  BOOLEAN: bool,
  DATE: dateDay,
};

/** Each table as the bytes of its file `<name>.arrow`. Throws UserError for a column type that pages cannot read. */
export async function readExports(
  connection: DuckDBConnection,
  tables: ExportedTable[],
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const table of tables) files.set(`${table.name}.arrow`, await asArrow(connection, table));
  return files;
}

/** Puts the files into `folder`, each in one step and only where its bytes changed, and removes those of marts that are gone. */
export function writeExports(files: Map<string, Uint8Array>, folder: string): string[] {
  fs.mkdirSync(folder, { recursive: true });
  const changed = [...files].filter(([name, bytes]) => !isSame(path.join(folder, name), bytes));
  for (const [name, bytes] of changed) replaceFile(path.join(folder, name), bytes);
  const vanished = fs.readdirSync(folder).filter((name) => /\.(arrow|json)$/.test(name) && !files.has(name));
  for (const name of vanished) fs.rmSync(path.join(folder, name));
  return [...changed.map(([name]) => name), ...vanished];
}

/** A table as an Arrow IPC stream, its rows in the stated order. */
export async function asArrow(connection: DuckDBConnection, { name, order }: ExportedTable): Promise<Uint8Array> {
  const by = [...order.map(quoteName), "all"].slice(0, Math.max(order.length, 1)).join(", ");
  const reader = await connection.runAndReadAll(`select * from ${quoteName(name)} order by ${by}`);
  const names = reader.columnNames();
  const types = reader.columnTypes().map(String);
  const columns = reader.getColumnsJS();
  const entries = names.map(
    (column, i) => [column, asColumn(`${name}.${column}`, types[i] ?? "", columns[i] ?? [])] as const,
  );
  const bytes = tableToIPC(tableFromColumns(Object.fromEntries(entries)), { format: "stream" });
  if (!bytes) throw new UserError(`unable to write table: ${name}`);
  return bytes;
}

function asColumn(place: string, type: string, values: readonly unknown[]): ReturnType<typeof columnFromArray> {
  const arrowType = ARROW_TYPES[type];
  if (!arrowType)
    throw new UserError(
      `unsupported column type: ${place} is ${type} (cast it to varchar, integer, double, boolean or date)`,
    );
  return columnFromArray(values as unknown[], arrowType());
}

function isSame(file: string, bytes: Uint8Array): boolean {
  return fs.existsSync(file) && fs.readFileSync(file).equals(bytes);
}

function replaceFile(file: string, bytes: Uint8Array): void {
  const next = `${file}.next`;
  fs.writeFileSync(next, bytes);
  fs.renameSync(next, file);
}
