import { describe, expect, it } from "vitest";
import { type Flag, placeFlags } from "../../src/components/flagLabels.js";
import { seededRandom } from "./seededRandom.js";

function isApart(flags: readonly Flag[], width: number): boolean {
  const placed = placeFlags(flags, width).map((place, index) => ({ ...place, width: flags[index]?.width ?? 0 }));
  return placed.every((a, index) =>
    placed.slice(index + 1).every((b) => a.row !== b.row || a.left >= b.left + b.width || b.left >= a.left + a.width),
  );
}

describe("placeFlags(flags, width)", () => {
  it("stands over its mark where there is room, inside the picture at the edges", () => {
    expect(placeFlags([{ x: 100, width: 40 }], 300)).toMatchObject([{ left: 80, row: 0 }]);
    expect(placeFlags([{ x: 2, width: 40 }], 300)).toMatchObject([{ left: 0, row: 0 }]);
  });

  it("moves to another row rather than over another text, without a tie through it", () => {
    const [right, left] = placeFlags(
      [
        { x: 170, width: 200 },
        { x: 140, width: 180 },
      ],
      328,
    );
    expect(right?.row).not.toBe(left?.row);
  });

  it("keeps any number of texts apart", () => {
    const random = seededRandom(5);
    for (let round = 0; round < 40; round++) {
      const flags = Array.from({ length: 1 + (round % 12) }, () => ({ x: 328 * random(), width: 60 + 80 * random() }));
      expect(isApart(flags, 328)).toBe(true);
    }
  });
});
