import fs from "node:fs";
import path from "node:path";
import { UserError } from "../../warehouse/errors.js";

/** The parts of Node that decide bytes: the order of Vietnamese names comes from ICU and CLDR, the zip from zlib. */
const NODE_PARTS = ["node", "icu", "cldr", "unicode", "zlib"] as const;

interface Packages {
  dependencies?: Record<string, string>;
}

interface LockFile {
  packages?: Record<string, { version?: string }>;
}

/**
 * Returns the versions of Node, its parts and the installed packages that the project depends on, by name. Throws
 * UserError when one is not the version of the lock file: another machine would not make the same bytes.
 */
export function readTools(root: string): Record<string, string> {
  const { dependencies = {} } = readJson<Packages>(path.join(root, "package.json"));
  const locked = readLock(path.join(root, "package-lock.json"));
  const parts = NODE_PARTS.flatMap((name) => asEntry(name, process.versions[name]));
  const packages = Object.keys(dependencies)
    .sort()
    .map((name) => [name, installedVersion(root, name, locked[`node_modules/${name}`]?.version)] as const);
  return Object.fromEntries([...parts, ...packages]);
}

function asEntry(name: string, version: string | undefined): [string, string][] {
  return version === undefined ? [] : [[name, version]];
}

function installedVersion(root: string, name: string, locked: string | undefined): string {
  const file = path.join(root, "node_modules", name, "package.json");
  if (!fs.existsSync(file)) throw new UserError(`missing package: ${name} (run: npm ci)`);
  const { version } = readJson<{ version: string }>(file);
  if (locked !== undefined && locked !== version)
    throw new UserError(`expected ${name} ${locked} as in package-lock.json, found ${version} (run: npm ci)`);
  return version;
}

function readLock(file: string): NonNullable<LockFile["packages"]> {
  return fs.existsSync(file) ? (readJson<LockFile>(file).packages ?? {}) : {};
}

function readJson<T>(file: string): T {
  return JSON.parse(fs.readFileSync(file, "utf8")) as T;
}
