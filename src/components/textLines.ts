/** Widths in em, measured in Be Vietnam Pro and rounded up: a line that is thought too wide breaks early and stays inside. */
const WIDTHS: readonly [RegExp, number][] = [
  [/\p{M}/u, 0],
  [/[ijlI.,:;'|!· ]/, 0.31],
  [/[frt()"“”/\\]/, 0.45],
  [/[mwMW%@—…]/, 1],
  [/[a-z0-9đơư]/, 0.65],
  [/\p{Lu}/u, 0.8],
  [/[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u, 1.3],
];

/** Returns how wide a text will be at most, in pixels. There is no font to measure where a file is written. */
export function textWidth(text: string, size: number): number {
  let em = 0;
  for (const letter of text.normalize("NFD")) em += WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? 0.7;
  return em * size;
}

/** Returns a text as lines no wider than `width` pixels at a font size: broken at blanks, a long word within itself. */
export function textLines(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).filter((part) => part !== "")) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(...pieces(word, width, size));
  }
  return lines;
}

/** A word as pieces that fit; a letter keeps its marks. */
function pieces(word: string, width: number, size: number): string[] {
  if (textWidth(word, size) <= width) return [word];
  const cut: string[] = [];
  for (const letter of word.match(/\P{M}?\p{M}*/gu) ?? []) {
    const last = cut.at(-1);
    if (last !== undefined && textWidth(last + letter, size) <= width) cut[cut.length - 1] = last + letter;
    else if (letter !== "") cut.push(letter);
  }
  return cut;
}
