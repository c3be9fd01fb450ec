import { isSafeName, type SnapshotFault } from "./snapshotPlace.js";
import { isAnyBelow } from "./sortedNames.js";
import type { PlacedEntry } from "./zipLocal.js";

/** Some packers deflate the content that a folder does not have; in bytes. */
const NOTHING_DEFLATED = 2;

/** The first reason, for each name, why its bytes are not to be read. */
export function unsoundEntries(entries: readonly PlacedEntry[], directory: number): Map<string, SnapshotFault> {
  const faults = new Map<string, SnapshotFault>();
  const report = ({ name }: PlacedEntry, kind: SnapshotFault["kind"], message: string) =>
    void (faults.has(name) || faults.set(name, { path: name, kind, message }));
  const seen = new Set<string>();
  for (const entry of entries) {
    if (!isSafeName(bareName(entry))) report(entry, "invalid", "unsafe name");
    else if (seen.has(entry.name)) report(entry, "invalid", "stands there twice");
    else if (entry.isSpecial) report(entry, "link", "no plain file");
    else if (holdsBytes(entry)) report(entry, "invalid", "a folder that holds bytes");
    else if (!entry.method) report(entry, "unreadable", "encrypted, or packed by an unsupported method");
    seen.add(entry.name);
  }
  for (const entry of overlapping(entries, directory)) report(entry, "invalid", "shares its bytes with another file");
  return faults;
}

/** Where other unpackers may find something else: headers that differ, bytes of no entry, a folder's name. */
export function unclearEntries(entries: readonly PlacedEntry[], directory: number): SnapshotFault[] {
  const differing = entries.filter(({ differing }) => differing.length > 0);
  const [first] = inOrder(entries);
  return [
    ...differing.map((entry) => invalid(entry, `its headers in the zip differ: ${entry.differing.join(", ")}`)),
    ...(first && first.offset > 0 ? [invalid(first, "bytes in front of it belong to no file")] : []),
    ...followed(entries, directory)
      .filter(({ entry, next }) => entry.next < next)
      .map(({ entry }) => invalid(entry, "bytes behind it belong to no file")),
    ...alsoFolders(entries).map((entry) => invalid(entry, "a folder has the same name")),
  ];
}

function bareName({ name, isFolder }: PlacedEntry): string {
  return isFolder ? name.slice(0, -1) : name;
}

function holdsBytes({ isFolder, packedSize, size }: PlacedEntry): boolean {
  return isFolder && (packedSize > NOTHING_DEFLATED || size > 0);
}

/** Files that begin before the one in front of them ends, or end within the directory. */
function overlapping(entries: readonly PlacedEntry[], directory: number): PlacedEntry[] {
  return followed(entries, directory)
    .filter(({ entry, next }) => entry.next > next)
    .map(({ entry }) => entry);
}

function alsoFolders(entries: readonly PlacedEntry[]): PlacedEntry[] {
  const sorted = entries.map(({ name }) => name).sort();
  return entries.filter(({ name, isFolder }) => !isFolder && isAnyBelow(sorted, `${name}/`));
}

/** Each entry, and where what follows it begins. */
function followed(entries: readonly PlacedEntry[], directory: number): { entry: PlacedEntry; next: number }[] {
  const sorted = inOrder(entries);
  return sorted.map((entry, index) => ({ entry, next: sorted[index + 1]?.offset ?? directory }));
}

function inOrder(entries: readonly PlacedEntry[]): PlacedEntry[] {
  return [...entries].sort((a, b) => a.offset - b.offset);
}

function invalid({ name }: PlacedEntry, message: string): SnapshotFault {
  return { path: name, kind: "invalid", message };
}
