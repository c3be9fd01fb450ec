import fs from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { UserError } from "../warehouse/errors.js";

/** The folder whose files are what the scripts of pages import. */
const ENTRY_FOLDER = "live";

/**
 * Puts one script beside each entry below `source`, with what entries share in chunks of their own: a page then asks for a
 * few files in place of a hundred. Throws UserError with the place when a script is broken.
 */
export async function bundleScripts(source: string): Promise<void> {
  const entryPoints = entriesIn(path.join(source, ENTRY_FOLDER));
  if (entryPoints.length > 0) await bundle(source, entryPoints);
}

function entriesIn(folder: string): string[] {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => path.join(folder, name));
}

async function bundle(source: string, entryPoints: string[]): Promise<void> {
  const options = { bundle: true, splitting: true, format: "esm", minify: true, target: "es2022" } as const;
  const places = { absWorkingDir: source, outbase: source, outdir: source, chunkNames: "live/[name]-[hash]" };
  // A chunk is named after the paths of what it holds, which must not depend on where a linked package really lies.
  const stable = { preserveSymlinks: true } as const;
  const quiet = { logLevel: "silent", legalComments: "none", charset: "utf8" } as const;
  try {
    await build({ entryPoints, ...options, ...places, ...stable, ...quiet });
  } catch (error) {
    throw new UserError(`unable to bundle the scripts: ${firstLine(error)}`);
  }
}

function firstLine(error: unknown): string {
  const lines = String(error).split("\n");
  return lines[1] ?? lines[0] ?? "";
}
