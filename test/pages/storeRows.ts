import type { DistrictProfile, MetricProfile } from "../../src/components/profileRows.js";

/** Returns a district's profile from the few columns that a test is about; the rest is a district without figures. */
export function literalDistrict(columns: Partial<DistrictProfile>): DistrictProfile {
  return {
    district_id: "hoan-kiem",
    district_name: "Hoàn Kiếm",
    kind: "quan",
    cluster_id: "cum-1",
    tile_col: 1,
    tile_row: 1,
    valid_from: null,
    valid_to: "2025-06-30",
    figure_count: 0,
    annual_count: 0,
    metric_count: 0,
    source_count: 0,
    last_year: null,
    members_figure_id: null,
    unions_figure_id: null,
    ...columns,
  } as DistrictProfile;
}

/** Returns a metric's profile from the few columns that a test is about. */
export function literalMetric(columns: Partial<MetricProfile>): MetricProfile {
  return {
    metric_id: "excellent-workers",
    metric_name: "Công nhân giỏi",
    name_en: "Excellent workers",
    unit: "person",
    temporal: "flow",
    measure: "award",
    theme: "emulation",
    better: "more",
    levels: "district",
    default_level: "district",
    default_year: 2022,
    best_district_count: 4,
    figure_count: 6,
    district_count: 4,
    annual_count: 6,
    span_count: 0,
    first_year: 2022,
    last_year: 2022,
    ...columns,
  } as MetricProfile;
}
