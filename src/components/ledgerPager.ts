import { htmlMaker, type MakeElement } from "./element.js";
import type { LedgerPage } from "./ledgerState.js";
import { strings } from "./strings.js";

export interface LedgerPagerOptions {
  document?: Document;
  /** The address of a page by its number. */
  hrefOf: (page: number) => string;
}

/** How many pages to either side of the current one are named. */
const NEIGHBOURS = 2;

/** Returns links to the ledger's first, last and neighbouring pages; null where there is only one page. */
export function ledgerPager({ page, pageCount }: LedgerPage, options: LedgerPagerOptions): HTMLElement | null {
  const { document = globalThis.document, hrefOf } = options;
  if (pageCount < 2) return null;
  const make = htmlMaker(document);
  const numbers = pagesNear(page, pageCount);
  const links = numbers.flatMap((number, index) => [
    index > 0 && number - (numbers[index - 1] ?? 0) > 1 ? make("span", { "aria-hidden": "true" }, "…") : null,
    pageLink(number, page, hrefOf(number), make),
  ]);
  return make("nav", { class: "chips", "aria-label": strings.ledger.pages }, ...links);
}

/** Returns the numbers of the first, the last and the pages around one, in order; a gap of one page is closed. */
export function pagesNear(page: number, pageCount: number): number[] {
  const isNamed = (number: number) => number === 1 || number === pageCount || Math.abs(number - page) <= NEIGHBOURS;
  return Array.from({ length: pageCount }, (_, index) => index + 1).filter(
    (number) => isNamed(number) || (isNamed(number - 1) && isNamed(number + 1)),
  );
}

function pageLink(number: number, page: number, href: string, make: MakeElement): HTMLElement {
  const attributes = {
    href,
    class: "chip",
    "aria-current": number === page ? "page" : null,
    "aria-label": strings.ledger.page(number),
  };
  return make("a", attributes, String(number));
}
