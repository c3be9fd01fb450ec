import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { CoverageTables } from "../../src/components/coverageFields.js";
import { coveragePage, liveCoverage } from "../../src/pages/coveragePage.js";
import { HOSTILE, hasHostileMarkup } from "../components/chartCases.js";
import { emptyDocument } from "../components/literalFigures.js";
import { coverageTables } from "./coverageTables.js";
import { choose, fakeWindow } from "./fakeWindow.js";
import { inLanguage } from "./inLanguage.js";
import { literalDistrict, literalMetric } from "./storeRows.js";

describe("coveragePage(tables, options)", () => {
  it("says first who has nothing and how many have nothing of a full year", () => {
    const [silent, noAnnual] = [...render().querySelectorAll("h1 ~ ul > li")].map((item) => item.textContent);
    expect(silent).toBe("Từ 2015 đến 2024, 1 đơn vị không có số liệu nào xếp được vào năm: Quốc Oai.");
    expect(noAnnual).toBe("1 đơn vị không có số trọn năm nào từ 2015 đến 2024.");
  });

  it("counts for each district and year the metrics with figures, in the order of names", () => {
    const page = render();
    const rows = [...page.querySelectorAll("#don-vi ~ details tbody tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows.map(([name]) => name)).toEqual(["Bắc Từ Liêm", "Hoàn Kiếm", "Quốc Oai"]);
    expect(rows[1]).toEqual(["Hoàn Kiếm", "1", "–", "0 + 1", "0 + 1", "0 + 1", "0 + 1", "–", "1", "–", "–", "0 + 1"]);
  });

  it("leads from a cell to its figures in the ledger", () => {
    const cell = render().querySelector("#don-vi ~ .responsive .at-narrow [data-row=hoan-kiem] a[data-form=count]");
    expect(cell?.getAttribute("href")).toBe("./so-lieu.html?district=hoan-kiem&year=2021");
  });

  it("counts for each metric and year the districts, theme by theme, leaving out metrics without a year", () => {
    const page = render();
    expect([...page.querySelectorAll("#chi-tieu ~ h3")].map((title) => title.textContent)).toEqual([
      "Thi đua, danh hiệu",
      "Đoàn viên, tổ chức",
    ]);
    expect(page.querySelector("#chi-tieu ~ details")?.textContent).toContain("Bảng: Thi đua, danh hiệu, 1 chỉ tiêu");
    expect(page.textContent).not.toContain("Không xếp được");
  });

  it("draws each matrix for a phone and for wide pages, with its table and without a script", () => {
    const page = render();
    const pictures = page.querySelectorAll(".responsive");
    expect(pictures).toHaveLength(4);
    for (const picture of pictures) expect(picture.nextElementSibling?.querySelector("table")).not.toBeNull();
    expect(page.querySelector("noscript")?.textContent).toContain("cần JavaScript");
    expect(page.querySelector("form.controls option[selected]")?.textContent).toContain("Công nhân giỏi");
    expect(page.querySelector("[data-ready]")).toBeNull();
  });

  it("says so when no figure belongs to a year", () => {
    const page = render({ ...coverageTables(), coverage_grid: [] });
    expect(page.querySelector(".note")?.textContent).toBe("Chưa có số liệu nào xếp được vào năm.");
  });

  it("is English in English", () => {
    const page = inLanguage("en", () => render());
    expect(page.querySelector("h1 ~ ul > li")?.textContent).toBe(
      "From 2015 to 2024, 1 district has no figure that belongs to a year: Quốc Oai.",
    );
    expect(page.querySelector("#chi-tieu")?.textContent).toBe("Which metric, which year?");
  });

  it("shows hostile names as text", () => {
    const tables = coverageTables();
    const page = render({
      ...tables,
      district_profiles: [literalDistrict({ district_name: HOSTILE })],
      metric_profiles: [
        literalMetric({ metric_name: HOSTILE }),
        literalMetric({ metric_id: "members", theme: HOSTILE }),
      ],
    });
    expect(page.textContent).toContain(HOSTILE);
    expect(hasHostileMarkup(page)).toBe(false);
  });

  it("keeps within 50 kB gzipped with 30 districts, 40 metrics and 12 years all known", () => {
    const html = render(fullTables(30, 40, 12)).outerHTML;
    expect(gzipSync(html).length).toBeLessThan(50_000);
  });
});

describe("liveCoverage(page, tables, options)", () => {
  it("opens on the district that the address names, and says that it is ready", () => {
    const { page } = live("?district=hoan-kiem");
    expect(page.querySelector("[data-view] h3")?.textContent).toBe("Hoàn Kiếm: chỉ tiêu nào có số, năm nào");
    expect(page.querySelector("form")?.dataset.ready).toBe("true");
  });

  it("tells what of the address it does not know", () => {
    const { page } = live("?metric=unknown-metric");
    expect(page.querySelector(".notices")?.textContent).toContain("Chỉ tiêu = “unknown-metric”");
    expect(page.querySelector("[data-view] h3")?.textContent).toContain("Công nhân giỏi");
  });

  it("shows a choice and writes it into the address", () => {
    const { page, addresses } = live("");
    choose(page, "#coverage-district", "bac-tu-liem");
    expect(page.querySelector("[data-view] h3")?.textContent).toContain("Bắc Từ Liêm");
    expect(addresses).toEqual(["/do-phu?district=bac-tu-liem"]);
    choose(page, "#coverage-metric", "members");
    expect(page.querySelector("[data-view] h3")?.textContent).toContain("Đoàn viên");
    expect(addresses.at(-1)).toBe("/do-phu?metric=members");
  });
});

function render(tables: CoverageTables = coverageTables()): HTMLElement {
  return coveragePage(tables, { document: emptyDocument(), root: "." });
}

function live(search: string): { page: HTMLElement; addresses: string[] } {
  const tables = coverageTables();
  const document = emptyDocument();
  const page = coveragePage(tables, { document, root: "." });
  const { window, addresses } = fakeWindow(document, "/do-phu", search);
  liveCoverage(page, tables, { document, root: ".", window });
  return { page, addresses };
}

function fullTables(districts: number, metrics: number, years: number): CoverageTables {
  const ids = (count: number, name: string) => Array.from({ length: count }, (_, index) => `${name}-${index}`);
  const letters = "AAAPABAAASAA";
  return {
    district_profiles: ids(districts, "district").map((id) => literalDistrict({ district_id: id, district_name: id })),
    metric_profiles: ids(metrics, "metric").map((id, index) =>
      literalMetric({ metric_id: id, metric_name: `Chỉ tiêu số ${index}`, theme: `theme-${index % 7}` }),
    ),
    coverage_grid: ids(districts, "district").flatMap((district_id, d) =>
      ids(metrics, "metric").map((metric_id, m) => {
        const states = Array.from({ length: years }, (_, year) => letters[(d * 7 + m * 5 + year) % 12]).join("");
        return { district_id, metric_id, first_year: 2013, states };
      }),
    ),
  };
}
