import { type CoverageGridRow, yearsOf } from "./coverageGrid.js";
import type { CoverageDistrict } from "./coverageRows.js";
import type { PageState, StateField } from "./pageState.js";
import type { MetricProfile } from "./profileRows.js";
import { strings } from "./strings.js";

export interface CoverageTables {
  coverage_grid: readonly CoverageGridRow[];
  district_profiles: readonly CoverageDistrict[];
  metric_profiles: readonly MetricProfile[];
}

/** What the close look shows: every district of a metric, or every metric of a district, up to a year. */
export interface CoverageViewState extends PageState {
  district: string;
  metric: string;
  until: string;
}

/** How many years stand beside each other. */
export const YEAR_COUNT = 10;

/** Returns the parts of the address: a district leaves no metric to choose; it opens on the metric most districts have. */
export function coverageFields(tables: CoverageTables): StateField<CoverageViewState>[] {
  const metrics = coveredMetrics(tables).map((metric) => metric.metric_id);
  const windows = yearWindows(tables.coverage_grid).map(String);
  const words = strings.coveragePage;
  return [
    {
      name: "district",
      label: words.district,
      allowed: () => tables.district_profiles.map((district) => district.district_id),
      fallback: () => "",
    },
    {
      name: "metric",
      label: words.metric,
      allowed: ({ district }) => (district ? [""] : metrics),
      fallback: ({ district }) => (district ? "" : (metrics[0] ?? "")),
    },
    { name: "until", label: words.until, allowed: () => windows, fallback: () => windows[0] ?? "" },
  ];
}

/** Returns the metrics that some district has a figure of a year of, those of most districts first. */
export function coveredMetrics({ coverage_grid, metric_profiles }: CoverageTables): MetricProfile[] {
  const covered = new Set(coverage_grid.map((row) => row.metric_id));
  return metric_profiles
    .filter((metric) => covered.has(metric.metric_id))
    .sort((a, b) => b.district_count - a.district_count || (a.metric_id < b.metric_id ? -1 : 1));
}

/** Returns the last year of each stretch of years, the latest first. */
export function yearWindows(grid: readonly CoverageGridRow[]): number[] {
  const years = yearsOf(grid);
  if (years === null) return [];
  const count = Math.ceil((years.last - years.first + 1) / YEAR_COUNT);
  return Array.from({ length: count }, (_, index) => years.last - index * YEAR_COUNT);
}
