import { describe, expect, it } from "vitest";
import type { FindingRow } from "../../src/components/profileRows.js";
import { type OverviewData, overviewPage } from "../../src/pages/overviewPage.js";
import { boundedCase, exactCase, HOSTILE, hasHostileMarkup, spanCase } from "../components/chartCases.js";
import { emptyDocument } from "../components/literalFigures.js";
import { inLanguage } from "./inLanguage.js";
import { literalDistrict, literalMetric } from "./storeRows.js";

const data: OverviewData = {
  figures: [...exactCase, ...boundedCase, ...spanCase],
  district_profiles: [
    literalDistrict({ figure_count: 4, annual_count: 2, last_year: 2022 }),
    literalDistrict({ district_id: "quoc-oai", district_name: "Quốc Oai", tile_col: 2 }),
  ],
  metric_profiles: [literalMetric({}), literalMetric({ metric_id: "houses", metric_name: "Nhà", annual_count: 0 })],
  coverage_grid: [{ district_id: "hoan-kiem", metric_id: "excellent-workers", first_year: 2021, states: "SA" }],
  conflicts: [],
  findings: [
    finding({
      template: "silent_districts",
      kind: "missing",
      importance: 3,
      count: 1,
      year: 2024,
      previous_year: 2022,
    }),
    finding({ template: "new_figure", importance: 2, district_name: "Hoàn Kiếm", value: 12 }),
    finding({ template: "new_figure", importance: 1, district_name: "Đống Đa", value: 34 }),
  ],
};

describe("overviewPage(data, options)", () => {
  it("opens with how much is known of how many districts", () => {
    const intro = render().querySelector("h1 + p")?.textContent;
    expect(intro).toContain("Kho giữ 8 số liệu: 8 của 1 trong 2 đơn vị ấy");
  });

  it("draws the map before any other chart, each chart with its table", () => {
    const page = render();
    expect(page.querySelector("svg")?.getAttribute("class")).toBe("tile-map");
    expect(page.querySelectorAll(".responsive + details table")).toHaveLength(2);
    expect(page.querySelectorAll("#ban-do ~ details tbody tr")).toHaveLength(2);
  });

  it("answers what is new, what stands out and what is missing, the weightiest first", () => {
    const page = render();
    const titles = ["moi", "noi-bat", "con-thieu"].map((id) => page.querySelector(`#${id}`)?.textContent);
    expect(titles).toEqual(["Có gì mới?", "Điều gì nổi bật?", "Còn thiếu gì?"]);
    const news = [...page.querySelectorAll("[data-findings=new] > li")].map((item) => item.textContent);
    expect(news[0]).toContain("Đống Đa");
    expect(news[1]).toContain("Hoàn Kiếm");
    expect(page.querySelector("#noi-bat + p")?.textContent).toContain("Chưa có điều gì nổi bật");
    expect(page.querySelector("[data-findings=missing] > li")?.textContent).toContain("Quốc Oai");
  });

  it("leads from its numbers to their figures by the way to the root", () => {
    const links = [...render().querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(
      expect.arrayContaining([
        "../so-lieu.html?flag=bound",
        "../quan/hoan-kiem.html",
        "../chi-tieu/houses.html",
        "../do-phu.html",
      ]),
    );
    expect(links.filter((href) => !href?.startsWith("../"))).toEqual([]);
  });

  it("is English in English", () => {
    const page = inLanguage("en", () => render());
    expect(page.querySelector("h1")?.textContent).toBe(
      "Hanoi’s district federations of labour in the figures they have published",
    );
  });

  it("shows hostile names as text", () => {
    const page = render({
      ...data,
      district_profiles: [literalDistrict({ district_name: HOSTILE, district_id: HOSTILE })],
      metric_profiles: [literalMetric({ metric_name: HOSTILE, metric_id: HOSTILE })],
    });
    expect(page.textContent).toContain(HOSTILE);
    expect(hasHostileMarkup(page)).toBe(false);
  });
});

function finding(columns: Partial<FindingRow>): FindingRow {
  return {
    ...{ finding_id: `${columns.template}-${columns.importance}`, kind: "new", template: "new_figure" },
    ...{ district_id: "hoan-kiem", district_name: "Hoàn Kiếm", is_district: true, metric_id: "excellent-workers" },
    ...{ district_ids: "quoc-oai", district_names: "Quốc Oai", metric_name: "Công nhân giỏi", level: "district" },
    ...{ figure_ids: "figure-1", source_id: "source-1", source_title: "Tên bài báo", unit: "person" },
    ...{ qualifier: "exact", period_kind: "year", period_start: "2024-01-01", period_end: "2024-12-31" },
    ...{ period_basis: "printed", published: "2025-01-05", published_basis: "printed", importance: 1 },
    ...{ year: 2024, previous_year: null, count: null, value: null, lower: null, upper: null },
    ...{ other_value: null, change_share: null },
    ...columns,
  };
}

function render(rows: OverviewData = data): HTMLElement {
  return overviewPage(rows, { document: emptyDocument(), root: ".." });
}
