import { openColumnTable } from "../components/columnTable.js";
import { type DataNames, dataNames } from "../components/localize.js";
import type { AreaRow, MetricProfile } from "../components/profileRows.js";

/** The page tables, as their files hold them, that names in other languages are taken from. */
export interface NameFiles {
  areas: unknown;
  metrics: unknown;
}

/** Returns the names that `localizeRows` gives to rows. */
export function openNames({ areas, metrics }: NameFiles): DataNames {
  return dataNames({
    areas: openColumnTable<AreaRow>(areas).rows(),
    metrics: openColumnTable<MetricProfile>(metrics).rows(),
  });
}
