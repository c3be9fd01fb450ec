/** How many of many things are named. */
const NAMED = 50;

/** Control and format characters, line separators, lone surrogates: they hide, move or turn round what is printed. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

const SHORT: Record<string, string> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Returns a text on one line, with `\u{…}` in place of each character that a terminal obeys rather than shows. */
export function escapeHidden(text: string): string {
  return text.replace(HIDDEN, (character) => SHORT[character] ?? `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/** Returns a name as it is, or in quotes where that would be unclear. */
export function printName(name: string): string {
  if (!name.includes('"') && name.search(HIDDEN) < 0) return name;
  return `"${escapeHidden(name.replace(/["\\]/g, "\\$&"))}"`;
}

/** Returns a value as JSON on one line, in which the same characters are escaped as JSON does it. */
export function printJson(value: unknown): string {
  return JSON.stringify(value).replace(HIDDEN, (character) => character.split("").map(escapeUnit).join(""));
}

/** Returns the first of the texts, and how many more there are. */
export function firstOf(texts: readonly string[]): string[] {
  const more = texts.length - NAMED;
  return more > 0 ? [...texts.slice(0, NAMED), `and ${more} more`] : [...texts];
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
