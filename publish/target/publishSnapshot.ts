import fs from "node:fs";
import path from "node:path";
import { UsageError, UserError } from "../../warehouse/errors.js";
import { withDiskFaults } from "../snapshot/diskFault.js";
import { isId, isSnapshot, readManifest } from "../snapshot/latest.js";
import type { Manifest } from "../snapshot/manifest.js";
import { copyFolder, placeFolder, settleFolder } from "../snapshot/placeSnapshot.js";
import { printFault, verifySnapshot } from "../snapshot/verifySnapshot.js";
import { withWorkFolder } from "../snapshot/workFolder.js";
import {
  CURRENT,
  currentId,
  folderOf,
  hasLinks,
  kindOfCurrent,
  restoreCurrent,
  SNAPSHOTS,
  switchCurrent,
} from "./current.js";
import { refuseLostPages } from "./lostPages.js";
import { type PublishRecord, readRecord, withCurrent, withoutIds, withPublished, writeRecord } from "./record.js";
import { refuseInside, refusePlace } from "./refusePlace.js";
import { withTargetLock } from "./targetLock.js";

/** How the folders begin in which copies grow, and in which old ones vanish. */
const WORK_PREFIX = ".next-";

const NAMED_FAULTS = 3;

export interface PublishOptions {
  /** The folder that a host serves from, or a mounted share; it must be there. */
  to: string;
  /** The folder of the snapshot. */
  from: string;
  /** How many of the published snapshots stay, with the new one. */
  keep?: number;
  /** Lets pages vanish that the one published before had. */
  allowsLostPages?: boolean;
  /** Serves a plain folder even where a link could be. */
  withoutLinks?: boolean;
}

export interface RollbackOptions {
  to: string;
  /** The snapshot to go to; without it the one that was published before. */
  id?: string | undefined;
  withoutLinks?: boolean;
}

export interface Published {
  id: string;
  /** What was served before; null the first time. */
  previous: string | null;
  /** What the host serves. */
  current: string;
  isLinked: boolean;
  /** Whether its files were copied, or were there already. */
  isCopied: boolean;
  /** What a rollback could go to, the newest first. */
  kept: string[];
  removed: string[];
}

/**
 * Verifies a snapshot, copies it into the target, verifies the copy, and only then has the host serve it. Whatever
 * happens before, the one published before is still served. Throws UserError with one line.
 */
export function publishSnapshot(options: PublishOptions): Promise<Published> {
  const { from, keep = 5, allowsLostPages = false } = options;
  return inTarget(options, async ({ root, record, isLinked }) => {
    await refuseFaults(from, `unable to publish ${from}`);
    const manifest = readManifest(from);
    const previous = currentId(root);
    if (previous !== undefined && !allowsLostPages) refuseLostPages(readPublished(root, previous), manifest);
    const { isCopied, record: placed } = await placeCopy(root, { from, id: manifest.id, record });
    switchCurrent(root, manifest.id, isLinked);
    const pruned = await prune(root, withPublished(placed, manifest.id), keep);
    return asPublished(root, { previous, isCopied, isLinked, ...pruned });
  });
}

/** Has the host serve the one published before, or a given one; nothing is copied, and nothing removed. */
export function rollBack(options: RollbackOptions): Promise<Published> {
  return inTarget(options, async ({ root, record, isLinked }) => {
    const id = options.id ?? record.published.at(-2);
    if (id === undefined) throw new UserError(`nothing to go back to: ${root} has no earlier snapshot`);
    if (!isId(id)) throw new UsageError(`invalid id: ${id}`);
    const folder = folderOf(root, id);
    if (!fs.existsSync(folder)) throw new UserError(`missing snapshot: ${folder}`);
    await refuseFaults(folder, `unable to go back to ${id}`);
    const previous = currentId(root);
    switchCurrent(root, id, isLinked);
    const after = withCurrent(record, id);
    writeRecord(root, after);
    return asPublished(root, { previous, isCopied: false, isLinked, record: after, removed: [] });
  });
}

/** What is published and broken cannot be compared; whoever mends it by a new one says so. */
function readPublished(root: string, id: string): Manifest {
  try {
    return readManifest(folderOf(root, id));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw new UserError(`${error.message}; to replace it, give --allow-lost-pages`, { cause: error });
  }
}

interface OpenTarget {
  root: string;
  /** As it is, also after a run that was killed before it could say so. */
  record: PublishRecord;
  isLinked: boolean;
}

/** Opens a target for one run, after putting in order what a killed one has left. */
function inTarget<T>(
  { to, from, withoutLinks = false }: Pick<PublishOptions, "to" | "withoutLinks"> & { from?: string },
  use: (target: OpenTarget) => Promise<T>,
): Promise<T> {
  return withDiskFaults(async () => {
    if (!fs.statSync(to, { throwIfNoEntry: false })?.isDirectory())
      throw new UserError(`missing folder: ${to} (make it, or mount the share)`);
    const root = path.resolve(to);
    refusePlace(root);
    if (from !== undefined) refuseInside(root, from);
    return withTargetLock(root, async () => {
      fs.mkdirSync(path.join(root, SNAPSHOTS), { recursive: true });
      const record = readRecord(root);
      restoreCurrent(root, record.published.at(-1));
      const isLinked = kindOfCurrent(root) !== "folder" && !withoutLinks && hasLinks(root);
      return use({ root, record: settle(root, record), isLinked });
    });
  });
}

function settle(root: string, record: PublishRecord): PublishRecord {
  const current = currentId(root);
  const there = withoutIds(record, (id) => !fs.existsSync(folderOf(root, id)));
  return current === undefined ? there : withCurrent(there, current);
}

async function refuseFaults(folder: string, message: string): Promise<void> {
  const faults = (await verifySnapshot(folder)).map(printFault);
  if (faults.length === 0) return;
  const more = faults.length > NAMED_FAULTS ? `; and ${faults.length - NAMED_FAULTS} more` : "";
  throw new UserError(`${message}: ${faults.slice(0, NAMED_FAULTS).join("; ")}${more}`);
}

interface Copy {
  from: string;
  id: string;
  record: PublishRecord;
}

/** Copies a snapshot to its place, unless it is there and whole. What is there and broken is replaced. */
async function placeCopy(
  root: string,
  { from, id, record }: Copy,
): Promise<{ isCopied: boolean; record: PublishRecord }> {
  const place = folderOf(root, id);
  const isThere = fs.existsSync(place);
  if (isThere && (await isWhole(place))) return { isCopied: false, record };
  const placed = { ...record, placed: [...record.placed.filter((other) => other !== id), id] };
  await withWorkFolder(path.join(root, SNAPSHOTS), WORK_PREFIX, async (work) => {
    const copy = path.join(work, id);
    copyFolder(from, copy);
    settleFolder(copy);
    await refuseFaults(copy, "the copy is broken");
    writeRecord(root, placed);
    if (isThere) fs.renameSync(place, path.join(work, "broken"));
    if (!placeFolder(copy, place)) throw new UserError(`unable to publish: ${place} was made by another meanwhile`);
  });
  return { isCopied: true, record: placed };
}

/** Whether a folder is a snapshot without a fault; one that nothing says what it should hold is none. */
async function isWhole(folder: string): Promise<boolean> {
  return isSnapshot(folder) && (await verifySnapshot(folder)).length === 0;
}

/** Removes what is not among the last `keep` published, if it was put there by this command; and writes the record. */
async function prune(
  root: string,
  record: PublishRecord,
  keep: number,
): Promise<{ record: PublishRecord; removed: string[] }> {
  writeRecord(root, record);
  const kept = new Set(record.published.slice(-keep));
  const removed = record.placed.filter((id) => !kept.has(id));
  const folder = path.join(root, SNAPSHOTS);
  await withWorkFolder(folder, WORK_PREFIX, async (work) => {
    for (const id of removed) fs.renameSync(path.join(folder, id), path.join(work, id));
  });
  const after = withoutIds(record, (id) => removed.includes(id));
  writeRecord(root, after);
  return { record: after, removed };
}

interface Outcome {
  previous: string | undefined;
  isCopied: boolean;
  isLinked: boolean;
  record: PublishRecord;
  removed: string[];
}

function asPublished(root: string, { previous, isCopied, isLinked, record, removed }: Outcome): Published {
  const [id = "", ...kept] = [...record.published].reverse();
  return { id, previous: previous ?? null, current: path.join(root, CURRENT), isLinked, isCopied, kept, removed };
}
