import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { figuresCsv, GOOD, withDataFolder } from "./dataFolder.js";
import { MODELS, writeSql } from "./sqlFolder.js";

function kho(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ["warehouse/kho.js", ...args], { encoding: "utf8" });
}

function withBuilt<T>(rows: Record<string, string>[], use: (folder: string, flags: string[]) => T): Promise<T> {
  return withDataFolder({ "figures/a.csv": figuresCsv(rows) }, async (folder) => {
    const sql = writeSql(path.join(folder, "sql"), MODELS);
    const warehouse = path.join(folder, "w.duckdb");
    return use(folder, ["--data", folder, "--sql", sql, "--warehouse", warehouse, "--no-export"]);
  });
}

describe("kho", () => {
  it("prints how many rows it read, accepted and rejected", async () => {
    await withBuilt([GOOD, { figure_id: "x", value: "many" }], (_folder, flags) => {
      const { status, stdout } = kho("build", ...flags);
      expect(status).toBe(0);
      expect(stdout).toContain("8 read = 7 accepted + 1 rejected");
      expect(stdout).toContain("figures/a.csv:3 value [invalid_number] invalid number: many");
      expect(kho("build", "--strict", ...flags).status).toBe(1);
    });
  });

  it("answers a query as JSON, CSV or a table, and refuses to write or to read files", async () => {
    await withBuilt([GOOD], (folder, flags) => {
      kho("build", ...flags);
      const query = (...args: string[]) => kho("query", ...args, "--warehouse", path.join(folder, "w.duckdb"));
      const sql = "select figure_id, value, null as nothing from figures";
      expect(JSON.parse(query(sql, "--json").stdout)).toEqual([{ figure_id: "good", value: 4320, nothing: null }]);
      expect(query(sql, "--csv").stdout).toBe("figure_id,value,nothing\ngood,4320,\n");
      expect(query(sql).stdout).toContain("good        4320");
      expect(query("drop table figures").status).toBe(1);
      expect(query("from read_text('package.json')").stderr).toContain("disabled by configuration");
    });
  });

  it("exits 1 with one line when the data is missing", () => {
    const { status, stderr } = kho(
      "build",
      "--data",
      "/no/such/folder",
      "--no-export",
      "--warehouse",
      "/tmp/never.duckdb",
    );
    expect([status, stderr]).toEqual([1, "kho: missing data folder: /no/such/folder\n"]);
  });

  it("exits 2 on wrong usage", () => {
    expect(kho("frobnicate").status).toBe(2);
    expect(kho("build", "--colour").status).toBe(2);
  });

  it.each([
    ["an unknown path", ["snapshot", "--base", "so-lieu"], "invalid base path: so-lieu (expected /so-lieu/)"],
    ["no day", ["snapshot", "--date", "2026-02-30"], "invalid date: 2026-02-30"],
    ["chapters of no report", ["snapshot", "--districts", "ba-vi"], "give --pdf too"],
    ["an unknown language", ["report", "--language", "xx"], "Allowed choices are vi, en"],
    ["a folder for a file", ["single-file", "--out", "test"], "unable to write test: it is a folder"],
  ])("exits 2 with one line for %s", (_, args, words) => {
    const { status, stderr } = kho(...args);
    expect(status).toBe(2);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).toContain(words);
  });
});
