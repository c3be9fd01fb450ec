import path from "node:path";
import { identityOf, snapshotId } from "../../../publish/snapshot/identity.js";
import type { Manifest } from "../../../publish/snapshot/manifest.js";
import { writeManifest } from "../../../publish/snapshot/writeManifest.js";
import { withFolder, writeFiles } from "../withFolder.js";

/** What a small snapshot holds: pages, a script, the data. */
export const SMALL = {
  "index.html": '<!doctype html><html lang="vi"><title>Một</title><a href="./quan/ba-vi">Ba Vì</a>',
  "404.html": '<!doctype html><html lang="vi"><title>Không có</title>',
  "quan/ba-vi.html": '<!doctype html><html lang="vi"><title>Ba Vì</title><a href="../">Một</a>',
  "_import/so.12345678.js": "export const so = 1;\n",
  "du-lieu/figures.csv": "figure_id,value\r\na,4320\r\n",
  "trong.txt": "",
};

export interface SnapshotFacts {
  date?: string;
  /** Two snapshots of different inputs have different ids. */
  input?: string;
}

/** Writes a snapshot of `files` into `folder`, as `kho snapshot` would. */
export function writeSnapshot(
  folder: string,
  files: Record<string, string> = SMALL,
  facts: SnapshotFacts = {},
): Manifest {
  const { date = "2026-11-25", input = "a" } = facts;
  const inputs = [{ path: `data/${input}.csv`, sha256: "0".repeat(64), size: 0 }];
  const origins = { inputs, tools: {}, base: "/", date, previous: null, extras: [] };
  const identity = identityOf(origins);
  writeFiles(folder, files);
  const rest = { is_forced: false, commit: null, row_counts: {}, checks: [] };
  return writeManifest(folder, { id: snapshotId(date, identity), identity, ...origins, ...rest });
}

/** Lends a folder that holds one small snapshot. */
export function withSnapshot<T>(use: (folder: string, manifest: Manifest) => T | Promise<T>): Promise<T> {
  return withFolder({}, (parent) => {
    const folder = path.join(parent, "snapshot");
    return use(folder, writeSnapshot(folder));
  });
}
