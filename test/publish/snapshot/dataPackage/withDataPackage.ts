import fs from "node:fs";
import path from "node:path";
import { type DataPackage, writeDataPackage } from "../../../../publish/snapshot/dataPackage/writeDataPackage.js";
import type { SiteStamp } from "../../../../publish/snapshot/stamp.js";
import { buildWarehouse } from "../../../../warehouse/buildWarehouse.js";
import { type Files, withDataFolder } from "../../../warehouse/dataFolder.js";

export const STAMP: SiteStamp = {
  id: "2026-11-25-1a2b3c4d",
  date: "2026-11-25",
  base: "/",
  failedChecks: [],
  publication: {
    title: "Số liệu LĐLĐ",
    publisher: "LĐLĐ thành phố",
    contact: "so-lieu@example.org",
    next_update: "2027-01-31",
    licence: "CC-BY-4.0",
    address: "https://example.org/so-lieu/",
  },
};

export interface Descriptor extends Record<string, unknown> {
  resources: Resource[];
  sources: { title: string; path?: string }[];
}

export interface Resource {
  name: string;
  title?: string;
  description?: string;
  path: string;
  bytes: number;
  hash: string;
  rows: number;
  schema: Schema;
  alternates: { path: string; bytes: number; hash: string }[];
}

export interface Schema {
  fields: Field[];
  missingValues: string[];
  primaryKey?: string[];
  foreignKeys?: { fields: [string]; reference: { resource?: string; fields: [string] } }[];
}

export interface Field {
  name: string;
  type: "string" | "integer" | "number" | "boolean" | "date";
  title?: string;
  description?: string;
  unit?: string;
  unitColumn?: string;
  constraints?: { required?: true; unique?: true; enum?: string[]; pattern?: string };
}

export interface WrittenPackage {
  warehouse: string;
  data: string;
  site: string;
  folder: string;
  descriptor: Descriptor;
  result: DataPackage;
  /** Writes the package of the same warehouse into another site. */
  writeInto: (site: string, stamp?: SiteStamp) => Promise<DataPackage>;
}

export interface KeptPackage extends WrittenPackage {
  remove: () => Promise<void>;
}

/** Makes a data package that stays until it is removed, for tests that only read it. */
export function keepDataPackage(files: Files, options: PackageOptions = {}): Promise<KeptPackage> {
  return new Promise((resolve, reject) => {
    const lent = withDataPackage(
      files,
      (written) =>
        new Promise<void>((free) =>
          resolve({
            ...written,
            remove: () => {
              free();
              return lent;
            },
          }),
        ),
      options,
    );
    lent.catch(reject);
  });
}

interface PackageOptions {
  sql?: string;
  stamp?: SiteStamp;
}

/** Lends the data package of a warehouse that is built from `files` by the models of `sql`, the project's if not told. */
export function withDataPackage<T>(
  files: Files,
  use: (written: WrittenPackage) => Promise<T>,
  { sql = "sql", stamp = STAMP }: PackageOptions = {},
): Promise<T> {
  return withDataFolder(files, async (data) => {
    const warehouse = path.join(data, "warehouse.duckdb");
    await buildWarehouse({ data, sql, warehouse });
    const writeInto = (site: string, other = stamp) => writeDataPackage({ warehouse, data, site, stamp: other });
    const site = path.join(data, "it's a [site]");
    const result = await writeInto(site);
    const folder = path.join(site, "du-lieu");
    const descriptor = JSON.parse(fs.readFileSync(path.join(folder, "datapackage.json"), "utf8")) as Descriptor;
    return use({ warehouse, data, site, folder, descriptor, result, writeInto });
  });
}
