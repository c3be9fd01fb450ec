export type CsvCell = string | number | boolean | null;

/** Blanks that a spreadsheet drops before it looks at a cell, and the signs, also in full width, that begin a formula. */
const DANGER = "'*(?:[\\t\\r\\n]|[\\s\\u200b-\\u200f\\u2060\\ufeff]*[=+\\-@＝＋－＠])";

/**
 * A text that a spreadsheet would run as a formula, also in full width and behind blanks that it drops. Apostrophes
 * before it count too, so that taking one away always gives the text back.
 */
const FORMULA = new RegExp(`^${DANGER}`, "u");

/** The pattern of the apostrophe that `guardText` has put before a text; replaced by nothing, it gives the text back. */
export const GUARD = `^'(?=${DANGER})`;

/** Returns a value as a cell of CSV (RFC 4180): a missing one is empty, a dangerous text guarded, a number as it is. */
export function csvCell(value: CsvCell): string {
  if (value === null || (typeof value === "number" && !Number.isFinite(value))) return "";
  return typeof value === "string" ? quote(guardText(value)) : String(value);
}

/** Returns a text with an apostrophe in front where a spreadsheet would take it for a formula (OWASP, CSV injection). */
export function guardText(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** Also quoted is what programs set to another separator would cut, or trim. */
function quote(text: string): string {
  return /["\r\n,;\t]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
