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
  const sound = placed.filter(({ name }) => !unsound.has(name));
  return asPlace(handle, sound, [...unsound.values(), ...unclearEntries(placed, start)]);
}

function asPlace(handle: FileHandle, sound: readonly PlacedEntry[], faults: readonly SnapshotFault[]): SnapshotPlace {
  const prefix = prefixOf(sound.map(({ name }) => name));
  const inside = (name: string) => (name.startsWith(prefix) ? name.slice(prefix.length) : undefined);
  const files = new Map<string, PlacedEntry>();
  const folders: string[] = [];
  const outside: SnapshotFault[] = [];
  for (const entry of sound) {
    const name = inside(entry.name);
    if (name === undefined) outside.push(addedBeside(entry.name));
    else if (!entry.isFolder) files.set(name, entry);
    else if (name !== "") folders.push(name);
  }
  return {
    names: [...files.keys()].sort(),
    folders,
    faults: [...faults.map((fault) => ({ ...fault, path: inside(fault.path) ?? fault.path })), ...outside],
    open: async (name) => maybeOpen(handle, files.get(name)),
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
