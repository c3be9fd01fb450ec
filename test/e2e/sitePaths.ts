import fs from "node:fs";
import { listFiles } from "../../publish/verifySite.js";
import { seededRandom } from "../components/seededRandom.js";

/** The built site that the tests look at; `npm test` builds it first. */
export const SITE = "dist";

/** One page of each kind, by its path from the root of its language. */
export const PAGE_KINDS = [
  ...["", "so-sanh", "xu-huong", "do-phu", "so-lieu", "gioi-thieu", "mo-hinh", "phat-hanh", "404"],
  ...["quan/hoan-kiem", "chi-tieu/excellent-workers"],
] as const;

/** Returns the path of every page of the built site, relative to its root: `` (the first page), `so-sanh`, `en/quan/ba-vi`. */
export function readPagePaths(site = SITE): string[] {
  if (!fs.existsSync(site)) throw new Error(`missing folder: ${site} (run \`npm run build\`)`);
  const files = listFiles(site).filter((file) => file.endsWith(".html"));
  return files.map((file) => file.replace(/\.html$/, "").replace(/(^|\/)index$/, "$1"));
}

/** Returns the language that a page is in by the folder it lies in. */
export function languageOfPath(path: string): "vi" | "en" {
  return path.startsWith("en/") ? "en" : "vi";
}

/** Returns `count` of the paths, drawn by the seed. */
export function samplePaths(paths: readonly string[], count: number, seed: number): string[] {
  const random = seededRandom(seed);
  const drawn = paths.map((path) => ({ path, at: random() })).sort((a, b) => a.at - b.at);
  return drawn.slice(0, count).map(({ path }) => path);
}
