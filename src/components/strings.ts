import { en } from "../strings/en.js";
import { vi } from "../strings/vi.js";

/** The languages of the site; the first is the one of its root, the others live in a folder of their name. */
export const LANGUAGES = ["vi", "en"] as const;

export type Language = (typeof LANGUAGES)[number];

export type Strings = typeof vi;

const tables: Record<Language, Strings> = { vi, en };

/** The language in which texts, numbers and dates are written now. */
export let language: Language = asLanguage(globalThis.document?.documentElement.lang);

/** The texts of the current language; read them when they are needed, not when a module loads. */
export let strings: Strings = tables[language];

/** Sets the language of all that is rendered from now on. */
export function setLanguage(next: Language): void {
  language = next;
  strings = tables[next];
}

/** Returns a language by its tag (`en`, `vi`, `vi-VN`); anything else is Vietnamese. */
export function asLanguage(tag: string | undefined): Language {
  return LANGUAGES.find((known) => known === tag?.split("-")[0]) ?? "vi";
}
