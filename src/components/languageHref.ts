import { pageHref } from "./pageHref.js";
import { LANGUAGES, type Language } from "./strings.js";

/** Returns the language of a page by its path from the site's root: `/en/so-sanh` is English, `/so-sanh` Vietnamese. */
export function languageOf(path: string): Language {
  const [root, ...others] = LANGUAGES;
  return others.find((language) => path.startsWith(`/${language}/`)) ?? root;
}

/** Returns the folder of a language at the site's root: `/en`, or nothing for the first. */
export function languageFolder(language: Language): string {
  return language === LANGUAGES[0] ? "" : `/${language}`;
}

/** Returns the way from a page to the root of its language: `.` for `/so-sanh` and `/en/so-sanh`, `..` for `/quan/ba-vi`. */
export function rootOf(path: string): string {
  return wayUp(withoutLanguage(path)) || ".";
}

/** Returns the way from a page to the root of the site: `.` for `/so-sanh`, `..` for `/en/so-sanh`. */
export function siteRootOf(path: string): string {
  return wayUp(path) || ".";
}

/**
 * Returns the relative address of the same page in a language: from `/so-sanh` to English
 * `./en/so-sanh.html`, from `/en/quan/ba-vi` to Vietnamese `../../quan/ba-vi.html`.
 */
export function languageHref(path: string, language: Language): string {
  return pageHref(siteRootOf(path), `${languageFolder(language)}${withoutLanguage(path)}`);
}

/** Returns a page's path from the root of its language: `/so-sanh` of `/en/so-sanh`. */
export function withoutLanguage(path: string): string {
  const language = languageOf(path);
  return language === LANGUAGES[0] ? path : path.slice(language.length + 1);
}

/** `..` for each folder that the page lies in. */
function wayUp(path: string): string {
  return path
    .split("/")
    .slice(2)
    .map(() => "..")
    .join("/");
}
