import fs from "node:fs";
import path from "node:path";
import { type BuildResult, buildWarehouse } from "../../warehouse/buildWarehouse.js";
import { readRows, withDatabase } from "../../warehouse/database.js";
import { UserError } from "../../warehouse/errors.js";
import type { CheckResult } from "../../warehouse/runChecks.js";
import { buildSite } from "../buildSite.js";
import type { SitePages } from "../sitePages.js";
import { withDiskFaults } from "./diskFault.js";
import { copyInputs, refuseChangedInputs } from "./inputs.js";
import { readManifest, writeLatest } from "./latest.js";
import { type Manifest, SIGNATURE } from "./manifest.js";
import { moveFolder, placeFolder, settleFolder } from "./placeSnapshot.js";
import { type PlanOptions, planSnapshot, type SnapshotPlan } from "./planSnapshot.js";
import { checkKey, signSums } from "./signature.js";
import { verifyFolder } from "./verifyFolder.js";
import { withWorkFolder } from "./workFolder.js";
import { writeManifest } from "./writeManifest.js";

/** How the folders begin in which snapshots are made: in the project, and beside the finished ones. */
const WORK_PREFIX = "dist.next-snapshot-";
const STAGE_PREFIX = ".next-";

/** How many faults an error names. */
const NAMED_FAULTS = 3;

export interface SnapshotOptions extends Omit<PlanOptions, "extras"> {
  /** Makes the snapshot although error checks fail, and marks every page of it. */
  isForced?: boolean;
  /** The key that `ssh-keygen` signs the sums with. */
  key?: string | undefined;
  /** The pages that are drawn. */
  pages?: SitePages;
  extras?: readonly SnapshotExtra[];
}

/** What is made beyond the site and its data, before the manifest: one file, paper. */
export interface SnapshotExtra {
  /** Says all that decides its bytes, and is a part of the identity: `single-file`, `pdf districts=ba-vi`. */
  name: string;
  make: (made: MadeParts) => Promise<void>;
}

/** What a snapshot holds so far, for what is made from it. */
export interface MadeParts {
  /** The folder of the site, in which the snapshot grows. */
  site: string;
  /** The copy of `data/` that it is made from. */
  data: string;
  warehouse: string;
}

export interface MadeSnapshot {
  manifest: Manifest;
  folder: string;
  /** False when it was there already and has been verified. */
  isNew: boolean;
  isSigned: boolean;
  milliseconds: number;
}

/**
 * Makes a snapshot of the project from a clean copy of its inputs, verifies it, puts it in its place in one step and has
 * `latest` name it. Until then nothing that is published changes, whatever happens. Throws UserError with one line.
 */
export function makeSnapshot(options: SnapshotOptions): Promise<MadeSnapshot> {
  return withDiskFaults(async () => {
    const start = performance.now();
    const plan = planSnapshot({ ...options, extras: options.extras?.map(({ name }) => name) ?? [] });
    if (options.key !== undefined) checkKey(options.key, publishedFolders(plan));
    const isNew = !fs.existsSync(plan.target) && (await makeInPlace(plan, options));
    const manifest = verifyPlaced(plan);
    refuseFailing(manifest.checks, options);
    if (options.key !== undefined && !isSigned(plan)) signSums(plan.target, options.key);
    writeLatest(plan.out, plan.id);
    const milliseconds = Math.round(performance.now() - start);
    return { manifest, folder: plan.target, isNew, isSigned: isSigned(plan), milliseconds };
  });
}

/** Makes the snapshot beside its place. Returns false when another run was there first. */
function makeInPlace(plan: SnapshotPlan, options: SnapshotOptions): Promise<boolean> {
  return withWorkFolder(plan.out, STAGE_PREFIX, (stage) =>
    withWorkFolder(plan.root, WORK_PREFIX, async (work) => {
      const site = await makeSite(plan, work, options);
      const staged = path.join(stage, plan.id);
      moveFolder(site, staged);
      settleFolder(staged);
      refuseFaults(verifyFolder(staged), "the snapshot is broken");
      return placeFolder(staged, plan.target);
    }),
  );
}

/** Makes all of the snapshot in `work`, from a copy of the inputs and nothing else. Returns its folder. */
async function makeSite(plan: SnapshotPlan, work: string, options: SnapshotOptions): Promise<string> {
  copyInputs(plan.inputs, work);
  const made = {
    site: path.join(work, "site"),
    data: path.join(work, "data"),
    warehouse: path.join(work, "warehouse.duckdb"),
  };
  const built = await buildFrom(work, made);
  refuseFailing(built.checks, options);
  await buildSite({ root: work, out: "site", ...(options.pages && { pages: options.pages }) });
  for (const extra of options.extras ?? []) await extra.make(made);
  refuseChangedInputs(plan.root, plan.inputs);
  writeManifest(made.site, await factsOf(plan, built));
  if (options.key !== undefined) signSums(made.site, options.key);
  return made.site;
}

function buildFrom(work: string, { data, warehouse }: MadeParts): Promise<BuildResult> {
  const exports = path.join(work, "src", "data");
  return buildWarehouse({ data, sql: path.join(work, "sql"), warehouse, exports, isForced: true });
}

async function factsOf(plan: SnapshotPlan, built: BuildResult): Promise<Parameters<typeof writeManifest>[1]> {
  const { id, date, base, identity, commit, tools, extras, previous } = plan;
  const inputs = plan.inputs.map(({ path, sha256, size }) => ({ path, sha256, size }));
  const checks = built.checks.map(({ check_id, severity, failing_count, is_passed }) => ({
    check_id,
    severity,
    failing_count,
    is_passed,
  }));
  const row_counts = await countRows(built.warehouse);
  const is_forced = failingChecks(checks).length > 0;
  return { id, date, base, is_forced, identity, commit, tools, inputs, extras, row_counts, checks, previous };
}

/** How many rows each mart and each table of accepted rows has. */
function countRows(warehouse: string): Promise<Record<string, number>> {
  return withDatabase(
    warehouse,
    async (connection) => {
      const rows = await readRows(
        connection,
        `select model_id as name, row_count from model_docs where layer = 'marts'
      union all select 'raw_' || kind, sum(accepted_count)::integer from load_results group by kind
      union all select 'rejects', count(*)::integer from rejects order by name`,
      );
      return Object.fromEntries(rows.map(({ name, row_count }) => [String(name), Number(row_count)]));
    },
    { isReadOnly: true },
  );
}

type Check = Pick<CheckResult, "check_id" | "severity" | "failing_count" | "is_passed">;

/** Returns the error checks that fail. */
function failingChecks(checks: readonly Check[]): Check[] {
  return checks.filter(({ severity, is_passed }) => severity === "error" && !is_passed);
}

function refuseFailing(checks: readonly Check[], { isForced = false }: SnapshotOptions): void {
  const failing = failingChecks(checks);
  if (failing.length === 0 || isForced) return;
  const named = failing.map(({ check_id, failing_count }) => `${check_id} (${failing_count} rows)`).join(", ");
  throw new UserError(`error checks fail: ${named}; mend the data, or publish it marked as such with --force`);
}

/** The snapshot that stands in the place of the planned one must be that one, to the last byte. */
function verifyPlaced({ target, identity, id }: SnapshotPlan): Manifest {
  const manifest = readManifest(target);
  if (manifest.id !== id || manifest.identity !== identity)
    throw new UserError(`${target} holds another snapshot than its name says; it is left as it is`);
  refuseFaults(verifyFolder(target), `${target} is no longer what was published, and is left as it is`);
  return manifest;
}

function refuseFaults(faults: readonly string[], message: string): void {
  if (faults.length === 0) return;
  const more = faults.length > NAMED_FAULTS ? `; and ${faults.length - NAMED_FAULTS} more` : "";
  throw new UserError(`${message}: ${faults.slice(0, NAMED_FAULTS).join("; ")}${more}`);
}

function isSigned({ target }: SnapshotPlan): boolean {
  return fs.existsSync(path.join(target, SIGNATURE));
}

function publishedFolders({ root, out, inputs }: SnapshotPlan): string[] {
  const folders = new Set(
    inputs
      .map(({ path: name }) => name.split("/"))
      .flatMap(([first = "", ...rest]) => (rest.length > 0 ? [first] : [])),
  );
  return [...[...folders].map((name) => path.join(root, name)), out].filter((folder) => fs.existsSync(folder));
}
