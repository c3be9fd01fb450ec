import type { BuildResult } from "../../warehouse/buildWarehouse.js";
import { UserError } from "../../warehouse/errors.js";
import type { Manifest } from "./manifest.js";

/** The check that the load itself is, by the name of a check. */
const EVERY_ROW = "every_row_is_accepted";

type Check = Manifest["checks"][number];

/**
 * Returns the checks that a snapshot must pass: those of the build, and that no row of its inputs was rejected, for what
 * is missing from a snapshot reads as withdrawn.
 */
export function snapshotChecks({ checks, rejected }: Pick<BuildResult, "checks" | "rejected">): Check[] {
  const ran = checks.map(({ check_id, severity, failing_count, is_passed }) => ({
    check_id,
    severity,
    failing_count,
    is_passed,
  }));
  const ofRows = { severity: "error" as const, failing_count: rejected, is_passed: rejected === 0 };
  return [...ran, { check_id: EVERY_ROW, ...ofRows }];
}

/** Returns the names of the error checks that fail. */
export function failingChecks(checks: readonly Check[]): string[] {
  return failing(checks).map(({ check_id }) => check_id);
}

/** Throws UserError with the names of the error checks that fail. */
export function refuseFailing(checks: readonly Check[]): void {
  const named = failing(checks).map(({ check_id, failing_count }) => `${check_id} (${failing_count})`);
  if (named.length === 0) return;
  throw new UserError(`error checks fail: ${named.join(", ")}; mend the data, or publish it marked with --force`);
}

function failing(checks: readonly Check[]): Check[] {
  return checks.filter(({ severity, is_passed }) => severity === "error" && !is_passed);
}
