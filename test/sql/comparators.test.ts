import { describe, expect, it } from "vitest";
import type { Row } from "../../warehouse/database.js";
import { queryModels, type RawRow, stock } from "./withModels.js";

const of = (district_id: string, row: RawRow = {}): RawRow => ({ district_id, ...row });

async function comparators(figures: RawRow[]): Promise<Row[]> {
  return queryModels(figures, "select * from comparators order by comparator_id");
}

async function median(figures: RawRow[]): Promise<Row | undefined> {
  return (await comparators(figures)).find(({ comparator_id }) => comparator_id === "median");
}

describe("comparators", () => {
  it("gives the city, the median of the districts and that of each cluster", async () => {
    const figures = [
      of("ha-noi", { value: 100 }),
      of("bac-tu-liem", { value: 3 }),
      of("dong-da", { value: 5 }),
      of("hoan-kiem", { value: 10 }),
    ];
    expect(await comparators(figures)).toMatchObject([
      { comparator_kind: "cluster", district_id: "cum-1", district_name: "Cụm 1", value: 5, district_count: 3 },
      { comparator_kind: "city", comparator_id: "ha-noi", figure_id: "f1", value: 100, district_count: 0 },
      {
        comparator_kind: "median",
        district_id: null,
        figure_id: null,
        value: 5,
        district_count: 3,
        is_determined: true,
      },
    ]);
  });

  it("needs two districts for a median", async () => {
    expect(await comparators([of("dong-da", { value: 5 })])).toEqual([]);
    expect(await median([of("dong-da", { value: 5 }), of("hoan-kiem", { value: 8 })])).toMatchObject({ value: 6.5 });
  });

  it("keeps the bounds: a median of lows and a median of highs", async () => {
    const bound = { qualifier: "more_than", lower: 4 };
    const figures = [of("dong-da", { value: 5 }), of("hoan-kiem", { value: 8 }), of("bac-tu-liem", bound)];
    expect(await median(figures)).toMatchObject({
      value: null,
      interval_low: 5,
      interval_high: 8,
      is_determined: false,
    });
    expect(await median(figures.slice(1))).toMatchObject({ interval_low: 6, interval_high: null });
  });

  it("is determined where a bound does not touch the middle", async () => {
    const bound = { qualifier: "more_than", lower: 9 };
    const figures = [of("dong-da", { value: 5 }), of("hoan-kiem", { value: 8 }), of("bac-tu-liem", bound)];
    expect(await median(figures)).toMatchObject({ value: 8, is_determined: true });
  });

  it.each<[string, RawRow]>([
    ["spans", { period_kind: "multi_year", period_start: "2018-01-01" }],
    ["parts of a year", { period_kind: "half_year", period_end: "2022-06-30" }],
    ["events", { period_kind: "event", period_end: "2022-01-01" }],
    ["figures without a period", { period_kind: "unknown", period_start: null, period_end: null }],
  ])("has none for %s", async (_, period) => {
    expect(
      await comparators([of("dong-da", { value: 5, ...period }), of("hoan-kiem", { value: 8, ...period })]),
    ).toEqual([]);
  });

  it("never mixes years, levels, metrics or kinds of period", async () => {
    const other = [
      { period_start: "2021-01-01", period_end: "2021-12-31" },
      { level: "city" },
      { metric_id: "accidents" },
    ];
    for (const row of other)
      expect(await comparators([of("dong-da", { value: 5 }), of("hoan-kiem", { value: 8, ...row })])).toEqual([]);
  });

  it("takes of each district the latest stock of the year, and says from when to when", async () => {
    const figures = [
      of("dong-da", { ...stock("early", "2022-03-31"), district_id: "dong-da", value: 1 }),
      of("dong-da", { ...stock("late", "2022-12-31"), district_id: "dong-da", value: 100 }),
      of("hoan-kiem", { ...stock("other", "2022-09-01", "2022-09-30"), district_id: "hoan-kiem", value: 200 }),
    ];
    expect(await median(figures)).toMatchObject({
      period_kind: "as_of",
      value: 150,
      period_start: "2022-09-01",
      period_end: "2022-12-31",
    });
  });

  it("leaves out the losers of conflicts, predecessors, wards and clusters", async () => {
    const figures = [
      of("dong-da", { value: 5, source_id: "late-press" }),
      of("dong-da", { value: 50, source_id: "early-press" }),
      of("hoan-kiem", { value: 7 }),
      of("phuong-ba-dinh", { value: 900 }),
      of("cum-1", { value: 900 }),
      of("huyen-tu-liem", { value: 900 }),
    ];
    expect(await comparators(figures)).toMatchObject([
      { comparator_kind: "cluster", value: 6, district_count: 2 },
      { comparator_kind: "median", value: 6, district_count: 2 },
    ]);
  });
});
