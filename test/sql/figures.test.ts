import { describe, expect, it } from "vitest";
import { inYear, queryModels, type RawRow, stock } from "./withModels.js";

describe("figures", () => {
  it.each([
    ["exact", { value: 500 }, [500, 500]],
    ["more_than", { lower: 500 }, [500, null]],
    ["at_least", { lower: 500 }, [500, null]],
    ["nearly", { upper: 500 }, [0, 500]],
    ["at_most", { upper: 500 }, [0, 500]],
    ["order_of_magnitude", { lower: 10e9, upper: 100e9 }, [10e9, 100e9]],
    ["about", { value: 200 }, [150, 250]],
    ["about", { value: 34_500 }, [34_450, 34_550]],
    ["about", { value: 3.5e9 }, [3.45e9, 3.55e9]],
    ["about", { value: 12.5 }, [12.45, 12.55]],
    ["about", { value: 7 }, [6.5, 7.5]],
  ])("holds %s %o in an interval", async (qualifier, bounds, interval) => {
    const [row] = await queryModels([{ qualifier, ...bounds }], "select * from figures");
    expect([row?.interval_low, row?.interval_high]).toEqual(interval);
    expect(row?.is_bound).toBe(qualifier !== "exact");
    expect(row?.value).toBe("value" in bounds ? bounds.value : null);
  });

  it.each<[string, RawRow, string, number | null]>([
    ["a year", {}, "annual", 2022],
    ["a full year reported to date", { period_kind: "year_to_date" }, "annual", 2022],
    ["six months", { period_kind: "half_year", period_end: "2022-06-30" }, "partial", 2022],
    [
      "a school year",
      { period_kind: "school_year", period_start: "2021-09-01", period_end: "2022-06-30" },
      "partial",
      2022,
    ],
    ["five years", { period_kind: "multi_year", period_start: "2018-01-01" }, "span", null],
    ["five years posing as a year", { period_start: "2018-01-01" }, "span", null],
    ["a stage", { period_kind: "stage", period_end: "2022-08-31" }, "span", null],
    ["a stock", stock("f1", "2022-12-31"), "dated", 2022],
    ["a stock of a year", { metric_id: "members" }, "dated", 2022],
    ["a stock whose first day is not given", { ...stock("f1", "2022-12-31"), period_start: null }, "dated", 2022],
    ["an event", { period_kind: "event", period_start: "2022-05-01", period_end: "2022-05-01" }, "event", 2022],
    ["what recurs", { period_kind: "recurring" }, "unplaced", null],
    ["an unknown period", { period_kind: "unknown", period_start: null, period_end: null }, "unplaced", null],
  ])("places %s", async (_, figure, period_class, year) => {
    const [row] = await queryModels([{ value: 1, ...figure }], "select period_class, year from figures");
    expect(row).toEqual({ period_class, year });
  });

  it("measures a span in years", async () => {
    const span = { period_kind: "multi_year", period_start: "2018-01-01", period_end: "2022-12-31", value: 1 };
    const half = { ...span, period_end: "2023-06-30" };
    const sql = "select period_years, first_year, last_year from figures order by figure_id";
    expect(await queryModels([span, half], sql)).toEqual([
      { period_years: 5, first_year: 2018, last_year: 2022 },
      { period_years: 5.5, first_year: 2018, last_year: 2023 },
    ]);
  });

  it.each<[string, RawRow, boolean]>([
    ["the year in which the district was founded", { district_id: "bac-tu-liem", ...inYear(2014) }, false],
    ["the year before it", { district_id: "bac-tu-liem", ...inYear(2013) }, true],
    ["the year in which the district ended", inYear(2025), false],
    ["the year after it", inYear(2026), true],
    ["the last day", stock("f1", "2025-06-30"), false],
    ["the day after it", stock("f1", "2025-07-01"), true],
    ["an open life", { district_id: "ha-noi", ...inYear(2030) }, false],
    ["no period", { period_kind: "unknown", period_start: null, period_end: null }, false],
  ])("flags a figure outside the life of its district: %s", async (_, figure, is_outside_life) => {
    const [row] = await queryModels([{ value: 1, ...figure }], "select is_outside_life from figures");
    expect(row).toEqual({ is_outside_life });
  });

  it("marks units and levels that are counted together", async () => {
    const figures = [
      { value: 1 },
      { value: 1, level: "city+national" },
      { value: 1, metric_id: "workers-and-initiatives" },
    ];
    const rows = await queryModels(figures, "select is_mixed from figures order by figure_id");
    expect(rows.map(({ is_mixed }) => is_mixed)).toEqual([false, true, true]);
  });

  it("counts neither predecessors nor the city nor wards among the districts", async () => {
    const figures = ["bac-tu-liem", "huyen-tu-liem", "phuong-ba-dinh", "cum-1", "ha-noi"].map((district_id) => ({
      district_id,
      value: 1,
    }));
    const rows = await queryModels(figures, "select district_id from figures where is_district");
    expect(rows).toEqual([{ district_id: "bac-tu-liem" }]);
  });

  it("chooses one of the figures that agree, the most exact one", async () => {
    const figures = [
      { source_id: "report", qualifier: "more_than", lower: 160 },
      { source_id: "early-press", value: 165 },
      { source_id: "late-press", value: 165 },
    ];
    const rows = await queryModels(figures, "select is_preferred, is_chosen from figures order by figure_id");
    expect(rows.map(({ is_chosen }) => is_chosen)).toEqual([false, false, true]);
    expect(rows.every(({ is_preferred }) => is_preferred)).toBe(true);
  });

  it("lets every figure of an unknown period stand for itself", async () => {
    const unplaced = { period_kind: "unknown", period_start: null, period_end: null };
    const rows = await queryModels(
      [5, 6].map((value) => ({ ...unplaced, value })),
      "select is_chosen from figures",
    );
    expect(rows).toEqual([{ is_chosen: true }, { is_chosen: true }]);
  });
});
