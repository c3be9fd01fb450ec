import { describe, expect, it } from "vitest";
import type { FigureRow } from "../../src/components/marts.js";
import { valueTileMap } from "../../src/components/valueTileMap.js";
import { HOSTILE, hasHostileMarkup } from "./chartCases.js";
import { crowdFigures, DISTRICTS, districtFigure } from "./crowdCases.js";
import { emptyDocument } from "./literalFigures.js";
import { svgSnapshot } from "./snapshot.js";

function map(figures: FigureRow[], { isCount = true, width = 328 } = {}): HTMLElement {
  return valueTileMap(DISTRICTS, figures, { width, label: "Công nhân giỏi", isCount, document: emptyDocument() });
}

function tileOf(element: Element, figure_id: string): Element | null {
  return element.querySelector(`[data-figure="${figure_id}"]`);
}

const few = [
  districtFigure("ba-dinh", 2022, { value: 20 }),
  districtFigure("dong-da", 2022, { lower: 500, qualifier: "more_than" }),
  districtFigure("tay-ho", 2022, { value: 900 }),
];

describe("valueTileMap(districts, figures, options)", () => {
  it.each([328, 720])("draws exact, bounded and missing values at %i pixels as reviewed", async (width) => {
    const figures = crowdFigures([2022]).filter((_, index) => index % 4 !== 1);
    await expect(svgSnapshot(map(figures, { width }))).toMatchFileSnapshot(`snapshots/valueTileMap-${width}.svg`);
  });

  it("leads a tile to its figure, and an empty one, a dash and never a zero, to its district", () => {
    const element = map(few);
    const empty = element.querySelector('[data-district="soc-son"]');
    expect(tileOf(element, "ba-dinh-2022")?.getAttribute("href")).toContain("so-lieu.html?figure=ba-dinh-2022");
    expect(empty?.getAttribute("href")).toBe("./quan/soc-son.html");
    expect(empty?.querySelector("text")?.textContent).toBe("Sóc Sơn –");
    expect(empty?.querySelector("rect")?.getAttribute("fill")).toBe("none");
    expect(element.querySelectorAll("a")).toHaveLength(30);
  });

  it("signs and hatches a bound, and explains it", () => {
    const element = map(few);
    const bound = tileOf(element, "dong-da-2022");
    expect(bound?.nextElementSibling?.textContent).toContain("≥ 500");
    expect(bound?.querySelector("path")).not.toBeNull();
    expect(tileOf(element, "ba-dinh-2022")?.querySelector("path")).toBeNull();
    expect(element.textContent).toContain("chỉ biết mức chặn");
    expect(map([few[0] as FigureRow]).textContent).not.toContain("chỉ biết mức chặn");
  });

  it("gives classes of equal width, whose ranges the key names", () => {
    const keys = [...map(few).querySelectorAll("svg > g[aria-hidden] text")].map((text) => text.textContent);
    expect(keys).toEqual([
      "chưa có số liệu",
      "< 200",
      "200 – 399",
      "400 – 599",
      "600 – 799",
      "≥ 800",
      "chỉ biết mức chặn hoặc ước chừng",
    ]);
  });

  it("darkens with the value, below zero too", () => {
    const changes = [-40, 0, 35].map((value, index) =>
      districtFigure(["ba-vi", "ba-dinh", "tay-ho"][index] ?? "", 2022, { value }),
    );
    const element = map(changes);
    const accents = changes.map(({ figure_id }) => /(\d+)%/.exec(tileOf(element, figure_id)?.innerHTML ?? "")?.[1]);
    expect(accents.map(Number)).toEqual(accents.map(Number).toSorted((a, b) => a - b));
    expect(new Set(accents).size).toBe(3);
  });

  it("warns of counts, not of rates", () => {
    expect(map(few).textContent).toContain("Bản đồ tô theo số đếm: đơn vị đông hơn thường có số lớn hơn");
    expect(map(few, { isCount: false }).textContent).not.toContain("số đếm");
  });

  it("says so when there is nothing to colour", () => {
    expect(map([]).textContent).toContain("Chưa có số liệu để vẽ");
  });

  it("keeps a hostile name as text", () => {
    const places = [{ district_id: "x", district_name: HOSTILE, tile_col: 1, tile_row: 1 }];
    const element = valueTileMap(places, [], { width: 328, label: HOSTILE, document: emptyDocument() });
    expect(hasHostileMarkup(element)).toBe(false);
  });
});
