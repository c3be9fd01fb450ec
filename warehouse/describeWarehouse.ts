import type { DuckDBConnection } from "@duckdb/node-api";
import { type Cell, quoteName, readRows } from "./database.js";
import type { ModelNode } from "./modelGraph.js";
import { keyColumns, type SqlFile } from "./models.js";
import type { CheckResult } from "./runChecks.js";

/** The tables by which the warehouse describes itself: name → key columns, which are also the order of the rows. */
export const SELF_TABLES: Record<string, string[]> = {
  model_docs: ["model_id"],
  model_columns: ["model_id", "position"],
  model_edges: ["from_model", "to_model"],
  check_results: ["check_id"],
  load_results: ["file"],
  rejects: ["file", "line"],
};

/** Writes `model_docs`, `model_columns`, `model_edges` and `check_results`. */
export async function describeWarehouse(
  connection: DuckDBConnection,
  nodes: ModelNode[],
  results: CheckResult[],
): Promise<void> {
  await writeDocs(connection, nodes);
  await writeColumns(connection, nodes);
  const edges = nodes.flatMap(({ model, reads }) => reads.map((name) => [name, model.id]));
  await writeTable(connection, "model_edges", "from_model varchar, to_model varchar", edges);
  await writeTable(
    connection,
    "check_results",
    "check_id varchar, model_id varchar, kind varchar, severity varchar, failing_count integer, is_passed boolean, message varchar",
    results.map((r) => [r.check_id, r.model_id, r.kind, r.severity, r.failing_count, r.is_passed, r.message]),
  );
}

async function writeDocs(connection: DuckDBConnection, nodes: ModelNode[]): Promise<void> {
  const rows: Cell[][] = [];
  for (const { model } of nodes) {
    const [counts] = await readRows(connection, `select count(*)::integer as row_count from ${quoteName(model.id)}`);
    rows.push([
      model.id,
      model.layer,
      rowMeaning(model),
      keyColumns(model).join(", "),
      description(model),
      model.sql,
      model.path,
      counts?.row_count ?? null,
    ]);
  }
  const columns =
    "model_id varchar, layer varchar, row_meaning varchar, key_columns varchar, description varchar, sql varchar, path varchar, row_count integer";
  await writeTable(connection, "model_docs", columns, rows);
}

async function writeColumns(connection: DuckDBConnection, nodes: ModelNode[]): Promise<void> {
  const ids = new Set(nodes.map(({ model }) => model.id));
  const columns = await readRows(
    connection,
    `select table_name, column_name, data_type, column_index from duckdb_columns()
    where schema_name = 'main' and not internal and table_name not in ('build_state') order by table_name, column_index`,
  );
  const rows = columns
    .filter(({ table_name }) => ids.has(String(table_name)) || String(table_name).startsWith("raw_"))
    .map(
      ({ table_name, column_name, data_type, column_index }) =>
        [table_name, column_name, data_type, column_index] as Cell[],
    );
  await writeTable(
    connection,
    "model_columns",
    "model_id varchar, column_name varchar, data_type varchar, position integer",
    rows,
  );
}

function rowMeaning({ header }: SqlFile): string {
  const line = header.find((text) => /^One row per /i.test(text)) ?? "";
  return line.replace(/^One row per /i, "").replace(/\.$/, "");
}

function description({ header }: SqlFile): string {
  return header
    .filter((text) => !/^(One row per |Key:|Pages)/i.test(text))
    .join(" ")
    .trim();
}

async function writeTable(connection: DuckDBConnection, name: string, columns: string, rows: Cell[][]): Promise<void> {
  await connection.run(`create or replace table ${quoteName(name)} (${columns})`);
  if (rows.length === 0) return;
  const statement = await connection.prepare(
    `insert into ${quoteName(name)} values (${rows[0]?.map((_, i) => `$${i + 1}`).join(", ")})`,
  );
  for (const row of rows) {
    statement.bind(row as (string | number | boolean | null)[]);
    await statement.run();
  }
}
