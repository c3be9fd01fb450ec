import { describe, expect, it } from "vitest";
import { type ChartForm, chartForm } from "../../src/components/chartForm.js";
import type { FigureRow, PeriodClass } from "../../src/components/marts.js";
import { crowdFigures } from "./crowdCases.js";

type Placed = Pick<FigureRow, "period_class" | "year" | "district_id">;

function figures(period_class: PeriodClass, ...places: [string, number | null][]): Placed[] {
  return places.map(([district_id, year]) => ({ period_class, district_id, year }));
}

describe("chartForm(figures)", () => {
  it.each<[string, Placed[], ChartForm]>([
    ["nothing", [], "list"],
    ["one year", figures("annual", ["a", 2022], ["b", 2022]), "points"],
    ["two years of a district", figures("annual", ["a", 2021], ["a", 2022], ["b", 2022]), "dumbbell"],
    ["two years that no district shares", figures("annual", ["a", 2021], ["b", 2022]), "points"],
    ["three years", figures("annual", ["a", 2019], ["a", 2021], ["b", 2022]), "lines"],
    ["two dates", figures("dated", ["a", 2021], ["a", 2022]), "lines"],
    ["dates that few districts have twice", figures("dated", ["a", 2021], ["a", 2022], ["b", 2022]), "points"],
    ["dates of one year", figures("dated", ["a", 2022], ["b", 2022]), "points"],
    ["parts of two years", figures("partial", ["a", 2021], ["a", 2022]), "points"],
    ["events", figures("event", ["a", 2021], ["a", 2022]), "points"],
    ["totals of several years", figures("span", ["a", null]), "spans"],
    ["what no calendar holds", figures("unplaced", ["a", null]), "list"],
    ["a crowd in one year", crowdFigures([2022]), "swarm"],
    ["a crowd in two years", crowdFigures([2021, 2022]), "lines"],
    ["a crowd over years", crowdFigures([2020, 2021, 2022]), "lines"],
  ])("draws %s as it allows", (_name, rows, form) => {
    expect(chartForm(rows)).toBe(form);
  });

  it("turns dots to a swarm past twelve", () => {
    const crowd = crowdFigures([2022]);
    expect(chartForm(crowd.slice(0, 12))).toBe("points");
    expect(chartForm(crowd.slice(0, 13))).toBe("swarm");
  });
});
