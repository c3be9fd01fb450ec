import path from "node:path";
import { readLatest } from "../../publish/snapshot/latest.js";
import { seededRandom } from "../seededRandom.js";
import { faultsOf, hashFolder, leftoversIn, runSnapshot, snapshotsIn } from "./runKho.js";
import { changeProject } from "./smallProject.js";

export interface KilledRun {
  /** When it was killed, in milliseconds after its start. */
  after: number;
  /** How far it had come: what it left. */
  reached: "finished" | "latest" | "in its place" | "building" | "reading";
  /** What is wrong with what is published; empty is what is promised. */
  faults: string[];
}

export interface KillOptions {
  root: string;
  out: string;
  count: number;
  /** How long a run takes that nobody disturbs, in milliseconds. */
  duration: number;
}

/** Kills `count` runs at random moments, each of a snapshot that is not there yet, and looks at what is published. */
export async function killRuns({ root, out, count, duration }: KillOptions): Promise<KilledRun[]> {
  const random = seededRandom(4);
  const runs: KilledRun[] = [];
  for (let index = 0; index < count; index++) {
    changeProject(root, `lần ${index + 1}`);
    const before = { latest: readLatest(out), snapshots: snapshotsIn(out) };
    const hash = hashFolder(path.join(out, before.latest ?? ""));
    const after = Math.round(random() * duration);
    const { signal } = await runSnapshot(root, { killAfter: after });
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
  before: { latest: string | undefined; snapshots: string[] };
}

function reachedBy({ root, out, before }: Reached): KilledRun["reached"] {
  if (readLatest(out) !== before.latest) return "latest";
  if (snapshotsIn(out).length > before.snapshots.length) return "in its place";
  return leftoversIn(root, out).length > 0 ? "building" : "reading";
}
