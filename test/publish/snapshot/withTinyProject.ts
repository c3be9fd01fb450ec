import fs from "node:fs";
import path from "node:path";
import { type MadeSnapshot, makeSnapshot, type SnapshotOptions } from "../../../publish/snapshot/makeSnapshot.js";
import { DISTRICTS, figuresCsv, METRICS, SOURCES } from "../../warehouse/dataFolder.js";
import { writeFiles } from "../withFolder.js";
import { withTinySite } from "../withTinySite.js";

/** A check that fails for a figure above ten thousand. */
const CHECK =
  "-- Checks that no figure is too large.\n-- Severity: error\n-- Model: figures\nfrom figures where value > 1e4";

const PUBLICATION = {
  title: "Số liệu thử",
  publisher: null,
  contact: null,
  next_update: null,
  licence: null,
  address: null,
};

export interface TinyProject {
  root: string;
  /** The folder of all its snapshots. */
  out: string;
  make: (options?: Partial<SnapshotOptions>) => Promise<MadeSnapshot>;
}

/** Lends a project of two pages, one figure, and the models with one check more, of which a snapshot takes a few seconds. */
export function withTinyProject<T>(use: (project: TinyProject) => Promise<T>): Promise<T> {
  return withTinySite(async (root) => {
    fs.cpSync("sql", path.join(root, "sql"), { recursive: true });
    writeFiles(root, {
      "src/index.md": "# Một\n",
      "publication.json": JSON.stringify(PUBLICATION),
      "data/districts.csv": DISTRICTS,
      "data/metrics.csv": METRICS,
      "data/sources.csv": SOURCES,
      "data/figures/bao.csv": figuresCsv([{}]),
      "sql/checks/no_large_figure.sql": CHECK,
    });
    const make = (options: Partial<SnapshotOptions> = {}) => makeSnapshot({ root, isBare: true, ...options });
    return use({ root, out: path.join(root, "snapshots"), make });
  });
}

/** Every file below a folder with its bytes; what hides there too. */
export function bytesOf(folder: string): Record<string, string> {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return Object.fromEntries(files.sort().map((file) => [path.relative(folder, file), fs.readFileSync(file, "latin1")]));
}

/** What work in progress has left in the project and among its snapshots. */
export function leftoversOf({ root, out }: Pick<TinyProject, "root" | "out">): string[] {
  const names = [root, out].filter((folder) => fs.existsSync(folder)).flatMap((folder) => fs.readdirSync(folder));
  return names.filter((name) => name.startsWith(".next") || name.startsWith("dist.next"));
}
