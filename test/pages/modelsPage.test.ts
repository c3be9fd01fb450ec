import { describe, expect, it } from "vitest";
import type { CheckResult, ModelDoc, RejectRow } from "../../src/components/marts.js";
import { type ModelsData, modelsPage } from "../../src/pages/modelsPage.js";
import { HOSTILE, hasHostileMarkup } from "../components/chartCases.js";
import { emptyDocument } from "../components/literalFigures.js";
import { inLanguage } from "./inLanguage.js";

const data: ModelsData = {
  model_docs: [model("district_years", "marts"), model("trends", "marts")],
  model_columns: [{ model_id: "trends", column_name: "rank", data_type: "INTEGER", position: 1 }],
  model_edges: [{ from_model: "district_years", to_model: "trends" }],
  check_results: [check("trends_key", true), check("ranks_hold", false)],
  load_results: [
    { file: "figures/a.csv", kind: "figures", row_count: 12, accepted_count: 10, rejected_count: 2 },
    { file: "figures/b.csv", kind: "figures", row_count: 5, accepted_count: 5, rejected_count: 0 },
  ],
  rejects: [reject(2), reject(3)],
};

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
    const page = render({ ...data, rejects });
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
    const page = render({ ...data, rejects: [{ ...reject(2), raw: HOSTILE, message: HOSTILE, file: HOSTILE }] });
    expect(page.querySelector("#bi-tra-lai ~ .table-wrap td:last-child")?.textContent).toBe(HOSTILE);
    expect(hasHostileMarkup(page)).toBe(false);
  });
});

function render(rows: ModelsData = data): HTMLElement {
  return modelsPage(rows, { document: emptyDocument(), root: "." });
}

function model(model_id: string, layer: string): ModelDoc {
  const facts = { row_meaning: "year of a district", key_columns: "district_id, year", description: null };
  return { model_id, layer, ...facts, sql: "select 1", path: `sql/${model_id}.sql`, row_count: 10, column_count: 1 };
}

function check(check_id: string, is_passed: boolean): CheckResult {
  const failing_count = is_passed ? 0 : 3;
  return { check_id, model_id: "trends", kind: "key", severity: "error", failing_count, is_passed, message: "unique" };
}

function reject(line: number): RejectRow {
  const why = { column_name: "value", code: "printed_number", message: "the printed words do not hold 84" };
  return { file: "figures/a.csv", line, ...why, raw: "a,b,c" };
}
