/**
 * Makes snapshots of a small project while everything that can fail fails, and prints what happened and whether what is
 * published stayed what it was. Exits with 1 when it did not. Needs root for the disks that it mounts.
 *
 *   node --import tsx bench/snapshotFaults.ts [--kills 30] [--late 10]
 *
 * `--kills` are at any moment, `--late` once the snapshot is about to be put in its place.
 */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { type KilledRun, killRuns } from "./faults/killRuns.js";
import { type FaultProject, OTHER_FAULTS, type TriedFault } from "./faults/otherFaults.js";
import { faultsOf, leftoversIn, runSnapshot, saidBy } from "./faults/runKho.js";
import { copySmallProject } from "./faults/smallProject.js";

/** One line of the table. */
interface Outcome {
  fault: string;
  happened: string;
  isKept: boolean;
}

const { values: flags } = parseArgs({
  options: { kills: { type: "string", default: "30" }, late: { type: "string", default: "10" } },
});

const aside = fs.mkdtempSync(path.join(os.tmpdir(), "kho-faults-"));
try {
  process.exitCode = await tryAll({
    root: path.join(aside, "project"),
    out: path.join(aside, "project", "snapshots"),
    aside,
  });
} finally {
  fs.rmSync(aside, { recursive: true, force: true, maxRetries: 10 });
}

async function tryAll(project: FaultProject): Promise<number> {
  copySmallProject(project.root);
  const first = await runSnapshot(project.root);
  if (first.status !== 0) throw new Error(`expected a snapshot, found ${saidBy(first)}`);
  console.error(`undisturbed: ${saidBy(first)}`);
  const { root, out } = project;
  const kills = await killRuns({ root, out, count: Number(flags.kills), duration: first.milliseconds });
  const late = await killRuns({ root, out, count: Number(flags.late), duration: first.milliseconds, isLate: true });
  const outcomes = [...killOutcomes([...kills, ...late]), await cleared(project)];
  for (const attempt of OTHER_FAULTS) outcomes.push(await outcomeOf(await attempt(project), project));
  outcomes.push(await cleared(project));
  console.log(printOutcomes(outcomes));
  return outcomes.every(({ isKept }) => isKept) ? 0 : 1;
}

/** The kills, by how far the runs had come. */
function killOutcomes(runs: readonly KilledRun[]): Outcome[] {
  const reached = [...new Set(runs.map((run) => run.reached))];
  return reached.map((name) => {
    const alike = runs.filter((run) => run.reached === name);
    const times = alike.map(({ after }) => after);
    const happened = `${alike.length} runs, after ${Math.min(...times)} to ${Math.max(...times)} ms`;
    const faults = alike.flatMap((run) => run.faults);
    return { fault: `kill -9: ${name}`, happened: [happened, ...faults].join("; "), isKept: faults.length === 0 };
  });
}

async function outcomeOf({ fault, expected, run, note }: TriedFault, { out }: FaultProject): Promise<Outcome> {
  const faults = await faultsOf(out);
  const isExpected = expected === "made" ? run.status === 0 : run.status === 1 && /^kho: [^\n]+\n$/.test(run.stderr);
  const happened = [saidBy(run), note, ...faults].filter(Boolean).join("; ");
  console.error(`${fault}: ${happened}`);
  return { fault, happened, isKept: isExpected && faults.length === 0 };
}

/** The next run clears what killed ones have left behind. */
async function cleared({ root, out }: FaultProject): Promise<Outcome> {
  const before = leftoversIn(root, out).length;
  const run = await runSnapshot(root);
  const after = leftoversIn(root, out);
  const happened = `${saidBy(run)}; ${before} folders left behind before, ${after.length} after`;
  const faults = await faultsOf(out);
  return { fault: "the next run", happened, isKept: run.status === 0 && after.length === 0 && faults.length === 0 };
}

function printOutcomes(outcomes: readonly Outcome[]): string {
  const lines = outcomes.map(({ fault, happened, isKept }) => [fault, withoutPlace(happened), isKept ? "yes" : "NO"]);
  return [["fault", "what happened", "as promised"], ["---", "---", "---"], ...lines]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");
}

function withoutPlace(text: string): string {
  return text.replaceAll(aside, "…");
}
