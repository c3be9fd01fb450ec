import { type Child, htmlMaker } from "../components/element.js";
import { prose } from "../components/prose.js";
import type { PageOptions } from "./pageOptions.js";

/** The parts that pages are put together from, in one document. */
export interface PageParts {
  /** The page itself: its heading, then what stands on it. */
  page: (title: string, ...children: Child[]) => HTMLElement;
  /** A section under a heading that an address can lead to. */
  section: (id: string, title: string, ...children: Child[]) => HTMLElement;
  /** A paragraph of the strings files, with its links and signs. */
  paragraph: (text: string, className?: string) => HTMLElement;
  /** A list of such texts, numbered or not. */
  list: (texts: readonly string[], isNumbered?: boolean) => HTMLElement;
  /** What most readers do not need, under its summary. */
  folded: (summary: string, ...children: Child[]) => HTMLElement;
}

/** Returns the makers of a page's parts. */
export function pageParts({ document, root }: PageOptions): PageParts {
  const make = htmlMaker(document);
  const nodes = (text: string) => prose(text, { document, root });
  return {
    page: (title, ...children) => make("div", { class: "page" }, make("h1", {}, title), ...children),
    section: (id, title, ...children) => make("section", {}, make("h2", { id }, title), ...children),
    paragraph: (text, className) => make("p", { class: className }, ...nodes(text)),
    list: (texts, isNumbered = false) =>
      make(isNumbered ? "ol" : "ul", {}, ...texts.map((text) => make("li", {}, ...nodes(text)))),
    folded: (summary, ...children) => make("details", {}, make("summary", {}, summary), ...children),
  };
}
