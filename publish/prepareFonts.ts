import fs from "node:fs";
import path from "node:path";
import { FONT_FAMILY } from "../src/components/siteFont.js";

const HOME = path.join(import.meta.dirname, "fonts");
const LICENSE = "LICENSE.txt";

/** The weights that the pages use; a browser takes the heavier one for bold. */
const WEIGHTS = [400, 600] as const;

/** The height of Be Vietnam Pro's letters above and below the line, in its em. */
const ASCENT = 1;
const DESCENT = 0.265;

/**
 * The fonts that stand in until the right one has come. `widths` is how much wider Be Vietnam Pro sets the titles of the
 * sources and the metrics in each weight, kerning included: measured in Chromium with Roboto, and with
 * Liberation Sans, which has Arial's widths.
 */
const STAND_INS = [
  {
    family: `${FONT_FAMILY} Arial`,
    widths: { 400: 1.0783, 600: 1.0286 },
    names: {
      400: ["Arial", "ArialMT", "Liberation Sans", "Arimo"],
      600: ["Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "Arimo Bold"],
    },
  },
  {
    family: `${FONT_FAMILY} Roboto`,
    widths: { 400: 1.0927, 600: 1.1015 },
    names: { 400: ["Roboto", "Roboto-Regular"], 600: ["Roboto Bold", "Roboto-Bold"] },
  },
] as const;

/**
 * Copies the fonts and writes one style sheet that names them into `folder`, with stand-ins of the same size, so that
 * nothing moves when the fonts arrive. The sheet refers to its neighbours only and works wherever the folder is served.
 */
export function prepareFonts(folder: string): void {
  const sheet = [...WEIGHTS.map(fontFace), ...STAND_INS.flatMap(standInFaces)].join("\n");
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "fonts.css"), sheet);
  fs.writeFileSync(path.join(folder, LICENSE), readLines(path.join(HOME, LICENSE)));
  for (const name of fontFiles(sheet)) fs.copyFileSync(path.join(HOME, name), path.join(folder, name));
}

/** Returns the font files that a style sheet names, each once. */
export function fontFiles(sheet: string): string[] {
  return [...new Set([...sheet.matchAll(/url\(\.\/([\w.-]+)\)/g)].map((match) => match[1] ?? ""))];
}

/** A text may be checked out with other line ends; the site has always the same bytes. */
function readLines(file: string): string {
  return fs.readFileSync(file, "utf8").replaceAll("\r\n", "\n");
}

function fontFace(weight: number): string {
  return `@font-face {
  font-family: "${FONT_FAMILY}";
  font-weight: ${weight};
  font-display: swap;
  src: url(./be-vietnam-pro-${weight}.woff2) format("woff2");
}
`;
}

function standInFaces({ family, widths, names }: (typeof STAND_INS)[number]): string[] {
  return WEIGHTS.map((weight) => {
    const width = widths[weight];
    return `@font-face {
  font-family: "${family}";
  font-weight: ${weight};
  src: ${names[weight].map((name) => `local("${name}")`).join(", ")};
  size-adjust: ${percent(width)};
  ascent-override: ${percent(ASCENT / width)};
  descent-override: ${percent(DESCENT / width)};
  line-gap-override: 0%;
}
`;
  });
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
