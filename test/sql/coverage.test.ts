import { describe, expect, it } from "vitest";
import { inYear, queryModels, type RawRow, stock } from "./withModels.js";

const BOUND = { value: null, qualifier: "more_than", lower: 5 };
const SPAN = { period_kind: "multi_year", period_start: "2018-01-01" };
const HALF = { period_kind: "half_year", period_end: "2022-06-30" };

describe("coverage", () => {
  it.each<[string, RawRow[]]>([
    ["annual", [{}]],
    ["annual", [{ qualifier: "about", value: 200 }]],
    ["annual", [BOUND, { level: "city" }, SPAN]],
    ["partial", [HALF]],
    ["partial", [{ period_kind: "event", period_start: "2022-05-01", period_end: "2022-05-02" }]],
    ["partial", [SPAN, HALF, BOUND]],
    ["span_only", [SPAN]],
    ["span_only", [SPAN, BOUND]],
    ["bound_only", [BOUND]],
    ["annual", [{ source_id: "late-press" }, { ...BOUND, lower: 99 }]],
    ["bound_only", [{ source_id: "early-press" }, { ...BOUND, lower: 99, source_id: "late-press" }]],
  ])("is %s in the year of %o", async (state, figures) => {
    const sql = "select state, figure_count from coverage where district_id = 'dong-da' and year = 2022";
    const rows = await queryModels(
      figures.map((figure) => ({ value: 1, ...figure })),
      sql,
    );
    expect(rows).toEqual([{ state, figure_count: figures.length }]);
  });

  it("counts a stock as partial", async () => {
    const rows = await queryModels(
      [{ ...stock("f1", "2022-12-31"), value: 1 }],
      "select state from coverage where district_id = 'dong-da'",
    );
    expect(rows).toEqual([{ state: "partial" }]);
  });

  it("covers each calendar year that a span touches", async () => {
    const span = { period_kind: "multi_year", period_start: "2018-07-01", period_end: "2020-06-30", value: 1 };
    const sql = "select year, state from coverage where district_id = 'dong-da' order by year";
    expect(await queryModels([span], sql)).toEqual([2018, 2019, 2020].map((year) => ({ year, state: "span_only" })));
  });

  it("says none, not zero, of a district or a year without figures", async () => {
    const figures = [2020, 2022].map((year) => ({ ...inYear(year), value: 1 }));
    const rows = await queryModels(figures, "select district_id, year, state, figure_count from coverage order by all");
    expect(rows).toHaveLength(3 * 3);
    expect(rows.filter(({ state }) => state === "annual")).toHaveLength(2);
    expect(rows).toContainEqual({ district_id: "dong-da", year: 2021, state: "none", figure_count: 0 });
    expect(rows).toContainEqual({ district_id: "hoan-kiem", year: 2022, state: "none", figure_count: 0 });
  });

  it("marks the years in which a district was not", async () => {
    const figures = [2013, 2014].map((year) => ({ ...inYear(year), value: 1 }));
    const sql = "select year, is_outside_life from coverage where district_id = 'bac-tu-liem' order by year";
    expect(await queryModels(figures, sql)).toEqual([
      { year: 2013, is_outside_life: true },
      { year: 2014, is_outside_life: false },
    ]);
  });

  it("asks nothing of districts where only other areas report", async () => {
    const figures = [{ district_id: "ha-noi", value: 1 }];
    expect(await queryModels(figures, "select * from coverage")).toEqual([]);
  });
});

describe("coverage_grid", () => {
  it("tells the years of a district and a metric by letters", async () => {
    const figures: RawRow[] = [
      { value: 1, ...inYear(2012) },
      { value: 2, ...SPAN },
      { value: 3, ...HALF },
      { ...BOUND, ...inYear(2023) },
      { value: 9, ...inYear(2024) },
      { value: 5, ...inYear(2026), district_id: "bac-tu-liem" },
      { value: 6, ...inYear(2013), district_id: "bac-tu-liem" },
    ];
    expect(await queryModels(figures, "select * from coverage_grid order by district_id")).toEqual([
      { district_id: "bac-tu-liem", metric_id: "excellent-workers", first_year: 2012, states: "xx------------x" },
      { district_id: "dong-da", metric_id: "excellent-workers", first_year: 2012, states: "A-----SSSSPBA-x" },
      { district_id: "hoan-kiem", metric_id: "excellent-workers", first_year: 2012, states: "--------------x" },
    ]);
  });
});
