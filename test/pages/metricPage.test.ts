import { describe, expect, it } from "vitest";
import type { TrendRow } from "../../src/components/marts.js";
import { type MetricPageData, metricPage } from "../../src/pages/metricPage.js";
import { boundedCase, exactCase, HOSTILE, hasHostileMarkup, spanCase, yearsCase } from "../components/chartCases.js";
import { annualFigure, emptyDocument, literalFigure } from "../components/literalFigures.js";
import { unmarkedTexts } from "../components/unmarkedTexts.js";
import { hasVietnamese } from "../languageWords.js";
import { inLanguage } from "./inLanguage.js";
import { literalDistrict, literalMetric } from "./storeRows.js";

const city = literalFigure({
  ...{ district_id: "ha-noi", district_name: "Hà Nội", is_district: false, value: 900, level: "city" },
  ...{ period_start: "2022-01-01", period_end: "2022-12-31" },
});
const figures = [...yearsCase, ...spanCase, ...exactCase, city];
const data: MetricPageData = {
  figures,
  trends: [...yearsCase, ...exactCase].map((figure, index) =>
    trendRow({ ...figure, year: figure.year ?? 0, rank: index + 1, is_rank_determined: true }),
  ),
  metric_profiles: [literalMetric({ description_vi: "Người được công nhận.", levels: "district,unspecified" })],
  district_profiles: ["bac-tu-liem", "hoan-kiem", "long-bien", "ba-dinh", "dong-da", "tay-ho"].map((id) =>
    literalDistrict({ district_id: id, district_name: id }),
  ),
  conflicts: [],
};

describe("metricPage(data, options)", () => {
  it("defines the metric and answers how many districts are known, and when most are", () => {
    const lead = pageOf().querySelector(".lead")?.textContent;
    expect(lead).toContain("Người được công nhận. 5 trong 6 đơn vị có số liệu.");
    expect(lead).toContain("Kỳ có nhiều đơn vị nhất là cả năm 2021, cấp quận, huyện: 3 đơn vị.");
  });

  it("gives the definition, which is Vietnamese, a paragraph of its own on an English page", () => {
    const [definition, answer] = inLanguage("en", () => pageOf()).querySelectorAll(".lead");
    expect(definition?.outerHTML).toBe('<p lang="vi" class="lead">Người được công nhận.</p>');
    expect(answer?.textContent).toMatch(/^5 of the 6 districts have figures/);
  });

  it("keeps the notes of its two tables of figures apart", () => {
    const noted = data.figures.map((figure) => ({ ...figure, note: `Ghi chú của ${figure.figure_id}.` }));
    const page = pageOf({ ...data, figures: noted });
    const ids = [...page.querySelectorAll("[id]")].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.querySelectorAll("a.source-mark[href^='#note-']")];
    expect(links.length).toBeGreaterThan(1);
    for (const link of links) expect(ids).toContain(link.getAttribute("href")?.slice(1));
  });

  it("draws the districts of the fullest period and lists the others with the reason", () => {
    const chart = pageOf().querySelector(".at-wide .compare-chart");
    expect(chart?.querySelectorAll("a.figure-mark")).toHaveLength(3);
    const missing = pageOf().querySelector(".missing")?.textContent;
    expect(missing).toContain("tay-ho – chưa có số liệu");
    expect(missing).toContain("bac-tu-liem – chỉ có số của năm 2022, cấp quận, huyện");
  });

  it("names the first only where its rank is determined without a condition", () => {
    const ranked = (ranks: Partial<TrendRow>[], rows = yearsCase) => ({
      ...data,
      figures: rows,
      trends: rows
        .filter((figure) => figure.year === 2021)
        .map((figure, i) => trendRow({ ...figure, ...ranks[i] } as TrendRow)),
    });
    const isOpen = { rank: null, is_rank_determined: false };
    const first = { rank: 1, is_rank_determined: true };
    const inferred = yearsCase.map((figure) => ({ ...figure, period_basis: "inferred" }));
    expect(leadOf(ranked([isOpen, first, isOpen]))).toContain(
      "Đứng đầu trong 3 đơn vị có số liệu: Hoàn Kiếm, 70 người.",
    );
    expect(leadOf(ranked([isOpen, isOpen, isOpen]))).toContain("Không phân định được đơn vị đứng đầu.");
    expect(leadOf(ranked([isOpen, first, isOpen], inferred))).not.toContain("Đứng đầu");
  });

  it("has a small panel per period on one scale, and none for totals of several years", () => {
    const multiples = pageOf().querySelector(".year-multiples");
    const periods = [...(multiples?.querySelectorAll("figure") ?? [])].map((panel) =>
      panel.getAttribute("data-period"),
    );
    expect(periods).toEqual(["2022", "2021", "2020", "2018"]);
    const at = (id: string) => Number(multiples?.querySelector(`[data-figure="${id}"] circle`)?.getAttribute("cx"));
    const [first, largest] = [yearsCase[0]?.figure_id ?? "", exactCase[1]?.figure_id ?? ""];
    expect((at(first) - 8) / (at(largest) - 8)).toBeCloseTo(31 / 144, 1);
  });

  it("draws many districts of a period as a strip", () => {
    const many = Array.from({ length: 7 }, (_, index) => annualFigure(`d-${index}`, 2022, { value: 10 + index }));
    const page = pageOf({ ...data, figures: [...many, annualFigure("d-1", 2021, { value: 4 })] });
    expect(page.querySelectorAll(".year-multiples svg.standing")).toHaveLength(1);
  });

  it("says what counts from the fields of the metric and of its figures", () => {
    const rules = (columns: Partial<ReturnType<typeof literalMetric>>, rows = figures) =>
      pageOf({ ...data, figures: rows, metric_profiles: [literalMetric(columns)] }).querySelector(".rules")
        ?.textContent;
    expect(rules({})).toContain("Đếm theo người, không theo lượt.");
    expect(rules({ unit: "turn" })).toContain("một người có thể được tính nhiều lượt");
    expect(rules({ unit: "person+initiative" })).toContain("Nguồn gộp người + sáng kiến trong một số");
    expect(rules({ temporal: "stock" })).toContain("không cộng các thời điểm với nhau");
    expect(rules({ levels: "unspecified" })).toContain("Nguồn không nêu cấp công nhận.");
    expect(rules({}, boundedCase)).toContain("3 trong 4 số chỉ là mức chặn hoặc ước chừng");
    expect(rules({}, exactCase)).not.toContain("mức chặn");
  });

  it("keeps figures of the city apart from those of districts, and leads to the comparison", () => {
    const page = pageOf();
    const captions = [...page.querySelectorAll(".figures caption")].map((caption) => caption.textContent);
    expect(captions).toEqual([
      "10 số liệu của quận, huyện, thị xã",
      "1 số liệu của thành phố, cụm thi đua, phường, xã",
    ]);
    expect(page.querySelector('a[href="../so-sanh.html?metric=excellent-workers"]')).not.toBeNull();
  });

  it("says so where no district has a figure", () => {
    const page = pageOf({ ...data, figures: [city], trends: [] });
    expect(page.querySelector(".lead")?.textContent).toContain("Chưa quận, huyện, thị xã nào có số liệu");
    expect(page.querySelector(".compare-chart")).toBeNull();
  });

  it("throws on an unknown metric", () => {
    const options = { document: emptyDocument(), root: "..", metric_id: "gifts" };
    expect(() => metricPage(data, options)).toThrow("unknown metric: gifts");
  });

  it("shows hostile words as text", () => {
    const words = { district_name: HOSTILE, metric_name: HOSTILE, as_printed: HOSTILE, note: HOSTILE };
    const page = pageOf({
      ...data,
      figures: figures.map((figure) => ({ ...figure, ...words, source_title: HOSTILE, publisher: HOSTILE })),
      trends: data.trends.map((row) => ({ ...row, ...words })),
      metric_profiles: [literalMetric({ metric_name: HOSTILE, description_vi: HOSTILE })],
    });
    expect(page.querySelector("h1")?.textContent).toBe(HOSTILE);
    expect(hasHostileMarkup(page)).toBe(false);
  });

  it("speaks English without Vietnamese left over", () => {
    const names = { district_name: "Hoan Kiem", metric_name: "Excellent workers" };
    const english = {
      ...data,
      figures: figures.map((figure) => ({ ...figure, ...names })),
      trends: data.trends.map((row) => ({ ...row, ...names })),
      metric_profiles: data.metric_profiles.map((row) => ({ ...row, ...names })),
    };
    const quoted = figures.flatMap((figure) => [figure.as_printed, figure.source_title]);
    const page = inLanguage("en", () => pageOf(english));
    expect(unmarkedTexts(page, quoted).filter(hasVietnamese)).toEqual([]);
  });
});

function pageOf(of: MetricPageData = data): HTMLElement {
  return metricPage(of, { document: emptyDocument(), root: "..", metric_id: "excellent-workers" });
}

function leadOf(of: MetricPageData): string | null | undefined {
  return pageOf(of).querySelector(".lead")?.textContent;
}

function trendRow(columns: Partial<TrendRow>): TrendRow {
  return { is_district: true, ...columns } as TrendRow;
}
