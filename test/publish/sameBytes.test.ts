import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { listFiles } from "../../publish/verifySite.js";

/** What a build makes, or reads from the installation; a newcomer's copy has none of it. */
const MADE = /^(node_modules|\.git|dist.*|src[\\/](data|fonts|\.observablehq)|data[\\/].*\.duckdb.*)$/;

const MINUTE = 60_000;

function copyProject(to: string): void {
  fs.cpSync(".", to, { recursive: true, filter: (name) => !MADE.test(path.normalize(name)) });
  fs.symlinkSync(path.resolve("node_modules"), path.join(to, "node_modules"));
}

function build(folder: string): void {
  const env = { ...process.env, TZ: "Asia/Ho_Chi_Minh", LC_ALL: "C", LANG: "C", HOME: folder };
  for (const command of ["build", "site"]) {
    const { status, stderr } = spawnSync(process.execPath, ["warehouse/kho.js", command], { cwd: folder, env });
    if (status !== 0) throw new Error(`kho ${command} failed: ${stderr}`);
  }
}

function fingerprint(folder: string): Record<string, string> {
  const hash = (file: string) =>
    createHash("sha256")
      .update(fs.readFileSync(path.join(folder, file)))
      .digest("hex");
  return Object.fromEntries(listFiles(folder).map((file) => [file, hash(file)]));
}

describe("a second build of the same tree", () => {
  it(
    "has the same bytes in another folder, time zone and locale",
    () => {
      const home = fs.mkdtempSync(path.join(os.tmpdir(), "kho-another-longer-name-"));
      try {
        copyProject(path.join(home, "project"));
        build(path.join(home, "project"));
        expect(fingerprint(path.join(home, "project", "dist"))).toEqual(fingerprint("dist"));
      } finally {
        fs.rmSync(home, { recursive: true, force: true });
      }
    },
    3 * MINUTE,
  );
});
