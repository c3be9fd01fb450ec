import { describe, expect, it } from "vitest";
import { yearPosition } from "../../src/components/yearPosition.js";

const STOCK = { period_class: "dated", year: null, period_start: null, period_end: null } as const;

describe("yearPosition(figure)", () => {
  it("places a stock at its day, whichever end of the period the source gives", () => {
    expect(yearPosition({ ...STOCK, period_end: "2018-07-02" })).toBeCloseTo(2018.5, 2);
    expect(yearPosition({ ...STOCK, period_start: "2018-07-02" })).toBeCloseTo(2018.5, 2);
  });

  it("places a stock without any date nowhere", () => {
    expect(yearPosition(STOCK)).toBeNull();
  });
});
