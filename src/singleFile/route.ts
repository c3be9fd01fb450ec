import { languageFolder, languageOf, withoutLanguage } from "../components/languageHref.js";
import { pagePath } from "../components/pageHref.js";
import type { Language } from "../components/strings.js";

/** A page inside the file, what it is asked for, and a section of it. */
export interface Route {
  language: Language;
  /** From the root of its language: `/so-sanh`. */
  path: string;
  /** A query string, or nothing. */
  search: string;
  /** The id of an element, or nothing. */
  section: string;
}

const ROUTE = /^#(\/[^?#]*)(\?[^#]*)?(?:#(.*))?$/;

/** Returns the route that a window's hash names, `#/en/so-sanh?metric=…#bang`, with or without `.html`; anything else is the first page. */
export function readRoute(hash: string): Route {
  const [, named = "/", search = "", section = ""] = ROUTE.exec(hash) ?? [];
  const address = pagePath(named.slice(1));
  return { language: languageOf(address), path: withoutLanguage(address), search, section: decodePart(section) };
}

/** Returns the hash of a route. */
export function writeRoute({ language, path, search, section }: Route): string {
  return `#${languageFolder(language)}${path}${search}${section && `#${encodeURIComponent(section)}`}`;
}

/** Returns whether two routes show the same page in the same language. */
export function isSamePage(a: Route, b: Route): boolean {
  return a.language === b.language && a.path === b.path;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
