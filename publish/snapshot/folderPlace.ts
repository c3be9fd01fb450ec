import fs from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";
import type { SnapshotFault, SnapshotPlace } from "./snapshotPlace.js";

interface Found {
  names: string[];
  faults: SnapshotFault[];
}

/** Opens the snapshot that is a folder. Nothing in it is followed elsewhere: a link is a fault. */
export function openFolder(folder: string): SnapshotPlace {
  const root = fs.realpathSync(folder);
  const { names, faults } = walk(root);
  const known = new Set(names);
  return {
    names: names.sort(),
    faults,
    open: async (name) => (known.has(name) ? openFile(path.join(root, name)) : undefined),
    isWithheld: () => false,
    close: async () => undefined,
  };
}

function walk(root: string, below = ""): Found {
  const found: Found = { names: [], faults: [] };
  for (const entry of fs.readdirSync(path.join(root, below), { withFileTypes: true })) {
    const name = below + entry.name;
    if (entry.isFile()) found.names.push(name);
    else if (entry.isDirectory()) append(found, walk(root, `${name}/`));
    else found.faults.push({ path: name, kind: "link", message: kindOf(entry) });
  }
  return found;
}

function append(found: Found, { names, faults }: Found): void {
  for (const name of names) found.names.push(name);
  found.faults.push(...faults);
}

function kindOf(entry: fs.Dirent): string {
  return entry.isSymbolicLink() ? "a symbolic link is not followed" : "no plain file";
}

/** Windows knows no such flag, and has next to no links. */
const NO_LINK = fs.constants.O_NOFOLLOW ?? 0;

function openFile(file: string): Readable {
  return fs.createReadStream(file, { fd: fs.openSync(file, fs.constants.O_RDONLY | NO_LINK) });
}
