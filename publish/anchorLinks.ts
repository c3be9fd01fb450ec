import type { parseHTML } from "linkedom";
import { rootOf } from "../src/components/languageHref.js";
import { pageFile } from "../src/components/pageHref.js";

type Parsed = ReturnType<typeof parseHTML>["document"];

/** The attributes that hold addresses, and the elements that have them. */
const ADDRESSES = { href: "a[href], link[href]", src: "script[src], img[src]", action: "form[action]" } as const;

/** Returns whether a file of the site is the page that hosts show for an address that is missing, in any language. */
export function isNotFound(file: string): boolean {
  return /(^|\/)404\.html$/.test(file);
}

/**
 * Has everything that a page loads and links to begin at the root of its host: a host shows the page of missing addresses
 * at the address that is missing, however deep, where relative addresses would lead nowhere. `base` is the path below
 * which the site is hosted.
 */
export function anchorLinks(document: Parsed, address: string, base: string): void {
  const home = `http://site${base}${pageFile(address)}`;
  const anchor = (href: string) => {
    const { pathname, search, hash } = new URL(href, home);
    return pathname + search + hash;
  };
  for (const [attribute, selector] of Object.entries(ADDRESSES)) {
    for (const element of document.querySelectorAll(selector)) {
      const href = element.getAttribute(attribute) ?? "";
      if (/^\.{1,2}\//.test(href)) element.setAttribute(attribute, anchor(href));
    }
  }
  document.documentElement.setAttribute("data-root", anchor(`${rootOf(address)}/`).replace(/\/$/, ""));
}
