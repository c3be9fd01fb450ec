import { describe, expect, it } from "vitest";
import {
  bestState,
  type CoverageGridRow,
  countCoverage,
  knownYears,
  stateAt,
  yearsOf,
} from "../../src/components/coverageGrid.js";

const row = gridRow("xx-ASPB-");

describe("stateAt(row, year)", () => {
  it("reads a letter a year from the first on, and nothing beyond them", () => {
    const states = [2011, 2012, 2014, 2015, 2016, 2017, 2018, 2019, 2020].map((year) => stateAt(row, year));
    expect(states).toEqual(["none", "outside", "none", "annual", "span", "partial", "bound", "none", "none"]);
  });
});

describe("knownYears(row)", () => {
  it("leaves out years without figures and years outside the district's life", () => {
    expect(knownYears(row)).toEqual([2015, 2016, 2017, 2018]);
  });
});

describe("yearsOf(rows)", () => {
  it("spans what is known, and is null where nothing is", () => {
    expect(yearsOf([row, gridRow("A")])).toEqual({ first: 2012, last: 2018 });
    expect(yearsOf([gridRow("x--")])).toBeNull();
  });
});

describe("countCoverage(rows, years)", () => {
  it("counts full years apart from every other kind, and what lies before the years shown", () => {
    const counts = countCoverage([row, gridRow("--AAS-B")], [2015, 2016, 2018]);
    expect(counts.years.get(2015)).toEqual({ annual: 2, other: 0 });
    expect(counts.years.get(2016)).toEqual({ annual: 0, other: 2 });
    expect(counts.years.get(2018)).toEqual({ annual: 0, other: 2 });
    expect(counts.earlier).toEqual({ annual: 1, other: 0 });
  });
});

describe("bestState(row, before)", () => {
  it("is the state that says most of all years before one", () => {
    expect(bestState(gridRow("SBPA"), 2014)).toBe("span");
    expect(bestState(gridRow("SBPA"), 2015)).toBe("partial");
    expect(bestState(gridRow("x-A"), 2014)).toBe("none");
  });
});

function gridRow(states: string): CoverageGridRow {
  return { district_id: "hoan-kiem", metric_id: "members", first_year: 2012, states };
}
