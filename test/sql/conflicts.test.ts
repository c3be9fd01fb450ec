import { describe, expect, it } from "vitest";
import { queryModels, type RawRow, stock } from "./withModels.js";

const CONFLICTS = "select figure_a_id, figure_b_id, preferred_figure_id, rule, difference from conflicts order by all";

describe("conflicts", () => {
  it.each<[string, string, RawRow, RawRow]>([
    ["f1", "report_over_press", { source_id: "report" }, { source_id: "late-press" }],
    ["f2", "later_publication", { source_id: "early-press" }, { source_id: "late-press" }],
    ["f1", "order", { source_id: "early-press" }, { source_id: "undated-press" }],
    ["f2", "order", { status: "low_confidence" }, {}],
    ["f1", "order", {}, {}],
  ])("prefers %s by %s and keeps both", async (preferred_figure_id, rule, first, second) => {
    const figures = [
      { ...first, value: 10 },
      { ...second, value: 12 },
    ];
    expect(await queryModels(figures, CONFLICTS)).toEqual([
      { figure_a_id: "f1", figure_b_id: "f2", preferred_figure_id, rule, difference: -2 },
    ]);
    const rows = await queryModels(figures, "select figure_id, is_preferred, has_conflict from figures order by all");
    expect(rows).toEqual(
      ["f1", "f2"].map((figure_id) => ({
        figure_id,
        is_preferred: figure_id === preferred_figure_id,
        has_conflict: true,
      })),
    );
  });

  it.each<[string, RawRow, RawRow]>([
    ["equal values", { value: 10 }, { value: 10 }],
    ["a value within a bound", { value: 10 }, { qualifier: "more_than", lower: 9 }],
    ["another level", { value: 10 }, { value: 12, level: "city" }],
    ["another metric", { value: 10 }, { value: 12, metric_id: "accidents" }],
    ["another district", { value: 10 }, { value: 12, district_id: "hoan-kiem" }],
    ["another period", { value: 10 }, { value: 12, period_kind: "half_year", period_end: "2022-06-30" }],
    ["a part and its whole", { value: 10 }, { value: 2, subset_of: "f1" }],
    ["unknown periods", { value: 10, ...unknown() }, { value: 12, ...unknown() }],
  ])("sees no conflict in %s", async (_, first, second) => {
    expect(await queryModels([first, second], CONFLICTS)).toEqual([]);
  });

  it("sees a value outside a bound", async () => {
    const figures = [{ value: 10 }, { qualifier: "more_than", lower: 11 }];
    expect(await queryModels(figures, CONFLICTS)).toMatchObject([{ difference: null }]);
  });

  it("sees a full year reported to date that disagrees with the year", async () => {
    const figures = [{ value: 10 }, { value: 12, period_kind: "year_to_date" }];
    expect(await queryModels(figures, CONFLICTS)).toHaveLength(1);
  });

  it.each<[number, RawRow, RawRow]>([
    [1, stock("f1", "2024-09-01", "2024-09-30"), stock("f2", "2024-09-15")],
    [1, stock("f1", "2024-01-01", "2024-12-31"), stock("f2", "2024-12-31")],
    [1, { ...stock("f1", "2024-09-15"), period_start: null }, stock("f2", "2024-09-01", "2024-09-30")],
    [0, stock("f1", "2024-09-01", "2024-09-30"), stock("f2", "2024-10-01")],
    [0, stock("f1", "2024-09-15"), stock("f2", "2024-09-16")],
  ])("sees %i conflict in stocks whose days may be the same (%o, %o)", async (count, first, second) => {
    const figures = [
      { ...first, value: 575 },
      { ...second, value: 517 },
    ];
    expect(await queryModels(figures, CONFLICTS)).toHaveLength(count);
  });

  it("gives the days that both stocks may speak of", async () => {
    const figures = [
      { ...stock("f1", "2024-09-01", "2024-09-30"), value: 575 },
      { ...stock("f2", "2024-09-15", "2024-12-31"), value: 517 },
    ];
    const rows = await queryModels(figures, "select year, period_start, period_end from conflicts");
    expect(rows).toEqual([{ year: 2024, period_start: "2024-09-15", period_end: "2024-09-30" }]);
  });

  it("lets the preferred figure of three stand for the year", async () => {
    const figures = [
      { source_id: "late-press", value: 1 },
      { source_id: "report", value: 2 },
      { source_id: "early-press", value: 3 },
    ];
    expect(await queryModels(figures, CONFLICTS)).toHaveLength(3);
    const rows = await queryModels(figures, "select figure_id, value from district_years");
    expect(rows).toEqual([{ figure_id: "f2", value: 2 }]);
  });
});

function unknown(): RawRow {
  return { period_kind: "unknown", period_start: null, period_end: null };
}
