import { describe, expect, it } from "vitest";
import type { TrendRow } from "../../src/components/marts.js";
import { standing } from "../../src/components/standing.js";
import { latestStandings, rankText, standingList } from "../../src/components/standingList.js";
import { boundedCase, exactCase } from "./chartCases.js";
import { annualFigure, emptyDocument } from "./literalFigures.js";
import { asSnapshot } from "./snapshot.js";

describe("standing(figures, options)", () => {
  it("points to the district among exact and bounded figures, bounds as open marks", async () => {
    const figures = [...boundedCase, annualFigure("bac-tu-liem", 2022, { value: 84 })];
    const strip = standing(figures, { district_id: "bac-tu-liem", width: 480, document: emptyDocument() });
    const forms = [...strip.querySelectorAll("a[data-form]")].map((mark) => mark.getAttribute("data-form"));
    expect(forms.toSorted()).toEqual(["about", "exact", "lower", "range", "upper"]);
    expect(strip.textContent).toContain("Bắc Từ Liêm: 84");
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
    expect(strip.querySelector(`a[data-figure="${id}"]`)?.getAttribute("href")).toBe(`../so-lieu?figure=${id}#${id}`);
  });
});

describe("latestStandings(trends, figures, district_id)", () => {
  const figures = [
    annualFigure("tay-ho", 2021, { value: 10 }),
    annualFigure("tay-ho", 2022, { value: 12 }),
    ...exactCase,
  ];
  const trends = figures.map((figure) =>
    trendRow({ ...figure, year: figure.year ?? 0, peer_count: figure.year === 2022 ? 3 : 1 }),
  );

  it("takes the latest year that others share, with all who have it", () => {
    const [only, ...rest] = latestStandings(trends, figures, "tay-ho");
    expect(rest).toEqual([]);
    expect(only?.row.year).toBe(2022);
    expect(only?.figures.map((figure) => figure.district_id).toSorted()).toEqual([
      "bac-tu-liem",
      "hoan-kiem",
      "tay-ho",
    ]);
  });

  it("has none where no other district reports", () => {
    const alone = trends.filter((row) => row.district_id === "tay-ho").map((row) => ({ ...row, peer_count: 1 }));
    const list = standingList(latestStandings(alone, figures, "tay-ho"), {
      district_id: "tay-ho",
      width: 480,
      document: emptyDocument(),
    });
    expect(list.textContent).toContain("Chưa có chỉ tiêu nào");
  });
});

describe("rankText(row)", () => {
  it("names the place among those with a figure", () => {
    expect(rankText({ rank: 2, is_rank_determined: true, peer_count: 7 })).toBe("thứ 2 trong 7 đơn vị có số liệu");
  });

  it("says so when bounds leave the place open", () => {
    expect(rankText({ rank: null, is_rank_determined: false, peer_count: 7 })).toContain("không phân định");
    expect(rankText({ rank: 3, is_rank_determined: false, peer_count: 7 })).toContain("không phân định");
  });
});

function trendRow(columns: Partial<TrendRow>): TrendRow {
  return {
    level: "district",
    metric_id: "excellent-workers",
    is_district: true,
    rank: null,
    is_rank_determined: false,
    ...columns,
  } as TrendRow;
}
