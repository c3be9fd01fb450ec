import { textWidth } from "./textWidth.js";

/** Returns a text as lines no wider than `width` pixels at a font size: broken at blanks, a long word within itself. */
export function textLines(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text
    .normalize("NFC")
    .split(/\s+/u)
    .filter((part) => part !== "")) {
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
