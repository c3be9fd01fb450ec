import fs from "node:fs";
import path from "node:path";
import { readTables } from "../../../../publish/snapshot/dataPackage/packageTables.js";
import { buildWarehouse } from "../../../../warehouse/buildWarehouse.js";
import { quoteName, quoteText, withDatabase } from "../../../../warehouse/database.js";
import { SQL_FOLDER } from "../../../sql/withModels.js";
import { DISTRICTS, type Files, figuresCsv, METRICS, SOURCES, withDataFolder } from "../../../warehouse/dataFolder.js";

export type FigureCells = Record<string, string>;

/** What an edition is made from; what is left out is that of the other tests. */
export interface EditionData {
  figures: FigureCells[];
  districts?: string;
  metrics?: string;
  sources?: string;
  /** Rows of corrections.csv without their header: id, figure, date, reason. */
  corrections?: string[];
}

export const OLD = { id: "2025-01-31-0a0a0a0a", date: "2025-01-31" };
export const NEW = { id: "2025-07-31-1b1b1b1b", date: "2025-07-31" };

export interface Editions {
  /** The folders of both snapshots, and of what they lie in. */
  before: string;
  after: string;
  folder: string;
  /** The warehouse of the later one, and its exported marts. */
  warehouse: string;
  marts: string;
}

/** Lends two snapshots, built from data by the project's models, that hold what a comparison reads. */
export function withEditions<T>(
  [old, fresh]: [EditionData, EditionData],
  use: (editions: Editions) => Promise<T>,
): Promise<T> {
  return withDataFolder({}, async (folder) => {
    const before = await makeEdition(path.join(folder, OLD.id), OLD, old);
    const after = await makeEdition(path.join(folder, NEW.id), NEW, fresh);
    return use({ before: before.snapshot, after: after.snapshot, folder, ...after });
  });
}

async function makeEdition(snapshot: string, edition: typeof OLD, data: EditionData) {
  const [warehouse, marts] = [`${snapshot}.duckdb`, `${snapshot}-marts`];
  await withDataFolder(filesOf(data), async (folder) => {
    const built = await buildWarehouse({ data: folder, sql: SQL_FOLDER, warehouse, exports: marts, isStrict: true });
    if (!built.isReplaced) throw new Error(`the test's data breaks a check: ${warehouse}.failed`);
  });
  await writePackage(warehouse, path.join(snapshot, "du-lieu"));
  fs.writeFileSync(path.join(snapshot, "manifest.json"), JSON.stringify({ schema_version: 1, ...edition }));
  return { snapshot, warehouse, marts };
}

function filesOf({ figures, districts, metrics, sources, corrections }: EditionData): Files {
  return {
    "figures/a.csv": figuresCsv(figures),
    "districts.csv": districts ?? DISTRICTS,
    "metrics.csv": metrics ?? METRICS,
    "sources.csv": sources ?? SOURCES,
    ...(corrections && { "corrections.csv": ["correction_id,figure_id,date,reason", ...corrections, ""].join("\n") }),
  };
}

/** What a comparison reads of a data package. */
async function writePackage(warehouse: string, folder: string): Promise<void> {
  fs.mkdirSync(folder, { recursive: true });
  await withDatabase(warehouse, async (connection) => {
    for (const { name } of await readTables(connection, [])) {
      const file = quoteText(path.join(folder, `${name}.parquet`));
      await connection.run(`copy ${quoteName(name)} to ${file} (format parquet)`);
    }
  });
}
