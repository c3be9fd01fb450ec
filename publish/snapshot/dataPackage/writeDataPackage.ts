import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { withDatabase } from "../../../warehouse/database.js";
import { DATA_FOLDER, DATA_ZIP } from "../manifest.js";
import type { SiteStamp } from "../stamp.js";
import { zipFiles } from "../zipFiles.js";
import { describePackage } from "./describePackage.js";
import type { PackedFile } from "./describeTable.js";
import { loadUnmapped, UNMAPPED } from "./loadUnmapped.js";
import { type PackageTable, readTables } from "./packageTables.js";
import { README, readMe } from "./readMe.js";
import { readKeys } from "./tableKeys.js";
import { writeCsv, writeParquet } from "./writeTable.js";

export interface DataPackageOptions {
  /** The warehouse that was built, a file or a place that DuckDB knows. */
  warehouse: string;
  /** The data folder that it was built from; `unmapped.csv` is read there. */
  data: string;
  /** The folder of the site. */
  site: string;
  stamp: SiteStamp;
}

export interface DataPackage {
  /** How many rows each table has, by its name. */
  rowCounts: Record<string, number>;
  /** The sizes of the folder's files together, and of the zip. */
  byteCount: number;
  zipByteCount: number;
}

export const DESCRIPTOR = "datapackage.json";

/**
 * Writes `du-lieu/`, each mart and each input as it was accepted, as CSV and as Parquet, with a description that tools
 * read (`datapackage.json`), and the same once more as `du-lieu.zip`. The same warehouse and stamp give the same bytes.
 */
export async function writeDataPackage({ warehouse, data, site, stamp }: DataPackageOptions): Promise<DataPackage> {
  const folder = path.join(site, DATA_FOLDER);
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const tables = await withDatabase(warehouse, (connection) => writeTables(connection, { data, folder, stamp }), {
    isReadOnly: true,
  });
  const names = fs.readdirSync(folder).sort(firstThingsFirst);
  const files = names.map((name) => ({ name, bytes: fs.readFileSync(path.join(folder, name)) }));
  const zip = await zipFiles(files);
  fs.writeFileSync(path.join(site, DATA_ZIP), zip);
  return {
    rowCounts: Object.fromEntries(tables.map(({ name, rowCount }) => [name, rowCount])),
    byteCount: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    zipByteCount: zip.length,
  };
}

interface Place {
  data: string;
  folder: string;
  stamp: SiteStamp;
}

async function writeTables(connection: DuckDBConnection, { data, folder, stamp }: Place): Promise<PackageTable[]> {
  const others = (await loadUnmapped(connection, data)) ? [{ name: UNMAPPED, key: ["line"] }] : [];
  const tables = await readTables(connection, others);
  const described = [];
  for (const table of tables) {
    await writeCsv(connection, table, path.join(folder, `${table.name}.csv`));
    await writeParquet(connection, table, path.join(folder, `${table.name}.parquet`));
    described.push({
      table,
      keys: await readKeys(connection, table),
      csv: packedFile(folder, `${table.name}.csv`),
      parquet: packedFile(folder, `${table.name}.parquet`),
    });
  }
  const descriptor = await describePackage(connection, described, stamp);
  fs.writeFileSync(path.join(folder, DESCRIPTOR), `${JSON.stringify(descriptor, null, 2)}\n`);
  fs.writeFileSync(path.join(folder, README), readMe(tables, stamp));
  return tables;
}

function packedFile(folder: string, name: string): PackedFile {
  const bytes = fs.readFileSync(path.join(folder, name));
  return { path: name, bytes: bytes.length, hash: `sha256:${createHash("sha256").update(bytes).digest("hex")}` };
}

/** What says what the rest is stands before it. */
function firstThingsFirst(a: string, b: string): number {
  const rank = (name: string) => [DESCRIPTOR, README].indexOf(name) + 1 || 3;
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
