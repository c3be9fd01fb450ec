import { describe, expect, it } from "vitest";
import type { TrendRow } from "../../src/components/marts.js";
import type { DatedArea } from "../../src/components/profileRows.js";
import { type DistrictPageData, districtPage } from "../../src/pages/districtPage.js";
import { HOSTILE, hasHostileMarkup, spanCase } from "../components/chartCases.js";
import { annualFigure, emptyDocument } from "../components/literalFigures.js";
import { unmarkedTexts } from "../components/unmarkedTexts.js";
import { hasVietnamese } from "../languageWords.js";
import { inLanguage } from "./inLanguage.js";
import { literalDistrict } from "./storeRows.js";

const hoanKiem = annualFigure("hoan-kiem", 2022, { value: 144, as_printed: "144 công nhân giỏi" });
const bound = annualFigure("hoan-kiem", 2021, {
  ...{ lower: 60, qualifier: "more_than", as_printed: "hơn 60", metric_id: "families", metric_name: "Gia đình" },
  ...{ source_id: "source-2", note: "Nguồn không nói rõ. Năm lấy theo ngày đăng." },
});
const figures = [hoanKiem, bound, annualFigure("bac-tu-liem", 2022, { value: 84 }), ...spanCase];
const trends = [
  trendRow({ ...hoanKiem, year: 2022, rank: 1, is_rank_determined: true, peer_count: 2 }),
  trendRow({ ...bound, year: 2021, peer_count: 1 }),
];
const data: DistrictPageData = {
  figures,
  trends,
  district_profiles: [
    literalDistrict({ district_id: "hoan-kiem", district_name: "Hoàn Kiếm", figure_count: 3 }),
    literalDistrict({
      ...{ district_id: "bac-tu-liem", district_name: "Bắc Từ Liêm", kind: "quan", valid_from: "2014-04-01" },
      predecessor_names: "huyện Từ Liêm",
    }),
    literalDistrict({ district_id: "nam-tu-liem", district_name: "Nam Từ Liêm", predecessor_names: "huyện Từ Liêm" }),
    literalDistrict({ district_id: "tay-ho", district_name: "Tây Hồ" }),
  ],
  conflicts: [],
  areas: [area("phuong-tay-ho", "phường Tây Hồ", "2025-07-01")],
};

describe("districtPage(data, options)", () => {
  it("answers with what is known, the ranks that are determined and what is missing", () => {
    const lead = pageOf("hoan-kiem").querySelector(".lead")?.textContent;
    expect(lead).toContain("Kho có 3 số liệu về 2 chỉ tiêu của Liên đoàn Lao động quận Hoàn Kiếm, từ 2 nguồn.");
    expect(lead).toContain(
      "phân định được thứ hạng ở 1 chỉ tiêu: xếp thứ 1 trong 2 đơn vị có số về “Công nhân giỏi” (năm 2022, cấp quận, huyện)",
    );
    expect(lead).toContain("0 trong 2 chỉ tiêu của kho chưa có số của đơn vị này.");
  });

  it("names no place that the bounds leave open", () => {
    const open = { ...data, trends: [trendRow({ ...hoanKiem, year: 2022, rank: null, peer_count: 2 })] };
    const lead = pageOf("hoan-kiem", open).querySelector(".lead")?.textContent;
    expect(lead).toContain("phân định được thứ hạng ở 0 chỉ tiêu.");
    expect(pageOf("hoan-kiem", open).querySelector(".standing-rank")?.textContent).toContain("không phân định");
  });

  it("names no place whose period is inferred, but says under its strip why", () => {
    const inferred = figures.map((figure) => ({ ...figure, period_basis: "inferred" }));
    const page = pageOf("hoan-kiem", { ...data, figures: inferred });
    expect(page.querySelector(".lead")?.textContent).not.toContain("thứ 1 trong");
    expect(page.querySelector(".standing-row")?.textContent).toContain("So sánh có điều kiện: kỳ do suy ra");
  });

  it("sets the main chart right after the facts", () => {
    const children = [...pageOf("hoan-kiem").children];
    const place = children.findIndex((child) => child.classList.contains("cards"));
    expect(children[place + 1]?.querySelector("svg.standing")).not.toBeNull();
  });

  it("keeps a bound a bound, a total out of the years and every figure in the table", () => {
    const page = pageOf("hoan-kiem");
    const years = [...page.querySelectorAll("table thead th")].map((cell) => cell.textContent);
    expect(years).toContain("2021");
    expect(years.join()).not.toContain("2015");
    expect(page.querySelector(".table-wrap")?.textContent).toContain("≥ 60");
    expect(page.querySelector(".spans")?.textContent).toContain("≥ 900 người");
    const rows = [...page.querySelectorAll(".figures td:first-child a")].map((link) => link.getAttribute("href"));
    expect(rows).toHaveLength(3);
    expect(rows).toContain(`../so-lieu.html?figure=${bound.figure_id}#${bound.figure_id}`);
  });

  it("numbers sources and notes, each once, and lists them at the end", () => {
    const page = pageOf("hoan-kiem");
    const marks = [...page.querySelectorAll("a.source-mark")].map((mark) => mark.getAttribute("href")?.slice(1));
    expect(marks.length).toBeGreaterThan(3);
    for (const id of marks) expect(page.querySelectorAll(`[id="${id}"]`)).toHaveLength(1);
    expect(page.querySelectorAll(".source-notes > li")).toHaveLength(2);
    expect([...page.querySelectorAll(".figure-notes > li")].map((note) => note.textContent)).toEqual([
      "a. Nguồn không nói rõ.",
      "b. Năm lấy theo ngày đăng.",
    ]);
  });

  it("tells where a district came from, with whom, and when its federation ended", () => {
    const history = pageOf("bac-tu-liem").querySelector(".history");
    expect(history?.textContent).toContain("thuộc huyện Từ Liêm; cùng tách ra: Nam Từ Liêm");
    expect(history?.querySelector("a")?.getAttribute("href")).toBe("../quan/nam-tu-liem.html");
    expect(history?.textContent).toContain("1/4/2014");
    expect(history?.textContent).toContain("kết thúc hoạt động ngày 30/6/2025, cùng ngày với 3 liên đoàn");
  });

  it("tells a later ward of the same name apart, and only where there is one", () => {
    expect(pageOf("tay-ho").textContent).toContain("Từ ngày 1/7/2025 có phường Tây Hồ. Đó là một đơn vị khác");
    expect(pageOf("hoan-kiem").textContent).not.toContain("Đó là một đơn vị khác");
  });

  it("says that nothing is known of a district without figures, never zero", () => {
    const page = pageOf("tay-ho");
    expect(page.querySelector(".lead")?.textContent).toBe(
      "Kho chưa có số liệu nào của Liên đoàn Lao động quận Tây Hồ. Không có số liệu không có nghĩa là bằng không.",
    );
    expect(page.querySelectorAll("table, svg")).toHaveLength(0);
  });

  it("throws on an unknown district", () => {
    expect(() => pageOf("dong-daa")).toThrow("unknown district: dong-daa");
  });

  it("shows hostile words as text", () => {
    const words = { district_name: HOSTILE, metric_name: HOSTILE, as_printed: HOSTILE, note: HOSTILE };
    const page = pageOf("hoan-kiem", {
      ...data,
      figures: figures.map((figure) => ({ ...figure, ...words, source_title: HOSTILE, publisher: HOSTILE })),
      trends: trends.map((row) => ({ ...row, ...words })),
      district_profiles: data.district_profiles.map((row) => ({ ...row, ...words, predecessor_names: HOSTILE })),
    });
    expect(page.textContent).toContain(HOSTILE);
    expect(hasHostileMarkup(page)).toBe(false);
  });

  it("speaks English without Vietnamese left over", () => {
    const names = { district_name: "Hoan Kiem", metric_name: "Excellent workers" };
    const english = {
      ...data,
      figures: figures.map((figure) => ({ ...figure, ...names })),
      trends: trends.map((row) => ({ ...row, ...names })),
      district_profiles: data.district_profiles.map((row) => ({ ...row, ...names, predecessor_names: "Tu Liem" })),
    };
    const quoted = figures.flatMap((figure) => [figure.as_printed, figure.source_title]);
    for (const id of ["hoan-kiem", "bac-tu-liem"]) {
      const page = inLanguage("en", () => pageOf(id, english));
      expect(unmarkedTexts(page, quoted).filter(hasVietnamese)).toEqual([]);
    }
  });
});

function pageOf(district_id: string, of: DistrictPageData = data): HTMLElement {
  return districtPage(of, { document: emptyDocument(), root: "..", district_id });
}

function trendRow(columns: Partial<TrendRow>): TrendRow {
  return { is_district: true, rank: null, is_rank_determined: false, ...columns } as TrendRow;
}

function area(district_id: string, district_name: string, valid_from: string): DatedArea {
  const ward = {
    kind: "phuong",
    cluster_id: null,
    tile_col: null,
    tile_row: null,
    is_district: false,
    name_en: "Tay Ho ward",
  };
  return { ...ward, district_id, district_name, valid_from, valid_to: null };
}
