import { type CoverageGridRow, lastYears } from "./coverageGrid.js";
import { countRow, gridBy, metricSubject } from "./coverageRows.js";
import type { MetricProfile } from "./profileRows.js";
import { strings } from "./strings.js";
import { type YearRow, yearMatrix } from "./yearMatrix.js";

export type NamedMetric = Pick<MetricProfile, "metric_id" | "metric_name">;

export interface CoverageMatrixOptions {
  width: number;
  /** The last year shown and how many. */
  lastYear: number;
  yearCount?: number;
  document?: Document;
  root?: string;
}

/**
 * Returns a matrix of metrics by year. A cell says of how many districts a figure of the full year is known (filled), or
 * else a figure of another kind: part of a year, a date, a bound, a total of several years (edge only).
 */
export function coverageMatrix(
  metrics: readonly NamedMetric[],
  grid: readonly CoverageGridRow[],
  options: CoverageMatrixOptions,
): SVGElement {
  const { width, lastYear, yearCount = 10, document = globalThis.document, root = "." } = options;
  const years = lastYears(lastYear, yearCount);
  const rows = metricRows(metrics, grid, { years, root });
  return yearMatrix(rows, { width, years, label: strings.matrix.label, document });
}

/** Returns a row for each metric: of each year, how many districts have a full-year figure, and how many another kind. */
export function metricRows(
  metrics: readonly NamedMetric[],
  grid: readonly CoverageGridRow[],
  options: { years: readonly number[]; root: string },
): YearRow[] {
  const ofMetric = gridBy(grid, "metric_id");
  return metrics.map((metric) =>
    countRow(metricSubject(metric), ofMetric.get(metric.metric_id) ?? [], strings.coveragePage.districtCount, options),
  );
}
