import fs from "node:fs";
import path from "node:path";
import { buildSite } from "../publish/buildSite.js";
import { buildWarehouse } from "../warehouse/buildWarehouse.js";
import { generateFigures } from "./generateFigures.js";

/** The size of issue 3: 14 400 annual figures, more or less. */
const SIZE = { districts: 30, metrics: 40, years: 12 };

/** Builds a site of generated figures in `folder`, which must lie in the project's folder, and returns the site's. */
export async function buildGeneratedSite(folder: string): Promise<string> {
  const data = path.join(folder, "data");
  const marts = path.join(folder, "marts");
  const out = path.join(folder, "site");
  generateFigures(data, SIZE);
  const warehouse = path.join(folder, "warehouse.duckdb");
  const { accepted, rejected, isReplaced } = await buildWarehouse({ data, sql: "sql", warehouse, exports: marts });
  if (!isReplaced || rejected > 0) throw new Error(`expected a sound warehouse, found ${rejected} rejected rows`);
  console.error(`building the site of ${accepted} generated rows`);
  await buildSite({ root: process.cwd(), out, marts });
  return out;
}

/** Lends a folder in the project that the site is built in. */
export async function withWorkFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync("dist.next-bench-");
  try {
    return await use(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
