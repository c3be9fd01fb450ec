import type { BuildResult } from "./buildWarehouse.js";
import type { Row } from "./database.js";
import type { CheckResult } from "./runChecks.js";

/** What a build did, in a few lines for the person who typed the command. */
export function printSummary(result: BuildResult): string {
  const { files, read, accepted, rejected, models, checks, milliseconds } = result;
  const rebuilt = models.filter(({ isRebuilt }) => isRebuilt).length;
  const passed = checks.filter(({ is_passed }) => is_passed).length;
  return [
    `files   ${files}`,
    `rows    ${read} read = ${accepted} accepted + ${rejected} rejected`,
    `models  ${models.length} (${rebuilt} rebuilt, ${models.length - rebuilt} unchanged)`,
    `checks  ${passed} of ${checks.length} passed`,
    `time    ${(milliseconds / 1000).toFixed(2)} s`,
    ...checks.filter(({ is_passed }) => !is_passed).map(printCheck),
    result.isReplaced
      ? `built   ${result.warehouse}`
      : `failed  ${result.warehouse} is unchanged; the failed build is ${result.warehouse}.failed`,
  ].join("\n");
}

/** One line a check. */
export function printCheck({ check_id, severity, is_passed, failing_count, message }: CheckResult): string {
  const state = is_passed ? "ok     " : severity === "error" ? "ERROR  " : "warning";
  return `${state} ${check_id}${is_passed ? "" : ` (${failing_count})`}: ${message}`;
}

/** One line a reject: file:line, column, code, message. */
export function printReject({ file, line, column_name, code, message }: Row): string {
  return `reject  ${file}:${line} ${column_name ? `${column_name} ` : ""}[${code}] ${message}`;
}
