/** Widths of characters in Be Vietnam Pro as shares of the font size, measured in its regular and semi-bold cuts. */
const WIDTHS: readonly [RegExp, number][] = [
  [/\p{M}/u, 0],
  [/[\s'|]/u, 0.25],
  [/[iíìỉĩịjlI.,:;!·[\]]/u, 0.33],
  [/[trf()“”"–/\\-]/u, 0.48],
  [/[mwMW%@—…]/u, 1],
  [/\p{Lu}/u, 0.78],
  [/[\p{Ll}\p{Nd}<>≥≤≈+−]/u, 0.66],
];
const WIDEST = 1.3;

const known = new Map<string, number>();

/** Returns about how wide a text is in pixels; rather too much than too little, whatever it holds. */
export function textWidth(text: string, fontSize = 13): number {
  let width = 0;
  for (const character of text) width += shareOf(character);
  return width * fontSize;
}

/** Returns a text cut to what fits into so many pixels, with an ellipsis where something was cut. */
export function fitText(text: string, pixels: number, fontSize = 13): string {
  if (textWidth(text, fontSize) <= pixels) return text;
  let [width, end] = [textWidth("…", fontSize), 0];
  for (const character of text) {
    width += shareOf(character) * fontSize;
    if (width > pixels) break;
    end += character.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

function shareOf(character: string): number {
  const share = known.get(character);
  if (share !== undefined) return share;
  const found = WIDTHS.find(([pattern]) => pattern.test(character))?.[1] ?? WIDEST;
  known.set(character, found);
  return found;
}
