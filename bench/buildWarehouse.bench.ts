/**
 * Times `kho build` as a whole process, on the project's data and on generated figures.
 *
 *   node --import tsx bench/buildWarehouse.bench.ts [runs]
 */
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { generateFigures } from "./generateFigures.js";

const runs = Number(process.argv[2] ?? 5);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kho-bench-"));
const generated = path.join(folder, "data");
const count = generateFigures(generated, { districts: 30, metrics: 40, years: 12 });

report("project data, from nothing", () => build("data", { isFresh: true }));
report("project data, nothing changed", () => build("data", { isFresh: false }));
report(`${count} generated figures, from nothing`, () => build(generated, { isFresh: true }));
fs.rmSync(folder, { recursive: true });

function build(data: string, { isFresh }: { isFresh: boolean }): number {
  const warehouse = path.join(folder, `${path.basename(path.dirname(path.resolve(data)))}.duckdb`);
  if (isFresh) fs.rmSync(warehouse, { force: true });
  const start = performance.now();
  const flags = ["--data", data, "--warehouse", warehouse, "--export-to", path.join(folder, "exports")];
  const { status, stderr } = spawnSync(process.execPath, ["warehouse/kho.js", "build", ...flags], { encoding: "utf8" });
  if (status !== 0) throw new Error(`unable to build: ${stderr}`);
  return performance.now() - start;
}

function report(name: string, run: () => number): void {
  run();
  const times = Array.from({ length: runs }, run).sort((a, b) => a - b);
  const seconds = (index: number) => `${((times[index] ?? 0) / 1000).toFixed(2)} s`;
  console.log(
    `${name}: median ${seconds(Math.floor(runs / 2))}, min ${seconds(0)}, max ${seconds(runs - 1)} over ${runs} runs`,
  );
}
