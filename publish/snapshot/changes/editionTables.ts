import type { DuckDBConnection } from "@duckdb/node-api";
import { quoteName } from "../../../warehouse/database.js";
import { UserError } from "../../../warehouse/errors.js";

/** Where the tables of an edition are read: a snapshot's folder of data, or a warehouse. */
export interface EditionSource {
  /** Names a table for a person: `snapshots/2026-…/du-lieu/figures.parquet`. */
  placeOf: (table: string) => string;
  /** The columns of every table, by its name. */
  tables: ReadonlyMap<string, readonly string[]>;
  /** What stands behind `from` to read a table. */
  scan: (table: string) => string;
}

type ColumnTypes = Readonly<Record<string, "varchar" | "double" | "integer" | "boolean" | "date">>;

const texts = (...names: string[]): ColumnTypes => Object.fromEntries(names.map((name) => [name, "varchar"] as const));

/** The tables and columns that are compared, by the names of the data package. */
const COMPARED: Readonly<Record<string, ColumnTypes>> = {
  figures: {
    ...texts("figure_id", "source_id", "locator", "district_id", "district_name", "metric_id", "metric_name"),
    ...texts("level", "period_kind", "period_basis", "qualifier", "as_printed", "subset_of", "status", "note"),
    ...texts("unit", "source_title", "source_language"),
    value: "double",
    lower: "double",
    upper: "double",
    target: "double",
    period_start: "date",
    period_end: "date",
    is_district: "boolean",
  },
  trends: {
    ...texts("district_id", "metric_id", "level", "figure_id"),
    year: "integer",
    rank: "integer",
    peer_count: "integer",
  },
  coverage: { ...texts("district_id", "metric_id", "state"), year: "integer" },
  raw_metrics: texts(
    ...["metric_id", "name_vi", "name_en", "unit", "temporal", "measure", "theme", "movement", "better"],
    "description_vi",
  ),
  raw_sources: {
    ...texts("source_id", "title", "publisher", "kind", "published_basis", "url", "language"),
    published: "date",
  },
  raw_districts: {
    ...texts("district_id", "name_vi", "name_en", "kind", "cluster_id", "predecessor_ids"),
    valid_from: "date",
    valid_to: "date",
    tile_col: "integer",
  },
  model_docs: texts("model_id", "layer", "sql"),
  raw_corrections: { ...texts("correction_id", "figure_id", "reason"), date: "date" },
};

/** Editions of before reasons were kept lack these; they read as empty. */
const OPTIONAL: readonly string[] = ["raw_corrections"];

/** Lays the compared tables of an edition into `schema`. Throws UserError that names a missing table or column. */
export async function loadEdition(connection: DuckDBConnection, schema: string, source: EditionSource): Promise<void> {
  await connection.run(`create schema ${quoteName(schema)}`);
  for (const [table, types] of Object.entries(COMPARED)) {
    const name = `${quoteName(schema)}.${quoteName(table)}`;
    const known = source.tables.get(table);
    if (!known && OPTIONAL.includes(table)) await connection.run(`create table ${name} (${columnList(types)})`);
    else await copyTable(connection, name, { table, types, known, source });
  }
}

interface Copy {
  table: string;
  types: ColumnTypes;
  known: readonly string[] | undefined;
  source: EditionSource;
}

async function copyTable(connection: DuckDBConnection, name: string, { table, types, known, source }: Copy) {
  const place = source.placeOf(table);
  if (!known) throw new UserError(`missing table: ${table} (expected ${place})`);
  const missing = Object.keys(types).find((column) => !known.includes(column));
  if (missing) throw new UserError(`missing column: ${table}.${missing} in ${place}`);
  const columns = Object.entries(types).map(
    ([column, type]) => `${quoteName(column)}::${type} as ${quoteName(column)}`,
  );
  try {
    await connection.run(`create table ${name} as select ${columns.join(", ")} from ${source.scan(table)}`);
  } catch (error) {
    throw new UserError(`unable to read ${place}: ${firstLine(error)}`, { cause: error });
  }
}

function columnList(types: ColumnTypes): string {
  return Object.entries(types)
    .map(([column, type]) => `${quoteName(column)} ${type}`)
    .join(", ");
}

/** The first line of what the driver says. */
export function firstLine(error: unknown): string {
  const [line = ""] = String((error as Error).message).split("\n");
  return line;
}
