import fs from "node:fs";
import { parse } from "csv-parse/sync";
import { lab, rgb } from "d3";
import { describe, expect, it } from "vitest";
import { districtColor } from "../../src/components/districtColor.js";

const rows: { district_id: string; tile_col: string }[] = parse(fs.readFileSync("data/districts.csv", "utf8"), {
  columns: true,
});
const districts = rows.filter((row) => row.tile_col !== "").map((row) => row.district_id);

function luminance(hex: string): number {
  const { r, g, b } = rgb(hex);
  const [red, green, blue] = [r, g, b].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

describe("districtColor(district_id)", () => {
  it("gives each of the 30 districts a colour of its own", () => {
    expect(districts).toHaveLength(30);
    expect(new Set(districts.map(districtColor)).size).toBe(30);
    expect(districts.map(districtColor)).not.toContain(districtColor("ha-noi"));
  });

  it("stands out from the light and the dark page by 3 to 1 or more", () => {
    for (const id of districts) {
      expect(contrast(districtColor(id), "#fdfcfa"), id).toBeGreaterThanOrEqual(3);
      expect(contrast(districtColor(id), "#14181d"), id).toBeGreaterThanOrEqual(3);
    }
  });

  it("keeps the three districts of the first page far apart", () => {
    const [a, b, c] = ["bac-tu-liem", "hoan-kiem", "dong-da"].map((id) => lab(districtColor(id)));
    if (!a || !b || !c) throw new Error("missing colour");
    for (const [one, other] of [
      [a, b],
      [a, c],
      [b, c],
    ] as const) {
      expect(Math.hypot(one.l - other.l, one.a - other.a, one.b - other.b)).toBeGreaterThan(40);
    }
  });

  it("is grey for what is no district, whatever its name", () => {
    expect(districtColor("constructor")).toBe(districtColor("ha-noi"));
  });
});
