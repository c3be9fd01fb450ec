import type { FileHandle } from "node:fs/promises";
import fs from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { UserError } from "../../warehouse/errors.js";
import { MANIFEST } from "./manifest.js";
import { isSafeName, type SnapshotFault, type SnapshotPlace } from "./snapshotPlace.js";
import { readAt, readDirectory, type ZipEntry } from "./zipEntries.js";

/** What all files of a zip may unpack to, in bytes. Each is read no further than the manifest says it goes. */
export const MAX_UNPACKED = 4e9;

const CHUNK = 65_536;

const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;

/** A file of a zip and where its bytes lie. */
interface PlacedEntry extends ZipEntry {
  start: number;
  end: number;
}

/**
 * Opens the snapshot in a zip, in its root or in its one folder, without unpacking anything to the disk. Names that
 * lead elsewhere, come twice or are links, and files that share bytes, are faults. Throws UserError for what is no zip.
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
  const files = entries.filter((entry) => !entry.isFolder || entry.size > 0 || !isSafeName(entry.name.slice(0, -1)));
  refuseBomb(files);
  const placed = await Promise.all(files.map((entry) => placeEntry(handle, entry)));
  const faults = entryFaults(placed, start);
  const sound = placed.filter(({ name }) => !faults.has(name));
  const prefix = prefixOf(sound.map(({ name }) => name));
  const inside = new Map(sound.filter(({ name }) => name.startsWith(prefix)).map((entry) => [entry.name, entry]));
  const outside = sound.filter(({ name }) => !inside.has(name)).map(({ name }) => addedBeside(name));
  return {
    names: [...inside.keys()].map((name) => name.slice(prefix.length)).sort(),
    faults: [...faults.values(), ...outside],
    open: async (name) => maybeOpen(handle, inside.get(prefix + name)),
    isWithheld: () => false,
    close: () => handle.close(),
  };
}

function refuseBomb(files: readonly ZipEntry[]): void {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  if (total > MAX_UNPACKED)
    throw new UserError(`unsupported zip: it unpacks to ${total} bytes, more than ${MAX_UNPACKED}`);
}

/** The name stands in front of the bytes as well, and an unpacker may believe either. */
async function placeEntry(handle: FileHandle, entry: ZipEntry): Promise<PlacedEntry> {
  const head = await readAt(handle, entry.offset, LOCAL_SIZE);
  if (head.readUInt32LE(0) !== LOCAL_SIGNATURE) throw new UserError(`invalid zip: no file where one should begin`);
  const nameLength = head.readUInt16LE(26);
  const name = await readAt(handle, entry.offset + LOCAL_SIZE, nameLength);
  if (name.toString("utf8") !== entry.name) throw new UserError(`invalid zip: a file has two names`);
  const start = entry.offset + LOCAL_SIZE + nameLength + head.readUInt16LE(28);
  return { ...entry, start, end: start + entry.compressedSize };
}

/** The first thing wrong with each name. */
function entryFaults(entries: readonly PlacedEntry[], directory: number): Map<string, SnapshotFault> {
  const faults = new Map<string, SnapshotFault>();
  const report = ({ name }: ZipEntry, kind: SnapshotFault["kind"], message: string) =>
    void (faults.has(name) || faults.set(name, { path: name, kind, message }));
  const seen = new Set<string>();
  for (const entry of entries) {
    if (!isSafeName(entry.name)) report(entry, "invalid", "unsafe name");
    else if (seen.has(entry.name)) report(entry, "invalid", "stands there twice");
    else if (entry.isSpecial) report(entry, "link", "no plain file");
    else if (!entry.method) report(entry, "unreadable", "encrypted, or packed by an unsupported method");
    seen.add(entry.name);
  }
  for (const entry of overlapping(entries, directory)) report(entry, "invalid", "shares its bytes with another file");
  return faults;
}

/** Files that begin before the one in front of them ends, or end within the directory. */
function overlapping(entries: readonly PlacedEntry[], directory: number): PlacedEntry[] {
  const inOrder = [...entries].sort((a, b) => a.offset - b.offset);
  return inOrder.filter(({ end }, index) => end > (inOrder[index + 1]?.offset ?? directory));
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
  if (!entry) return undefined;
  const { start, end, method } = entry;
  const bytes = Readable.from(readRange(handle, start, end), { objectMode: false });
  return method === "stored" ? bytes : pipeline(bytes, createInflateRaw(), () => undefined);
}

async function* readRange(handle: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += CHUNK) yield await readAt(handle, at, Math.min(CHUNK, end - at));
}
