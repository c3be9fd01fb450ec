import { describe, expect, it } from "vitest";
import { findingSentence } from "../../src/components/findingText.js";
import type { FindingRow, FindingTemplate } from "../../src/components/profileRows.js";
import { inLanguage } from "../pages/inLanguage.js";
import { HOSTILE, hasHostileMarkup } from "./chartCases.js";
import { emptyDocument } from "./literalFigures.js";

/** A finding on the excellent workers of Ba Đình in 2025. */
function finding(template: FindingTemplate, columns: Partial<FindingRow> = {}): FindingRow {
  return {
    finding_id: template,
    kind: "standout",
    template,
    district_id: "ba-dinh",
    district_name: "Ba Đình",
    district_ids: null,
    district_names: null,
    is_district: true,
    metric_id: "excellent-workers",
    metric_name: "Công nhân giỏi",
    source_id: "source-1",
    source_title: null,
    figure_ids: "now",
    level: "district",
    unit: "person",
    qualifier: "exact",
    period_kind: "year",
    period_start: null,
    period_end: null,
    period_basis: "printed",
    published: null,
    published_basis: null,
    importance: 1,
    year: 2025,
    previous_year: null,
    count: null,
    value: 132,
    lower: null,
    upper: null,
    other_value: null,
    change_share: null,
    ...columns,
  };
}

const nothing = { district_id: null, district_name: null, metric_id: null, metric_name: null, figure_ids: null };
const year2024 = { period_start: "2024-01-01", period_end: "2024-12-31", year: 2024 };
const CHANGE = { figure_ids: "before+now", previous_year: 2023, other_value: 73, change_share: 59 / 73 };

const CASES: [FindingTemplate, Partial<FindingRow>, vi: string, en: string][] = [
  [
    "new_figure",
    { ...year2024, published: "2025-06-15", published_basis: "printed" },
    "Công nhân giỏi của Ba Đình (cấp quận, huyện), năm 2024: 132 người; công bố 15/6/2025.",
    "Ba Đình: Công nhân giỏi (district level), 2024: 132 people; published 15 Jun 2025.",
  ],
  [
    "change_up",
    CHANGE,
    "Công nhân giỏi của Ba Đình (cấp quận, huyện) tăng từ 73 người năm 2023 lên 132 người năm 2025 (+80,8%).",
    "Ba Đình: Công nhân giỏi (district level) rose from 73 people in 2023 to 132 people in 2025 (+80.8%).",
  ],
  [
    "change_down",
    { ...CHANGE, value: 73, other_value: 132, change_share: -59 / 132 },
    "Công nhân giỏi của Ba Đình (cấp quận, huyện) giảm từ 132 người năm 2023 xuống 73 người năm 2025 (−44,7%).",
    "Ba Đình: Công nhân giỏi (district level) fell from 132 people in 2023 to 73 people in 2025 (−44.7%).",
  ],
  [
    "rank_highest",
    { count: 3, value: null, lower: 500, qualifier: "more_than" },
    "Công nhân giỏi (cấp quận, huyện), năm 2025: Ba Đình cao nhất với ≥ 500 người, trong 3 quận, huyện, thị xã có số liệu.",
    "Công nhân giỏi (district level), 2025: Ba Đình is highest with ≥ 500 people, among 3 districts with figures.",
  ],
  [
    "rank_lowest",
    { count: 3, level: "unspecified" },
    "Công nhân giỏi, năm 2025: Ba Đình thấp nhất với 132 người, trong 3 quận, huyện, thị xã có số liệu.",
    "Công nhân giỏi, 2025: Ba Đình is lowest with 132 people, among 3 districts with figures.",
  ],
  [
    "silent_districts",
    { ...nothing, district_ids: "gia-lam+me-linh", district_names: "Gia Lâm, Mê Linh", count: 2, previous_year: 2023 },
    "2 quận, huyện, thị xã không có số liệu nào trong các năm 2023–2025: Gia Lâm, Mê Linh.",
    "2 districts have no figure of the years 2023 to 2025: Gia Lâm, Mê Linh.",
  ],
  [
    "lone_metrics",
    { ...nothing, count: 123, other_value: 165 },
    "123 trong 165 chỉ tiêu có số của quận, huyện, thị xã mới có ở đúng một đơn vị, nên chưa so sánh được; xem độ phủ.",
    "123 of 165 metrics have figures of one district only, so nothing can be compared yet; see coverage.",
  ],
  [
    "conflict",
    { ...year2024, figure_ids: "used+other", value: 4, other_value: 3 },
    "Hai nguồn nói khác nhau về Công nhân giỏi của Ba Đình (cấp quận, huyện), năm 2024: 4 người (số được dùng) và 3 người.",
    "Two sources disagree on Công nhân giỏi of Ba Đình (district level), 2024: 4 people (the one used) and 3 people.",
  ],
];

const sentence = (row: FindingRow) => findingSentence(row, { document: emptyDocument(), root: ".." });
const links = (row: FindingRow) =>
  [...sentence(row).querySelectorAll("a")].map((link) => [link.textContent, link.getAttribute("href")]);

describe("findingSentence(row)", () => {
  it.each(CASES)("says %s in Vietnamese and in English", (template, columns, vi, en) => {
    expect(sentence(finding(template, columns)).textContent).toBe(vi);
    expect(inLanguage("en", () => sentence(finding(template, columns)).textContent)).toBe(en);
  });

  it("links numbers to their own rows of the ledger, the district and the metric to their pages", () => {
    expect(links(finding("change_up", CHANGE))).toEqual([
      ["Công nhân giỏi", "../chi-tieu/excellent-workers.html"],
      ["Ba Đình", "../quan/ba-dinh.html"],
      ["73 người", "../so-lieu.html?figure=before#before"],
      ["132 người", "../so-lieu.html?figure=now#now"],
    ]);
    const conflict = links(finding("conflict", { ...year2024, figure_ids: "used+other", value: 4, other_value: 3 }));
    expect(conflict.slice(-2)).toEqual([
      ["4 người", "../so-lieu.html?figure=used#used"],
      ["3 người", "../so-lieu.html?figure=other#other"],
    ]);
  });

  it("links each silent district, and the coverage page", () => {
    const silent = {
      ...nothing,
      district_ids: "gia-lam+me-linh",
      district_names: "Gia Lâm, Mê Linh",
      previous_year: 2023,
    };
    expect(links(finding("silent_districts", { ...silent, count: 2 }))).toEqual([
      ["Gia Lâm", "../quan/gia-lam.html"],
      ["Mê Linh", "../quan/me-linh.html"],
    ]);
    expect(links(finding("lone_metrics", { ...nothing, count: 1, other_value: 2 }))).toEqual([
      ["độ phủ", "../do-phu.html"],
    ]);
  });

  it("links no area that has no page", () => {
    const city = finding("rank_highest", {
      count: 3,
      district_id: "ha-noi",
      district_name: "Hà Nội",
      is_district: false,
    });
    expect(links(city).map(([text]) => text)).toEqual(["Công nhân giỏi", "132 người"]);
  });

  it("says that a period is inferred", () => {
    const row = finding("new_figure", { ...year2024, period_basis: "inferred", published: "2025-06-01" });
    expect(sentence(row).textContent).toContain("năm 2024 (kỳ suy ra)");
  });

  it("refuses a template that it has no sentence for, and a finding that lacks what its sentence needs", () => {
    expect(() => sentence(finding("other" as FindingTemplate))).toThrow("unknown template of finding: other");
    expect(() => sentence(finding("rank_highest"))).toThrow("missing count of finding: rank_highest");
    expect(() => sentence(finding("rank_highest", { count: 3, figure_ids: null }))).toThrow(
      "missing figure of finding",
    );
  });

  it("shows hostile names as text", () => {
    const element = sentence(finding("rank_highest", { count: 3, district_name: HOSTILE, metric_name: HOSTILE }));
    expect(hasHostileMarkup(element)).toBe(false);
    expect(element.textContent).toContain(HOSTILE);
  });
});
