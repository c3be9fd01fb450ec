import { htmlMaker, type MakeElement } from "./element.js";
import { isVietnamese } from "./inVietnamese.js";
import { pageHref } from "./pageHref.js";
import { language } from "./strings.js";

export interface ProseOptions {
  document: Document;
  root: string;
}

/** A link, code, strong words, words set apart. */
const MARKS = /\[([^\]]+)\]\(([^)]*)\)|`([^`]+)`|\*\*([^*]+)\*\*|_([^_]+)_/g;

/**
 * Returns a text of the strings files as nodes: `[words](page)` is a link to a page of the site, `` `code` ``,
 * `**strong**` and `_set apart_` are what they look like. Not for data: a name with brackets would become a link.
 */
export function prose(text: string, { document, root }: ProseOptions): (string | Node)[] {
  const make = htmlMaker(document);
  const nodes: (string | Node)[] = [];
  let end = 0;
  for (const match of text.matchAll(MARKS)) {
    nodes.push(text.slice(end, match.index), asNode(match, make, root));
    end = match.index + match[0].length;
  }
  return [...nodes, text.slice(end)].filter((node) => node !== "");
}

function asNode(match: RegExpMatchArray, make: MakeElement, root: string): Node {
  const [, words, page, code, strong, apart] = match;
  if (words !== undefined) return make("a", { href: pageHref(root, page ?? "") }, words);
  if (code !== undefined) return make("code", { lang: language !== "vi" && isVietnamese(code) ? "vi" : null }, code);
  return strong === undefined ? make("em", {}, apart) : make("strong", {}, strong);
}
