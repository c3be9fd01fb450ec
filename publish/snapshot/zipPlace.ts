import type { FileHandle } from "node:fs/promises";
import fs from "node:fs/promises";
import type { Readable } from "node:stream";
import { UserError } from "../../warehouse/errors.js";
import { MANIFEST } from "./manifest.js";
import type { SnapshotFault, SnapshotPlace } from "./snapshotPlace.js";
import { openEntry } from "./zipContent.js";
import { readDirectory, type ZipEntry } from "./zipEntries.js";
import { unclearEntries, unsoundEntries } from "./zipFaults.js";
import { type PlacedEntry, placeEntry } from "./zipLocal.js";

/** What all files of a zip may unpack to, in bytes. Each is read no further than the manifest says it goes. */
export const MAX_UNPACKED = 4e9;

/**
 * Opens the snapshot in a zip, in its root or in its one folder, without unpacking anything to the disk. Names that
 * lead elsewhere, come twice or are links, files that share bytes, and whatever another unpacker may read otherwise, are
 * faults. Throws UserError for what is no zip.
 */
export async function openZip(file: string): Promise<SnapshotPlace> {
  const handle = await fs.open(file);
  try {
    return await readPlace(handle);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

async function readPlace(handle: FileHandle): Promise<SnapshotPlace> {
  const { entries, start } = await readDirectory(handle);
  refuseBomb(entries);
  const placed = await Promise.all(entries.map((entry) => placeEntry(handle, entry)));
  const unsound = unsoundEntries(placed, start);
  const sound = placed.filter(({ name, isFolder }) => !unsound.has(name) && !isFolder);
  const prefix = prefixOf(sound.map(({ name }) => name));
  const inside = new Map(sound.filter(({ name }) => name.startsWith(prefix)).map((entry) => [entry.name, entry]));
  const outside = sound.filter(({ name }) => !inside.has(name)).map(({ name }) => addedBeside(name));
  return {
    names: [...inside.keys()].map((name) => name.slice(prefix.length)).sort(),
    faults: [...unsound.values(), ...unclearEntries(placed, start), ...outside],
    open: async (name) => maybeOpen(handle, inside.get(prefix + name)),
    isWithheld: () => false,
    close: () => handle.close(),
  };
}

function refuseBomb(entries: readonly ZipEntry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > MAX_UNPACKED)
    throw new UserError(`unsupported zip: it unpacks to ${total} bytes, more than ${MAX_UNPACKED}`);
}

/** The folder in which the snapshot stands, with its slash: people pack the folder rather than what it holds. */
function prefixOf(names: readonly string[]): string {
  if (names.includes(MANIFEST)) return "";
  const found = names.filter((name) => name.endsWith(`/${MANIFEST}`) && name.split("/").length === 2);
  return found.length === 1 ? (found[0] ?? "").slice(0, -MANIFEST.length) : "";
}

function addedBeside(path: string): SnapshotFault {
  return { path, kind: "added", message: "beside the snapshot's folder" };
}

function maybeOpen(handle: FileHandle, entry: PlacedEntry | undefined): Readable | undefined {
  return entry && openEntry(handle, entry);
}
