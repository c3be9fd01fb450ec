import fs from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";
import { UserError } from "../../warehouse/errors.js";
import { MAX_NAME, type SnapshotFault, type SnapshotPlace } from "./snapshotPlace.js";
import { isBelowAny } from "./sortedNames.js";

/** What stands in a folder and below it; each folder with a slash at its end. */
interface Found {
  names: string[];
  folders: string[];
  /** Folders that cannot be listed. */
  closed: string[];
  faults: SnapshotFault[];
}

/**
 * Opens the snapshot that is a folder. Nothing in it is followed elsewhere: a link is a fault, and so is a folder in it
 * that cannot be listed. Throws the error of the disk where that is true of the folder itself.
 */
export function openFolder(folder: string): SnapshotPlace {
  const root = fs.realpathSync(folder);
  const { names, folders, closed, faults } = findAll(root);
  const known = new Set(names);
  closed.sort();
  return {
    names: names.sort(),
    folders,
    faults,
    open: async (name) => {
      if (isBelowAny(closed, name)) throw new UserError("its folder cannot be listed");
      return known.has(name) ? openFile(path.join(root, name)) : undefined;
    },
    isWithheld: () => false,
    close: async () => undefined,
  };
}

function findAll(root: string): Found {
  const found: Found = { names: [], folders: [], closed: [], faults: [] };
  take(found, "", fs.readdirSync(root, { withFileTypes: true }));
  for (const folder of found.folders) {
    const entries = tryList(root, folder);
    if (Array.isArray(entries)) take(found, folder, entries);
    else {
      found.closed.push(folder);
      found.faults.push({ path: folder, kind: "unreadable", message: entries });
    }
  }
  return found;
}

/** Adds what one folder holds; its folders are listed in their turn. */
function take(found: Found, folder: string, entries: readonly fs.Dirent[]): void {
  for (const entry of entries) {
    const name = folder + entry.name;
    if (entry.isFile()) found.names.push(name);
    else if (entry.isDirectory()) found.folders.push(`${name}/`);
    else found.faults.push({ path: name, kind: "link", message: kindOf(entry) });
  }
}

/** Returns what a folder holds, or why that is not to be known. */
function tryList(root: string, folder: string): fs.Dirent[] | string {
  if (folder.length > MAX_NAME) return `its name has more than ${MAX_NAME} characters`;
  try {
    return fs.readdirSync(path.join(root, folder), { withFileTypes: true });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return code;
  }
}

function kindOf(entry: fs.Dirent): string {
  return entry.isSymbolicLink() ? "a symbolic link is not followed" : "no plain file";
}

/** Windows knows no such flag, and has next to no links. */
const NO_LINK = fs.constants.O_NOFOLLOW ?? 0;

function openFile(file: string): Readable {
  return fs.createReadStream(file, { fd: fs.openSync(file, fs.constants.O_RDONLY | NO_LINK) });
}
