import type { parseHTML } from "linkedom";
import { languageOf, withoutLanguage } from "../../src/components/languageHref.js";
import { pagePath } from "../../src/components/pageHref.js";
import type { Language } from "../../src/components/strings.js";
import { writeRoute } from "../../src/singleFile/route.js";
import { en } from "../../src/strings/en.js";
import { vi } from "../../src/strings/vi.js";

export type Parsed = ReturnType<typeof parseHTML>["document"];

export interface LinkTargets {
  /** The paths of the pages inside, from the site's root. */
  pages: ReadonlySet<string>;
  /** Where the site stands on the web, with a slash at the end; null where it does not. */
  address: string | null;
}

/** Stands for the site while its links are resolved. */
const HOME = "http://site.invalid";

/** What the foot says of files that the single file can not lead to. */
const ELSEWHERE: Record<Language, string> = { vi: vi.foot.notInFile, en: en.foot.notInFile };

/**
 * Has the links of a page lead to the pages inside the file: `../quan/ba-vi.html` to `#/quan/ba-vi`. What is not a page, as
 * the data, is linked where it stands on the web, or left as bare text where it does not; the foot then says that it comes
 * with the whole edition. `page` is the path from the site's root of the page that the links stand on.
 */
export function linkToRoutes(document: Parsed, page: string, targets: LinkTargets): void {
  const leadsNowhere = (link: Element) => routeOf(link.getAttribute("href") ?? "", page, targets) === null;
  for (const fact of document.querySelectorAll(".foot-facts dd"))
    if ([...fact.querySelectorAll("a[href]")].some(leadsNowhere)) fact.textContent = ELSEWHERE[languageOf(page)];
  for (const link of document.querySelectorAll("a[href]")) {
    const href = routeOf(link.getAttribute("href") ?? "", page, targets);
    if (href === null) link.replaceWith(...link.childNodes);
    else link.setAttribute("href", href);
  }
  for (const form of document.querySelectorAll("form[action]")) form.removeAttribute("action");
}

function routeOf(href: string, page: string, { pages, address }: LinkTargets): string | null {
  const url = new URL(href, HOME + page);
  if (url.origin !== HOME || href === "#observablehq-main") return href;
  const path = pagePath(decodeURIComponent(url.pathname).slice(1));
  if (pages.has(path)) {
    const section = decodeURIComponent(url.hash.slice(1));
    return writeRoute({ language: languageOf(path), path: withoutLanguage(path), search: url.search, section });
  }
  return address === null ? null : address + url.pathname.slice(1);
}
