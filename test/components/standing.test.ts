import { afterEach, describe, expect, it } from "vitest";
import { districtStandings } from "../../src/components/districtStandings.js";
import type { TrendRow } from "../../src/components/marts.js";
import { standing } from "../../src/components/standing.js";
import { rankText, standingList } from "../../src/components/standingList.js";
import { setLanguage } from "../../src/components/strings.js";
import { boundedCase, cutoffCase, exactCase, spanCase } from "./chartCases.js";
import { annualFigure, emptyDocument } from "./literalFigures.js";
import { asSnapshot } from "./snapshot.js";

afterEach(() => setLanguage("vi"));

describe("standing(figures, options)", () => {
  it("points to the district among exact and bounded figures, bounds as open marks", async () => {
    const figures = [...boundedCase, annualFigure("bac-tu-liem", 2022, { value: 84 })];
    const strip = standing(figures, { district_id: "bac-tu-liem", width: 480, document: emptyDocument() });
    const titles = [...strip.querySelectorAll("a title")].map((title) => title.textContent?.split("\n")[0]);
    expect(titles.toSorted()).toEqual([
      "Ba Đình: ≈ 200",
      "Bắc Từ Liêm, năm 2022, cấp quận, huyện",
      "Hoàn Kiếm: ≥ 500",
      "Long Biên: 100–1.000",
      "Đống Đa: ≤ 350",
    ]);
    expect(strip.getAttribute("aria-label")).toContain("Vị trí của Bắc Từ Liêm (84) trong 5 đơn vị");
    await expect(asSnapshot(strip)).toMatchFileSnapshot("snapshots/standing.svg");
  });

  it("puts marks that meet on different lanes", () => {
    const figures = ["ba-dinh", "dong-da", "tay-ho"].map((id) => annualFigure(id, 2022, { value: 40 }));
    const strip = standing(figures, { district_id: "tay-ho", width: 480, document: emptyDocument() });
    const heights = [...strip.querySelectorAll("a circle")].map((circle) => circle.getAttribute("cy"));
    expect(new Set(heights).size).toBe(3);
  });

  it("leads each mark to its ledger row", () => {
    const strip = standing(exactCase, { district_id: "hoan-kiem", width: 480, document: emptyDocument(), root: ".." });
    const id = exactCase[0]?.figure_id;
    const hrefs = [...strip.querySelectorAll("a")].map((mark) => mark.getAttribute("href"));
    expect(hrefs).toHaveLength(exactCase.length);
    expect(hrefs).toContain(`../so-lieu.html?figure=${id}#${id}`);
  });
});

describe("districtStandings(figures, trends, district_id)", () => {
  const figures = [
    annualFigure("tay-ho", 2021, { value: 10 }),
    annualFigure("tay-ho", 2022, { value: 12 }),
    annualFigure("ba-dinh", 2021, { value: 9 }),
    ...exactCase,
  ];
  const trends = figures.map((figure) => trendRow({ figure_id: figure.figure_id, rank: 3 }));

  it("takes the latest year that others share, with all who have it and the rank of that year", () => {
    const [only, ...rest] = districtStandings(figures, trends, "tay-ho");
    expect(rest).toEqual([]);
    expect(only?.figure.year).toBe(2022);
    expect(only?.trend?.rank).toBe(3);
    expect(only?.reasons).toEqual([]);
    const ids = only?.figures.map((figure) => figure.district_id).toSorted();
    expect(ids).toEqual(["bac-tu-liem", "hoan-kiem", "tay-ho"]);
  });

  it("tells a place that another exact value shares; bounds share none", () => {
    const tied = [...exactCase, annualFigure("ba-dinh", 2022, { value: 144 })];
    const isTied = (of: typeof tied, id: string) => districtStandings(of, trends, id)[0]?.isTied;
    expect(["hoan-kiem", "ba-dinh", "bac-tu-liem"].map((id) => isTied(tied, id))).toEqual([true, true, false]);
    const bounds = ["hoan-kiem", "ba-dinh"].map((id) => annualFigure(id, 2022, { lower: 500, qualifier: "more_than" }));
    expect(isTied(bounds, "hoan-kiem")).toBe(false);
  });

  it("sets dates of one year beside each other on a condition and without a rank", () => {
    const [only] = districtStandings(cutoffCase, trends, "dong-da");
    expect(only?.trend).toBeNull();
    expect(only?.reasons).toEqual(["different_cutoff", "bound"]);
  });

  it("never sets a total of several years, a loser or a figure outside the district's life beside others", () => {
    const apart = exactCase.map((figure) => ({ ...figure, is_outside_life: true }));
    const lost = exactCase.map((figure) => ({ ...figure, is_chosen: false }));
    for (const set of [spanCase, apart, lost]) expect(districtStandings(set, [], "hoan-kiem")).toEqual([]);
  });
});

describe("standingList(standings, options)", () => {
  it("says so where no other district reports", () => {
    const list = standingList([], { document: emptyDocument(), root: ".." });
    expect(list.textContent).toContain("Chưa có chỉ tiêu nào");
  });

  it("draws the most telling and leaves the rest to a table", () => {
    const metrics = ["a", "b", "c"].flatMap((metric_id) =>
      exactCase.map((figure) => ({ ...figure, metric_id, figure_id: `${metric_id}-${figure.district_id}` })),
    );
    const standings = districtStandings(metrics, [], "hoan-kiem");
    const list = standingList(standings, { document: emptyDocument(), root: "..", drawn: 1 });
    expect(list.querySelectorAll("figure")).toHaveLength(1);
    expect(list.querySelectorAll("details tbody tr")).toHaveLength(2);
    expect(list.querySelector("figure")?.textContent).toContain("Bắc Từ Liêm 84");
  });
});

describe("rankText(row)", () => {
  it("names the place among those with a figure", () => {
    expect(rankText({ rank: 2, is_rank_determined: true, peer_count: 7 }, false)).toBe(
      "xếp thứ 2 trong 7 đơn vị có số liệu",
    );
  });

  it("says that others share the place", () => {
    const first = { rank: 1, is_rank_determined: true, peer_count: 2 };
    expect(rankText(first, true)).toBe("cùng thứ 1 trong 2 đơn vị có số liệu");
    setLanguage("en");
    expect(rankText(first, true)).toBe("joint 1st of 2 districts with figures");
    expect(rankText({ ...first, rank: 12, peer_count: 22 }, true)).toContain("joint 12th of 22");
  });

  it("says so when bounds leave the place open", () => {
    expect(rankText({ rank: null, is_rank_determined: false, peer_count: 7 }, false)).toContain("không phân định");
    expect(rankText({ rank: 3, is_rank_determined: false, peer_count: 7 }, false)).toContain("không phân định");
  });
});

function trendRow(columns: Partial<TrendRow>): TrendRow {
  return {
    level: "district",
    metric_id: "excellent-workers",
    is_district: true,
    rank: null,
    is_rank_determined: false,
    peer_count: 3,
    ...columns,
  } as TrendRow;
}
