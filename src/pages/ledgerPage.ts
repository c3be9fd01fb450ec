import { htmlMaker } from "../components/element.js";
import { ledgerControls } from "../components/ledgerControls.js";
import { ledgerFields, sortLedger } from "../components/ledgerState.js";
import { ledgerView } from "../components/ledgerView.js";
import type { FigureRow } from "../components/marts.js";
import { readPageState, writePageState } from "../components/pageState.js";
import { strings } from "../components/strings.js";
import { type LivePageOptions, liveForm } from "./liveForm.js";
import type { PageOptions } from "./pageOptions.js";
import { pageParts } from "./pageParts.js";

export interface LedgerData {
  figures: readonly FigureRow[];
}

/** Returns the ledger as it opens: its filters, and the first page of all figures. */
export function ledgerPage({ figures }: LedgerData, options: PageOptions): HTMLElement {
  const { document } = options;
  const make = htmlMaker(document);
  const words = strings.ledgerPage;
  const { page, paragraph } = pageParts(options);
  const sorted = sortLedger(figures);
  const { state } = readPageState("", ledgerFields(sorted));
  return page(
    words.title,
    paragraph(words.intro),
    make("noscript", {}, make("p", { class: "note" }, words.needsScript)),
    ledgerControls(sorted, { document }),
    make("div", { "data-view": true }, ledgerView(sorted, state, options)),
    paragraph(words.signs),
  );
}

/** Makes the ledger answer to its filters and to the address, and brings the row that the address names into sight. */
export function liveLedger(
  page: HTMLElement,
  { figures }: LedgerData,
  { document, root, window, ...live }: LivePageOptions,
): void {
  const sorted = sortLedger(figures);
  const fields = ledgerFields(sorted);
  liveForm(page, ledgerControls(sorted, { document }), {
    fields,
    isWritten: (state) => writePageState(state, fields) === "",
    view: (state) => ledgerView(sorted, state, { document, root }),
    onShown: (shown) =>
      window.requestAnimationFrame(() =>
        shown.querySelector("tr[aria-current=true]")?.scrollIntoView({ block: "center" }),
      ),
    window,
    ...live,
  });
}
