/** The shapes of the exported marts of districts, metrics and findings. Dates are ISO text; null is a missing value. */

/** One metric that has figures (mart `metric_profiles`). */
export interface MetricProfile {
  metric_id: string;
  metric_name: string;
  name_en: string;
  unit: string;
  temporal: string;
  measure: string;
  theme: string;
  movement: string | null;
  better: string;
  description_vi: string;
  figure_count: number;
  district_count: number;
  annual_count: number;
  span_count: number;
  first_year: number | null;
  last_year: number | null;
  levels: string;
  default_level: string | null;
  default_year: number | null;
  best_district_count: number | null;
  /** The level that has the longest run of years, and how many years follow another one there. */
  trend_level: string | null;
  repeat_count: number;
}

/** One area of `districts.csv` (mart `areas`). */
export interface AreaRow {
  district_id: string;
  district_name: string;
  name_en: string;
  kind: string;
  cluster_id: string | null;
  tile_col: number | null;
  tile_row: number | null;
  is_district: boolean;
}

/** An area with its life, open where empty. */
export interface DatedArea extends AreaRow {
  valid_from: string | null;
  valid_to: string | null;
}

/** One of the 30 districts with its headline facts (mart `district_profiles`). */
export interface DistrictProfile {
  district_id: string;
  district_name: string;
  kind: string;
  cluster_id: string | null;
  cluster_name: string | null;
  gso_code: string | null;
  predecessor_names: string | null;
  tile_col: number;
  tile_row: number;
  area_km2: number | null;
  valid_from: string | null;
  valid_to: string | null;
  figure_count: number;
  annual_count: number;
  metric_count: number;
  source_count: number;
  bound_count: number;
  conflict_count: number;
  first_year: number | null;
  last_year: number | null;
  members_figure_id: string | null;
  members_date: string | null;
  unions_figure_id: string | null;
  unions_date: string | null;
}

/** Which sentence a finding is told in. */
export type FindingTemplate =
  | "new_figure"
  | "change_up"
  | "change_down"
  | "rank_highest"
  | "rank_lowest"
  | "silent_districts"
  | "lone_metrics"
  | "conflict";

/** One thing that is new, stands out or is missing (mart `findings`); what a template does not need is null. */
export interface FindingRow {
  finding_id: string;
  kind: "new" | "standout" | "missing";
  template: FindingTemplate;
  district_id: string | null;
  district_name: string | null;
  /** Joined by `+`, and their names by commas. */
  district_ids: string | null;
  district_names: string | null;
  is_district: boolean;
  metric_id: string | null;
  metric_name: string | null;
  source_id: string | null;
  source_title: string | null;
  /** Joined by `+`. */
  figure_ids: string | null;
  level: string | null;
  unit: string | null;
  qualifier: string | null;
  period_kind: string | null;
  period_start: string | null;
  period_end: string | null;
  period_basis: string | null;
  published: string | null;
  published_basis: string | null;
  importance: number;
  year: number | null;
  previous_year: number | null;
  count: number | null;
  value: number | null;
  lower: number | null;
  upper: number | null;
  other_value: number | null;
  change_share: number | null;
}
