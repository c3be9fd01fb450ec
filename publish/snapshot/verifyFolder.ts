import fs from "node:fs";
import path from "node:path";
import { hashOf } from "./inputs.js";
import { readManifest } from "./latest.js";
import { MANIFEST, type Manifest, SUMS } from "./manifest.js";
import { hashFiles, sumLines } from "./writeManifest.js";

/** Returns what is wrong with the snapshot in `folder`, one line a file: missing, added or altered. */
export function verifyFolder(folder: string): string[] {
  const manifest = readManifest(folder);
  const found = hashFiles(folder);
  const stated = new Map(manifest.files.map(({ path, sha256 }) => [path, sha256]));
  const present = new Map(found.map(({ path, sha256 }) => [path, sha256]));
  return [
    ...[...stated.keys()].filter((name) => !present.has(name)).map((name) => `${name} is missing`),
    ...[...present.keys()].filter((name) => !stated.has(name)).map((name) => `${name} was added`),
    ...[...stated]
      .filter(([name, sha256]) => (present.get(name) ?? sha256) !== sha256)
      .map(([name]) => `${name} was altered`),
    ...sayingFaults(folder, manifest),
  ];
}

function sayingFaults(folder: string, manifest: Manifest): string[] {
  const text = fs.readFileSync(path.join(folder, MANIFEST));
  const sums = fs.existsSync(path.join(folder, SUMS)) ? fs.readFileSync(path.join(folder, SUMS), "utf8") : "";
  return [
    ...(hashOf(sumLines(manifest.files)) === manifest.outputs ? [] : [`${MANIFEST} was altered`]),
    ...(sums.includes(`${hashOf(text)}  ${MANIFEST}\n`) ? [] : [`${SUMS} does not hold ${MANIFEST}`]),
  ];
}
