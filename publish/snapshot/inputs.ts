import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { UserError } from "../../warehouse/errors.js";
import type { HashedFile } from "./manifest.js";

/** One file that decides the bytes of a snapshot, by its path from the project's folder with `/` between the names. */
export interface Input extends HashedFile {
  bytes: Uint8Array;
}

/** Every file below these folders is an input, but for what is left out below. */
const FOLDERS = ["data", "sql", "src", "loaders", "warehouse", "publish"];

const FILES = ["observablehq.config.ts", "package.json", "package-lock.json", "publication.json", "tsconfig.json"];

/** Where inputs lie, from the project's folder. */
export const INPUT_PLACES: readonly string[] = [...FOLDERS, ...FILES];

/** What a build makes there. */
const MADE_FOLDERS = ["src/data", "src/fonts"];

/** What systems, editors and builds leave: hidden files, copies, logs, and warehouses with what lies beside them. */
const LEFT_BEHIND = /^\.|^node_modules$|~$|\.(log|tmp|swp)$|\.duckdb(\.|$)/;

/**
 * Returns the inputs of the project in `root`, ordered by path. Lines of text end in `\n`, however they were checked
 * out, and a file is text when it holds no zero byte. Throws UserError for a link: what it leads to may lie anywhere.
 */
export function readInputs(root: string): Input[] {
  const named = FILES.filter((name) => fs.existsSync(path.join(root, name)));
  const found = FOLDERS.filter((name) => fs.existsSync(path.join(root, name))).flatMap((name) =>
    listInputs(root, name),
  );
  return [...named, ...found].sort(byCodeUnit).map((name) => readInput(root, name));
}

/** Writes the inputs below `folder`, in which a build then finds them and nothing else. */
export function copyInputs(inputs: readonly Input[], folder: string): void {
  for (const { path: name, bytes } of inputs) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, bytes);
  }
}

/** Throws UserError when an input is no longer what it was. */
export function refuseChangedInputs(root: string, inputs: readonly Input[]): void {
  const before = new Map(inputs.map(({ path, sha256 }) => [path, sha256]));
  const now = new Map(readInputs(root).map(({ path, sha256 }) => [path, sha256]));
  const changed = [...new Set([...before.keys(), ...now.keys()])].find((name) => before.get(name) !== now.get(name));
  if (changed) throw new UserError(`${changed} was changed while the snapshot was made: make it again`);
}

export function hashOf(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The one order of names that no locale decides. */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function listInputs(root: string, folder: string): string[] {
  const entries = fs.readdirSync(path.join(root, folder), { withFileTypes: true });
  return entries
    .filter(({ name }) => !LEFT_BEHIND.test(name) && !MADE_FOLDERS.includes(`${folder}/${name}`))
    .flatMap((entry) => {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return listInputs(root, name);
      return [name];
    });
}

function readInput(root: string, name: string): Input {
  const file = path.join(root, name);
  if (!fs.lstatSync(file).isFile()) throw new UserError(`unsupported input: ${name} is not a plain file`);
  const bytes = withPlainLines(fs.readFileSync(file));
  return { path: name, sha256: hashOf(bytes), size: bytes.length, bytes };
}

/** As git does it: `\r\n` becomes `\n` in files without a zero byte. */
function withPlainLines(bytes: Buffer): Uint8Array {
  if (bytes.includes(0) || !bytes.includes("\r\n")) return bytes;
  return Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1");
}
