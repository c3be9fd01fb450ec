import path from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { columnsOf, TABLES, type TableName } from "../../warehouse/contract.js";
import { quoteName, quoteText, type Row, readRows, withDatabase } from "../../warehouse/database.js";
import { type ModelNode, orderModels } from "../../warehouse/modelGraph.js";
import { readModels } from "../../warehouse/models.js";

/** A raw row as a test writes it; columns left out take the default of `DEFAULTS`. */
export type RawRow = Record<string, string | number | null | undefined>;
export type RawTables = Partial<Record<TableName, RawRow[]>>;

export const SQL_FOLDER = path.resolve(import.meta.dirname, "../../sql");

const DISTRICT_END = "2025-06-30";

/** Three of the districts, a predecessor, and areas that are no districts. */
export const DISTRICTS: RawRow[] = [
  {
    district_id: "bac-tu-liem",
    name_vi: "Bắc Từ Liêm",
    valid_from: "2014-04-01",
    predecessor_ids: "huyen-tu-liem",
    tile_col: 1,
  },
  { district_id: "dong-da", name_vi: "Đống Đa", tile_col: 2 },
  { district_id: "hoan-kiem", name_vi: "Hoàn Kiếm", tile_col: 3 },
  {
    district_id: "huyen-tu-liem",
    name_vi: "Từ Liêm",
    kind: "huyen",
    valid_to: "2014-03-31",
    tile_row: null,
    cluster_id: null,
  },
  {
    district_id: "phuong-ba-dinh",
    name_vi: "Ba Đình",
    kind: "phuong",
    valid_from: "2025-07-01",
    valid_to: null,
    tile_row: null,
    cluster_id: null,
  },
  { district_id: "cum-1", name_vi: "Cụm 1", kind: "cum", valid_to: null, tile_row: null, cluster_id: null },
  { district_id: "ha-noi", name_vi: "Hà Nội", kind: "thanh-pho", valid_to: null, tile_row: null, cluster_id: null },
];

export const METRICS: RawRow[] = [
  { metric_id: "excellent-workers" },
  { metric_id: "accidents", better: "less" },
  { metric_id: "workers-and-initiatives", unit: "person+initiative" },
  { metric_id: "women-among-workers" },
  { metric_id: "members", temporal: "stock", measure: "actual", better: "neutral" },
  { metric_id: "grassroots-unions", unit: "union", temporal: "stock", measure: "actual" },
];

export const SOURCES: RawRow[] = [
  { source_id: "early-press", published: "2023-01-15" },
  { source_id: "late-press", published: "2023-06-15" },
  { source_id: "undated-press", published: null },
  { source_id: "report", kind: "report", published: "2022-12-20" },
];

const DEFAULTS: Record<TableName, RawRow> = {
  districts: {
    name_vi: "Tên",
    name_en: "Name",
    kind: "quan",
    valid_to: DISTRICT_END,
    cluster_id: "cum-1",
    tile_row: 1,
  },
  metrics: {
    name_vi: "Công nhân giỏi",
    name_en: "Excellent workers",
    unit: "person",
    temporal: "flow",
    measure: "award",
    theme: "emulation",
    better: "more",
    description_vi: "Công nhân được công nhận.",
  },
  sources: { title: "Tít", publisher: "Báo", kind: "press", published_basis: "printed", language: "vi" },
  figures: {
    source_id: "early-press",
    locator: "p1",
    district_id: "dong-da",
    metric_id: "excellent-workers",
    level: "district",
    period_kind: "year",
    period_start: "2022-01-01",
    period_end: "2022-12-31",
    period_basis: "printed",
    qualifier: "exact",
    as_printed: "công nhân giỏi",
    status: "normal",
  },
  corrections: { date: "2026-01-01", reason: "Lý do" },
};

/** The dates of a calendar year, for a figure. */
export function inYear(year: number): RawRow {
  return { period_start: `${year}-01-01`, period_end: `${year}-12-31` };
}

/** A stock of members of Đống Đa at a day, or at an unknown day from `start` to `end`. */
export function stock(figure_id: string, start: string, end = start): RawRow {
  return {
    figure_id,
    metric_id: "members",
    level: "unspecified",
    period_kind: "as_of",
    period_start: start,
    period_end: end,
  };
}

/** What `withModels` builds: the models that these tables need, or all of them. */
export interface BuildOptions {
  needed?: string[];
}

/** Lends a database in which the models of `sql/` are built on the given rows; figures are numbered `f1`, `f2`, … */
export async function withModels<T>(
  tables: RawTables,
  use: (connection: DuckDBConnection) => Promise<T>,
  { needed }: BuildOptions = {},
): Promise<T> {
  return withDatabase(":memory:", async (connection) => {
    await connection.run("set threads = 1");
    const rows = { districts: DISTRICTS, metrics: METRICS, sources: SOURCES, figures: [], ...tables };
    for (const table of Object.keys(TABLES) as TableName[]) await createRaw(connection, table, rows[table] ?? []);
    await createLoadResults(connection, rows.figures.length);
    const nodes = await orderedModels(connection);
    const wanted = needed ? withAncestors(nodes, needed) : nodes;
    for (const { model } of wanted) await connection.run(`create table ${quoteName(model.id)} as\n${model.sql}`);
    return await use(connection);
  });
}

/** The rows of one query on the models built on `figures`. */
export async function queryModels(figures: RawRow[], sql: string): Promise<Row[]> {
  const needed = [...sql.matchAll(/\bfrom (\w+)/g)].map(([, table]) => table ?? "");
  return withModels({ figures }, (connection) => readRows(connection, sql), { needed });
}

let ordered: Promise<ModelNode[]> | undefined;

function orderedModels(connection: DuckDBConnection): Promise<ModelNode[]> {
  const given = [...Object.keys(TABLES).map((table) => `raw_${table}`), "load_results", "rejects"];
  ordered ??= orderModels(connection, readModels(SQL_FOLDER), given);
  return ordered;
}

function withAncestors(nodes: ModelNode[], needed: string[]): ModelNode[] {
  const names = new Set(needed);
  for (const { model, reads } of [...nodes].reverse()) {
    if (names.has(model.id)) for (const name of reads) names.add(name);
  }
  return nodes.filter(({ model }) => names.has(model.id));
}

async function createRaw(connection: DuckDBConnection, table: TableName, rows: RawRow[]): Promise<void> {
  const columns = columnsOf(table);
  const types = columns.map(({ name, type }) => `${quoteName(name)} ${type}`).join(", ");
  await connection.run(`create table raw_${table} (${types}, file varchar, line integer)`);
  const tuples = rows.map((row, index) => {
    const full: RawRow = { [TABLES[table].key]: `f${index + 1}`, ...DEFAULTS[table], ...row };
    const unknown = Object.keys(full).find((name) => !columns.some((column) => column.name === name));
    if (unknown) throw new Error(`unknown column of ${table}: ${unknown}`);
    return `(${columns.map(({ name }) => asLiteral(full[name])).join(", ")}, 'data.csv', ${index + 2})`;
  });
  if (tuples.length > 0) await connection.run(`insert into raw_${table} values ${tuples.join(", ")}`);
}

async function createLoadResults(connection: DuckDBConnection, count: number): Promise<void> {
  await connection.run(
    `create table load_results as select 'data.csv' as file, 'figures' as kind, ${count} as accepted_count`,
  );
}

function asLiteral(cell: string | number | null | undefined): string {
  return typeof cell === "string" ? quoteText(cell) : String(cell ?? null);
}
