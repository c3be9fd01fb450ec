import fs from "node:fs";
import path from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { withBuildLock } from "./buildLock.js";
import { buildModels, fingerprintOf, type ModelResult, readState, STATE_TABLE } from "./buildModels.js";
import { TABLES } from "./contract.js";
import { lockDown, readRows, withDatabase } from "./database.js";
import { describeWarehouse, SELF_TABLES } from "./describeWarehouse.js";
import { UserError } from "./errors.js";
import { pageTables, readPageTables } from "./exportColumns.js";
import { type ExportedTable, readExports, writeExports } from "./exportMarts.js";
import { type InputFile, loadTables, readInputFiles } from "./loadTables.js";
import { type ModelNode, orderModels } from "./modelGraph.js";
import { keyColumns, readChecks, readModels, type SqlFile } from "./models.js";
import { type CheckResult, hasFailed, runChecks } from "./runChecks.js";
import { faultsSql, typedSql } from "./validationSql.js";

/** What decides how a row is read: a change here loads the data anew. */
const LOADER_SOURCES = ["../loaders/csv.ts", "loadTables.ts", "prepareRows.ts", "printedNumbers.ts"];

export interface BuildOptions {
  /** Folder of districts.csv, metrics.csv, sources.csv and figures/. */
  data: string;
  /** Folder of staging/, marts/ and checks/. */
  sql: string;
  /** The warehouse file; it is replaced in one step. */
  warehouse: string;
  /** Folder for the exported marts, or undefined for no export. */
  exports?: string | undefined;
  /** Rejected rows fail the build. */
  isStrict?: boolean;
  /** Failing error checks do not fail the build; whoever asks for this has to look at them. */
  isForced?: boolean;
}

export interface BuildResult {
  warehouse: string;
  files: number;
  read: number;
  accepted: number;
  rejected: number;
  models: ModelResult[];
  checks: CheckResult[];
  /** Exported files whose bytes changed. */
  exported: string[];
  isLoaded: boolean;
  /** Whether the warehouse was replaced; when not, the failed build is kept beside it as `<warehouse>.failed`. */
  isReplaced: boolean;
  milliseconds: number;
}

/**
 * Builds the warehouse beside the last good one, checks it, and then puts it in its place and exports the marts.
 * Until then nothing that readers see changes. Throws UserError or SqlError when there is nothing to put in place.
 */
export async function buildWarehouse(options: BuildOptions): Promise<BuildResult> {
  const start = performance.now();
  const files = readInputFiles(options.data);
  const models = readModels(options.sql);
  const checks = readChecks(options.sql);
  fs.mkdirSync(path.dirname(options.warehouse), { recursive: true });
  return withBuildLock(options.warehouse, async () => {
    const next = await copyWarehouse(options.warehouse);
    const { exports, ...built } = await withDatabase(next, (connection) =>
      inTransaction(connection, () => buildInto(connection, { files, models, checks, options })),
    );
    const exported = putInPlace(built.isReplaced, exports, options);
    return { warehouse: options.warehouse, ...built, exported, milliseconds: performance.now() - start };
  });
}

interface Build {
  files: InputFile[];
  models: SqlFile[];
  checks: SqlFile[];
  options: BuildOptions;
}

type Built = Omit<BuildResult, "warehouse" | "exported" | "milliseconds"> & { exports: Map<string, Uint8Array> };

/** One commit for the whole build: each would wait for the disk. A build that throws is thrown away with its file. */
async function inTransaction<T>(connection: DuckDBConnection, build: () => Promise<T>): Promise<T> {
  await lockDown(connection);
  await connection.run("begin");
  const result = await build();
  await connection.run("commit");
  return result;
}

async function buildInto(connection: DuckDBConnection, { files, models, checks, options }: Build): Promise<Built> {
  const isLoaded = await loadIfChanged(connection, files);
  const given = [...Object.keys(TABLES).map((name) => `raw_${name}`), "load_results", "rejects"];
  const nodes = await orderModels(connection, models, given);
  const results = await buildModels(connection, nodes);
  const checked = await runChecks(
    connection,
    nodes.map(({ model }) => model),
    checks,
  );
  await describeWarehouse(connection, nodes, checked);
  const exports = options.exports === undefined ? new Map() : await readFiles(connection, nodes);
  const counts = await readCounts(connection);
  const isSound = options.isForced || !hasFailed(checked);
  const isReplaced = isSound && !(options.isStrict && counts.rejected > 0);
  return { ...counts, models: results, checks: checked, isLoaded, isReplaced, exports };
}

/** An old warehouse that cannot be opened is built anew: all that it held comes from the data. */
async function copyWarehouse(warehouse: string): Promise<string> {
  const next = `${warehouse}.next`;
  for (const leftover of [next, `${next}.wal`]) fs.rmSync(leftover, { force: true });
  if (!fs.existsSync(warehouse)) return next;
  fs.copyFileSync(warehouse, next);
  try {
    await withDatabase(next, async () => undefined);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    fs.rmSync(next);
  }
  return next;
}

function putInPlace(
  isReplaced: boolean,
  files: Map<string, Uint8Array>,
  { warehouse, exports }: BuildOptions,
): string[] {
  fs.renameSync(`${warehouse}.next`, isReplaced ? warehouse : `${warehouse}.failed`);
  if (!isReplaced) return [];
  fs.rmSync(`${warehouse}.failed`, { force: true });
  return exports === undefined ? [] : writeExports(files, exports);
}

async function loadIfChanged(connection: DuckDBConnection, files: InputFile[]): Promise<boolean> {
  await connection.run(`create table if not exists ${STATE_TABLE} (name varchar primary key, fingerprint varchar)`);
  const sources = LOADER_SOURCES.map((name) => fs.readFileSync(new URL(name, import.meta.url), "utf8"));
  const rules = (Object.keys(TABLES) as (keyof typeof TABLES)[]).flatMap((table) => [
    faultsSql(table),
    typedSql(table),
  ]);
  const fingerprint = fingerprintOf([...sources, ...rules, ...files.flatMap(({ file, sha256 }) => [file, sha256])]);
  if ((await readState(connection)).get("#load") === fingerprint) return false;
  await loadTables(connection, files);
  await connection.run(`insert or replace into ${STATE_TABLE} values ('#load', $fingerprint)`, { fingerprint });
  return true;
}

async function readCounts(
  connection: DuckDBConnection,
): Promise<Pick<BuildResult, "files" | "read" | "accepted" | "rejected">> {
  const [row] = await readRows(
    connection,
    `select count(*)::integer as files, sum(row_count)::integer as read_count, sum(accepted_count)::integer as accepted,
    sum(rejected_count)::integer as rejected from load_results`,
  );
  return {
    files: Number(row?.files),
    read: Number(row?.read_count),
    accepted: Number(row?.accepted),
    rejected: Number(row?.rejected),
  };
}

/** The files that pages read: every mart as Arrow, and some as page tables. */
async function readFiles(connection: DuckDBConnection, nodes: ModelNode[]): Promise<Map<string, Uint8Array>> {
  const arrows = await readExports(connection, exportedTables(nodes));
  return new Map([...arrows, ...(await readPageTables(connection, pageTables(nodes.map(({ model }) => model))))]);
}

function exportedTables(nodes: ModelNode[]): ExportedTable[] {
  const marts = nodes.filter(({ model }) => model.layer === "marts");
  const missing = marts.find(({ model }) => keyColumns(model).length === 0);
  if (missing) throw new UserError(`missing "-- Key:" in ${missing.model.path}: an exported table states its order`);
  const self = Object.entries(SELF_TABLES).map(([name, order]) => ({ name, order }));
  return [...marts.map(({ model }) => ({ name: model.id, order: keyColumns(model) })), ...self];
}
