import { languageFolder } from "../components/languageHref.js";
import { LANGUAGES, type Language } from "../components/strings.js";
import { attachMenuToggle } from "../shell/menuToggle.js";
import { attachSearch } from "../shell/search.js";
import type { PackedSite } from "./packedSite.js";
import { type Route, writeRoute } from "./route.js";

/** Puts the header, menu and foot of a language in the place of those of another. */
export function replaceShell(document: Document, { shells }: PackedSite, language: Language): void {
  document.body.innerHTML = shells[language];
  document.documentElement.lang = language;
}

/** Makes the search and the menu that stand in the document answer. */
export function attachShell(document: Document, { search }: PackedSite, language: Language): void {
  const toggle = findToggle(document);
  if (toggle) toggle.indeterminate = true;
  attachSearch(document, { root: `#${languageFolder(language)}`, load: async () => search[language] });
  attachMenuToggle(document);
}

/** Marks a page in the menu, opens the part of it that holds the page, and closes a menu that covers the page. */
export function markInMenu(document: Document, route: Route): void {
  const href = writeRoute({ ...route, search: "", section: "" });
  for (const link of document.querySelectorAll("#observablehq-sidebar .observablehq-link a")) {
    const isHome = link.closest("#observablehq-sidebar > ol:first-child") !== null;
    const isActive = !isHome && link.getAttribute("href") === href;
    link.parentElement?.classList.toggle("observablehq-link-active", isActive);
    if (isActive) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
    const part = isActive ? link.closest("details") : null;
    if (part) part.open = true;
  }
  closeCover(document);
}

/** Has the link to the other language lead to what is shown now. */
export function pointLanguageLink(document: Document, route: Route): void {
  const other = LANGUAGES.find((language) => language !== route.language) ?? route.language;
  document.querySelector("a.language-link")?.setAttribute("href", writeRoute({ ...route, language: other }));
}

function closeCover(document: Document): void {
  const backdrop = document.querySelector("#observablehq-sidebar-backdrop");
  const toggle = findToggle(document);
  if (!backdrop || !toggle || document.defaultView?.getComputedStyle(backdrop).display === "none") return;
  toggle.checked = false;
  toggle.indeterminate = true;
  toggle.dispatchEvent(new Event("change"));
}

function findToggle(document: Document): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>("#observablehq-sidebar-toggle");
}
