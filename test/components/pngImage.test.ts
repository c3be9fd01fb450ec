import { describe, expect, it } from "vitest";
import { pngScale } from "../../src/components/pngImage.js";

describe("pngScale(size, wanted)", () => {
  it("is what was asked for where a browser can hold it", () => {
    expect(pngScale({ width: 700, height: 900 }, 2)).toBe(2);
  });

  it("is less for a big picture, by its area and by its longer side", () => {
    const area = pngScale({ width: 3000, height: 4000 }, 2);
    expect(3000 * 4000 * area ** 2).toBeCloseTo(16_000_000, 0);
    expect(pngScale({ width: 400, height: 8192 }, 2)).toBe(1);
  });

  it("refuses what could no longer be read, and says what to do", () => {
    expect(() => pngScale({ width: 700, height: 40_000 }, 2)).toThrow("hãy tải bản SVG");
  });
});
