import { describe, expect, it } from "vitest";
import { queryModels } from "./withModels.js";

describe("period_totals", () => {
  it("keeps the total of a span whole, with its length", async () => {
    const figures = [{ period_kind: "multi_year", period_start: "2018-01-01", value: 4750 }];
    const sql = "select value, period_class, period_years from period_totals";
    expect(await queryModels(figures, sql)).toEqual([{ value: 4750, period_class: "span", period_years: 5 }]);
  });

  it("keeps what has no place in time, without a length", async () => {
    const figures = [{ period_kind: "unknown", period_start: null, period_end: null, qualifier: "nearly", upper: 9 }];
    const sql = "select value, upper, period_class, period_years from period_totals";
    expect(await queryModels(figures, sql)).toEqual([
      { value: null, upper: 9, period_class: "unplaced", period_years: null },
    ]);
  });

  it("holds no figure of a year", async () => {
    expect(await queryModels([{ value: 1 }], "select * from period_totals")).toEqual([]);
  });
});
