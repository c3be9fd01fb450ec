import { describe, expect, it } from "vitest";
import { type ModelsData, modelsPage } from "../../src/pages/modelsPage.js";
import { HOSTILE, hasHostileMarkup } from "../components/chartCases.js";
import { emptyDocument } from "../components/literalFigures.js";
import { inLanguage } from "./inLanguage.js";
import { modelsData, reject } from "./modelsData.js";

describe("modelsPage(data, options)", () => {
  it("accounts for every row read", () => {
    const intro = render().querySelector("h1 + p")?.textContent;
    expect(intro).toContain("Đã đọc 17 dòng, nhận 15, trả lại 2; 1 trong 2 phép kiểm đạt.");
  });

  it("draws the lineage with its table", () => {
    const page = render();
    expect(page.querySelectorAll(".responsive svg.lineage")).toHaveLength(2);
    expect(page.querySelector("#duong-di ~ details tbody tr:nth-child(2)")?.textContent).toBe("trendsdistrict_years");
  });

  it("shows checks that failed at once and all of them under their summary", () => {
    const page = render();
    expect([...page.querySelectorAll("#phep-kiem ~ .table-wrap tbody th")].map((cell) => cell.textContent)).toEqual([
      "ranks_hold",
    ]);
    expect(page.querySelectorAll("#phep-kiem ~ details tbody tr")).toHaveLength(2);
  });

  it("says how many rejected rows there are when it shows only the first of them", () => {
    const rejects = Array.from({ length: 250 }, (_, index) => reject(index + 2));
    const page = render({ ...modelsData, rejects });
    expect(page.querySelectorAll("#bi-tra-lai ~ .table-wrap tbody tr")).toHaveLength(200);
    expect(page.querySelector("#bi-tra-lai ~ .table-wrap caption")?.textContent).toBe(
      "200 dòng đầu trong 250 dòng bị trả lại",
    );
  });

  it("marks the texts of the models as English, in both languages", () => {
    for (const page of [render(), inLanguage("en", () => render())]) {
      expect(page.querySelector("#model-trends [lang=en]")?.textContent).toBe("year of a district");
    }
    expect(inLanguage("en", () => render()).querySelector("h1")?.textContent).toBe("Data model");
  });

  it("shows hostile rows as text", () => {
    const page = render({ ...modelsData, rejects: [{ ...reject(2), raw: HOSTILE, message: HOSTILE, file: HOSTILE }] });
    expect(page.querySelector("#bi-tra-lai ~ .table-wrap td:last-child")?.textContent).toBe(HOSTILE);
    expect(hasHostileMarkup(page)).toBe(false);
  });
});

function render(rows: ModelsData = modelsData): HTMLElement {
  return modelsPage(rows, { document: emptyDocument(), root: "." });
}
