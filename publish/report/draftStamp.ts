import path from "node:path";
import { max } from "d3";
import type { FigureRow } from "../../src/components/marts.js";
import type { CheckResult } from "../../src/components/warehouseRows.js";
import { UserError } from "../../warehouse/errors.js";
import { openSiteData } from "../siteData.js";
import { readPublication } from "../snapshot/publication.js";
import { asDate } from "../snapshot/snapshotDate.js";
import type { ReportStamp } from "./reportFront.js";

export interface DraftOptions {
  root: string;
  /** Folder of the exported marts, relative to the root. */
  marts: string;
  /** The day as of which the figures hold. */
  date?: string;
}

/**
 * Returns the stamp of a report that belongs to no published edition: without an id, and, unless a date is given, as of
 * the day of the latest source. Throws UserError for what is no date, and where there is no figure.
 */
export function draftStamp({ root, marts, date }: DraftOptions): ReportStamp {
  const data = openSiteData(path.join(root, "src"), path.resolve(root, marts));
  const published = data.rows<FigureRow>("figures").map((figure) => figure.published ?? "");
  if (published.length === 0) throw new UserError(`missing figures in ${marts}: run kho build first`);
  const day = asDate(date ?? max(published) ?? "");
  const failed = data.rows<CheckResult>("check_results").filter((row) => row.severity === "error" && !row.is_passed);
  return {
    id: null,
    date: day,
    failedChecks: failed.map((row) => row.check_id),
    publication: readPublication(root),
  };
}
