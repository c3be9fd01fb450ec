import fs from "node:fs";
import path from "node:path";
import { startPreview } from "../publish/startPreview.js";
import { type BuildOptions, buildWarehouse } from "./buildWarehouse.js";
import { SqlError, UserError } from "./errors.js";
import { printSummary } from "./printSummary.js";

/** How long a folder must be quiet before a rebuild: editors save in several steps. */
const QUIET_MILLISECONDS = 80;

/** Builds, serves the pages on loopback, and rebuilds when a file of the data or the models is saved. Returns when the server ends. */
export async function serveLive({ port, ...options }: BuildOptions & { port: number }): Promise<void> {
  console.log(printSummary(await buildWarehouse(options)));
  const preview = await startPreview({ root: process.cwd(), port });
  const rebuild = inTurn(() => rebuildAndTell(options));
  watchFolder(options.data, (name) => name.endsWith(".csv"), rebuild);
  watchFolder(options.sql, (name) => name.endsWith(".sql"), rebuild);
  await preview.ended;
}

/**
 * Calls `notify` once after a burst of changes to files that `isWatched` names. One plain watcher a folder: a recursive
 * one no longer sees a file that an editor has replaced by a rename.
 */
export function watchFolder(folder: string, isWatched: (name: string) => boolean, notify: () => void): fs.FSWatcher[] {
  let timer: NodeJS.Timeout | undefined;
  const inside = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return [folder, ...inside.map(({ name }) => path.join(folder, name))].map((place) =>
    fs.watch(place, (_event, name) => {
      if (name === null || !isWatched(name)) return;
      clearTimeout(timer);
      timer = setTimeout(notify, QUIET_MILLISECONDS);
    }),
  );
}

/** Runs `work` one at a time; calls that come while it runs become one more run after it. */
export function inTurn(work: () => Promise<void>): () => void {
  let isRunning = false;
  let isWanted = false;
  const run = async () => {
    isWanted = true;
    if (isRunning) return;
    isRunning = true;
    while (isWanted) {
      isWanted = false;
      await work();
    }
    isRunning = false;
  };
  return () => void run();
}

async function rebuildAndTell(options: BuildOptions): Promise<void> {
  try {
    const result = await buildWarehouse(options);
    console.error(printSummary(result));
    if (result.exported.length > 0) console.error(`changed ${result.exported.join(", ")}`);
  } catch (error) {
    if (!(error instanceof UserError || error instanceof SqlError)) throw error;
    console.error(`kho: ${error.message}`);
  }
}
