import { openColumnTable } from "../components/columnTable.js";
import type { CoverageGridRow } from "../components/coverageGrid.js";
import type { DistrictProfile, MetricProfile } from "../components/profileRows.js";
import { coveragePage, liveCoverage } from "../pages/coveragePage.js";
import { drawnPage, type LiveOptions } from "./drawnPage.js";

/** The page tables as their files hold them. */
export interface CoverageFiles {
  grid: unknown;
  districts: unknown;
  metrics: unknown;
}

/** Makes the coverage page that the build has drawn answer to its form and to the address. */
export function mountCoverage(target: HTMLElement, files: CoverageFiles, live: LiveOptions): void {
  const tables = {
    coverage_grid: openColumnTable<CoverageGridRow>(files.grid).rows(),
    district_profiles: openColumnTable<DistrictProfile>(files.districts).rows(),
    metric_profiles: openColumnTable<MetricProfile>(files.metrics).rows(),
  };
  const { page, options } = drawnPage(target, (options) => coveragePage(tables, options));
  liveCoverage(page, tables, { ...options, ...live, window });
}
