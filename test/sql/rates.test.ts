import { describe, expect, it } from "vitest";
import type { Row } from "../../warehouse/database.js";
import { inYear, queryModels, type RawRow, stock } from "./withModels.js";

const UNIONS = { figure_id: "unions", metric_id: "grassroots-unions", level: "unspecified" };

async function rateOf(figure: RawRow, ...members: RawRow[]): Promise<Row | undefined> {
  const figures = [{ ...figure, figure_id: "figure" }, ...members];
  const [row] = await queryModels(figures, "select * from rates where figure_id = 'figure'");
  return row;
}

const members = (value: number, day: string): RawRow => ({ ...stock(`members-${day}`, day), value });

describe("rates", () => {
  it("sets a figure against 1 000 members, with both numbers and the date of the members", async () => {
    expect(await rateOf({ value: 90 }, members(45_000, "2022-12-31"))).toMatchObject({
      members_figure_id: "members-2022-12-31",
      numerator_value: 90,
      members_value: 45_000,
      members_date: "2022-12-31",
      value: 2,
      interval_low: 2,
      interval_high: 2,
      rate_unit: "per_thousand",
    });
  });

  it.each([
    ["2021-12-31", true],
    ["2021-12-30", false],
    ["2023-12-31", true],
    ["2024-01-01", false],
  ])("takes members of %s for the year 2022: %s", async (day, isTaken) => {
    expect((await rateOf({ value: 90 }, members(45_000, day))) !== undefined).toBe(isTaken);
  });

  it("takes no members of an unknown day that may be more than a year away", async () => {
    const someDay = (start: string, end: string) => ({ ...stock("members", start, end), value: 45_000 });
    expect(await rateOf({ value: 90 }, someDay("2021-12-01", "2022-01-31"))).toBeUndefined();
    expect(await rateOf({ value: 90 }, someDay("2023-12-01", "2023-12-31"))).toBeDefined();
    expect(await rateOf({ value: 90 }, someDay("2023-12-15", "2024-01-15"))).toBeUndefined();
  });

  it("takes the members nearest to the end of the period", async () => {
    const row = await rateOf({ value: 90 }, members(1, "2022-06-30"), members(45_000, "2023-01-31"));
    expect(row).toMatchObject({ members_figure_id: "members-2023-01-31" });
  });

  it.each<[string, RawRow, RawRow, number, number | null]>([
    ["a lower bound", { qualifier: "more_than", lower: 90 }, { value: 45_000 }, 2, null],
    ["an upper bound", { qualifier: "nearly", upper: 90 }, { value: 45_000 }, 0, 2],
    ["at least so many members", { value: 90 }, { qualifier: "more_than", lower: 45_000 }, 0, 2],
    ["at most so many members", { value: 90 }, { qualifier: "nearly", upper: 45_000 }, 2, null],
    ["about so many", { qualifier: "about", value: 200 }, { value: 50_000 }, 3, 5],
  ])("is an interval for %s", async (_, figure, of, low, high) => {
    const row = await rateOf(figure, { ...members(0, "2022-12-31"), value: null, ...of });
    expect(row).toMatchObject({ value: null, interval_low: low, interval_high: high });
  });

  it("has no row where the bounds leave it wholly open", async () => {
    const bound = { qualifier: "more_than", value: null, lower: 90 };
    expect(await rateOf(bound, { ...members(0, "2022-12-31"), ...bound })).toBeUndefined();
  });

  it.each<[string, RawRow]>([
    ["the total of several years", { period_kind: "multi_year", period_start: "2018-01-01" }],
    ["a figure without a period", { period_kind: "unknown" }],
    ["members themselves", { ...stock("other", "2022-06-30") }],
    ["a figure from before the district", { district_id: "bac-tu-liem", ...inYear(2013) }],
    ["another district", { district_id: "hoan-kiem" }],
  ])("has no row for %s", async (_, figure) => {
    expect(await rateOf({ value: 90, ...figure }, members(45_000, "2022-12-31"))).toBeUndefined();
  });

  it("has a row for stocks, parts of a year and events", async () => {
    const event = { period_kind: "event", period_start: "2022-05-01", period_end: "2022-05-01" };
    const half = { period_kind: "half_year", period_end: "2022-06-30" };
    for (const figure of [{ ...stock("unions", "2022-09-30"), ...UNIONS }, event, half]) {
      expect(await rateOf({ ...figure, value: 90 }, members(45_000, "2022-12-31"))).toMatchObject({ value: 2 });
    }
  });
});
