import { describe, expect, it } from "vitest";
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

  it("leads from its numbers to their figures by the way to the root", () => {
    const links = [...render().querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(
      expect.arrayContaining(["../so-lieu?flag=bound", "../quan/hoan-kiem", "../chi-tieu/houses", "../do-phu"]),
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

function render(rows: OverviewData = data): HTMLElement {
  return overviewPage(rows, { document: emptyDocument(), root: ".." });
}
