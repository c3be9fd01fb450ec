import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openColumnTable, type Plain } from "../../src/components/columnTable.js";
import { readMart } from "../../src/components/readMart.js";
import { buildWarehouse } from "../../warehouse/buildWarehouse.js";
import { encodeColumns } from "../../warehouse/encodeColumns.js";
import { figuresCsv, withDataFolder } from "./dataFolder.js";
import { writeSql } from "./sqlFolder.js";

const HEAD = "-- One row per figure.\n-- Key: figure_id\n";
const SELECT = "select figure_id, value, 'x' as file, period_end, value > 0 as is_known from raw_figures";

function asRows(columns: Record<string, Plain[]>): Record<string, Plain>[] {
  const names = Object.keys(columns);
  return (columns[names[0] ?? ""] ?? []).map((_, row) =>
    Object.fromEntries(names.map((name) => [name, columns[name]?.[row] ?? null])),
  );
}

describe("encodeColumns(columns, key)", () => {
  const encode = (columns: Record<string, Plain[]>) => encodeColumns(new Map(Object.entries(columns)), "figure_id");

  it("gives back the same rows, whatever they hold", () => {
    const columns: Record<string, Plain[]> = {
      metric_id: ["x", "x", "x", "y", "y", "y"],
      figure_id: ["a", "b", "c", "d", "e", "=HYPERLINK()"],
      name: ["Đống Đa", "Đống Đa", "Đống Đa", null, null, null],
      previous_figure_id: [null, "a", "b", null, "d", "e"],
      other_id: ["a", "a", "elsewhere", null, null, "d"],
      value: [1, 2, null, 0, -5, 1e21],
      lower: [null, null, 3.5, null, null, null],
      interval_low: [1, 2, 3.5, 0, -5.5, 1e21],
      is_bound: [false, false, true, false, true, false],
      nothing: [null, null, null, null, null, null],
    };
    const table = openColumnTable(JSON.parse(JSON.stringify(encode(columns))));
    expect(table.rows()).toEqual(asRows(columns));
  });

  it("keeps a constant once, ids by distance, names by their id and bounds by their exceptions", () => {
    const figure_id = Array.from({ length: 200 }, (_, row) => `f${row}`);
    const { columns } = encode({
      figure_id,
      metric_id: figure_id.map((_, row) => (row < 100 ? "x" : "y")),
      metric_name: figure_id.map((_, row) => (row < 100 ? "Tên" : null)),
      unit: figure_id.map(() => "person"),
      value: figure_id.map((_, row) => (row * 7919) % 1000),
      interval_high: figure_id.map((_, row) => (row === 7 ? null : (row * 7919) % 1000)),
      previous_figure_id: figure_id.map((_, row) => figure_id[row - 1] ?? null),
    });
    expect(columns.unit).toEqual({ constant: "person" });
    expect(columns.metric_name).toEqual({ by: "metric_id", values: ["Tên", null] });
    expect(columns.interval_high).toEqual({ like: ["value"], rows: [7], values: [null] });
    expect(columns.previous_figure_id).toMatchObject({ of: "figure_id" });
  });

  it("tells ids, dates and phrases by what they repeat of their row", () => {
    const rows = Array.from({ length: 60 }, (_, row) => row);
    const amounts = rows.map((row) => 1_234_000_000 * (row + 1));
    const columns: Record<string, Plain[]> = {
      figure_id: rows.map((row) => `quan-${row}-members-${2000 + row}`),
      district_id: rows.map((row) => `quan-${row}`),
      metric_id: rows.map(() => "members"),
      level: rows.map(() => "unspecified"),
      year: rows.map((row) => (row === 9 ? null : 2000 + row)),
      value: amounts.map((amount, row) => (row === 7 ? null : amount)),
      lower: amounts.map((amount, row) => (row === 7 ? amount : null)),
      upper: rows.map(() => null),
      period_end: rows.map((row) => (row === 9 ? null : `${2000 + row}-12-31`)),
      as_printed: rows.map((row) => `hơn ${(1234 * (row + 1)).toLocaleString("vi-VN")} triệu đồng`),
      share: rows.map((row) => (row % 5 === 0 ? null : 66.7 + row / 10)),
      note: rows.map((row) => (row === 3 ? "\ue000 $& $1 members" : null)),
    };
    const json = encode(columns);
    expect(json.columns.as_printed).toMatchObject({
      fill: expect.anything(),
      values: [expect.stringMatching(/^hơn .* triệu đồng$/)],
    });
    expect(json.columns.period_end).toHaveProperty("fill");
    expect(openColumnTable(JSON.parse(JSON.stringify(json))).rows()).toEqual(asRows(columns));
  });

  it("tells numbers by their growth where that is shorter, to the last digit", () => {
    const value = Array.from({ length: 400 }, (_, row) =>
      row % 9 === 0 ? null : Number((60 + (row * 37) / 10).toFixed(1)),
    );
    const figure_id = value.map((_, row) => `f${row}`);
    const json = encode({ figure_id, value });
    expect(json.columns.value).toHaveProperty("deltas");
    expect(openColumnTable(json).rows()).toEqual(asRows({ figure_id, value }));
  });

  it("does not take a column for decided by another that is empty at first", () => {
    const { columns } = encode({
      figure_id: ["a", "b", "c", "d"],
      level: ["x", "x", "y", "y"],
      note: [null, "said", null, null],
    });
    expect(
      openColumnTable<{ note: string }>({ rows: 4, columns })
        .rows()
        .map(({ note }) => note),
    ).toEqual([null, "said", null, null]);
  });
});

describe("page tables of a build", () => {
  async function build(head: string, use: (exports: string) => void): Promise<void> {
    const figures = { "figures/a.csv": figuresCsv([{ figure_id: "a" }, { figure_id: "b", period_end: "2023-12-31" }]) };
    await withDataFolder(figures, async (folder) => {
      const sql = writeSql(path.join(folder, "sql"), { "marts/page_figures": `${HEAD}${head}${SELECT}` });
      const exports = path.join(folder, "out");
      await buildWarehouse({ data: folder, sql, warehouse: path.join(folder, "w.duckdb"), exports });
      use(exports);
    });
  }

  it("stand beside the Arrow file of a mart whose head asks for one, without the columns it names", async () => {
    const head = "-- Pages: columns\n-- Pages order: value, figure_id\n-- Pages without: file\n";
    await build(head, (exports) => {
      const table = openColumnTable(JSON.parse(fs.readFileSync(path.join(exports, "page_figures.json"), "utf8")));
      const rows = readMart(fs.readFileSync(path.join(exports, "page_figures.arrow")));
      expect(table.rows()).toEqual(rows.map(({ file, ...row }) => row));
      expect(rows[0]).toHaveProperty("file");
    });
  });

  it("are not written for other marts", async () => {
    await build("", (exports) => expect(fs.existsSync(path.join(exports, "page_figures.json"))).toBe(false));
  });

  it.each([
    ["-- Pages: rows\n", "expected columns"],
    ["-- Pages: columns\n-- Pages without: flie\n", "unknown column of page_figures"],
    ["-- Pages: columns\n-- Pages order: flie\n", "flie"],
  ])("are refused for the head %j", async (head, message) => {
    await expect(build(head, () => undefined)).rejects.toThrow(message);
  });
});
