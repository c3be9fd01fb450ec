import { describe, expect, it } from "vitest";
import { inYear, queryModels, stock } from "./withModels.js";

describe("district_profiles", () => {
  it("has a row of each district, also of one without figures", async () => {
    const sql = "select district_id, figure_count, first_year, members_value from district_profiles order by all";
    expect(await queryModels([], sql)).toEqual(
      ["bac-tu-liem", "dong-da", "hoan-kiem"].map((district_id) => ({
        district_id,
        figure_count: 0,
        first_year: null,
        members_value: null,
      })),
    );
  });

  it("counts the figures of a district by kind", async () => {
    const figures = [
      { source_id: "early-press", value: 1 },
      { source_id: "late-press", value: 2 },
      { period_kind: "multi_year", period_start: "2018-01-01", qualifier: "nearly", upper: 9 },
      { ...stock("stock", "2024-12-31"), value: 3 },
      { district_id: "hoan-kiem", value: 1 },
    ];
    const [row] = await queryModels(figures, "select * from district_profiles where district_id = 'dong-da'");
    expect(row).toMatchObject({
      figure_count: 4,
      annual_count: 2,
      metric_count: 2,
      source_count: 2,
      bound_count: 1,
      conflict_count: 1,
      first_year: 2018,
      last_year: 2024,
    });
  });

  it("names the cluster and the predecessor", async () => {
    const sql = "select cluster_name, predecessor_names, kind from district_profiles where district_id = 'bac-tu-liem'";
    expect(await queryModels([], sql)).toEqual([{ cluster_name: "Cụm 1", predecessor_names: "Từ Liêm", kind: "quan" }]);
  });

  it("gives the latest stocks with their dates, bounds as bounds", async () => {
    const unions = { metric_id: "grassroots-unions", figure_id: "unions" };
    const figures = [
      { ...stock("old", "2020-12-31"), value: 30_000 },
      { ...stock("new", "2024-09-01", "2024-09-30"), qualifier: "more_than", lower: 34_000 },
      { ...stock("vague", "2024-01-01", "2024-12-31"), qualifier: "more_than", lower: 33_000 },
      { ...stock("late", "2025-08-01"), value: 99_000 },
      { ...stock("", "2024-12-31"), ...unions, value: 575 },
    ];
    const [row] = await queryModels(figures, "select * from district_profiles where district_id = 'dong-da'");
    expect(row).toMatchObject({
      members_figure_id: "new",
      members_value: null,
      members_lower: 34_000,
      members_qualifier: "more_than",
      members_date: "2024-09-30",
      unions_figure_id: "unions",
      unions_value: 575,
      unions_date: "2024-12-31",
    });
  });
});

describe("metric_profiles", () => {
  it("opens on the level and year that most districts report", async () => {
    const figures = [
      { ...inYear(2020), value: 1 },
      { ...inYear(2020), value: 1, district_id: "hoan-kiem" },
      { ...inYear(2022), value: 1, level: "city+national" },
      { ...inYear(2022), value: 1, district_id: "ha-noi", level: "city" },
      { ...inYear(2022), value: 1, district_id: "cum-1", level: "city" },
      { ...inYear(2022), value: 1, district_id: "phuong-ba-dinh", level: "city" },
      { period_kind: "multi_year", period_start: "2018-01-01", value: 9 },
    ];
    const [row] = await queryModels(figures, "select * from metric_profiles");
    expect(row).toMatchObject({
      metric_id: "excellent-workers",
      default_level: "district",
      default_year: 2020,
      best_district_count: 2,
      figure_count: 7,
      district_count: 2,
      annual_count: 6,
      span_count: 1,
      first_year: 2018,
      last_year: 2022,
      levels: "district,city,city+national",
    });
  });

  it("prefers the later year, then the lower level, where as many report", async () => {
    const figures = [
      { ...inYear(2021), value: 1 },
      { ...inYear(2022), value: 1, level: "unspecified" },
      { ...inYear(2022), value: 1, level: "city" },
    ];
    const rows = await queryModels(figures, "select default_level, default_year from metric_profiles");
    expect(rows).toEqual([{ default_level: "city", default_year: 2022 }]);
  });

  it("has no default where there is no annual figure", async () => {
    const figures = [{ ...stock("f1", "2022-12-31"), value: 1 }];
    const rows = await queryModels(figures, "select metric_id, default_year, best_district_count from metric_profiles");
    expect(rows).toEqual([{ metric_id: "members", default_year: null, best_district_count: null }]);
  });
});

describe("areas", () => {
  it("has every area and marks the districts", async () => {
    const rows = await queryModels([], "select district_id, kind from areas where not is_district order by all");
    expect(rows).toEqual([
      { district_id: "cum-1", kind: "cum" },
      { district_id: "ha-noi", kind: "thanh-pho" },
      { district_id: "huyen-tu-liem", kind: "huyen" },
      { district_id: "phuong-ba-dinh", kind: "phuong" },
    ]);
  });
});
