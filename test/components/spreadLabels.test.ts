import { describe, expect, it } from "vitest";
import { spreadLabels } from "../../src/components/spreadLabels.js";

describe("spreadLabels(wanted, gap, low, high)", () => {
  it("leaves labels that keep their distance where they are", () => {
    expect(spreadLabels([10, 50, 90], 17, 0, 100)).toEqual([10, 50, 90]);
  });

  it("moves neighbours apart evenly and keeps the order of the input", () => {
    expect(spreadLabels([52, 50], 10, 0, 100)).toEqual([56, 46]);
  });

  it("keeps every pair apart and inside the edges where they fit", () => {
    const placed = spreadLabels([0, 1, 2, 99, 100, 100], 12, 0, 100).sort((a, b) => a - b);
    for (const [index, place] of placed.entries()) {
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThanOrEqual(100);
      if (index > 0) expect(place - (placed[index - 1] ?? 0)).toBeGreaterThanOrEqual(12 - 1e-9);
    }
  });
});
