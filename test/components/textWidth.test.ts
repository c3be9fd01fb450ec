import { describe, expect, it } from "vitest";
import { fitText, textWidth } from "../../src/components/textWidth.js";

describe("textWidth(text, fontSize)", () => {
  it("is a little more than the font draws", () => {
    // As drawn in the regular cut at 13 pixels.
    const drawn: [string, number][] = [
      ["Nam Từ Liêm", 83.9],
      ["Hai Bà Trưng", 82.4],
      ["không phân định", 107],
      ["1.234", 36.2],
    ];
    for (const [text, width] of drawn) {
      expect(textWidth(text)).toBeGreaterThanOrEqual(width);
      expect(textWidth(text)).toBeLessThan(width * 1.15);
    }
  });

  it("counts letters once, however their marks are written", () => {
    expect(textWidth("Từ".normalize("NFD"))).toBeCloseTo(textWidth("Từ"), 5);
  });
});

describe("fitText(text, pixels, fontSize)", () => {
  it("leaves a text that fits, and cuts one that does not", () => {
    expect(fitText("Ba Đình", 100)).toBe("Ba Đình");
    const cut = fitText("Nghiêng ".repeat(60), 100);
    expect(cut).toMatch(/^Nghiêng.*…$/);
    expect(textWidth(cut)).toBeLessThanOrEqual(100);
  });

  it("cuts no emoji in two", () => {
    expect(fitText("😀😀😀😀", 45)).toBe("😀…");
  });
});
