const INK = "#1d2530";
const PAPER = "#ffffff";

/**
 * The colours of the style sheet in light mode, for pictures that leave the page. Paper alone differs: a picture is put
 * on a white sheet or slide, where the page's warm white would show as a box.
 */
export const LIGHT_COLORS: Readonly<Record<string, string>> = {
  "--kho-paper": PAPER,
  "--kho-surface": "#f5f3ef",
  "--kho-ink": INK,
  "--kho-muted": "#59636f",
  "--kho-line": "#ddd8cf",
  "--kho-edge": "#8a8378",
  "--kho-accent": "#0f5f7d",
  "--kho-on-accent": "#ffffff",
  "--kho-warn": "#815300",
  "--kho-bad": "#ad2a1f",
  "--kho-good": "#1c6f45",
};

/** What a system decides on a page, decided for a picture. */
const SYSTEM_COLORS: Readonly<Record<string, string>> = {
  canvas: PAPER,
  canvastext: INK,
  graytext: "#59636f",
  linktext: "#0f5f7d",
};

const VARIABLE = /var\(\s*(--[\w-]+)\s*(?:,\s*((?:[^()]|\([^()]*\))*))?\)/;

/** Two colours mixed, as the shades of a map are: browsers know it, drawing programs do not. */
const MIX = /color-mix\(in srgb,\s*(#[\da-f]{6})\s+([\d.]+)%,\s*(#[\da-f]{6})\)/gi;

/** Returns the value of an attribute with its variables, system colours and mixtures as plain colours of light mode. */
export function inLightColors(value: string): string {
  let text = value;
  for (let match = VARIABLE.exec(text); match; match = VARIABLE.exec(text)) {
    const [whole, name = "", fallback = "currentColor"] = match;
    text = text.replace(whole, () => LIGHT_COLORS[name] ?? fallback.trim());
  }
  return text
    .replace(/\b(?:canvastext|canvas|graytext|linktext)\b/gi, (name) => SYSTEM_COLORS[name.toLowerCase()] ?? name)
    .replace(MIX, (_, first, share, second) => mixColors(first, second, Number(share) / 100));
}

function mixColors(first: string, second: string, share: number): string {
  const part = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(part(first, at) * share + part(second, at) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
