import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { readLatest } from "../../publish/snapshot/latest.js";
import { type Run, type RunOptions, runSnapshot, saidBy } from "./runKho.js";
import { changeProject } from "./smallProject.js";

export interface FaultProject {
  root: string;
  out: string;
  /** A folder beside the project for keys, mounts and the like. */
  aside: string;
}

export interface TriedFault {
  fault: string;
  /** What was expected, and how the command ended. */
  expected: "refused" | "made";
  run: Run;
  /** Anything that is left to say of what happened. */
  note?: string;
}

type Try = (project: FaultProject) => Promise<TriedFault>;

/** What is tried beside kills, in this order. */
export const OTHER_FAULTS: readonly Try[] = [
  fullDisk,
  fileSizeLimit,
  readOnlyTarget,
  targetIsFile,
  flippedBit,
  removedFile,
  brokenPointer,
  wrongBase("so-lieu"),
  wrongBase("/../so-lieu/"),
  badKey,
  missingKeygen,
  noNetwork,
  twoAtOnce,
];

async function attempt(
  { root }: FaultProject,
  { fault, expected }: Pick<TriedFault, "fault" | "expected">,
  options: RunOptions,
): Promise<TriedFault> {
  changeProject(root, fault);
  return { fault, expected, run: await runSnapshot(root, options) };
}

/** A file system of 2 MB that no snapshot fits into; it is another one than the project's, too. */
function fullDisk(project: FaultProject): Promise<TriedFault> {
  return withMount(project, "size=2m", "full disk at the target (tmpfs of 2 MB)");
}

function readOnlyTarget(project: FaultProject): Promise<TriedFault> {
  return withMount(project, "size=2m,ro", "read-only target (tmpfs, ro)");
}

async function withMount(project: FaultProject, options: string, fault: string): Promise<TriedFault> {
  const place = path.join(project.aside, "mount");
  fs.mkdirSync(place, { recursive: true });
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", place]);
  if (status !== 0) throw new Error("unable to mount a tmpfs: run this as root, in a container or a virtual machine");
  try {
    const tried = await attempt(project, { fault, expected: "refused" }, { args: ["--out", place] });
    return { ...tried, note: `left there: ${fs.readdirSync(place).join(", ") || "nothing"}` };
  } finally {
    spawnSync("umount", [place]);
  }
}

/** Every file that is written stays below 200 kB, wherever it lies. */
function fileSizeLimit(project: FaultProject): Promise<TriedFault> {
  const under = ["sh", "-c", 'trap \'\' XFSZ; ulimit -f 400; exec "$0" "$@"'];
  return attempt(project, { fault: "no file above 200 kB (ulimit -f)", expected: "refused" }, { under });
}

function targetIsFile(project: FaultProject): Promise<TriedFault> {
  const place = path.join(project.aside, "file");
  fs.writeFileSync(place, "");
  return attempt(project, { fault: "target is a file", expected: "refused" }, { args: ["--out", place] });
}

/** Flips one bit of a published page, tries, and flips it back. */
function flippedBit(project: FaultProject): Promise<TriedFault> {
  const flip = (bytes: Buffer) => {
    bytes[1000] = (bytes[1000] ?? 0) ^ 1;
    return bytes;
  };
  return withBroken(project, "flipped bit in the published snapshot", (file) =>
    fs.writeFileSync(file, flip(fs.readFileSync(file))),
  );
}

function removedFile(project: FaultProject): Promise<TriedFault> {
  return withBroken(project, "removed file in the published snapshot", (file) => fs.rmSync(file));
}

/** The same snapshot is asked for again, as the project is as it was. */
async function withBroken(
  { root, out }: FaultProject,
  fault: string,
  damage: (file: string) => void,
): Promise<TriedFault> {
  await runSnapshot(root);
  const file = path.join(out, readLatest(out) ?? "", "index.html");
  const bytes = fs.readFileSync(file);
  damage(file);
  const run = await runSnapshot(root);
  fs.writeFileSync(file, bytes);
  return { fault, expected: "refused", run };
}

async function brokenPointer({ root, out }: FaultProject): Promise<TriedFault> {
  const file = path.join(out, "latest");
  const before = fs.readFileSync(file);
  fs.writeFileSync(file, "../../etc\n");
  const run = await runSnapshot(root);
  fs.writeFileSync(file, before);
  return { fault: "`latest` names no snapshot", expected: "refused", run };
}

function wrongBase(base: string): Try {
  return (project) => attempt(project, { fault: `--base ${base}`, expected: "refused" }, { args: ["--base", base] });
}

function badKey(project: FaultProject): Promise<TriedFault> {
  const key = path.join(project.aside, "bad-key");
  fs.writeFileSync(key, "no key\n", { mode: 0o600 });
  return attempt(project, { fault: "--sign with what is no key", expected: "refused" }, { args: ["--sign", key] });
}

function missingKeygen(project: FaultProject): Promise<TriedFault> {
  const key = path.join(project.aside, "bad-key");
  const env = { PATH: path.join(project.aside, "nothing") };
  return attempt(project, { fault: "--sign without ssh-keygen", expected: "refused" }, { args: ["--sign", key], env });
}

function noNetwork(project: FaultProject): Promise<TriedFault> {
  return attempt(project, { fault: "no network (unshare -rn)", expected: "made" }, { under: ["unshare", "-rn"] });
}

/** Two runs of the same snapshot at the same time: both end well, and one of them has made it. */
async function twoAtOnce(project: FaultProject): Promise<TriedFault> {
  changeProject(project.root, "two");
  const [run, other] = await Promise.all([runSnapshot(project.root), runSnapshot(project.root)]);
  return { fault: "two runs at once", expected: "made", run, note: `the other: ${saidBy(other)}` };
}
