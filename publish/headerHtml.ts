import { parseHTML } from "linkedom";
import { htmlMaker, type MakeElement } from "../src/components/element.js";
import { languageHref, languageOf, rootOf } from "../src/components/languageHref.js";
import { pageHref } from "../src/components/pageHref.js";
import { LANGUAGES, type Language, strings } from "../src/components/strings.js";

export interface HeaderOptions {
  /** The languages that the site is built in. */
  languages?: readonly Language[];
}

/**
 * Returns the content of a page's header in the current language: the site's name, the search, the way to the same page
 * in the other language, and the hint that the shell's script shows. `path` is the page's from the site's root
 * (`/en/so-sanh`). All of it stands and works without script; the search then asks the ledger.
 */
export function headerHtml(path: string, { languages = LANGUAGES }: HeaderOptions = {}): string {
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const make = htmlMaker(document as unknown as Document);
  const page = path.replace(/\/index$/, "/");
  const root = rootOf(page);
  const parts = [
    make("a", { class: "site-name", href: pageHref(root, "/") }, strings.siteName),
    searchForm(root, make),
    ...languages.filter((language) => language !== languageOf(page)).map((other) => languageLink(page, other, make)),
    make("p", { id: "mark-hint", class: "mark-hint", hidden: true }, strings.markHint),
  ];
  return parts.map((part) => part.outerHTML).join("\n");
}

function searchForm(root: string, make: MakeElement): HTMLElement {
  const { label, placeholder, listLabel, noResults, oneResult, results, firstResults, failed } = strings.search;
  const input = { type: "search", name: "q", placeholder, "aria-label": label };
  const list = { id: "site-search-results", class: "site-search-results", role: "listbox", "aria-label": listLabel };
  const counts = {
    "data-none": noResults,
    "data-one": oneResult,
    "data-many": results,
    "data-more": firstResults,
    "data-failed": failed,
  };
  return make(
    "form",
    { class: "site-search", role: "search", action: pageHref(root, "/so-lieu") },
    make("input", input),
    make(
      "div",
      { class: "site-search-box" },
      make("p", { class: "site-search-status", role: "status", ...counts }),
      make("div", { ...list, hidden: true }),
    ),
  );
}

function languageLink(page: string, other: Language, make: MakeElement): HTMLElement {
  const attributes = {
    class: "language-link",
    href: languageHref(page, other),
    hreflang: other,
    lang: other,
    title: strings.shell.switchTo[other],
  };
  return make("a", attributes, strings.shell.languageNames[other]);
}
