import fs from "node:fs";
import path from "node:path";
import { UserError } from "../../warehouse/errors.js";
import { MANIFEST, type Manifest, manifestSchema } from "./manifest.js";

/**
 * The file beside the snapshots that names the newest: one line of plain text, replaced by one rename. A link would not
 * do, for the file systems of most sticks have none; a file is read alike by people, scripts and servers.
 */
export const LATEST = "latest";

const ID = /^\d{4}-\d\d-\d\d-[0-9a-f]{8}$/;

/** Returns whether a text is the id of a snapshot. */
export function isId(text: string): boolean {
  return ID.test(text);
}

/** Returns the id of the newest snapshot in `folder`; undefined before the first. Throws UserError for a broken pointer. */
export function readLatest(folder: string): string | undefined {
  const file = path.join(folder, LATEST);
  if (!fs.existsSync(file)) return undefined;
  const id = fs.readFileSync(file, "utf8").trim();
  if (!ID.test(id)) throw new UserError(`invalid pointer: ${file} holds no snapshot's id`);
  if (!fs.existsSync(path.join(folder, id))) throw new UserError(`missing snapshot: ${file} names ${id}`);
  return id;
}

/** Returns the folder of a snapshot by its path, its id, or `latest`. Throws UserError where there is none. */
export function findSnapshot(name: string, snapshots: string): string {
  const id = name === LATEST ? readLatest(snapshots) : name;
  const folder = [path.join(snapshots, id ?? LATEST), name].find(isSnapshot);
  if (folder === undefined) throw new UserError(`missing snapshot: ${name} (kho snapshot makes one in ${snapshots})`);
  return folder;
}

/** Has `latest` name a snapshot, in one step. */
export function writeLatest(folder: string, id: string): void {
  const file = path.join(folder, LATEST);
  const next = path.join(folder, `.next-${LATEST}`);
  const handle = fs.openSync(next, "w");
  try {
    fs.writeSync(handle, `${id}\n`);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(next, file);
}

/** Returns whether a folder says that it is a snapshot. */
export function isSnapshot(folder: string): boolean {
  return fs.existsSync(path.join(folder, MANIFEST));
}

/** Returns what the snapshot in `folder` says of itself. Throws UserError when that cannot be read. */
export function readManifest(folder: string): Manifest {
  const file = path.join(folder, MANIFEST);
  if (!fs.existsSync(file)) throw new UserError(`missing manifest: ${file}`);
  const parsed = manifestSchema.safeParse(asJson(fs.readFileSync(file, "utf8")));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new UserError(
    `invalid manifest: ${file}: ${[issue?.path.join("."), issue?.message].filter(Boolean).join(": ")}`,
  );
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
