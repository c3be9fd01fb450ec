import { describe, expect, it } from "vitest";
import type { CompareFigure, RateRow, TrendRow } from "../../src/components/marts.js";
import { type Measure, measureFigure } from "../../src/components/measures.js";
import { inYear, queryModels, type RawRow, stock } from "./withModels.js";

/** A series with a first exact year, bounds of both kinds, a rough number and a gap; and members, known and bounded. */
const SERIES: RawRow[] = [
  { ...inYear(2016), qualifier: "more_than", lower: 90 },
  { ...inYear(2017), value: 100 },
  { ...inYear(2018), value: 130 },
  { ...inYear(2019), qualifier: "nearly", upper: 80 },
  { ...inYear(2020), value: 120, qualifier: "about" },
  { ...inYear(2022), qualifier: "order_of_magnitude", lower: 10, upper: 100 },
  { ...inYear(2023), value: 55 },
  { ...inYear(2024), value: 55 },
  { ...inYear(2023), district_id: "hoan-kiem", value: 60 },
  { ...stock("members-2018", "2018-12-31"), value: 40_000 },
  { ...stock("members-2023", "2023-06-30"), qualifier: "more_than", lower: 50_000 },
];

async function rowsOf<Row>(sql: string): Promise<Row[]> {
  return (await queryModels(SERIES, sql)) as Row[];
}

const figures = await rowsOf<CompareFigure>("select * from compare_figures");
const byId = new Map(figures.map((figure) => [figure.figure_id, figure]));

function measure(figure_id: string, name: Measure) {
  return measureFigure(byId.get(figure_id) as CompareFigure, name, (id) => byId.get(id));
}

/** What the marts say of an amount: its point, or the bounds around it. */
function stated(value: number | null, low: number | null, high: number | null): unknown {
  return value === null ? { value: null, lower: low, upper: high } : { value, lower: null, upper: null };
}

describe("measureFigure(figure, measure, find)", () => {
  it("gives the changes, shares and indexes of the mart trends, bounds as bounds", async () => {
    const trends = await rowsOf<TrendRow>("select * from trends where previous_year is not null");
    expect(trends.length).toBeGreaterThan(6);
    for (const row of trends) {
      const { figure_id, change, change_lower, change_upper, change_share, index } = row;
      const isOpen = change_lower === null && change_upper === null;
      expect(measure(figure_id, "change"), figure_id).toEqual(
        isOpen
          ? "unbounded"
          : expect.objectContaining({
              ...(stated(change, change_lower, change_upper) as object),
              standsOn: [row.previous_figure_id],
            }),
      );
      const share = measure(figure_id, "change_share");
      if (change_share !== null) expect(share).toMatchObject({ value: expect.closeTo(100 * change_share, 9) });
      else if (typeof share !== "string") expect(share.value).toBeNull();
      const indexed = measure(figure_id, "index");
      if (index !== null) expect(indexed).toMatchObject({ value: expect.closeTo(index, 9), unit: "index" });
      else if (typeof indexed !== "string") expect(indexed.value).toBeNull();
    }
  });

  it("gives the rates of the mart rates", async () => {
    const rates = await rowsOf<RateRow>("select * from rates");
    expect(rates.length).toBeGreaterThan(2);
    for (const { figure_id, value, interval_low, interval_high } of rates) {
      expect(measure(figure_id, "rate")).toMatchObject(stated(value, interval_low, interval_high) as object);
    }
  });

  it("gives the rank where bounds decide it, and otherwise says why not", async () => {
    const trends = await rowsOf<TrendRow>("select * from trends where is_district");
    for (const { figure_id, rank, peer_count, is_rank_determined } of trends) {
      const expected = peer_count < 2 ? "no_peers" : is_rank_determined ? rank : "rank_undetermined";
      const ranked = measure(figure_id, "rank");
      expect(typeof ranked === "string" ? ranked : ranked.value).toBe(expected);
    }
  });

  it("bounds a share by the worst and the best of both figures", () => {
    expect(measure("f5", "change_share")).toMatchObject({ value: null, unit: "percent" });
    expect(measure("f4", "change_share")).toMatchObject({
      lower: null,
      upper: expect.closeTo(100 * (80 / 130 - 1), 9),
    });
  });

  it("says why a figure has no such measure", () => {
    expect(measure("f1", "change")).toBe("no_previous_year");
    expect(measure("f1", "index")).toBe("no_base");
    expect(measure("f5", "rate")).toBe("no_members");
    expect(measure("members-2018", "rank")).toBe("no_peers");
  });
});
