import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** A version that no package has: what is pinned to it is never fetched, and is told apart in the built site. */
export const UNUSED_VERSION = "0.0.0-unused";

/**
 * Framework's client refers to optional libraries (lodash, echarts, react …) and would ask the registry for the latest
 * version of each. An empty folder `<name>@<version>` in its cache answers instead. Other versions that an earlier run
 * may have left there are removed, so that every machine builds the same bytes. Returns the names.
 */
export function pinDependencies(source: string): string[] {
  const folder = path.join(source, ".observablehq", "cache", "_npm");
  const names = findOptionalLibraries(path.join(frameworkHome(), "dist", "client"));
  fs.rmSync(folder, { recursive: true, force: true });
  for (const name of names) fs.mkdirSync(path.join(folder, `${name}@${UNUSED_VERSION}`), { recursive: true });
  return names;
}

/** Returns the folder of the installed Framework. */
export function frameworkHome(): string {
  return path.dirname(createRequire(import.meta.url).resolve("@observablehq/framework/package.json"));
}

/** Returns the names of the packages that the scripts in `folder` refer to by `npm:`, sorted. */
export function findOptionalLibraries(folder: string): string[] {
  const scripts = fs.readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js"));
  const text = scripts.map((name) => fs.readFileSync(path.join(folder, name), "utf8")).join("\n");
  return [...new Set([...text.matchAll(/["'`]npm:((?:@[\w.-]+\/)?[\w.-]+)/g)].map((match) => match[1] ?? ""))].sort();
}
