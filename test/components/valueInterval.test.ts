import { describe, expect, it } from "vitest";
import type { FigureRow } from "../../src/components/marts.js";
import { changeBetween, intervalOf, medianInterval } from "../../src/components/valueInterval.js";
import { annualFigure } from "./literalFigures.js";

const of = (columns: Partial<FigureRow>) => annualFigure("dong-da", 2022, columns);
const atLeast = (lower: number) => of({ lower, qualifier: "at_least" });
const atMost = (upper: number) => of({ upper, qualifier: "at_most" });
const exactly = (value: number) => of({ value });

describe("intervalOf(figure)", () => {
  it("is a point for an exact value and open on the side that a bound leaves open", () => {
    expect(intervalOf(exactly(5))).toEqual([5, 5]);
    expect(intervalOf(atLeast(5))).toEqual([5, Number.POSITIVE_INFINITY]);
    expect(intervalOf(atMost(-5))).toEqual([Number.NEGATIVE_INFINITY, -5]);
  });

  it("is as wide for about as the warehouse takes it", () => {
    expect(intervalOf(of({ value: 200, qualifier: "about", interval_low: 150, interval_high: 250 }))).toEqual([
      150, 250,
    ]);
  });
});

describe("changeBetween(earlier, later)", () => {
  const direction = (a: FigureRow, b: FigureRow) => changeBetween(a, b).change_direction;

  it("has an amount between exact values only", () => {
    expect(changeBetween(exactly(5), exactly(8))).toMatchObject({ change: 3, change_direction: "up" });
    expect(changeBetween(exactly(5), atLeast(8))).toMatchObject({ change: null, change_lower: 3, change_upper: null });
  });

  it("has a direction where the bounds decide it, else none", () => {
    expect(direction(exactly(5), exactly(5))).toBe("same");
    expect(direction(exactly(5), atLeast(8))).toBe("up");
    expect(direction(exactly(5), atMost(4))).toBe("down");
    expect(direction(exactly(5), atLeast(5))).toBe("undetermined");
    expect(direction(atLeast(5), exactly(9))).toBe("undetermined");
    expect(direction(atLeast(10), exactly(9))).toBe("down");
  });
});

describe("medianInterval(figures)", () => {
  it("is the middle of exact values", () => {
    expect(medianInterval([exactly(9), exactly(1), exactly(4)])).toEqual([4, 4]);
    expect(medianInterval([exactly(1), exactly(4)])).toEqual([2.5, 2.5]);
  });

  it("stays a number where bounds lie on one side of it, and opens where they do not", () => {
    expect(medianInterval([exactly(1), exactly(4), atLeast(9)])).toEqual([4, 4]);
    expect(medianInterval([exactly(1), atLeast(4), exactly(9)])).toEqual([4, 9]);
    expect(medianInterval([exactly(1), atLeast(4), atLeast(9)])).toEqual([4, Number.POSITIVE_INFINITY]);
  });

  it("is nothing of nothing", () => {
    expect(medianInterval([])).toBeNull();
  });
});
