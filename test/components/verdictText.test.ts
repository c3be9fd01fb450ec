import { describe, expect, it } from "vitest";
import type { ComparisonRow, FigureRow } from "../../src/components/marts.js";
import { verdictText } from "../../src/components/verdictText.js";
import { HOSTILE, hasHostileMarkup, spanCase } from "./chartCases.js";
import { annualFigure, emptyDocument } from "./literalFigures.js";

const more = annualFigure("bac-tu-liem", 2022, { value: 96 });
const less = annualFigure("hoan-kiem", 2022, { value: 84 });
const bound = annualFigure("hoan-kiem", 2022, { lower: 80, qualifier: "more_than", figure_id: "bound" });

function pair(a: FigureRow, b: FigureRow, columns: Partial<ComparisonRow>): ComparisonRow {
  return {
    figure_a_id: a.figure_id,
    figure_b_id: b.figure_id,
    metric_id: a.metric_id,
    metric_name: a.metric_name,
    unit: a.unit,
    district_a_id: a.district_id,
    district_b_id: b.district_id,
    district_a_name: a.district_name,
    district_b_name: b.district_name,
    level_a: a.level,
    level_b: b.level,
    period_kind_a: a.period_kind,
    period_kind_b: b.period_kind,
    period_start_a: a.period_start,
    period_start_b: b.period_start,
    period_end_a: a.period_end,
    period_end_b: b.period_end,
    year: a.year,
    value_a: a.value,
    value_b: b.value,
    lower_a: a.lower,
    lower_b: b.lower,
    upper_a: a.upper,
    upper_b: b.upper,
    difference: null,
    ratio: null,
    is_order_determined: false,
    verdict: "comparable",
    reasons: "",
    ...columns,
  };
}

function words(comparisons: ComparisonRow[], figures: FigureRow[]): HTMLElement {
  return verdictText(comparisons, { figures, document: emptyDocument() });
}

describe("verdictText(comparisons, {figures})", () => {
  it("says which of two comparable figures is larger and by how much", () => {
    const element = words([pair(more, less, { difference: 12, is_order_determined: true })], [more, less]);
    const box = element.querySelector('[data-verdict="comparable"]');
    expect(box?.textContent).toContain("Bắc Từ Liêm – Hoàn Kiếm, năm 2022, cấp quận, huyện: 96 và 84.");
    expect(box?.textContent).toContain("Bắc Từ Liêm nhiều hơn Hoàn Kiếm 12 người.");
  });

  it("does not say which is larger where the bounds do not decide, and gives the reason", () => {
    const row = pair(more, bound, { verdict: "conditional", reasons: "bound" });
    const text = words([row], [more, bound]).textContent;
    expect(text).toContain("Không phân định");
    expect(text).toContain("≥ 80");
    expect(text).toContain("Vì: nguồn chỉ cho một mức chặn hoặc số ước chừng.");
    expect(text).not.toContain("nhiều hơn");
  });

  it("orders nothing that is not comparable, nor figures of different levels", () => {
    const apart = pair(more, less, {
      verdict: "not_comparable",
      reasons: "different_period_kind",
      difference: 12,
      is_order_determined: true,
    });
    const city = { ...less, level: "city", figure_id: "city" };
    const levels = pair(more, city, {
      verdict: "conditional",
      reasons: "different_level",
      difference: 12,
      is_order_determined: true,
    });
    const text = words([apart, levels], [more, less, city]).textContent;
    expect(text).not.toContain("nhiều hơn");
    expect(text).toContain("loại kỳ khác nhau");
    expect(text).toContain("96 (cấp quận, huyện) và 84 (cấp thành phố)");
  });

  it("speaks only of figures that are on screen", () => {
    const row = pair(more, bound, { verdict: "conditional", reasons: "bound" });
    expect(words([row], [more, less]).querySelector('[data-verdict="conditional"]')).toBeNull();
  });

  it("names districts whose figures share no period as not comparable", () => {
    const element = words([], [more, spanCase[0] as FigureRow]);
    expect(element.querySelector('.verdict[data-verdict="not_comparable"]')?.textContent).toContain(
      "Không có hai số liệu nào cùng kỳ: Bắc Từ Liêm – Đống Đa.",
    );
  });

  it("asks for two districts", () => {
    expect(words([], [more]).textContent).toContain("ít nhất hai đơn vị");
  });

  it("shows hostile words as words", () => {
    const hostile = { ...less, district_name: HOSTILE, as_printed: HOSTILE };
    const element = words([pair(more, hostile, { reasons: HOSTILE })], [more, hostile]);
    expect(hasHostileMarkup(element)).toBe(false);
    expect(element.textContent).toContain(HOSTILE);
  });
});
