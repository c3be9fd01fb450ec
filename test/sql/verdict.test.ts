import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { groups } from "d3";
import { describe, expect, it } from "vitest";
import type { FigureRow } from "../../src/components/marts.js";
import { type PairVerdict, verdictOf } from "../../src/components/verdict.js";
import { buildWarehouse } from "../../warehouse/buildWarehouse.js";
import { type Row, readRows, withDatabase } from "../../warehouse/database.js";
import { inYear, METRICS, type RawRow, SQL_FOLDER, withModels } from "./withModels.js";

const DATA = path.resolve(import.meta.dirname, "../../data");
const FIGURES = "select * from figures";
const COMPARISONS = "select * from comparisons";

const between = (start: string | null, end: string | null, row: RawRow = {}): RawRow => ({
  period_start: start,
  period_end: end,
  ...row,
});

/** Periods of every kind, bounds of every kind, and all that makes a comparison conditional. */
const VARIANTS: RawRow[] = [
  { value: 30 },
  { value: 20 },
  { value: 0 },
  { value: 0.1 },
  { value: null, qualifier: "more_than", lower: 20 },
  { value: null, qualifier: "at_least", lower: 31 },
  { value: null, qualifier: "nearly", upper: 20 },
  { value: null, qualifier: "at_most", upper: 19 },
  { value: null, qualifier: "order_of_magnitude", lower: 10, upper: 100 },
  { value: 20, qualifier: "about" },
  { value: 30, level: "city" },
  { value: 30, level: "city+national" },
  { value: 30, period_basis: "inferred" },
  { value: 30, period_basis: "external", qualifier: "about", level: "grassroots" },
  { value: 30, ...inYear(2021) },
  { value: 30, ...inYear(2013) },
  { value: 30, ...inYear(2026) },
  { value: 30, period_kind: "year", ...between("2022-01-01", "2022-06-30") },
  { value: 30, period_kind: "half_year", ...between("2022-01-01", "2022-06-30") },
  { value: 30, period_kind: "half_year", ...between("2022-07-01", "2022-12-31") },
  { value: 30, period_kind: "quarter", ...between("2022-01-01", "2022-03-31") },
  { value: 30, period_kind: "year_to_date", ...between("2022-01-01", "2022-11-30") },
  { value: 30, period_kind: "year_to_date", ...between("2022-01-01", "2022-10-31") },
  { value: 30, period_kind: "year_to_date", ...between("2022-01-01", "2022-12-31") },
  { value: 30, period_kind: "year_to_date", ...between(null, "2022-10-31") },
  { value: 30, period_kind: "school_year", ...between("2021-09-01", "2022-08-31") },
  { value: 30, period_kind: "multi_year", ...between("2018-01-01", "2022-12-31") },
  { value: 30, period_kind: "multi_year", ...between("2020-01-01", "2024-12-31") },
  { value: 30, period_kind: "multi_year", ...between("2010-01-01", "2015-12-31") },
  { value: 30, period_kind: "stage", ...between("2018-01-01", "2022-12-31") },
  { value: 30, period_kind: "stage", ...between("2022-02-01", "2022-05-31") },
  { value: 30, period_kind: "as_of", ...between("2022-06-30", "2022-06-30") },
  { value: 30, period_kind: "as_of", ...between(null, "2022-06-30") },
  { value: 30, period_kind: "as_of", ...between("2021-12-01", "2022-01-31") },
  { value: 30, period_kind: "as_of", ...between("2022-06-30", null) },
  { value: 30, period_kind: "event", ...between("2022-05-01", "2022-05-01") },
  { value: 30, period_kind: "event", ...between("2022-01-01", "2022-12-31") },
  { value: 30, period_kind: "recurring", ...between(null, null) },
  { value: 30, period_kind: "recurring", ...between("2022-01-01", "2022-12-31") },
  { value: 30, period_kind: "unknown", ...between(null, "2022-12-31") },
  { value: 30, period_kind: "unknown", ...between("2022-01-01", null) },
];

/** The same in the words of the mart. */
function asMart({ verdict, reasons, isOrderDetermined, difference, ratio }: PairVerdict) {
  return { verdict, reasons: reasons.join(","), is_order_determined: isOrderDetermined, difference, ratio };
}

/** Every pair of figures of one metric, in the mart's order, with the verdict that the page comes to. */
function pageVerdicts(figures: FigureRow[]): Map<string, unknown> {
  const byMetric = groups(figures, ({ metric_id }) => metric_id);
  const pairs = byMetric.flatMap(([, group]) => group.flatMap((a) => group.map((b) => [a, b] as const)));
  const ordered = pairs.filter(([a, b]) => a.district_id < b.district_id);
  const verdicts = ordered.map(([a, b]) => [`${a.figure_id} ${b.figure_id}`, verdictOf(a, b)] as const);
  return new Map(verdicts.flatMap(([id, verdict]) => (verdict ? [[id, asMart(verdict)] as const] : [])));
}

function martVerdicts(rows: Row[]): Map<string, unknown> {
  const verdicts = rows.map(
    ({ figure_a_id, figure_b_id, verdict, reasons, is_order_determined, difference, ratio }) => [
      `${figure_a_id} ${figure_b_id}`,
      { verdict, reasons, is_order_determined, difference, ratio },
    ],
  );
  return new Map(verdicts as [string, unknown][]);
}

function expectSame(figures: Row[], comparisons: Row[]): void {
  const [page, mart] = [pageVerdicts(figures as unknown as FigureRow[]), martVerdicts(comparisons)];
  expect(
    [...page.keys()].filter((id) => !mart.has(id)),
    "pairs that the mart has not",
  ).toEqual([]);
  expect(
    [...mart.keys()].filter((id) => !page.has(id)),
    "pairs that the page has not",
  ).toEqual([]);
  expect(page).toEqual(mart);
  expect(mart.size).toBeGreaterThan(100);
}

describe("verdictOf(a, b)", () => {
  it("agrees with the mart on all pairs of the project's figures", async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kho-verdict-"));
    const warehouse = path.join(folder, "warehouse.duckdb");
    try {
      await buildWarehouse({ data: DATA, sql: SQL_FOLDER, warehouse });
      await withDatabase(
        warehouse,
        async (connection) => expectSame(await readRows(connection, FIGURES), await readRows(connection, COMPARISONS)),
        { isReadOnly: true },
      );
    } finally {
      fs.rmSync(folder, { recursive: true });
    }
  });

  it("agrees with the mart on every pair of kinds of period, bounds, levels and lives", async () => {
    const pairs = VARIANTS.flatMap((a) => VARIANTS.map((b) => [a, b] as const));
    const figures = pairs.flatMap(([a, b], pair) => [
      { ...a, figure_id: `a-${pair}`, metric_id: `m-${pair}`, district_id: "bac-tu-liem" },
      { ...b, figure_id: `b-${pair}`, metric_id: `m-${pair}`, district_id: "hoan-kiem" },
    ]);
    const metrics = pairs.map((_, pair) => ({
      metric_id: `m-${pair}`,
      temporal: pair % 7 === 0 ? "stock" : "flow",
      unit: pair % 11 === 0 ? "person+initiative" : "person",
    }));
    await withModels(
      { figures, metrics },
      async (connection) => expectSame(await readRows(connection, FIGURES), await readRows(connection, COMPARISONS)),
      { needed: ["comparisons"] },
    );
  });

  it("agrees with the mart on areas that are no district, on losers of conflicts and on one district", async () => {
    const districts = ["bac-tu-liem", "hoan-kiem", "dong-da", "ha-noi", "cum-1", "huyen-tu-liem"];
    const figures = METRICS.flatMap(({ metric_id }) =>
      districts.flatMap((district_id) =>
        VARIANTS.map((row) => ({ ...row, metric_id, district_id })).filter((_, index) => index % 3 === 0),
      ),
    );
    await withModels(
      { figures },
      async (connection) => expectSame(await readRows(connection, FIGURES), await readRows(connection, COMPARISONS)),
      { needed: ["comparisons"] },
    );
  });
});
