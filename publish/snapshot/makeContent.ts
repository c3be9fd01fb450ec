import path from "node:path";
import { type BuildResult, buildWarehouse } from "../../warehouse/buildWarehouse.js";
import { buildSite } from "../buildSite.js";
import { writeRelease } from "./changes/writeRelease.js";
import { writeDataPackage } from "./dataPackage/writeDataPackage.js";
import { failingChecks, refuseFailing, snapshotChecks } from "./failingChecks.js";
import { copyInputs, refuseChangedInputs } from "./inputs.js";
import type { SnapshotPlan } from "./planSnapshot.js";
import { readPublication } from "./publication.js";
import type { SiteStamp } from "./stamp.js";
import { type ManifestFacts, writeManifest } from "./writeManifest.js";

/** What is made beyond the site and its data, before the manifest: one file, paper. */
export interface SnapshotExtra {
  /** Says all that decides its bytes, and is a part of the identity: `single-file`, `pdf districts=ba-vi`. */
  name: string;
  /** The file that it makes, at the site's root. */
  file: string;
  /** Throws UserError for what cannot be made of these tables, before the site is built. */
  check?: (made: Pick<SnapshotParts, "data" | "marts">) => void;
  make: (made: SnapshotParts) => Promise<void>;
}

/** What a snapshot holds so far, for what is made from it. */
export interface SnapshotParts {
  /** The folder of the site, which becomes the snapshot's. */
  site: string;
  /** The copy of `data/` that it is made from, and the warehouse that was built from it. */
  data: string;
  warehouse: string;
  /** The exported marts. */
  marts: string;
  stamp: SiteStamp;
}

export interface ContentOptions {
  /** Makes the snapshot although error checks fail. */
  isForced?: boolean;
  /** Draws no page: all stay as Framework makes them. */
  isBare?: boolean;
  extras?: readonly SnapshotExtra[];
}

/**
 * Makes all of a snapshot in `work` from a copy of its inputs and nothing else: warehouse, site, data package, extras,
 * manifest. Returns its folder. Throws UserError when an error check fails or anything cannot be made.
 */
export async function makeContent(plan: SnapshotPlan, work: string, options: ContentOptions): Promise<string> {
  const { isForced = false, isBare = false, extras = [] } = options;
  copyInputs(plan.inputs, work);
  const built = await buildFrom(work);
  const checks = snapshotChecks(built);
  if (!isForced) refuseFailing(checks);
  const parts = partsOf(plan, work, { ...built, checks, files: extras.map(({ file }) => file) });
  for (const extra of extras) extra.check?.(parts);
  await writeRelease({ ...parts, edition: { id: plan.id, date: plan.date }, previous: previousFolder(plan) });
  await buildSite({ root: work, out: "site", stamp: parts.stamp, isBare });
  const { rowCounts } = await writeDataPackage(parts);
  for (const extra of extras) await extra.make(parts);
  refuseChangedInputs(plan.root, plan.inputs);
  writeManifest(parts.site, factsOf(plan, checks, rowCounts));
  return parts.site;
}

/** Builds the warehouse from nothing; whether its checks pass is looked at afterwards. */
function buildFrom(work: string): Promise<BuildResult> {
  return buildWarehouse({
    data: path.join(work, "data"),
    sql: path.join(work, "sql"),
    warehouse: path.join(work, "warehouse.duckdb"),
    exports: path.join(work, "src", "data"),
    isForced: true,
  });
}

function previousFolder({ out, previous }: SnapshotPlan): string | null {
  return previous === null ? null : path.join(out, previous.id);
}

interface Built {
  warehouse: string;
  checks: ManifestFacts["checks"];
  files: readonly string[];
}

function partsOf({ id, date, base }: SnapshotPlan, work: string, { warehouse, checks, files }: Built): SnapshotParts {
  const stamp = { id, date, base, files, failedChecks: failingChecks(checks), publication: readPublication(work) };
  const data = path.join(work, "data");
  return { site: path.join(work, "site"), data, warehouse, marts: path.join(work, "src", "data"), stamp };
}

function factsOf(
  plan: SnapshotPlan,
  checks: ManifestFacts["checks"],
  row_counts: Record<string, number>,
): ManifestFacts {
  const { id, date, base, identity, commit, tools, extras, previous } = plan;
  const inputs = plan.inputs.map(({ path, sha256, size }) => ({ path, sha256, size }));
  const is_forced = failingChecks(checks).length > 0;
  return { id, date, base, is_forced, identity, commit, tools, inputs, extras, row_counts, checks, previous };
}
