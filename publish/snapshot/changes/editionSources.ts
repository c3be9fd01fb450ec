import fs from "node:fs";
import path from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { quoteName, quoteText, readRows } from "../../../warehouse/database.js";
import { SELF_TABLES } from "../../../warehouse/describeWarehouse.js";
import { UserError } from "../../../warehouse/errors.js";
import { UNMAPPED } from "../dataPackage/loadUnmapped.js";
import { DATA_FOLDER } from "../manifest.js";
import { type EditionSource, firstLine } from "./editionTables.js";

const PARQUET = ".parquet";

/** Returns the tables of a snapshot's data package. Throws UserError where there is none or a file cannot be read. */
export async function openDataPackage(connection: DuckDBConnection, snapshot: string): Promise<EditionSource> {
  const folder = path.join(snapshot, DATA_FOLDER);
  if (!fs.existsSync(folder)) throw new UserError(`missing data package: ${folder}`);
  const files = fs.readdirSync(folder).filter((name) => name.endsWith(PARQUET));
  const placeOf = (table: string) => path.join(folder, `${table}${PARQUET}`);
  const scan = (table: string) => `read_parquet(${quoteText(asPattern(placeOf(table)))})`;
  const tables = new Map<string, string[]>();
  // No warehouse holds what could not be placed.
  const names = files.map((name) => name.slice(0, -PARQUET.length)).sort();
  for (const table of names.filter((name) => name !== UNMAPPED))
    tables.set(table, await describeFile(connection, scan(table), placeOf(table)));
  return { placeOf, tables, scan };
}

/** Returns the tables of a built warehouse that a data package holds too. It stays attached to the connection, read-only. */
export async function openWarehouse(connection: DuckDBConnection, warehouse: string): Promise<EditionSource> {
  try {
    await connection.run(`attach ${quoteText(warehouse)} as given (read_only)`);
  } catch (error) {
    throw new UserError(`unable to open warehouse: ${warehouse}: ${firstLine(error)}`, { cause: error });
  }
  const self = Object.keys(SELF_TABLES).map(quoteText).join(", ");
  const columns = await readRows(
    connection,
    `select table_name, list(column_name order by column_index) as columns from duckdb_columns()
    where database_name = 'given' and schema_name = 'main' and (table_name in (${self}) or table_name like 'raw_%'
      or table_name in (select model_id from given.main.model_docs where layer = 'marts'))
    group by table_name order by table_name`,
  );
  return {
    placeOf: (table) => `${warehouse}: ${table}`,
    tables: new Map(columns.map(({ table_name, columns }) => [String(table_name), columns as string[]])),
    scan: (table) => `given.main.${quoteName(table)}`,
  };
}

async function describeFile(connection: DuckDBConnection, scan: string, place: string): Promise<string[]> {
  try {
    const rows = await readRows(connection, `describe select * from ${scan}`);
    return rows.map(({ column_name }) => String(column_name));
  } catch (error) {
    throw new UserError(`unable to read ${place}: ${firstLine(error)}`, { cause: error });
  }
}

/** DuckDB reads a path as a pattern: what would stand for other names is made to stand for itself. */
function asPattern(file: string): string {
  return file.replaceAll(/[[*?]/g, "[$&]");
}
