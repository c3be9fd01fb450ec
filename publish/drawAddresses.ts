import type { parseHTML } from "linkedom";
import { languageFolder, withoutLanguage } from "../src/components/languageHref.js";
import { pageFile } from "../src/components/pageHref.js";
import { LANGUAGES } from "../src/components/strings.js";

type Parsed = ReturnType<typeof parseHTML>["document"];

/** Returns the full address of a page by its path from the site's root; a first page goes by its folder. */
export function webAddress(home: string, page: string): string {
  return home + pageFile(page).replace(/(^|\/)index\.html$/, "$1");
}

/** Returns the full addresses of a page in every language. */
export function translations(home: string, page: string): { language: string; href: string }[] {
  return LANGUAGES.map((language) => ({
    language,
    href: webAddress(home, languageFolder(language) + withoutLanguage(page)),
  }));
}

/** Says in the head of a page, for search engines, where on the web it is, and where in other languages. */
export function drawAddresses(document: Parsed, page: string, home: string): void {
  for (const link of document.querySelectorAll("link[rel=alternate][hreflang]")) link.remove();
  document.head.append(linkTo(document, { rel: "canonical", href: webAddress(home, page) }));
  for (const { language, href } of translations(home, page))
    document.head.append(linkTo(document, { rel: "alternate", hreflang: language, href }));
}

function linkTo(document: Parsed, attributes: Record<string, string>): Element {
  const link = document.createElement("link");
  for (const [name, value] of Object.entries(attributes)) link.setAttribute(name, value);
  return link;
}
