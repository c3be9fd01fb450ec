import type { DuckDBConnection } from "@duckdb/node-api";
import { TABLES } from "../../../warehouse/contract.js";
import { quoteName, readRows } from "../../../warehouse/database.js";
import { SELF_TABLES } from "../../../warehouse/describeWarehouse.js";
import { UserError } from "../../../warehouse/errors.js";

export const TYPES = ["VARCHAR", "INTEGER", "DOUBLE", "BOOLEAN", "DATE"] as const;

export interface PackageColumn {
  name: string;
  type: (typeof TYPES)[number];
}

/** A table of the data package: a mart, an input as it was accepted (`raw_*`), or what the warehouse says of itself. */
export interface PackageTable {
  name: string;
  /** The columns that tell its rows apart; they also order them. */
  key: string[];
  columns: PackageColumn[];
  rowCount: number;
  /** What the head of its model says: what one row is, units, surprises; empty for tables without a model. */
  description: string;
}

interface NamedTable extends Pick<PackageTable, "name" | "key"> {
  description?: string;
}

/** Returns the tables of the warehouse that are given away, and those of `others`, sorted by their names. */
export async function readTables(connection: DuckDBConnection, others: NamedTable[]): Promise<PackageTable[]> {
  const inputs = Object.entries(TABLES).map(([name, { key }]) => ({ name: `raw_${name}`, key: [key] }));
  const self = Object.entries(SELF_TABLES).map(([name, key]) => ({ name, key }));
  const named = [...(await readMarts(connection)), ...inputs, ...self, ...others];
  const tables: PackageTable[] = [];
  for (const table of named.sort((a, b) => (a.name < b.name ? -1 : 1))) tables.push(await readTable(connection, table));
  return tables;
}

/** Returns a table's rows in the order of its key, then of all columns, as SQL; dates as `select` gives them. */
export function orderedSql({ name, key, columns }: PackageTable, select = "*"): string {
  const rest = columns.map((column) => column.name).filter((column) => !key.includes(column));
  return `select ${select} from ${quoteName(name)} order by ${[...key, ...rest].map(quoteName).join(", ")}`;
}

async function readMarts(connection: DuckDBConnection): Promise<NamedTable[]> {
  const rows = await readRows(connection, "select model_id, key_columns, sql from model_docs where layer = 'marts'");
  return rows.map(({ model_id, key_columns, sql }) => ({
    name: String(model_id),
    key: String(key_columns).split(", "),
    description: headText(String(sql)),
  }));
}

/** The sentences at the head of a model, without the lines that machines read. */
function headText(sql: string): string {
  const head = sql.slice(0, sql.search(/^(?!--)/m)).split(/\r?\n/);
  const lines = head.map((line) => line.replace(/^--\s?/, ""));
  return lines.filter((line) => line !== "" && !/^(Key|Pages)\b/.test(line)).join(" ");
}

async function readTable(connection: DuckDBConnection, table: NamedTable): Promise<PackageTable> {
  const described = await readRows(connection, `describe ${quoteName(table.name)}`);
  const columns = described.map(({ column_name, column_type }) => ({
    name: String(column_name),
    type: asType(`${table.name}.${column_name}`, String(column_type)),
  }));
  const [counts] = await readRows(connection, `select count(*)::integer as row_count from ${quoteName(table.name)}`);
  return { description: "", ...table, columns, rowCount: Number(counts?.row_count) };
}

function asType(place: string, type: string): PackageColumn["type"] {
  const known = TYPES.find((name) => name === type);
  if (!known) throw new UserError(`unsupported column type: ${place} is ${type} (expected ${TYPES.join(", ")})`);
  return known;
}
