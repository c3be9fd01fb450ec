import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readMart } from "../../src/components/readMart.js";
import { type BuildOptions, type BuildResult, buildWarehouse } from "../../warehouse/buildWarehouse.js";
import { queryWarehouse } from "../../warehouse/queryWarehouse.js";
import { type Files, figuresCsv, GOOD, withDataFolder } from "./dataFolder.js";
import { MODELS, writeSql } from "./sqlFolder.js";

interface Bench {
  options: Required<Omit<BuildOptions, "exports">> & { exports: string };
  build(changes?: Partial<BuildOptions>): Promise<BuildResult>;
  query(sql: string): Promise<unknown>;
  write(file: string, text: string): void;
}

function withBench<T>(files: Files, use: (bench: Bench) => Promise<T>): Promise<T> {
  return withDataFolder(files, async (folder) => {
    const warehouse = path.join(folder, "w.duckdb");
    const options = {
      data: folder,
      sql: writeSql(path.join(folder, "sql"), MODELS),
      warehouse,
      exports: path.join(folder, "out"),
      isStrict: false,
      isForced: false,
    };
    return use({
      options,
      build: (changes = {}) => buildWarehouse({ ...options, ...changes }),
      query: (sql) => queryWarehouse(warehouse, sql),
      write: (file, text) => fs.writeFileSync(path.join(folder, file), text),
    });
  });
}

const TWO = { "figures/a.csv": figuresCsv([{ figure_id: "a" }, { figure_id: "b" }]) };
const rebuilt = ({ models }: BuildResult) => models.filter(({ isRebuilt }) => isRebuilt).map(({ model }) => model);

describe("buildWarehouse(options)", () => {
  it("loads, models, checks and exports", async () => {
    await withBench(TWO, async ({ build, query, options }) => {
      const result = await build();
      expect(result).toMatchObject({ files: 4, read: 8, accepted: 8, rejected: 0, isReplaced: true });
      expect(await query("from totals")).toEqual([{ total: 8640 }]);
      expect(readMart(fs.readFileSync(path.join(options.exports, "figures.arrow")))).toEqual([
        { figure_id: "a", value: 4320 },
        { figure_id: "b", value: 4320 },
      ]);
      expect(fs.readdirSync(options.data).filter((name) => /next|lock|failed|wal/.test(name))).toEqual([]);
    });
  });

  it("rebuilds only what a change reaches", async () => {
    await withBench(TWO, async ({ build, write }) => {
      expect(rebuilt(await build())).toEqual(["stg_figures", "figures", "totals"]);
      expect(rebuilt(await build())).toEqual([]);
      write("sql/marts/totals.sql", `${MODELS["marts/totals"]} where value > 0`);
      expect(rebuilt(await build())).toEqual(["totals"]);
      write("figures/a.csv", figuresCsv([{ figure_id: "a" }, { figure_id: "b", note: "seen again" }]));
      expect(rebuilt(await build())).toEqual(["stg_figures"]);
    });
  });

  it("drops the table and the export of a model that is gone", async () => {
    await withBench(TWO, async ({ build, query, options }) => {
      await build();
      fs.rmSync(path.join(options.sql, "marts/totals.sql"));
      await build();
      await expect(query("from totals")).rejects.toThrow("does not exist");
      expect(fs.existsSync(path.join(options.exports, "totals.arrow"))).toBe(false);
    });
  });

  it("describes itself: models, columns, edges, checks and loads", async () => {
    await withBench(TWO, async ({ build, query }) => {
      await build();
      expect(
        await query(
          "select row_meaning, key_columns, description, row_count from model_docs where model_id = 'figures'",
        ),
      ).toEqual([
        { row_meaning: "figure", key_columns: "figure_id", description: "In the metric's unit.", row_count: 2 },
      ]);
      expect(await query("from model_edges order by all")).toEqual([
        { from_model: "figures", to_model: "totals" },
        { from_model: "raw_figures", to_model: "stg_figures" },
        { from_model: "stg_figures", to_model: "figures" },
      ]);
      expect(await query("select check_id, is_passed from check_results where check_id = 'figures_key'")).toEqual([
        { check_id: "figures_key", is_passed: true },
      ]);
    });
  });

  it("leaves the last good warehouse and exports when an error check fails, and keeps the failed one beside it", async () => {
    await withBench(TWO, async ({ build, query, options }) => {
      await build();
      const before = fs.readFileSync(path.join(options.exports, "totals.arrow"));
      writeSql(options.sql, {
        "checks/none_is_b":
          "-- Checks that no figure is b\n-- Severity: error\n-- Model: figures\nselect figure_id from figures where figure_id = 'b'",
      });
      fs.writeFileSync(
        path.join(options.data, "figures/a.csv"),
        figuresCsv([{ figure_id: "b", as_printed: "5 người", value: "5" }]),
      );
      const result = await build();
      expect(result.isReplaced).toBe(false);
      expect(result.checks.find(({ check_id }) => check_id === "none_is_b")).toMatchObject({
        failing_count: 1,
        message: 'no figure is b; first: figure_id = "b"',
      });
      expect(await query("from totals")).toEqual([{ total: 8640 }]);
      expect(fs.readFileSync(path.join(options.exports, "totals.arrow"))).toEqual(before);
      expect(await queryWarehouse(`${options.warehouse}.failed`, "from totals")).toEqual([{ total: 5 }]);
    });
  });

  it("fails on a rejected row only when it is strict", async () => {
    await withBench({ "figures/a.csv": figuresCsv([GOOD, { figure_id: "x", level: "galaxy" }]) }, async ({ build }) => {
      expect((await build({ isStrict: true })).isReplaced).toBe(false);
      expect(await build()).toMatchObject({ isReplaced: true, read: 8, accepted: 7, rejected: 1 });
    });
  });

  it("finds a key that is not unique", async () => {
    await withBench(TWO, async ({ build, write }) => {
      write("sql/marts/figures.sql", "-- One row per figure.\n-- Key: value\nselect * from stg_figures");
      expect((await build()).checks.find(({ check_id }) => check_id === "figures_key")).toMatchObject({
        is_passed: false,
        failing_count: 1,
      });
    });
  });

  it.each([
    ["select nothing_here from stg_figures", "marts/totals.sql:1:8"],
    ["select *\nfrom read_csv('/etc/passwd')", "marts/totals.sql:"],
    ["select 1 as a, [1] as list_of", "unsupported column type"],
  ])("says where a model fails and changes nothing: %j", async (sql, message) => {
    await withBench(TWO, async ({ build, write, query, options }) => {
      await build();
      write("sql/marts/totals.sql", message.startsWith("unsupported") ? `-- One row in all.\n-- Key: a\n${sql}` : sql);
      await expect(build()).rejects.toThrow(message);
      expect(await query("from totals")).toEqual([{ total: 8640 }]);
      expect(fs.existsSync(`${options.warehouse}.lock`)).toBe(false);
    });
  });

  it("builds anew over a warehouse that cannot be opened", async () => {
    await withBench(TWO, async ({ build, write, query }) => {
      write("w.duckdb", "this is no database");
      expect((await build()).isReplaced).toBe(true);
      expect(await query("from totals")).toEqual([{ total: 8640 }]);
    });
  });

  it("stops while another build runs, and takes over the lock of a killed one", async () => {
    await withBench(TWO, async ({ build, write }) => {
      write("w.duckdb.lock", String(process.pid));
      await expect(build()).rejects.toThrow(`another build is running (process ${process.pid})`);
      const dead = spawn("true");
      await new Promise((done) => dead.on("exit", done));
      write("w.duckdb.lock", String(dead.pid));
      expect((await build()).isReplaced).toBe(true);
    });
  });

  it("writes the same exports from the same data", async () => {
    const exportsOf = () =>
      withBench(TWO, async ({ build, options }) => {
        await build();
        return fs.readFileSync(path.join(options.exports, "figures.arrow")).toString("base64");
      });
    expect(await exportsOf()).toBe(await exportsOf());
  });
});
