/** The shapes of the exported tables in which the warehouse describes itself. Dates are ISO text; null is a missing value. */

/** One SQL model (table `model_docs`). */
export interface ModelDoc {
  model_id: string;
  layer: string;
  row_meaning: string | null;
  key_columns: string | null;
  description: string | null;
  sql: string;
  path: string;
  row_count: number;
  column_count: number;
}

/** One model reads another, or a raw table (table `model_edges`). */
export interface ModelEdge {
  from_model: string;
  to_model: string;
}

/** One column of a model (table `model_columns`). */
export interface ModelColumn {
  model_id: string;
  column_name: string;
  data_type: string;
  position: number;
}

/** One check of the warehouse and how it went (table `check_results`). */
export interface CheckResult {
  check_id: string;
  model_id: string | null;
  kind: string;
  severity: string;
  failing_count: number;
  is_passed: boolean;
  message: string;
}

/** One input file and what became of its rows (table `load_results`). */
export interface LoadResult {
  file: string;
  kind: string;
  row_count: number;
  accepted_count: number;
  rejected_count: number;
}

/** One row that was not taken, and why (table `rejects`). */
export interface RejectRow {
  file: string;
  line: number;
  column_name: string | null;
  code: string;
  message: string;
  raw: string;
}
