import fs from "node:fs";
import { UserError } from "../../warehouse/errors.js";
import { openFolder } from "./folderPlace.js";
import { isAddress, openAddress } from "./httpPlace.js";
import type { SnapshotPlace } from "./snapshotPlace.js";
import { openZip } from "./zipPlace.js";

/**
 * Opens the snapshot in a folder, a zip or at an address on this machine. Throws UserError for what is none of them, and
 * for what the disk does not give.
 */
export async function openPlace(place: string): Promise<SnapshotPlace> {
  if (isAddress(place)) return openAddress(place);
  try {
    return await openOnDisk(place);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UserError(`unable to read ${place}: ${code}`, { cause: error });
  }
}

/** A pipe is never opened: it would have to be waited for. */
async function openOnDisk(place: string): Promise<SnapshotPlace> {
  const found = fs.statSync(place, { throwIfNoEntry: false });
  if (!found) throw new UserError(`missing snapshot: ${place}`);
  if (found.isDirectory()) return openFolder(place);
  if (found.isFile()) return openZip(place);
  throw new UserError(`unsupported place: ${place} (expected a folder, a zip or an address)`);
}
