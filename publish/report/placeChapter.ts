import { pageHref } from "../../src/components/pageHref.js";
import { strings } from "../../src/components/strings.js";
import type { Chapter } from "./chapters.js";

/** What the pages' functions are told is the root of the site; the ways below it are then turned into the report's. */
export const ROOT = "site:";

export interface PlaceOptions {
  chapters: readonly Chapter[];
  /** Where the site is hosted, without a slash at its end; null where that is not known. */
  address: string | null;
}

/** What is for screens only, and what the tables of a chapter say already. */
const LEFT_OUT = ".visually-hidden, .screen-only, .take-away, section:has(> #tung-ky)";

/** Signs that the pages' font does not have, and what stands for them: paper must not depend on a machine's fonts. */
const SIGNS: readonly (readonly [string, string])[] = [
  ["◌", "*"],
  ["⚑", "**"],
];

/**
 * Fits a page of the site into the report: its names are made its own, links between chapters stay inside the report,
 * other links lead to where the site is hosted, or are none. What is for screens only is taken out, and every letter is
 * one that the font of the report has.
 */
export function placeChapter(content: Element, chapter: Chapter, options: PlaceOptions): void {
  for (const element of content.querySelectorAll(LEFT_OUT)) element.remove();
  for (const element of content.querySelectorAll("[id]")) element.id = `${chapter.id}-${element.id}`;
  content.querySelector("h1")?.setAttribute("id", chapter.id);
  for (const link of content.querySelectorAll("a[href]")) placeLink(link, chapter, options);
  for (const text of content.querySelectorAll("text[paint-order]")) removeHalo(text);
  replaceSigns(content);
}

/** A browser prints a letter's halo as a second letter, which would be found and copied twice. */
function removeHalo(text: Element): void {
  for (const name of ["paint-order", "stroke", "stroke-width", "stroke-linejoin"]) text.removeAttribute(name);
}

function replaceSigns(node: Node): void {
  if (node.nodeType === TEXT)
    node.textContent = SIGNS.reduce((text, [from, to]) => text.replaceAll(from, to), node.textContent ?? "");
  for (const child of node.childNodes) replaceSigns(child);
}

const TEXT = 3;

function placeLink(link: Element, chapter: Chapter, options: PlaceOptions): void {
  const href = placedHref(link.getAttribute("href") ?? "", chapter, options);
  if (href === null && link.textContent === strings.overview.see) link.remove();
  else if (href === null) link.replaceWith(...link.childNodes);
  else link.setAttribute("href", href);
}

function placedHref(href: string, { id }: Chapter, { chapters, address }: PlaceOptions): string | null {
  if (/^#source-\d+$/.test(href)) return href;
  if (href.startsWith("#")) return `#${id}-${href.slice(1)}`;
  if (!href.startsWith(ROOT)) return /^https?:\/\//i.test(href) ? href : null;
  const path = href.slice(ROOT.length);
  const target = chapters.find((chapter) => href === pageHref(ROOT, chapter.path.slice(1)));
  if (target) return `#${target.id}`;
  return address === null ? null : `${address}${path}`;
}
