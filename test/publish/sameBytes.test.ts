import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles } from "../../publish/verifySite.js";

/** What a build makes, or reads from the installation; a newcomer's copy has none of it. */
const MADE = /^(node_modules|\.git|dist.*|snapshots|src[\\/](data|fonts|\.observablehq)|data[\\/].*\.duckdb.*)$/;

const MINUTE = 60_000;

/** What may differ between two machines that make the same snapshot. */
interface Machine {
  folder: string;
  umask: string;
  env: Record<string, string>;
  lines: "\n" | "\r\n";
}

const MACHINES: readonly Machine[] = [
  { folder: "a", umask: "022", env: { TZ: "UTC", LANG: "C.UTF-8", LC_ALL: "C.UTF-8" }, lines: "\n" },
  {
    folder: "another longer/tên có dấu",
    umask: "077",
    env: { TZ: "Asia/Ho_Chi_Minh", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8", LANGUAGE: "tr", COLUMNS: "40" },
    lines: "\r\n",
  },
];

function copyProject(to: string, lines: Machine["lines"]): void {
  fs.cpSync(".", to, { recursive: true, filter: (name) => !MADE.test(path.normalize(name)) });
  fs.symlinkSync(path.resolve("node_modules"), path.join(to, "node_modules"));
  for (const name of listFiles(to)) {
    const file = path.join(to, name);
    const bytes = fs.readFileSync(file);
    if (!bytes.includes(0)) fs.writeFileSync(file, bytes.toString("utf8").replaceAll("\n", lines));
  }
}

/** Makes a snapshot as on another machine. Returns its folder. */
async function makeOn(home: string, { folder, umask, env, lines }: Machine): Promise<string> {
  const project = path.join(home, folder);
  copyProject(project, lines);
  const { PATH = "" } = process.env;
  const command = `umask ${umask} && exec "$0" warehouse/kho.js snapshot --date 2026-11-25 --json`;
  const child = spawn("sh", ["-c", command, process.execPath], { cwd: project, env: { PATH, HOME: project, ...env } });
  const output: string[] = [];
  child.stdout.on("data", (chunk: Buffer) => output.push(chunk.toString("utf8")));
  child.stderr.on("data", (chunk: Buffer) => output.push(chunk.toString("utf8")));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`kho snapshot failed: ${output.join("")}`);
  return (JSON.parse(output.join("")) as { folder: string }).folder;
}

function fingerprint(folder: string): Record<string, string> {
  const entry = (name: string) => {
    const file = path.join(folder, name);
    const mode = (fs.statSync(file).mode & 0o777).toString(8);
    return `${mode} ${createHash("sha256").update(fs.readFileSync(file)).digest("hex")}`;
  };
  return Object.fromEntries(listFiles(folder).map((name) => [name, entry(name)]));
}

describe("a snapshot of the same tree", () => {
  it(
    "has the same bytes in another folder, time zone and locale, with other line ends and another umask",
    async () => {
      const home = fs.mkdtempSync(path.join(os.tmpdir(), "kho-machines-"));
      try {
        const [one = "", two = ""] = await Promise.all(MACHINES.map((machine) => makeOn(home, machine)));
        expect(path.basename(two)).toBe(path.basename(one));
        expect(fingerprint(two)).toEqual(fingerprint(one));
        expect(Object.keys(fingerprint(one)).length).toBeGreaterThan(400);
      } finally {
        fs.rmSync(home, { recursive: true, force: true });
      }
    },
    8 * MINUTE,
  );
});
