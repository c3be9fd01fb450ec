import fs from "node:fs";
import path from "node:path";
import { readLatest } from "../../publish/snapshot/latest.js";
import { seededRandom } from "../seededRandom.js";
import { faultsOf, hashFolder, leftoversIn, runSnapshot, snapshotsIn } from "./runKho.js";
import { changeProject } from "./smallProject.js";

export interface KilledRun {
  /** When it was killed, in milliseconds after its start. */
  after: number;
  /** How far it had come, by what it left. */
  reached: "finished" | "latest named" | "in its place" | "beside its place" | "building" | "reading";
  /** What is wrong with what is published; empty is what is promised. */
  faults: string[];
}

export interface KillOptions {
  root: string;
  out: string;
  count: number;
  /** Kills only once the snapshot stands beside its place: the moments that matter are few. */
  isLate?: boolean;
  /** How long a run takes that nobody disturbs, in milliseconds. */
  duration: number;
}

/** How long it takes at most from there to the end, in milliseconds. */
const LATE = 300;

/** Kills `count` runs at random moments, each of a snapshot that is not there yet, and looks at what is published. */
export async function killRuns({ root, out, count, duration, isLate = false }: KillOptions): Promise<KilledRun[]> {
  const random = seededRandom(isLate ? 5 : 4);
  const runs: KilledRun[] = [];
  for (let index = 0; index < count; index++) {
    changeProject(root, `${isLate ? "lần muộn" : "lần"} ${index + 1}`);
    const before = { latest: readLatest(out), snapshots: snapshotsIn(out), names: new Set(fs.readdirSync(out)) };
    const hash = hashFolder(path.join(out, before.latest ?? ""));
    const wait = random() * (isLate ? LATE : duration);
    const { signal, milliseconds } = await runSnapshot(root, {
      killWhen: afterWait(wait, () => !isLate || isStaged(out, before.names)),
    });
    const after = Math.round(milliseconds);
    const faults = await faultsOf(out);
    if (hashFolder(path.join(out, before.latest ?? "")) !== hash) faults.push("the published snapshot changed");
    const reached = signal === null ? "finished" : reachedBy({ root, out, before });
    runs.push({ after, reached, faults });
    console.error(
      `kill ${index + 1} after ${after} ms: ${reached}${faults.length > 0 ? `, ${faults.join("; ")}` : ""}`,
    );
  }
  return runs;
}

interface Reached {
  root: string;
  out: string;
  before: { latest: string | undefined; snapshots: string[]; names: ReadonlySet<string> };
}

function reachedBy({ root, out, before }: Reached): KilledRun["reached"] {
  if (readLatest(out) !== before.latest) return "latest named";
  if (snapshotsIn(out).length > before.snapshots.length) return "in its place";
  if (isStaged(out, before.names)) return "beside its place";
  return leftoversIn(root, out).length > 0 ? "building" : "reading";
}

/** Whether a snapshot is being put beside its place, by a run that began after the names of `before` were read. */
function isStaged(out: string, before: ReadonlySet<string>): boolean {
  const stages = fs.readdirSync(out).filter((name) => name.startsWith(".next-") && !before.has(name));
  return stages.some((name) => !isEmpty(path.join(out, name)));
}

/** Whether a folder holds nothing, or went away while it was looked at. */
function isEmpty(folder: string): boolean {
  try {
    return fs.readdirSync(folder).length === 0;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return true;
  }
}

/** Returns what becomes true `wait` milliseconds after `isReached` has. */
function afterWait(wait: number, isReached: () => boolean): () => boolean {
  let since: number | undefined;
  return () => {
    if (since === undefined && isReached()) since = performance.now();
    return since !== undefined && performance.now() - since >= wait;
  };
}
