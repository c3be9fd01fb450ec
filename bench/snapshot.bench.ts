/**
 * Times `kho snapshot` as a whole process on generated figures, and how it grows with figures and pages; exits with 1 when
 * the size of issue 4 takes longer than its budget.
 *
 *   node --import tsx bench/snapshot.bench.ts [--only 30x40x12]
 *
 * The processor's time is that of the command and of all that it starts, and says more than the clock's where other work
 * goes on.
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { readInputs } from "../publish/snapshot/inputs.js";
import { generateFigures, type Size } from "./generateFigures.js";

/** The size of issue 4, in districts, metrics and years. */
const TARGET = "30x40x12";
const BUDGET_SECONDS = 60;

/** More years are more figures on the same pages; more metrics are more pages too. */
const SIZES = ["30x40x3", "30x40x6", TARGET, "30x10x12", "30x20x12"];

interface Timing {
  size: string;
  figures: number;
  pages: number;
  megabytes: number;
  seconds: number;
  processorSeconds: number;
}

const { values: flags } = parseArgs({ options: { only: { type: "string" } } });

warnOfOthers();
const timings = (flags.only?.split(",") ?? SIZES).map(timeSnapshot);
console.log(printTimings(timings));
process.exitCode = timings.some(({ size, seconds }) => size === TARGET && seconds > BUDGET_SECONDS) ? 1 : 0;

function warnOfOthers(): void {
  const [load = 0] = os.loadavg();
  const cores = os.availableParallelism();
  if (load > cores / 2)
    console.error(`this machine is busy (load ${load.toFixed(1)} on ${cores} cores): the clock's times are too long`);
}

function timeSnapshot(size: string): Timing {
  const root = fs.mkdtempSync(path.join(os.tmpdir(), "kho-bench-"));
  try {
    const figures = writeProject(root, size);
    console.error(`${size}: ${figures} figures`);
    return { size, figures, ...makeSnapshot(root) };
  } finally {
    fs.rmSync(root, { recursive: true, force: true });
  }
}

function writeProject(root: string, size: string): number {
  for (const { path: name, bytes } of readInputs(process.cwd())) {
    if (name.startsWith("data/")) continue;
    fs.mkdirSync(path.join(root, path.dirname(name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), bytes);
  }
  fs.symlinkSync(path.resolve("node_modules"), path.join(root, "node_modules"));
  return generateFigures(path.join(root, "data"), parseSize(size));
}

function parseSize(text: string): Size {
  const [districts = 0, metrics = 0, years = 0] = text.split("x").map(Number);
  return { districts, metrics, years };
}

/** `times` tells what the commands that have ended took, and all that they had started. */
function makeSnapshot(root: string): Omit<Timing, "size" | "figures"> {
  const start = performance.now();
  const command = ["-c", '"$0" warehouse/kho.js snapshot --json && times', process.execPath];
  const { status, stdout, stderr } = spawnSync("sh", command, { cwd: root, encoding: "utf8" });
  const seconds = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`unable to make a snapshot: ${stderr}`);
  const [json = "", , children = ""] = stdout.split("\n");
  const { folder, byteCount } = JSON.parse(json) as { folder: string; byteCount: number };
  const files = fs.readdirSync(folder, { recursive: true, encoding: "utf8" });
  const pages = files.filter((name) => name.endsWith(".html")).length;
  return { pages, megabytes: byteCount / 1e6, seconds, processorSeconds: secondsIn(children) };
}

/** `0m12.340s 0m1.200s` is 13.54. */
function secondsIn(line: string): number {
  const times = [...line.matchAll(/(\d+)m([\d.]+)s/g)];
  return times.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds), 0);
}

function printTimings(rows: readonly Timing[]): string {
  const head = ["districts x metrics x years", "figures", "pages", "MB", "seconds", "processor seconds"];
  const cells = rows.map(({ size, figures, pages, megabytes, seconds, processorSeconds }) => [
    size,
    String(figures),
    String(pages),
    megabytes.toFixed(1),
    seconds.toFixed(1),
    processorSeconds.toFixed(1),
  ]);
  return [head, head.map(() => "---"), ...cells].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
