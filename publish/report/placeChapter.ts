import type { Chapter } from "./chapters.js";

/** What the pages' functions are told is the root of the site; the ways below it are then turned into the report's. */
export const ROOT = "site:";

export interface PlaceOptions {
  chapters: readonly Chapter[];
  /** Where the site is hosted, without a slash at its end; null where that is not known. */
  address: string | null;
}

/**
 * Fits a page of the site into the report: its names are made its own, links between chapters stay inside the report,
 * other links lead to where the site is hosted, or are none. What is for screens only is taken out.
 */
export function placeChapter(content: Element, chapter: Chapter, options: PlaceOptions): void {
  for (const element of content.querySelectorAll(".visually-hidden, .take-away")) element.remove();
  for (const element of content.querySelectorAll("[id]")) element.id = `${chapter.id}-${element.id}`;
  content.querySelector("h1")?.setAttribute("id", chapter.id);
  for (const link of content.querySelectorAll("a[href]")) placeLink(link, chapter, options);
}

function placeLink(link: Element, chapter: Chapter, options: PlaceOptions): void {
  const href = placedHref(link.getAttribute("href") ?? "", chapter, options);
  if (href === null) link.replaceWith(...link.childNodes);
  else link.setAttribute("href", href);
}

function placedHref(href: string, { id }: Chapter, { chapters, address }: PlaceOptions): string | null {
  if (/^#source-\d+$/.test(href)) return href;
  if (href.startsWith("#")) return `#${id}-${href.slice(1)}`;
  if (!href.startsWith(ROOT)) return /^https?:\/\//i.test(href) ? href : null;
  const path = href.slice(ROOT.length);
  const target = chapters.find((chapter) => chapter.path === path);
  if (target) return `#${target.id}`;
  return address === null ? null : `${address}${path}`;
}
