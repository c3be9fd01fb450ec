/**
 * Writes the fonts in `publish/fonts` anew: one file per weight with what Vietnamese and English pages need. Run by hand
 * when a character is added, with two packages that the project otherwise does without:
 *
 *     npm install --no-save subset-font@2.9.0 @expo-google-fonts/be-vietnam-pro@0.4.1
 *     node publish/subsetFonts.js
 */
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import subsetFont from "subset-font";

const HOME = path.dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/be-vietnam-pro/package.json"));
const OUT = path.join(import.meta.dirname, "fonts");
const FILES = { 400: "400Regular/BeVietnamPro_400Regular.ttf", 600: "600SemiBold/BeVietnamPro_600SemiBold.ttf" };

/** Kerning, figures of one width, and marks that are written apart from their letter. Hints for old screens are left out. */
const OPTIONS = {
  targetFormat: "woff2",
  noHinting: true,
  keepFeatures: ["kern", "tnum", "ccmp", "locl", "mark", "mkmk"],
};

const characters = fs.readFileSync(path.join(OUT, "characters.txt"), "utf8").replaceAll("\n", "");

for (const [weight, file] of Object.entries(FILES)) {
  const font = await subsetFont(fs.readFileSync(path.join(HOME, file)), characters, OPTIONS);
  fs.writeFileSync(path.join(OUT, `be-vietnam-pro-${weight}.woff2`), font);
  console.error(`be-vietnam-pro-${weight}.woff2: ${font.length} bytes`);
}
fs.copyFileSync(path.join(HOME, "LICENSE_FONT"), path.join(OUT, "LICENSE.txt"));
