import { spawn } from "node:child_process";
import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";

/** One step before the tests, counted as one check. */
interface Step {
  name: string;
  /** A script for Node, and its arguments. */
  command: string[];
}

interface Counts {
  passed: number;
  failed: number;
}

/** The part of Vitest's JSON report that is read here. */
interface Report {
  success: boolean;
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

const bin = (name: string, file: string) => path.join(packageFolder(name), file);

const CHECKS: Step[] = [
  { name: "type check", command: [bin("typescript", "bin/tsc"), "--noEmit"] },
  { name: "lint", command: [bin("@biomejs/biome", "bin/biome"), "check", "--error-on-warnings"] },
];

const BUILDS: Step[] = [
  { name: "warehouse", command: ["warehouse/kho.js", "build"] },
  { name: "site", command: ["warehouse/kho.js", "site"] },
];

const { passed, failed } = await runAll();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** Runs the checks beside the builds, which need each other, and then the tests, which need the site. */
async function runAll(): Promise<Counts> {
  const [checks, builds] = await Promise.all([Promise.all(CHECKS.map(runStep)), runInTurn(BUILDS)]);
  return [...checks, ...builds, await runTests()].reduce((sum, { passed, failed }) => ({
    passed: sum.passed + passed,
    failed: sum.failed + failed,
  }));
}

async function runInTurn(steps: Step[]): Promise<Counts[]> {
  const counts: Counts[] = [];
  for (const step of steps) counts.push(await runStep(step));
  return counts;
}

async function runStep({ name, command }: Step): Promise<Counts> {
  const start = performance.now();
  const { code, output } = await runNode(command);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? "ok" : "FAILED"}  ${name} (${seconds} s)`);
  if (code !== 0) console.log(output.trimEnd());
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs Vitest with its own output on the screen and its counts in a file. */
async function runTests(): Promise<Counts> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kho-report-"));
  const file = path.join(folder, "report.json");
  try {
    const command = ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
    const { code } = await runNode([bin("vitest", "vitest.mjs"), ...command, ...process.argv.slice(2)], true);
    return fs.existsSync(file) ? readCounts(fs.readFileSync(file, "utf8"), code) : { passed: 0, failed: 1 };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** A test file that could not even be read has no failed test in it, and an error outside of tests has no file. */
function readCounts(report: string, code: number): Counts {
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(report) as Report;
  const unread = testResults.filter(
    ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0,
  );
  const failed = numFailedTests + unread.length;
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}

function runNode(command: string[], isShown = false): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, command, { env: cleanEnvironment(), stdio: isShown ? "inherit" : "pipe" });
  const chunks: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => resolve({ code: status ?? 1, output: Buffer.concat(chunks).toString("utf8") }));
  });
}

/** What the tests see of the machine: where programs and temporary files are, and nothing else. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = ["PATH", "HOME", "TMPDIR", "TEMP", "SystemRoot", "USERPROFILE"];
  const found = kept.map((name) => [name, process.env[name]] as const).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(found), CI: "true", TZ: "UTC", LANG: "C.UTF-8", NO_COLOR: "1" };
}

function packageFolder(name: string): string {
  return path.dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
}
