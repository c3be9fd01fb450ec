import fs from "node:fs";
import path from "node:path";
import { UserError } from "../../warehouse/errors.js";
import { isId, isSnapshot, readManifest } from "../snapshot/latest.js";

/** What a host serves: a link to the snapshot that is published, or that snapshot's folder itself. */
export const CURRENT = "current";

/** The folder of the snapshots in a target. */
export const SNAPSHOTS = "snapshots";

/** What a file system without links answers to one: FAT, some network shares, Windows without the right to it. */
const NO_LINKS = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EINVAL"];

export type CurrentKind = "link" | "folder" | "none";

/** Returns what stands where the host serves from. Throws UserError for anything that `kho publish` would not put there. */
export function kindOfCurrent(root: string): CurrentKind {
  const current = path.join(root, CURRENT);
  const found = fs.lstatSync(current, { throwIfNoEntry: false });
  if (!found) return "none";
  if (found.isSymbolicLink() && linkedId(current) !== undefined) return "link";
  if (found.isDirectory() && isSnapshot(current)) return "folder";
  throw new UserError(`${current} is not from kho publish, and is left as it is`);
}

/** Returns the id of the snapshot that is served; undefined where none is. */
export function currentId(root: string): string | undefined {
  const current = path.join(root, CURRENT);
  const kind = kindOfCurrent(root);
  if (kind === "none") return undefined;
  return kind === "link" ? linkedId(current) : readManifest(current).id;
}

/** Returns where a snapshot lies in a target, whether or not it is there. */
export function folderOf(root: string, id: string): string {
  const isServedFolder = kindOfCurrent(root) === "folder" && currentId(root) === id;
  return isServedFolder ? path.join(root, CURRENT) : path.join(root, SNAPSHOTS, id);
}

/** Returns whether a target can hold links. */
export function hasLinks(root: string): boolean {
  const probe = path.join(root, SNAPSHOTS, ".link");
  fs.rmSync(probe, { force: true });
  try {
    fs.symlinkSync(".", probe, "dir");
  } catch (error) {
    if (NO_LINKS.includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
  fs.rmSync(probe, { force: true });
  return true;
}

/**
 * Has the host serve a snapshot that lies in the target. A link is replaced by one rename: at no moment is nothing there.
 * Folders cannot replace each other in one step on any system: without links one is renamed away and the other into its
 * place, and a kill between the two leaves both whole under `snapshots/`, from where `restoreCurrent` takes them.
 */
export function switchCurrent(root: string, id: string, isLinked: boolean): void {
  const old = currentId(root);
  if (old === id && (kindOfCurrent(root) === "folder" || isLinked)) return;
  if (isLinked && kindOfCurrent(root) !== "folder") linkCurrent(root, id);
  else swapCurrent(root, id, old);
}

/** Puts back what was served where a switch of folders was killed half-way. */
export function restoreCurrent(root: string, served: string | undefined): void {
  if (kindOfCurrent(root) !== "none" || served === undefined) return;
  const folder = path.join(root, SNAPSHOTS, served);
  if (fs.existsSync(folder)) fs.renameSync(folder, path.join(root, CURRENT));
}

function linkCurrent(root: string, id: string): void {
  const next = path.join(root, `.next-${CURRENT}`);
  fs.rmSync(next, { force: true });
  fs.symlinkSync(path.join(SNAPSHOTS, id), next, "dir");
  fs.renameSync(next, path.join(root, CURRENT));
}

function swapCurrent(root: string, id: string, old: string | undefined): void {
  const current = path.join(root, CURRENT);
  const aside = path.join(root, SNAPSHOTS, old ?? "");
  const kind = kindOfCurrent(root);
  if (kind === "link") fs.unlinkSync(current);
  if (kind === "folder") fs.renameSync(current, aside);
  try {
    fs.renameSync(path.join(root, SNAPSHOTS, id), current);
  } catch (error) {
    if (old !== undefined) fs.renameSync(aside, current);
    throw error;
  }
}

/** The id in a link like `snapshots/2026-11-25-1a2b3c4d`. */
function linkedId(link: string): string | undefined {
  const [folder, id = "", ...rest] = fs.readlinkSync(link).split(/[\\/]/);
  return folder === SNAPSHOTS && rest.length === 0 && isId(id) ? id : undefined;
}
