import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildWarehouse } from "../../warehouse/buildWarehouse.js";
import { type Row, readRows, withDatabase } from "../../warehouse/database.js";
import { SQL_FOLDER } from "./withModels.js";

const DATA = path.resolve(import.meta.dirname, "../../data");

/** Figures of the project's data as their sources print them; each test names the source and the phrase. */
describe("marts of the project's data", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kho-golden-"));
  const warehouse = path.join(folder, "warehouse.duckdb");
  const query = (sql: string): Promise<Row[]> =>
    withDatabase(warehouse, (connection) => readRows(connection, sql), { isReadOnly: true });

  beforeAll(() => buildWarehouse({ data: DATA, sql: SQL_FOLDER, warehouse }));
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  it("district_years: Bắc Từ Liêm 2022, 84 công nhân giỏi cấp quận (ldtd-bac-tu-liem-2022)", async () => {
    const sql = `select value, qualifier, as_printed from district_years
      where (district_id, metric_id, level, year) = ('bac-tu-liem', 'excellent-workers', 'district', 2022)`;
    expect(await query(sql)).toEqual([{ value: 84, qualifier: "exact", as_printed: "84 công nhân giỏi cấp quận" }]);
  });

  it("trends: Hoàn Kiếm 2022, hơn 500 sáng kiến stays a lower bound (ldtd-hoan-kiem-2022)", async () => {
    const sql = `select value, lower, upper, change, index from trends
      where (district_id, metric_id, year) = ('hoan-kiem', 'initiatives-reported', 2022)`;
    expect(await query(sql)).toEqual([{ value: null, lower: 500, upper: null, change: null, index: null }]);
  });

  it("trends: Ba Đình, from 73 công nhân giỏi in 2023 to 132 in 2025 (tam-binh, ldtd-ba-dinh-189031)", async () => {
    const sql = `select previous_year, previous_value, value, change, change_direction from trends
      where (district_id, metric_id, level, year) = ('ba-dinh', 'excellent-workers', 'district', 2025)`;
    expect(await query(sql)).toEqual([
      { previous_year: 2023, previous_value: 73, value: 132, change: 59, change_direction: "up" },
    ]);
  });

  it("conflicts: Tây Hồ 2024, 4.071 or 3.957 new members (ldtd-tay-ho-188689, ldtd-tay-ho-191261)", async () => {
    const sql = `select preferred_figure_id, rule, year from conflicts
      where (district_id, metric_id) = ('tay-ho', 'new-members')`;
    expect(await query(sql)).toEqual([
      { preferred_figure_id: "tay-ho-2024-new-members", rule: "later_publication", year: 2024 },
    ]);
    const years = `select value, figure_count, has_conflict from district_years
      where (district_id, metric_id, year) = ('tay-ho', 'new-members', 2024)`;
    expect(await query(years)).toEqual([{ value: 3957, figure_count: 2, has_conflict: true }]);
  });

  it("conflicts: Hoàn Kiếm 2024, 575 or 517 unions (ldtd-hoan-kiem-177289, bao-moi-hoan-kiem-51209077)", async () => {
    const sql = `select value_a, value_b, difference from conflicts
      where (district_id, metric_id) = ('hoan-kiem', 'grassroots-unions')`;
    expect(await query(sql)).toEqual([{ value_a: 575, value_b: 517, difference: 58 }]);
  });

  it("figures: Hoàn Kiếm 2022, làm lợi hàng chục tỷ đồng is 10 to 100 billion VND (ldtd-hoan-kiem-2022)", async () => {
    const sql = `select value, interval_low, interval_high from figures
      where (district_id, metric_id, source_id) = ('hoan-kiem', 'initiatives-benefit', 'ldtd-hoan-kiem-2022')`;
    expect(await query(sql)).toEqual([{ value: null, interval_low: 10e9, interval_high: 100e9 }]);
  });

  it("period_totals: Bắc Từ Liêm, 4.750 lượt thi thợ giỏi in five years (ldtd-bac-tu-liem-5-nam)", async () => {
    const sql = `select value, period_years from period_totals
      where (district_id, metric_id) = ('bac-tu-liem', 'skill-contest-participations')`;
    expect(await query(sql)).toEqual([{ value: 4750, period_years: 5 }]);
    const years = `select * from trends where (district_id, metric_id) = ('bac-tu-liem', 'skill-contest-participations')`;
    expect(await query(years)).toEqual([]);
  });

  it("comparisons: 84 cấp quận and 3.550 cấp cơ sở are of different levels (2022)", async () => {
    const sql = `select value_a, value_b, verdict, reasons from comparisons
      where (district_a_id, district_b_id, metric_id, year) = ('bac-tu-liem', 'hoan-kiem', 'excellent-workers', 2022)
      and level_a = 'district' and level_b = 'grassroots'`;
    expect(await query(sql)).toEqual([
      { value_a: 84, value_b: 3550, verdict: "conditional", reasons: "different_level" },
    ]);
  });

  it("coverage: a total of five years makes five years span_only (ldtd-bac-tu-liem-5-nam)", async () => {
    const sql = `select state, count(*)::integer as years from coverage
      where (district_id, metric_id) = ('bac-tu-liem', 'skill-contest-participations') group by state`;
    expect(await query(sql)).toEqual([{ state: "span_only", years: 5 }]);
  });

  it("rates: Thạch Thất 2023, 218 unions and 7.235 members (cong-thong-tin-thach-that)", async () => {
    const sql = `select numerator_value, members_value, members_date, round(value, 2) as rate from rates
      where figure_id = 'thach-that-2023-grassroots-unions'`;
    expect(await query(sql)).toEqual([
      { numerator_value: 218, members_value: 7235, members_date: "2023-12-31", rate: 30.13 },
    ]);
  });

  it("rates: Hoàn Kiếm 2024, hơn 35.000 members leave at most 14,8 unions in 1 000", async () => {
    const sql = `select value, interval_low, round(interval_high, 1) as high from rates
      where figure_id = 'hoan-kiem-2024-grassroots-unions'`;
    expect(await query(sql)).toEqual([{ value: null, interval_low: 0, high: 14.8 }]);
  });

  it("comparators: 2022 công nhân giỏi cấp quận, median of the districts, and 100 of the city", async () => {
    const sql = `select comparator_id, value, district_count, figure_id from comparators
      where (metric_id, year, period_kind) = ('excellent-workers', 2022, 'year')
      and (comparator_kind, level) in (('median', 'district'), ('city', 'city')) order by all`;
    expect(await query(sql)).toEqual([
      { comparator_id: "ha-noi", value: 100, district_count: 0, figure_id: "ha-noi-2022-excellent-workers-city" },
      { comparator_id: "median", value: 38, district_count: 3, figure_id: null },
    ]);
    const districts = `select value from district_years where is_district
      and (metric_id, level, year) = ('excellent-workers', 'district', 2022) order by value`;
    expect((await query(districts)).map(({ value }) => value)).toContain(38);
  });

  it("compare_figures: Ba Đình 2025 stands on its 2023 (ldtd-ba-dinh-189031)", async () => {
    const sql = `select figures.year, previous.year as previous_year, previous.value
      from compare_figures as figures
      join compare_figures as previous on figures.previous_figure_id = previous.figure_id
      where (figures.district_id, figures.metric_id, figures.level, figures.year)
        = ('ba-dinh', 'excellent-workers', 'district', 2025)`;
    expect(await query(sql)).toEqual([{ year: 2025, previous_year: 2023, value: 73 }]);
  });

  it("findings: Ba Đình stands out with 132 công nhân giỏi in 2025, after 73 in 2023 (ldtd-ba-dinh-189031)", async () => {
    const sql = `select template, other_value, value, count from findings
      where (district_id, kind) = ('ba-dinh', 'standout') order by importance`;
    expect(await query(sql)).toEqual([
      { template: "change_up", other_value: 73, value: 132, count: null },
      { template: "rank_highest", other_value: null, value: 132, count: 3 },
    ]);
    expect(await query("select count(*) <= 12 as is_short from findings")).toEqual([{ is_short: true }]);
  });

  it("coverage_grid: initiatives of Hoàn Kiếm 2022 are a bound only (ldtd-hoan-kiem-2022)", async () => {
    const sql = `select states[2022 - first_year + 1] as state from coverage_grid
      where (district_id, metric_id) = ('hoan-kiem', 'initiatives-reported')`;
    expect(await query(sql)).toEqual([{ state: "B" }]);
  });

  it("areas: 30 districts, of which Bắc Từ Liêm and Nam Từ Liêm come from huyện Từ Liêm", async () => {
    expect(await query("select count(*)::integer as districts from areas where is_district")).toEqual([
      { districts: 30 },
    ]);
    const sql = "select district_id from district_profiles where predecessor_names = 'huyện Từ Liêm' order by all";
    expect(await query(sql)).toEqual([{ district_id: "bac-tu-liem" }, { district_id: "nam-tu-liem" }]);
  });
});
