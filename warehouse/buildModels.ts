import { createHash } from "node:crypto";
import type { DuckDBConnection } from "@duckdb/node-api";
import { quoteName, quoteText, readRows } from "./database.js";
import { SqlError } from "./errors.js";
import { type ModelNode, placeAt } from "./modelGraph.js";
import type { SqlFile } from "./models.js";

/** The name of the table that remembers from what each model was built. */
export const STATE_TABLE = "build_state";

export interface ModelResult {
  model: string;
  isRebuilt: boolean;
  milliseconds: number;
}

/**
 * Builds the models in their order. A model is left as it is when its text and the content of the tables it reads are
 * what they were. Tables of models that no longer exist are dropped. Throws SqlError with the model's place.
 */
export async function buildModels(connection: DuckDBConnection, nodes: ModelNode[]): Promise<ModelResult[]> {
  await connection.run(`create table if not exists ${STATE_TABLE} (name varchar primary key, fingerprint varchar)`);
  const known = await readState(connection);
  const contents = new Map<string, string>();
  const results: ModelResult[] = [];
  for (const { model, reads } of nodes) {
    const inputs: string[] = [];
    for (const name of reads) inputs.push(await contentOf(connection, name, contents));
    const fingerprint = fingerprintOf([model.sql, ...reads, ...inputs]);
    results.push(await buildModel(connection, model, known.get(model.id) === fingerprint));
    await connection.run(`insert or replace into ${STATE_TABLE} values ($name, $fingerprint)`, {
      name: model.id,
      fingerprint,
    });
  }
  await dropVanished(connection, nodes, known);
  return results;
}

/** A hash of texts that tells their bounds. */
export function fingerprintOf(texts: string[]): string {
  return createHash("sha256").update(JSON.stringify(texts)).digest("hex");
}

export async function readState(connection: DuckDBConnection): Promise<Map<string, string>> {
  const rows = await readRows(connection, `select name, fingerprint from ${STATE_TABLE}`);
  return new Map(rows.map(({ name, fingerprint }) => [String(name), String(fingerprint)]));
}

async function buildModel(connection: DuckDBConnection, model: SqlFile, isUnchanged: boolean): Promise<ModelResult> {
  const start = performance.now();
  if (!isUnchanged) await createModel(connection, model);
  return { model: model.id, isRebuilt: !isUnchanged, milliseconds: performance.now() - start };
}

async function createModel(connection: DuckDBConnection, model: SqlFile): Promise<void> {
  const body = model.sql.replace(/;\s*$/, "");
  const head = `create or replace table ${quoteName(model.id)} as\n`;
  try {
    await connection.run(head + body);
  } catch (error) {
    throw asSqlError(error, model, 1);
  }
}

/** DuckDB's error with the place in the model's file; `shift` lines stand before the file's first line. */
export function asSqlError(error: unknown, file: SqlFile, shift: number): SqlError {
  const text = error instanceof Error ? error.message : String(error);
  const [message = text] = text.split("\n");
  const line = Number(/\nLINE (\d+): /.exec(text)?.[1] ?? 1) - shift;
  const column = columnOf(text);
  return new SqlError(message, { ...placeAt(file, 0), line: Math.max(1, line), column }, { cause: error });
}

/** DuckDB marks the place with a caret under the line it prints; a long line is cut and begins with dots. */
function columnOf(text: string): number {
  const marked = /\n(LINE \d+: )(\.\.\.)?.*\n( *)\^/.exec(text);
  if (!marked || marked[2]) return 1;
  return Math.max(1, (marked[3] ?? "").length - (marked[1] ?? "").length + 1);
}

/** A hash of a table's columns and rows, whatever their order. */
async function contentOf(connection: DuckDBConnection, table: string, contents: Map<string, string>): Promise<string> {
  const known = contents.get(table);
  if (known !== undefined) return known;
  const [row] = await readRows(
    connection,
    `select count(*) as row_count, sum(hash(${quoteName(table)})::hugeint)::varchar as content,
      (select string_agg(column_name || ' ' || data_type, ',' order by column_index)
       from duckdb_columns() where table_name = ${quoteText(table)} and schema_name = 'main') as columns
    from ${quoteName(table)}`,
  );
  const content = fingerprintOf([String(row?.row_count), String(row?.content), String(row?.columns)]);
  contents.set(table, content);
  return content;
}

async function dropVanished(
  connection: DuckDBConnection,
  nodes: ModelNode[],
  known: Map<string, string>,
): Promise<void> {
  const ids = new Set(nodes.map(({ model }) => model.id));
  const vanished = [...known.keys()].filter((name) => !name.startsWith("#") && !ids.has(name));
  for (const name of vanished) {
    await connection.run(`drop table if exists ${quoteName(name)}`);
    await connection.run(`delete from ${STATE_TABLE} where name = $name`, { name });
  }
}
