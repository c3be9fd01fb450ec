import { openColumnTable } from "../components/columnTable.js";
import type { CoverageGridRow } from "../components/coverageGrid.js";
import { afterFrame } from "../components/later.js";
import { localizeRows } from "../components/localize.js";
import type { DistrictProfile, MetricProfile } from "../components/profileRows.js";
import { coveragePage, liveCoverage } from "../pages/coveragePage.js";
import { drawnPage, type LiveOptions } from "./drawnPage.js";
import { type NameFiles, openNames } from "./openNames.js";

/** The page tables as their files hold them. */
export interface CoverageFiles extends NameFiles {
  grid: unknown;
  districts: unknown;
}

/** Makes the coverage page that the build has drawn answer to its form and to the address. */
export function mountCoverage(target: HTMLElement, files: CoverageFiles, live: LiveOptions): void {
  const names = openNames(files);
  const tables = {
    coverage_grid: localizeRows(openColumnTable<CoverageGridRow>(files.grid).rows(), names),
    district_profiles: localizeRows(openColumnTable<DistrictProfile>(files.districts).rows(), names),
    metric_profiles: localizeRows(openColumnTable<MetricProfile>(files.metrics).rows(), names),
  };
  const { page, options } = drawnPage(target, (options) => coveragePage(tables, options));
  liveCoverage(page, tables, { ...options, ...live, window, later: afterFrame() });
}
