/** What stands in a gap: the first known value of the named columns; a number as Vietnamese print it, of so many. */
export interface Filling {
  of: string[];
  /** A number is printed in thousands, millions …; an id is left as it is. */
  per?: number;
}

/** The signs of the gaps, one for each filling: characters that stand in no text. */
const FIRST_GAP = 0xe000;
const GAPS = /[\ue000-\ue00f]/g;

/** Returns a text with a gap for each of the words that it repeats; `undefined` words stand nowhere. */
export function withGaps(text: string, words: readonly (string | undefined)[]): string {
  return words.reduce<string>(
    (rest, word, index) => (word ? rest.replace(word, String.fromCharCode(FIRST_GAP + index)) : rest),
    text,
  );
}

/** Returns the parts of a text: what stands between the gaps, and of each gap its number. */
export function partsOfText(text: string): (string | number)[] {
  const between = text.split(GAPS);
  const gaps = text.match(GAPS) ?? [];
  return between.flatMap((part, index) => {
    const gap = gaps[index];
    return gap === undefined ? [part] : [part, gap.charCodeAt(0) - FIRST_GAP];
  });
}

/** Tells whether a text holds the sign of a gap by itself. */
export function hasGap(text: string): boolean {
  return text.search(GAPS) !== -1;
}

/** Returns an id as it is and a number as it is printed: `4.750`, `66,7`; undefined for what is missing. */
export function printedWord(value: string | number | boolean | null, per?: number): string | undefined {
  if (value === null || value === "") return undefined;
  if (typeof value !== "number" || per === undefined) return String(value);
  const [whole = "", decimals] = String(value / per).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ".");
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}
