import { htmlMaker } from "./element.js";
import { findingSentence } from "./findingText.js";
import type { FindingRow } from "./profileRows.js";
import { type SourceNumbers, sourceMark } from "./sourceNotes.js";
import { strings } from "./strings.js";

/** The questions that findings answer, in the order they are asked. */
export const FINDING_KINDS = ["new", "standout", "missing"] as const;

export interface FindingListOptions {
  document: Document;
  root: string;
  /** The numbers of the sources, where each sentence is to name its own. */
  numbers?: SourceNumbers;
}

/** Returns the findings of one kind, the weightiest first, as a list; a line that says so where there is none. */
export function findingList(
  findings: readonly FindingRow[],
  kind: FindingRow["kind"],
  { document, root, numbers }: FindingListOptions,
): HTMLElement {
  const make = htmlMaker(document);
  const own = findingsOf(findings, kind);
  if (own.length === 0) return make("p", {}, strings.overviewPage.noFindings[kind]);
  const items = own.map((row) => {
    const item = findingSentence(row, { document, root });
    const number = numbers?.get(row.source_id ?? "");
    if (number !== undefined) item.append(" ", sourceMark(number, { document }));
    return item;
  });
  return make("ul", { "data-findings": kind }, ...items);
}

/** Returns the findings of one kind, the weightiest first. */
export function findingsOf(findings: readonly FindingRow[], kind: FindingRow["kind"]): FindingRow[] {
  return findings.filter((row) => row.kind === kind).sort((a, b) => a.importance - b.importance);
}
