import fs from "node:fs";
import path from "node:path";
import { UserError } from "../../warehouse/errors.js";
import { MANIFEST, SUMS } from "../snapshot/manifest.js";
import { SNAPSHOTS } from "./current.js";
import { RECORD } from "./record.js";

/**
 * Throws UserError when a target is a snapshot, lies in one, or among those of another target: what is published there
 * would no longer be what it was.
 */
export function refusePlace(root: string): void {
  for (const folder of upwards(fs.realpathSync(root))) {
    if (holds(folder, MANIFEST) && holds(folder, SUMS))
      throw new UserError(`${root} lies in the snapshot ${folder}: publish to another folder`);
    if (path.basename(folder) === SNAPSHOTS && holds(path.dirname(folder), RECORD))
      throw new UserError(`${root} lies in the target ${path.dirname(folder)}: publish to another folder`);
  }
}

/** Throws UserError when a snapshot is missing, or lies in the target that it is to be published to. */
export function refuseInside(root: string, from: string): void {
  if (!fs.statSync(from, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError(`missing snapshot: ${from} is no folder`);
  if (upwards(fs.realpathSync(from)).includes(fs.realpathSync(root)))
    throw new UserError(`${from} lies in the target itself: publish to another folder`);
}

function holds(folder: string, name: string): boolean {
  return fs.existsSync(path.join(folder, name));
}

/** A folder and all that it lies in. */
function upwards(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder ? [folder] : [folder, ...upwards(above)];
}
