import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { readLatest } from "../../publish/snapshot/latest.js";
import { verifySnapshot } from "../../publish/snapshot/verifySnapshot.js";
import { listFiles } from "../../publish/verifySite.js";

/** How a run of the command ended. */
export interface Run {
  status: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  milliseconds: number;
}

export interface RunOptions {
  args?: readonly string[];
  /** A program and its arguments that start the command: `unshare -rn`. */
  under?: readonly string[];
  env?: Record<string, string>;
  /** Kills the command, and only it, once this is true; it is asked again and again. */
  killWhen?: () => boolean;
}

/** Runs `kho snapshot` in the project's folder. */
export function runSnapshot(
  root: string,
  { args = [], under = [], env = {}, killWhen }: RunOptions = {},
): Promise<Run> {
  const start = performance.now();
  const [program = "", ...rest] = [
    ...under,
    process.execPath,
    "warehouse/kho.js",
    "snapshot",
    "--date",
    "2026-11-25",
    ...args,
  ];
  const child = spawn(program, rest, { cwd: root, env: { ...process.env, ...env } });
  const timer = setInterval(() => killWhen?.() && child.kill("SIGKILL"), 1);
  const texts = { stdout: "", stderr: "" };
  child.stdout.on("data", (chunk: Buffer) => (texts.stdout += chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => (texts.stderr += chunk.toString("utf8")));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status, signal) => {
      clearInterval(timer);
      resolve({ status, signal, ...texts, milliseconds: performance.now() - start });
    });
  });
}

/** Returns what the run said, on one line. */
export function saidBy({ status, signal, stdout, stderr }: Run): string {
  const said = (status === 0 ? stdout : stderr).split("\n").find((line) => line.trim() !== "") ?? "";
  return `${signal ?? `exit ${status}`}: ${said}`;
}

/** Returns every snapshot in `out` that is not what it says, and the pointer if it names none. */
export async function faultsOf(out: string): Promise<string[]> {
  const faults: string[] = [];
  for (const id of snapshotsIn(out)) {
    const found = await verifySnapshot(path.join(out, id));
    faults.push(...found.map(({ path: file, kind }) => `${id}: ${kind} ${file}`));
  }
  readLatest(out);
  return faults;
}

export function snapshotsIn(out: string): string[] {
  return fs.readdirSync(out).filter((name) => /^\d{4}-/.test(name));
}

/** Returns what unfinished runs have left in the project and beside its snapshots. */
export function leftoversIn(root: string, out: string): string[] {
  const names = [...fs.readdirSync(root), ...fs.readdirSync(out)];
  return names.filter((name) => name.startsWith("dist.next") || name.startsWith(".next"));
}

/** Returns one hash of all files of a folder and their names. */
export function hashFolder(folder: string): string {
  const hash = createHash("sha256");
  for (const name of listFiles(folder)) hash.update(`${name}\0`).update(fs.readFileSync(path.join(folder, name)));
  return hash.digest("hex");
}
