import { describe, expect, it } from "vitest";
import { inYear, queryModels, stock } from "./withModels.js";

describe("compare_figures", () => {
  it("names the figures that change, index and rate stand on", async () => {
    const figures = [
      { ...inYear(2019), qualifier: "more_than", lower: 9 },
      { ...inYear(2020), value: 100 },
      { ...inYear(2021), value: 110 },
      { ...inYear(2022), value: 130 },
      { ...stock("members", "2022-09-30"), value: 40_000 },
    ];
    const sql = "select * from compare_figures order by metric_id, year";
    expect(await queryModels(figures, sql)).toMatchObject([
      { figure_id: "f1", previous_figure_id: null, base_figure_id: null, members_figure_id: null },
      { figure_id: "f2", previous_figure_id: "f1", base_figure_id: "f2", change_direction: "undetermined" },
      { figure_id: "f3", previous_figure_id: "f2", base_figure_id: "f2", members_figure_id: "members" },
      { figure_id: "f4", previous_figure_id: "f3", base_figure_id: "f2", members_figure_id: "members", rank: 1 },
      { figure_id: "members", rank: null, peer_count: null, is_rank_determined: false, is_change_determined: null },
    ]);
  });

  it("has the districts, the city and the clusters, losers of conflicts too", async () => {
    const figures = [
      { value: 1, source_id: "early-press" },
      { value: 2, source_id: "late-press" },
      { value: 3, district_id: "ha-noi" },
      { value: 4, district_id: "cum-1" },
      { value: 5, district_id: "phuong-ba-dinh", ...inYear(2026) },
    ];
    const sql = "select figure_id, is_chosen from compare_figures order by figure_id";
    expect(await queryModels(figures, sql)).toEqual([
      { figure_id: "f1", is_chosen: false },
      { figure_id: "f2", is_chosen: true },
      { figure_id: "f3", is_chosen: true },
      { figure_id: "f4", is_chosen: true },
    ]);
  });
});
