import { htmlMaker } from "./element.js";
import { formatNumber } from "./format.js";
import { ledgerPager } from "./ledgerPager.js";
import { type LedgerState, ledgerFields, pageOfLedger } from "./ledgerState.js";
import { ledgerTable } from "./ledgerTable.js";
import type { FigureRow } from "./marts.js";
import { pageHref } from "./pageHref.js";
import { writePageState } from "./pageState.js";
import { strings } from "./strings.js";

export interface LedgerViewOptions {
  document?: Document;
  /** The way from the page to the root of its language. */
  root?: string;
  /** How many rows stand on a page. */
  pageSize?: number;
}

/** Returns one page of the ledger as the state asks for it, and the way to the other pages. */
export function ledgerView(
  figures: readonly FigureRow[],
  state: LedgerState,
  options: LedgerViewOptions = {},
): HTMLElement {
  const { document = globalThis.document, root = ".", pageSize } = options;
  const make = htmlMaker(document);
  const shown = pageOfLedger(figures, state, pageSize);
  if (shown.matchCount === 0) return make("p", { class: "note", role: "status" }, strings.ledger.none);
  const fields = ledgerFields(figures);
  const hrefOf = (page: number) =>
    pageHref(root, `so-lieu${writePageState({ ...state, figure: "", page: String(page) }, fields)}`);
  const range = [shown.first, shown.first + shown.figures.length - 1].map(formatNumber) as [string, string];
  const caption = strings.ledger.caption(formatNumber(shown.matchCount), ...range);
  return make(
    "div",
    {},
    ledgerTable(shown.figures, { caption, document, root, isLedger: true, selected: state.figure }),
    ledgerPager(shown, { document, hrefOf }),
  );
}
