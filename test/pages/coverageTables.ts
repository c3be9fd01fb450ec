import type { CoverageTables } from "../../src/components/coverageFields.js";
import { literalDistrict, literalMetric } from "./storeRows.js";

/** Three districts, two metrics and the years from 2012 on: each kind of state at least once. */
export function coverageTables(): CoverageTables {
  return {
    district_profiles: [
      literalDistrict({ district_id: "quoc-oai", district_name: "Quốc Oai" }),
      literalDistrict({ district_id: "hoan-kiem", district_name: "Hoàn Kiếm" }),
      literalDistrict({ district_id: "bac-tu-liem", district_name: "Bắc Từ Liêm", valid_from: "2014-04-01" }),
    ],
    metric_profiles: [
      literalMetric({ metric_id: "members", metric_name: "Đoàn viên", theme: "organisation", district_count: 1 }),
      literalMetric({ district_count: 2 }),
      literalMetric({ metric_id: "never-placed", metric_name: "Không xếp được", district_count: 1 }),
    ],
    coverage_grid: [
      row("hoan-kiem", "excellent-workers", "A---PSSB-A---"),
      row("bac-tu-liem", "excellent-workers", "xx-----AA----"),
      row("quoc-oai", "excellent-workers", "-------------"),
      row("hoan-kiem", "members", "------------P"),
    ],
  };
}

function row(district_id: string, metric_id: string, states: string): CoverageTables["coverage_grid"][number] {
  return { district_id, metric_id, first_year: 2012, states };
}
