import { language } from "./strings.js";

/**
 * Returns data that exists in one language only (a printed phrase, a title, a note) as a node: marked with its language
 * on a page in another one, so that it is read aloud as what it is, else plain text.
 */
export function inLanguage(document: Document, text: string, tag: string): Node {
  if (tag === language) return document.createTextNode(text);
  const span = document.createElement("span");
  span.setAttribute("lang", tag);
  span.textContent = text;
  return span;
}

/** Returns a text that exists only in Vietnamese: `<span lang="vi">` on an English page, plain text on a Vietnamese one. */
export function inVietnamese(document: Document, text: string): Node {
  return inLanguage(document, text, "vi");
}

/** Returns a source's title marked with its language: a page in another language may still have a Vietnamese title. */
export function sourceTitle(
  document: Document,
  { source_title, source_language }: { source_title: string; source_language: string },
): Node {
  return inLanguage(document, source_title, isVietnamese(source_title) ? "vi" : source_language);
}

/** Tells a text that is Vietnamese by its letters; one without such letters may still be. */
export function isVietnamese(text: string): boolean {
  return VIETNAMESE.test(text);
}

/** Returns a phrase of the strings tables with a node in the place of its argument. */
export function phraseAround(phrase: (part: string) => string, node: Node): (string | Node)[] {
  const [before = "", after = ""] = phrase(PLACE).split(PLACE);
  return [before, node, after];
}

/** Letters that Vietnamese has and the languages of the other sources do not. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ]/i;

/** A character that no text has: it is kept for private use. */
const PLACE = "\uE000";
