import { describe, expect, it } from "vitest";
import { inYear, queryModels, stock } from "./withModels.js";

describe("district_years", () => {
  it("keeps a bound a bound", async () => {
    const [row] = await queryModels([{ qualifier: "more_than", lower: 500 }], "select * from district_years");
    expect(row).toMatchObject({ year: 2022, value: null, lower: 500, upper: null, interval_high: null });
  });

  it("leaves out whatever is not a figure of one full year", async () => {
    const figures = [
      { period_kind: "multi_year", period_start: "2018-01-01", value: 4750 },
      { period_start: "2018-01-01", value: 4750 },
      { period_kind: "half_year", period_end: "2022-06-30", value: 1 },
      { period_kind: "year_to_date", period_end: "2022-11-30", value: 1 },
      { period_kind: "stage", period_end: "2022-08-31", value: 1 },
      { period_kind: "recurring", value: 1 },
      { ...stock("stock", "2022-12-31"), value: 1 },
    ];
    expect(await queryModels(figures, "select * from district_years")).toEqual([]);
  });

  it("never adds levels", async () => {
    const figures = [
      { level: "district", value: 60 },
      { level: "city", value: 10 },
      { level: "district+city", value: 65 },
    ];
    const rows = await queryModels(figures, "select level, value from district_years order by value");
    expect(rows).toEqual([
      { level: "city", value: 10 },
      { level: "district", value: 60 },
      { level: "district+city", value: 65 },
    ]);
  });

  it("has one row of a year that several sources report", async () => {
    const figures = [
      { source_id: "early-press", value: 165 },
      { source_id: "late-press", value: 165 },
      { source_id: "undated-press", value: 170 },
    ];
    const sql = "select figure_id, value, figure_count, has_conflict from district_years";
    expect(await queryModels(figures, sql)).toEqual([
      { figure_id: "f2", value: 165, figure_count: 3, has_conflict: true },
    ]);
  });

  it("has no row of a year without a figure", async () => {
    const figures = [2020, 2022].map((year) => ({ ...inYear(year), value: 1 }));
    const rows = await queryModels(figures, "select year from district_years order by year");
    expect(rows).toEqual([{ year: 2020 }, { year: 2022 }]);
  });

  it("keeps a zero that was reported", async () => {
    expect(await queryModels([{ value: 0 }], "select value from district_years")).toEqual([{ value: 0 }]);
  });
});
