import type { Readable } from "node:stream";
import { UserError } from "../../warehouse/errors.js";
import { hashStream, readBytes } from "./hashStream.js";
import type { HashedFile } from "./manifest.js";
import { isSafeName, type SnapshotFault, type SnapshotPlace } from "./snapshotPlace.js";
import { isAnyBelow } from "./sortedNames.js";
import { SAID } from "./writeManifest.js";

/** A file that a snapshot must hold; without a size where only its hash is known. */
export type ListedFile = Pick<HashedFile, "path" | "sha256"> & Partial<Pick<HashedFile, "size">>;

/** The longest manifest, sums or statement that is read into memory, in bytes. */
const MAX_SAID = 64e6;

/** Where no size is known, a file is read no further than this. */
const MAX_FILE = 4e9;

export interface Said {
  bytes: Map<string, Buffer>;
  faults: SnapshotFault[];
}

/** Reads the files that say what a snapshot holds. */
export async function readSaid(place: SnapshotPlace, names: readonly string[]): Promise<Said> {
  const said: Said = { bytes: new Map(), faults: [] };
  for (const name of names) {
    const read = await tryRead(place, name, (stream) => readBytes(stream, MAX_SAID));
    if (Buffer.isBuffer(read)) said.bytes.set(name, read);
    else said.faults.push(read);
  }
  return said;
}

/** Compares the files of a place, one after the other, with those that are listed. */
export async function checkFiles(place: SnapshotPlace, listed: readonly ListedFile[]): Promise<SnapshotFault[]> {
  const faults = [...addedFiles(place, listed), ...addedFolders(place, listed)];
  for (const file of listed) {
    if (!isSafeName(file.path) || place.isWithheld(file.path)) continue;
    const fault = await checkFile(place, file);
    if (fault) faults.push(fault);
  }
  return faults;
}

function addedFiles({ names = [] }: SnapshotPlace, listed: readonly ListedFile[]): SnapshotFault[] {
  const expected = new Set(listed.map(({ path }) => path));
  const added = names.filter((name) => !expected.has(name) && !SAID.has(name));
  return added.map((path) => ({ path, kind: "added", message: "" }));
}

/** Folders in which there is nothing that is listed, and nothing that is named by itself. */
function addedFolders({ names = [], folders, faults }: SnapshotPlace, listed: readonly ListedFile[]): SnapshotFault[] {
  const held = [...[...listed, ...faults].map(({ path }) => path), ...names].sort();
  const added = folders.filter((folder) => !isAnyBelow(held, folder));
  return added.map((path) => ({ path, kind: "added", message: "a folder without files" }));
}

async function checkFile(place: SnapshotPlace, { path, sha256, size }: ListedFile): Promise<SnapshotFault | undefined> {
  const found = await tryRead(place, path, (stream) => hashStream(stream, size ?? MAX_FILE));
  if ("kind" in found) return found;
  const altered = (message: string): SnapshotFault => ({ path, kind: "altered", message });
  if (size !== undefined && found.size > size) return altered(`expected ${size} bytes, found more`);
  if (size !== undefined && found.size < size) return altered(`expected ${size} bytes, found ${found.size}`);
  return found.sha256 === sha256 ? undefined : altered(`expected sha256 ${sha256}, found ${found.sha256}`);
}

/** Returns what `read` makes of a file, or why there is nothing to read. */
export async function tryRead<T>(
  place: SnapshotPlace,
  path: string,
  read: (stream: Readable) => Promise<T>,
): Promise<T | SnapshotFault> {
  try {
    const stream = await place.open(path);
    return stream ? await read(stream) : { path, kind: "missing", message: "" };
  } catch (error) {
    return { path, kind: "unreadable", message: reasonOf(error) };
  }
}

/** Faults of the disk, of the network and of packed bytes have a code. */
function reasonOf(error: unknown): string {
  if (error instanceof UserError) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === undefined) throw error;
  return code;
}
