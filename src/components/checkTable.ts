import { dataTable } from "./dataTable.js";
import { htmlMaker } from "./element.js";
import { lookUp } from "./format.js";
import { strings } from "./strings.js";
import type { CheckResult } from "./warehouseRows.js";

export interface CheckTableOptions {
  caption: string;
  /** What stands in place of an empty table. */
  empty?: string;
  document?: Document;
}

/** Returns checks as a table: whether each passed, how grave it is if not, and what it holds the data to. */
export function checkTable(checks: readonly CheckResult[], options: CheckTableOptions): HTMLElement {
  const { document = globalThis.document } = options;
  const make = htmlMaker(document);
  const words = strings.loading;
  const verdict = ({ is_passed, failing_count }: CheckResult) =>
    make(
      "span",
      { class: "badge", "data-tone": is_passed ? "good" : "bad" },
      is_passed ? words.passed : words.failed(failing_count),
    );
  return dataTable(
    checks,
    [
      { label: words.check, isHeader: true, cell: ({ check_id }) => make("code", {}, check_id) },
      { label: words.result, cell: verdict },
      { label: words.severity, cell: ({ severity }) => lookUp(words.severities, severity) },
      { label: words.held, cell: ({ message }) => make("span", { lang: "en" }, message) },
    ],
    { ...options, document },
  );
}
