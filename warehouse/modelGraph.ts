import type { DuckDBConnection } from "@duckdb/node-api";
import { quoteText, readRows } from "./database.js";
import { SqlError, type SqlPlace } from "./errors.js";
import type { SqlFile } from "./models.js";
import { didYouMean } from "./nearest.js";

/** A table that a statement reads, with its place in the text (character offset). */
export interface TableReference {
  name: string;
  offset: number;
}

/** A model with the tables that it reads, each once. */
export interface ModelNode {
  model: SqlFile;
  reads: string[];
}

/**
 * The models in an order in which each comes after those it reads; models of equal standing in the order given.
 * `given` names the tables that exist beforehand. Throws SqlError for an unknown table or a cycle.
 */
export async function orderModels(
  connection: DuckDBConnection,
  models: SqlFile[],
  given: string[],
): Promise<ModelNode[]> {
  const ids = new Set(models.map(({ id }) => id));
  const known = new Set([...given, ...ids]);
  const nodes: ModelNode[] = [];
  for (const model of models) nodes.push({ model, reads: await readNames(connection, model, known) });
  return sortNodes(nodes, ids);
}

/** The tables that a single select reads: names in `with` do not count, in the scope in which they hold. */
export async function readTables(connection: DuckDBConnection, file: SqlFile): Promise<TableReference[]> {
  const [row] = await readRows(connection, `select json_serialize_sql(${quoteText(file.sql)}) as tree`);
  const tree = JSON.parse(String(row?.tree)) as SerializedSql;
  if (tree.error) throw new SqlError(parserMessage(tree), placeAt(file, offsetOf(tree)));
  if (tree.statements.length !== 1) {
    throw new SqlError(`expected one select, found ${tree.statements.length} statements`, placeAt(file, 0));
  }
  return collectTables(tree.statements[0], new Set());
}

/** Line and column of a character offset (counted in UTF-8 bytes, as DuckDB does). */
export function placeAt({ path, sql }: SqlFile, offset: number): SqlPlace {
  const before = Buffer.from(sql, "utf8").subarray(0, offset).toString("utf8").split("\n");
  return { file: path, line: before.length, column: (before.at(-1) ?? "").length + 1 };
}

type SerializedSql =
  | { error: true; error_type: string; error_message: string; position?: string }
  | { error: false; statements: unknown[] };

function parserMessage(tree: { error_type: string; error_message: string }): string {
  return tree.error_type === "not implemented"
    ? "expected a plain select (no pivot, no other statement)"
    : tree.error_message;
}

function offsetOf({ position }: { position?: string }): number {
  return position === undefined ? 0 : Number(position);
}

async function readNames(connection: DuckDBConnection, model: SqlFile, known: Set<string>): Promise<string[]> {
  const references = await readTables(connection, model);
  const unknown = references.find(({ name }) => !known.has(name));
  if (unknown) {
    throw new SqlError(
      `unknown table: ${unknown.name}${didYouMean(unknown.name, known)}`,
      placeAt(model, unknown.offset),
    );
  }
  return [...new Set(references.map(({ name }) => name))].sort();
}

function collectTables(node: unknown, scope: Set<string>): TableReference[] {
  if (Array.isArray(node)) return node.flatMap((part) => collectTables(part, scope));
  if (node === null || typeof node !== "object") return [];
  const fields = node as Record<string, unknown>;
  if (fields.type === "BASE_TABLE")
    return scope.has(String(fields.table_name)) && fields.schema_name === "" ? [] : [asReference(fields)];
  const { found, inner } = collectNamed(fields, scope);
  const rest = Object.entries(fields).filter(([name]) => name !== "cte_map");
  return [...found, ...rest.flatMap(([, part]) => collectTables(part, inner))];
}

/** The tables read by the `with` of a node, and the names that hold in the rest of the node. */
function collectNamed(
  fields: Record<string, unknown>,
  scope: Set<string>,
): { found: TableReference[]; inner: Set<string> } {
  const entries = (fields.cte_map as { map?: { key: string; value: unknown }[] } | undefined)?.map ?? [];
  const inner = new Set(scope);
  const found: TableReference[] = [];
  for (const { key, value } of entries) {
    const isRecursive = JSON.stringify(value).includes('"type":"RECURSIVE_CTE_NODE"');
    found.push(...collectTables(value, isRecursive ? new Set([...inner, key]) : inner));
    inner.add(key);
  }
  return { found, inner };
}

function asReference(fields: Record<string, unknown>): TableReference {
  const schema = [fields.catalog_name, fields.schema_name].filter((part) => part && part !== "main").join(".");
  const name = String(fields.table_name);
  return { name: schema ? `${schema}.${name}` : name, offset: Number(fields.query_location ?? 0) };
}

function sortNodes(nodes: ModelNode[], ids: Set<string>): ModelNode[] {
  const sorted: ModelNode[] = [];
  const done = new Set<string>();
  let waiting = nodes;
  while (waiting.length > 0) {
    const ready = waiting.filter(({ reads }) => reads.every((name) => !ids.has(name) || done.has(name)));
    if (ready.length === 0) throw cycleError(waiting);
    for (const node of ready) done.add(node.model.id);
    sorted.push(...ready);
    waiting = waiting.filter((node) => !ready.includes(node));
  }
  return sorted;
}

function cycleError(waiting: ModelNode[]): SqlError {
  const byId = new Map(waiting.map((node) => [node.model.id, node]));
  const path: string[] = [];
  let current = waiting[0] as ModelNode;
  while (!path.includes(current.model.id)) {
    path.push(current.model.id);
    current = byId.get(current.reads.find((name) => byId.has(name)) ?? "") ?? current;
  }
  const cycle = [...path.slice(path.indexOf(current.model.id)), current.model.id];
  return new SqlError(`cycle of models: ${cycle.join(" → ")}`, placeAt(current.model, 0));
}
