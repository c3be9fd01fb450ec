import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

/** The weights of Be Vietnam Pro that the pages use. */
const WEIGHTS = [400, 600, 700];

/**
 * Copies the fonts of the installed package and one style sheet that names them into `folder`. The style sheet refers to
 * its neighbours only, so both work wherever the folder is served from.
 */
export function prepareFonts(folder: string): void {
  const home = path.dirname(createRequire(import.meta.url).resolve("@fontsource/be-vietnam-pro/package.json"));
  const sheet = WEIGHTS.map((weight) => fs.readFileSync(path.join(home, `${weight}.css`), "utf8"))
    .map(keepWoff2)
    .join("\n");
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "fonts.css"), sheet);
  fs.copyFileSync(path.join(home, "LICENSE"), path.join(folder, "LICENSE.txt"));
  for (const name of fontFiles(sheet)) fs.copyFileSync(path.join(home, "files", name), path.join(folder, name));
}

/** Returns the font files that a style sheet names, each once. */
export function fontFiles(sheet: string): string[] {
  return [...new Set([...sheet.matchAll(/url\(\.\/([\w.-]+)\)/g)].map((match) => match[1] ?? ""))];
}

function keepWoff2(sheet: string): string {
  return sheet.replaceAll(/,\s*url\([^)]*\.woff\)\s*format\('woff'\)/g, "").replaceAll("url(./files/", "url(./");
}
