import { type Language, language } from "./strings.js";

const LOCALES: Readonly<Record<Language, string>> = { vi: "vi-VN", en: "en-GB" };

/** Returns a getter of what `make` builds for the locale of the current language; it is built once a language. */
export function perLanguage<T extends object>(make: (locale: string) => T): () => T {
  const made: Partial<Record<Language, T>> = {};
  return () => (made[language] ??= make(LOCALES[language]));
}

const collator = perLanguage((locale) => new Intl.Collator(locale));

/** Compares two names in the alphabet of the current language: in Vietnamese Đ follows D, in English it is a D. */
export function compareNames(a: string, b: string): number {
  return collator().compare(a, b);
}
