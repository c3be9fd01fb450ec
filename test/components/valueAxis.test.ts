import { describe, expect, it } from "vitest";
import { valueAxis, valueExtent, valueTicks } from "../../src/components/valueAxis.js";
import { changeCase } from "./crowdCases.js";

describe("valueTicks(extent, most)", () => {
  it("is round, from zero, and whole where the extent is", () => {
    expect(valueTicks([0, 144], 4)).toEqual([0, 50, 100]);
    expect(valueTicks([0, 3], 6)).toEqual([0, 1, 2, 3]);
    expect(valueTicks([0, 0.9], 4)).toEqual([0, 0.5]);
  });

  it("includes zero between numbers of both signs", () => {
    expect(valueTicks([-31, 12], 4)).toEqual([-20, 0]);
    expect(valueTicks([-31, 12], 6)).toEqual([-30, -20, -10, 0, 10]);
  });
});

describe("valueExtent(figures, reference)", () => {
  it("holds zero, every bound and the reference", () => {
    expect(valueExtent(changeCase)).toEqual([-31, 12]);
    const points = [{ year: null, value: null, lower: -50, upper: 80 }];
    expect(valueExtent(changeCase, { label: "", points })).toEqual([-50, 80]);
    expect(valueExtent([])).toEqual([0, 0]);
  });
});

describe("ranks", () => {
  const ranks = changeCase.map((figure, index) => ({
    ...figure,
    value: index + 1,
    lower: null,
    upper: null,
    unit: "rank",
  }));

  it("begin at the first, which is on top", () => {
    expect(valueExtent(ranks)).toEqual([1, 6]);
    expect(valueAxis([1, 6], "rank", [200, 0]).at(1)).toBe(0);
    expect(valueAxis([1, 6], "rank", [0, 200]).at(1)).toBe(0);
    expect(valueTicks([1, 28], 4)).toEqual([1, 10, 20]);
  });
});

describe("valueAxis(extent, unit, pixels)", () => {
  it("places numbers along rising and falling pixels, and a lone zero too", () => {
    expect(valueAxis([0, 100], "person", [10, 210]).at(50)).toBe(110);
    expect(valueAxis([-50, 50], "person", [200, 0]).at(0)).toBe(100);
    expect(valueAxis([0, 0], "person", [10, 210]).at(0)).toBe(10);
  });
});
