import fs from "node:fs";
import path from "node:path";
import { UserError } from "../../warehouse/errors.js";
import { withDiskFaults } from "./diskFault.js";
import { refuseFailing } from "./failingChecks.js";
import { readManifest, writeLatest } from "./latest.js";
import { type ContentOptions, makeContent } from "./makeContent.js";
import { type Manifest, SIGNATURE } from "./manifest.js";
import { moveFolder, placeFolder, settleFolder } from "./placeSnapshot.js";
import { type PlanOptions, planSnapshot, type SnapshotPlan } from "./planSnapshot.js";
import { checkKey, signSums } from "./signature.js";
import { printFault, verifySnapshot } from "./verifySnapshot.js";
import { withWorkFolder } from "./workFolder.js";

/** How the folders begin in which snapshots are made: in the project, and beside the finished ones. */
const WORK_PREFIX = "dist.next-snapshot-";
const STAGE_PREFIX = ".next-";

/** How many faults an error names. */
const NAMED_FAULTS = 3;

export interface SnapshotOptions extends Omit<PlanOptions, "extras">, ContentOptions {
  /** The key that `ssh-keygen` signs the sums with. */
  key?: string | undefined;
}

export interface MadeSnapshot {
  manifest: Manifest;
  folder: string;
  /** False when it was there already and has been verified. */
  isNew: boolean;
  isSigned: boolean;
  milliseconds: number;
}

/**
 * Makes a snapshot of the project from a clean copy of its inputs, verifies it, puts it in its place in one step and has
 * `latest` name it. Until then nothing that is published changes, whatever happens. Throws UserError with one line.
 */
export function makeSnapshot(options: SnapshotOptions): Promise<MadeSnapshot> {
  return withDiskFaults(async () => {
    const start = performance.now();
    const plan = planSnapshot({ ...options, extras: options.extras?.map(({ name }) => name) ?? [] });
    if (options.key !== undefined) checkKey(options.key, publishedFolders(plan));
    const isNew = !fs.existsSync(plan.target) && (await makeInPlace(plan, options));
    const manifest = await verifyPlaced(plan);
    if (!options.isForced) refuseFailing(manifest.checks);
    if (options.key !== undefined && !isSigned(plan.target)) signSums(plan.target, options.key);
    writeLatest(plan.out, plan.id);
    const milliseconds = Math.round(performance.now() - start);
    return { manifest, folder: plan.target, isNew, isSigned: isSigned(plan.target), milliseconds };
  });
}

/** Makes the snapshot beside its place and moves it there. Returns false when another run was there first. */
function makeInPlace(plan: SnapshotPlan, options: SnapshotOptions): Promise<boolean> {
  return withWorkFolder(plan.out, STAGE_PREFIX, (stage) =>
    withWorkFolder(plan.root, WORK_PREFIX, async (work) => {
      await refuseBrokenPrevious(plan);
      const made = await makeContent(plan, work, options);
      if (options.key !== undefined) signSums(made, options.key);
      const staged = path.join(stage, plan.id);
      moveFolder(made, staged);
      settleFolder(staged);
      await refuseFaults(staged, "the snapshot is broken");
      return placeFolder(staged, plan.target);
    }),
  );
}

/** What readers are told of changes rests on the snapshot before. */
async function refuseBrokenPrevious({ out, previous }: SnapshotPlan): Promise<void> {
  if (previous)
    await refuseFaults(path.join(out, previous.id), `unable to compare with the snapshot before, ${previous.id}`);
}

/** The snapshot that stands in the place of the planned one must be that one, to the last byte. */
async function verifyPlaced({ target, identity, id }: SnapshotPlan): Promise<Manifest> {
  await refuseFaults(target, `${target} is no longer what was published, and is left as it is`);
  const manifest = readManifest(target);
  if (manifest.id !== id || manifest.identity !== identity)
    throw new UserError(`${target} holds another snapshot than its name says, and is left as it is`);
  return manifest;
}

async function refuseFaults(folder: string, message: string): Promise<void> {
  const faults = await verifySnapshot(folder);
  if (faults.length === 0) return;
  const more = faults.length > NAMED_FAULTS ? `; and ${faults.length - NAMED_FAULTS} more` : "";
  throw new UserError(`${message}: ${faults.slice(0, NAMED_FAULTS).map(printFault).join("; ")}${more}`);
}

function isSigned(folder: string): boolean {
  return fs.existsSync(path.join(folder, SIGNATURE));
}

/** The folders from which files reach readers. */
function publishedFolders({ root, out, inputs }: SnapshotPlan): string[] {
  const folders = inputs.filter(({ path }) => path.includes("/")).map(({ path }) => path.split("/")[0] ?? "");
  return [...[...new Set(folders)].map((name) => path.join(root, name)), out].filter((folder) => fs.existsSync(folder));
}
