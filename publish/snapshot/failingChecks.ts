import { UserError } from "../../warehouse/errors.js";
import type { Manifest } from "./manifest.js";

type Check = Manifest["checks"][number];

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
