import { describe, expect, it } from "vitest";
import type { Row } from "../../warehouse/database.js";
import { inYear, queryModels, type RawRow, stock } from "./withModels.js";

const TO_DATE = { period_kind: "year_to_date", period_end: "2022-11-30" };
const FIVE_YEARS = { period_kind: "multi_year", period_start: "2018-01-01", period_end: "2022-12-31" };
const EVENT = { period_kind: "event", period_start: "2022-05-01", period_end: "2022-05-01" };

describe("comparisons", () => {
  it("sets two exact figures of the same period against each other", async () => {
    expect(await compare({ value: 30 }, { value: 20 })).toMatchObject({
      district_a_id: "dong-da",
      district_b_id: "hoan-kiem",
      year: 2022,
      verdict: "comparable",
      reasons: "",
      difference: 10,
      ratio: 1.5,
      is_order_determined: true,
    });
  });

  it.each<[string, string, RawRow, RawRow]>([
    ["not_comparable", "different_period_kind,different_period", {}, TO_DATE],
    ["not_comparable", "different_period_kind,different_period", {}, FIVE_YEARS],
    ["not_comparable", "different_period", FIVE_YEARS, { ...FIVE_YEARS, period_start: "2019-01-01" }],
    ["not_comparable", "different_period", EVENT, { ...EVENT, period_start: "2022-06-01", period_end: "2022-06-01" }],
    ["not_comparable", "unknown_period", { period_kind: "recurring" }, { period_kind: "recurring" }],
    ["conditional", "outside_life", inYear(2026), inYear(2026)],
    ["conditional", "different_cutoff", TO_DATE, { ...TO_DATE, period_end: "2022-10-31" }],
    ["conditional", "different_cutoff", stock("f1", "2022-12-31"), stock("f2", "2022-06-30")],
    ["conditional", "different_level", { level: "city" }, { level: "district" }],
    ["conditional", "mixed_unit", { level: "city+national" }, { level: "city+national" }],
    ["conditional", "mixed_unit", { metric_id: "workers-and-initiatives" }, { metric_id: "workers-and-initiatives" }],
    ["conditional", "bound", {}, { qualifier: "more_than", value: null, lower: 5 }],
    ["conditional", "bound", { qualifier: "about" }, {}],
    ["conditional", "inferred_period", { period_basis: "inferred" }, {}],
    ["conditional", "inferred_period", {}, { period_basis: "external" }],
    [
      "conditional",
      "different_level,mixed_unit,bound,inferred_period",
      { level: "city+national", qualifier: "about", period_basis: "inferred" },
      {},
    ],
    ["comparable", "", FIVE_YEARS, FIVE_YEARS],
    ["comparable", "", EVENT, EVENT],
    ["comparable", "", { period_kind: "year_to_date" }, {}],
  ])("calls a pair %s (%s)", async (verdict, reasons, a, b) => {
    expect(await compare({ value: 30, ...a }, { value: 20, ...b })).toMatchObject({ verdict, reasons });
  });

  it("gives no number and no order for what is not comparable", async () => {
    const row = await compare({ value: 30 }, { value: 20, ...TO_DATE });
    expect(row).toMatchObject({ value_a: 30, value_b: 20, difference: null, ratio: null, is_order_determined: false });
  });

  it("gives no difference of a bound, and an order only where it holds for every number in it", async () => {
    const bound = { qualifier: "more_than", lower: 500 };
    const decided = await compare(bound, { value: 499 });
    expect(decided).toMatchObject({ value_a: null, lower_a: 500, difference: null, is_order_determined: true });
    expect(await compare(bound, { value: 501 })).toMatchObject({ ratio: null, is_order_determined: false });
  });

  it("knows the order of equal exact values, not of equal approximate ones", async () => {
    const about = { qualifier: "about", value: 200 };
    expect(await compare({ value: 200 }, { value: 200 })).toMatchObject({ is_order_determined: true });
    expect(await compare(about, about)).toMatchObject({ is_order_determined: false });
  });

  it("has no ratio to zero", async () => {
    expect(await compare({ value: 5 }, { value: 0 })).toMatchObject({ difference: 5, ratio: null });
  });

  it("pairs spans that overlap, without a year of their own", async () => {
    const later = { ...FIVE_YEARS, period_start: "2020-01-01", period_end: "2024-12-31" };
    const row = await compare({ value: 1, ...FIVE_YEARS }, { value: 2, ...later });
    expect(row).toMatchObject({ year: null, verdict: "not_comparable", reasons: "different_period" });
  });

  it.each<[string, RawRow, RawRow]>([
    ["of different years", inYear(2021), inYear(2022)],
    ["of different metrics", {}, { metric_id: "accidents" }],
    ["of one district", {}, { district_id: "dong-da", level: "city" }],
    ["of areas that are no district", {}, { district_id: "ha-noi" }],
    ["of a predecessor", inYear(2013), { ...inYear(2013), district_id: "huyen-tu-liem" }],
    ["without a period", {}, { period_kind: "unknown", period_start: null, period_end: null }],
  ])("pairs no figures %s", async (_, a, b) => {
    expect(await compare({ value: 1, ...a }, { value: 1, ...b })).toBeUndefined();
  });

  it("compares the preferred figure only", async () => {
    const figures = [
      { source_id: "early-press", value: 1 },
      { source_id: "late-press", value: 2 },
      { source_id: "undated-press", value: 2 },
      { district_id: "hoan-kiem", value: 3 },
    ];
    const rows = await queryModels(figures, "select figure_a_id, figure_b_id from comparisons");
    expect(rows).toEqual([{ figure_a_id: "f2", figure_b_id: "f4" }]);
  });
});

async function compare(a: RawRow, b: RawRow): Promise<Row | undefined> {
  const figures = [
    { ...a, figure_id: "a" },
    { district_id: "hoan-kiem", ...b, figure_id: "b" },
  ];
  const [row] = await queryModels(figures, "select * from comparisons");
  return row;
}
