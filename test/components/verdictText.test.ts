import { describe, expect, it } from "vitest";
import type { FigureRow } from "../../src/components/marts.js";
import { verdictText } from "../../src/components/verdictText.js";
import { HOSTILE, hasHostileMarkup, spanCase } from "./chartCases.js";
import { annualFigure, emptyDocument } from "./literalFigures.js";

const more = annualFigure("bac-tu-liem", 2022, { value: 96 });
const less = annualFigure("hoan-kiem", 2022, { value: 84 });
const bound = annualFigure("hoan-kiem", 2022, { lower: 80, qualifier: "more_than", figure_id: "bound" });

function words(figures: FigureRow[]): HTMLElement {
  return verdictText(figures, { document: emptyDocument() });
}

describe("verdictText(figures)", () => {
  it("says which of two comparable figures is larger and by how much", () => {
    const box = words([less, more]).querySelector('[data-verdict="comparable"]');
    expect(box?.textContent).toContain("Bắc Từ Liêm – Hoàn Kiếm, năm 2022, cấp quận, huyện: 96 và 84.");
    expect(box?.textContent).toContain("Bắc Từ Liêm nhiều hơn Hoàn Kiếm 12 người.");
  });

  it("does not say which is larger where the bounds do not decide, and gives the reason", () => {
    const text = words([more, bound]).textContent;
    expect(text).toContain("Không phân định");
    expect(text).toContain("≥ 80");
    expect(text).toContain("Vì: nguồn chỉ cho một mức chặn hoặc số ước chừng.");
    expect(text).not.toContain("nhiều hơn");
  });

  it("says which is larger, but not by how much, where a bound decides", () => {
    const text = words([more, { ...bound, lower: 97, interval_low: 97 }]).textContent;
    expect(text).toContain("Hoàn Kiếm nhiều hơn Bắc Từ Liêm.");
  });

  it("counts the difference of shares in points", () => {
    const shares = [more, less].map((figure) => ({ ...figure, unit: "percent" }));
    expect(words(shares).textContent).toContain("Bắc Từ Liêm nhiều hơn Hoàn Kiếm 12 điểm phần trăm.");
  });

  it("orders nothing that is not comparable, nor figures of different levels", () => {
    const half = { ...less, period_kind: "half_year", period_class: "partial", period_end: "2022-06-30" } as const;
    const city = { ...less, level: "city", figure_id: "city", district_id: "dong-da", district_name: "Đống Đa" };
    const text = words([more, half, city]).textContent;
    expect(text).not.toContain("nhiều hơn");
    expect(text).toContain("loại kỳ khác nhau");
    expect(text).toContain("96 (cấp quận, huyện) và 84 (cấp thành phố)");
  });

  it("names districts whose figures share no period as not comparable", () => {
    const element = words([annualFigure("bac-tu-liem", 2024, { value: 96 }), spanCase[0] as FigureRow]);
    expect(element.querySelector('.verdict[data-verdict="not_comparable"]')?.textContent).toContain(
      "Không có hai số liệu nào cùng kỳ: Bắc Từ Liêm – Đống Đa.",
    );
  });

  it("asks for two districts; the city is none", () => {
    const city = { ...less, district_id: "ha-noi", is_district: false };
    for (const figures of [[more], [more, city]]) expect(words(figures).textContent).toContain("ít nhất hai đơn vị");
  });

  it("folds away what is more than six pairs, and makes many only when the fold is opened", () => {
    const many = Array.from({ length: 12 }, (_, index) => annualFigure(`quan-${index}`, 2022, { value: index }));
    const element = words(many);
    const details = element.querySelector("details");
    expect(details?.textContent).toBe("Xem thêm 60 cặp");
    const { Event } = element.ownerDocument.defaultView as unknown as { Event: typeof globalThis.Event };
    details?.dispatchEvent(new Event("toggle"));
    expect(element.querySelectorAll("li").length).toBe(66);
  });

  it("shows hostile words as words", () => {
    const hostile = { ...less, district_name: HOSTILE, as_printed: HOSTILE };
    const element = words([more, hostile]);
    expect(hasHostileMarkup(element)).toBe(false);
    expect(element.textContent).toContain(HOSTILE);
  });
});
