import { describe, expect, it } from "vitest";
import { inYear, queryModels, type RawRow } from "./withModels.js";

const LATEST = "select * from trends order by year desc limit 1";

function series(...figures: RawRow[]): RawRow[] {
  return figures.map((figure, index) => ({ ...inYear(2020 + 2 * index), ...figure }));
}

describe("trends", () => {
  it("compares with the latest earlier year that has a figure", async () => {
    const [row] = await queryModels(series({ value: 200 }, { value: 250 }), LATEST);
    expect(row).toMatchObject({
      year: 2022,
      previous_year: 2020,
      previous_value: 200,
      previous_figure_id: "f1",
      change: 50,
      change_share: 0.25,
      index: 125,
      change_direction: "up",
      is_change_determined: true,
    });
  });

  it("has no change where there is no earlier year", async () => {
    const [row] = await queryModels([{ value: 200 }], LATEST);
    expect(row).toMatchObject({
      previous_year: null,
      change: null,
      change_direction: null,
      is_change_determined: null,
      index: 100,
    });
  });

  it("gives neither change nor index for a bound", async () => {
    const [row] = await queryModels(series({ value: 200 }, { qualifier: "more_than", lower: 500 }), LATEST);
    expect(row).toMatchObject({ value: null, lower: 500, change: null, change_share: null, index: null });
  });

  it("gives neither change nor index for an approximate value", async () => {
    const [row] = await queryModels(series({ value: 200 }, { qualifier: "about", value: 500 }), LATEST);
    expect(row).toMatchObject({ value: 500, change: null, index: null, change_lower: 250, change_upper: 350 });
  });

  it.each<[string, RawRow, RawRow]>([
    ["up", { value: 200 }, { qualifier: "more_than", lower: 201 }],
    ["undetermined", { value: 200 }, { qualifier: "more_than", lower: 199 }],
    ["undetermined", { value: 200 }, { qualifier: "at_least", lower: 200 }],
    ["down", { value: 200 }, { qualifier: "nearly", upper: 199 }],
    ["undetermined", { value: 200 }, { qualifier: "nearly", upper: 201 }],
    ["down", { qualifier: "more_than", lower: 200 }, { value: 199 }],
    ["undetermined", { qualifier: "more_than", lower: 200 }, { value: 201 }],
    ["undetermined", { qualifier: "more_than", lower: 200 }, { qualifier: "more_than", lower: 900 }],
    ["up", { qualifier: "about", value: 200 }, { value: 251 }],
    ["undetermined", { qualifier: "about", value: 200 }, { value: 249 }],
    ["undetermined", { qualifier: "about", value: 200 }, { qualifier: "about", value: 200 }],
    ["same", { value: 200 }, { value: 200 }],
  ])("calls the direction %s from %o to %o", async (change_direction, before, after) => {
    const [row] = await queryModels(series(before, after), LATEST);
    expect(row).toMatchObject({ change_direction, is_change_determined: change_direction !== "undetermined" });
  });

  it("has no share of a change from zero", async () => {
    const [row] = await queryModels(series({ value: 0 }, { value: 5 }), LATEST);
    expect(row).toMatchObject({ change: 5, change_share: null, index: null });
  });

  it("starts the index at the first exact value", async () => {
    const figures = series({ qualifier: "more_than", lower: 900 }, { value: 50 }, { value: 100 });
    const rows = await queryModels(figures, "select index from trends order by year");
    expect(rows.map(({ index }) => index)).toEqual([null, 100, 200]);
  });

  it("keeps levels and metrics apart", async () => {
    const figures = series({ value: 1 }, { value: 2, level: "city" }, { value: 3, metric_id: "accidents" });
    const rows = await queryModels(figures, "select previous_year from trends");
    expect(rows.map(({ previous_year }) => previous_year)).toEqual([null, null, null]);
  });

  it("never takes the total of five years for a year", async () => {
    const total = { period_kind: "multi_year", period_start: "2018-01-01", period_end: "2022-12-31", value: 4750 };
    const rows = await queryModels([{ ...inYear(2020), value: 900 }, total], "select year, value from trends");
    expect(rows).toEqual([{ year: 2020, value: 900 }]);
  });
});

describe("rank of trends", () => {
  it("ranks the highest first where more is better", async () => {
    expect(await ranks({ "dong-da": { value: 5 }, "hoan-kiem": { value: 9 }, "bac-tu-liem": { value: 7 } })).toEqual({
      "bac-tu-liem": [2, 3, true],
      "dong-da": [3, 3, true],
      "hoan-kiem": [1, 3, true],
    });
  });

  it("ranks the lowest first where less is better", async () => {
    const metric_id = "accidents";
    expect(await ranks({ "dong-da": { value: 5, metric_id }, "hoan-kiem": { value: 9, metric_id } })).toEqual({
      "dong-da": [1, 2, true],
      "hoan-kiem": [2, 2, true],
    });
  });

  it("shares a rank between equal exact values", async () => {
    expect(await ranks({ "dong-da": { value: 9 }, "hoan-kiem": { value: 9 }, "bac-tu-liem": { value: 7 } })).toEqual({
      "bac-tu-liem": [3, 3, true],
      "dong-da": [1, 3, true],
      "hoan-kiem": [1, 3, true],
    });
  });

  it("leaves open the ranks that a bound may change, and only those", async () => {
    const bound = { qualifier: "more_than", lower: 6 };
    expect(await ranks({ "dong-da": { value: 5 }, "hoan-kiem": { value: 9 }, "bac-tu-liem": bound })).toEqual({
      "bac-tu-liem": [null, 3, false],
      "dong-da": [3, 3, true],
      "hoan-kiem": [null, 3, false],
    });
  });

  it("leaves open the rank of two equal approximate values", async () => {
    const about = { qualifier: "about", value: 200 };
    expect(await ranks({ "dong-da": about, "hoan-kiem": about })).toEqual({
      "dong-da": [null, 2, false],
      "hoan-kiem": [null, 2, false],
    });
  });

  it("keeps the city, clusters and predecessors out of the ranks", async () => {
    const areas = {
      "dong-da": { value: 1 },
      "ha-noi": { value: 99 },
      "cum-1": { value: 50 },
      "huyen-tu-liem": { value: 60 },
    };
    expect(await ranks(areas, 2013)).toEqual({
      "cum-1": [null, null, false],
      "dong-da": [1, 1, true],
      "ha-noi": [null, null, false],
      "huyen-tu-liem": [null, null, false],
    });
  });

  it("keeps a district out of the ranks of years in which it was not", async () => {
    expect(await ranks({ "dong-da": { value: 1 }, "bac-tu-liem": { value: 5 } }, 2013)).toEqual({
      "bac-tu-liem": [null, null, false],
      "dong-da": [1, 1, true],
    });
  });

  it("ranks levels apart", async () => {
    expect(await ranks({ "dong-da": { value: 1 }, "hoan-kiem": { value: 5, level: "city" } })).toEqual({
      "dong-da": [1, 1, true],
      "hoan-kiem": [1, 1, true],
    });
  });
});

async function ranks(districts: Record<string, RawRow>, year = 2022): Promise<Record<string, unknown>> {
  const figures = Object.entries(districts).map(([district_id, row]) => ({ district_id, ...inYear(year), ...row }));
  const sql = "select district_id, rank, peer_count, is_rank_determined from trends order by district_id";
  const rows = await queryModels(figures, sql);
  return Object.fromEntries(rows.map((row) => [row.district_id, [row.rank, row.peer_count, row.is_rank_determined]]));
}
