import { htmlMaker } from "./element.js";
import type { LedgerPage } from "./ledgerState.js";
import { strings } from "./strings.js";

export interface LedgerPagerOptions {
  document?: Document;
  /** The address of a page by its number. */
  hrefOf: (page: number) => string;
}

/** Returns links to the ledger's other pages; null where there is only one. */
export function ledgerPager({ page, pageCount }: LedgerPage, options: LedgerPagerOptions): HTMLElement | null {
  const { document = globalThis.document, hrefOf } = options;
  if (pageCount < 2) return null;
  const make = htmlMaker(document);
  const links = Array.from({ length: pageCount }, (_, index) => index + 1).map((number) =>
    make(
      "a",
      {
        href: hrefOf(number),
        class: "chip",
        "aria-current": number === page ? "page" : null,
        "aria-label": strings.ledger.page(number),
        style: number === page ? "font-weight: 600; border-width: 2px" : null,
      },
      String(number),
    ),
  );
  return make("nav", { class: "chips", "aria-label": strings.ledger.pages }, ...links);
}
