import { htmlMaker } from "./element.js";
import { findingSentence } from "./findingText.js";
import type { FindingRow } from "./marts.js";
import { strings } from "./strings.js";

/** The questions that findings answer, in the order they are asked. */
export const FINDING_KINDS = ["new", "standout", "missing"] as const;

/** Returns the findings of one kind, the weightiest first, as a list; a line that says so where there is none. */
export function findingList(
  findings: readonly FindingRow[],
  kind: FindingRow["kind"],
  { document, root }: { document: Document; root: string },
): HTMLElement {
  const make = htmlMaker(document);
  const own = findings.filter((row) => row.kind === kind).sort((a, b) => a.importance - b.importance);
  if (own.length === 0) return make("p", {}, strings.overviewPage.noFindings[kind]);
  const items = own.map((row) => findingSentence(row, { document, root }));
  return make("ul", { "data-findings": kind }, ...items);
}
