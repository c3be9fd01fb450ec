import type { CheckResult, ModelDoc, RejectRow } from "../../src/components/warehouseRows.js";
import type { ModelsData } from "../../src/pages/modelsPage.js";

/** A small warehouse that describes itself: two models, a check that failed, two rows that were rejected. */
export const modelsData: ModelsData = {
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

function model(model_id: string, layer: string): ModelDoc {
  const facts = { row_meaning: "year of a district", key_columns: "district_id, year", description: null };
  return { model_id, layer, ...facts, sql: "select 1", path: `sql/${model_id}.sql`, row_count: 10, column_count: 1 };
}

function check(check_id: string, is_passed: boolean): CheckResult {
  const failing_count = is_passed ? 0 : 3;
  return { check_id, model_id: "trends", kind: "key", severity: "error", failing_count, is_passed, message: "unique" };
}

/** Returns a rejected row. */
export function reject(line: number): RejectRow {
  const why = { column_name: "value", code: "printed_number", message: "the printed words do not hold 84" };
  return { file: "figures/a.csv", line, ...why, raw: "a,b,c" };
}
