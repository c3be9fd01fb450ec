import { describe, expect, it } from "vitest";
import { type TileDistrict, tileMap } from "../../src/components/tileMap.js";
import { HOSTILE } from "./chartCases.js";
import { emptyDocument } from "./literalFigures.js";
import { asSnapshot } from "./snapshot.js";

const districts: TileDistrict[] = [
  tile("ba-vi", "Ba Vì", { kind: "huyen", tile_col: 1, tile_row: 2, figure_count: 0 }),
  tile("bac-tu-liem", "Bắc Từ Liêm", { tile_col: 2, tile_row: 1, figure_count: 41 }),
  tile("hoan-kiem", "Hoàn Kiếm", { tile_col: 3, tile_row: 2, figure_count: 7 }),
];

describe("tileMap(districts, options)", () => {
  it("draws each district as a link to its page, shaded by its figures", async () => {
    const map = tileMap(districts, { width: 320, document: emptyDocument(), root: ".." });
    const links = [...map.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(["../quan/ba-vi.html", "../quan/bac-tu-liem.html", "../quan/hoan-kiem.html"]);
    await expect(asSnapshot(map)).toMatchFileSnapshot("snapshots/tileMap.svg");
  });

  it("shows a district without figures as missing, not as zero", () => {
    const map = tileMap(districts, { width: 320, document: emptyDocument() });
    const empty = map.querySelector("[data-district=ba-vi]");
    expect(empty?.textContent).toContain("chưa có số liệu");
    expect(empty?.querySelector("text")?.textContent).toBe("Ba Vì –");
    expect(empty?.querySelector("rect")?.getAttribute("fill")).toBe("none");
  });

  it("keeps a hostile name as text", () => {
    const map = tileMap([tile("x", HOSTILE, {})], { width: 320, document: emptyDocument() });
    expect(map.querySelector("img")).toBeNull();
  });
});

function tile(district_id: string, district_name: string, columns: Partial<TileDistrict>): TileDistrict {
  return { district_id, district_name, kind: "quan", tile_col: 1, tile_row: 1, figure_count: 1, ...columns };
}
