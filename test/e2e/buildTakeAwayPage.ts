import fs from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { prepareFonts } from "../../publish/prepareFonts.js";

const HTML = `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8" />
    <title>Tải về</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="fonts/fonts.css" />
    <link rel="stylesheet" href="style.css" />
  </head>
  <body>
    <main id="observablehq-main"><h1>So sánh</h1><h2>Công nhân giỏi</h2></main>
    <script type="module" src="takeAwayPage.js"></script>
  </body>
</html>
`;

/** Writes a small page with a chart and the bar into a folder, with the site's font and style sheet, bundled for a browser; returns the folder. */
export async function buildTakeAwayPage(folder: string): Promise<string> {
  const own = fs.readFileSync("src/style.css", "utf8").replaceAll(/@import url\("observablehq:[^;]*;/g, "");
  fs.writeFileSync(path.join(folder, "index.html"), HTML);
  fs.writeFileSync(path.join(folder, "style.css"), own);
  prepareFonts(path.join(folder, "fonts"));
  const entryPoints = ["test/e2e/takeAwayPage.ts"];
  await build({ entryPoints, outdir: folder, bundle: true, splitting: true, format: "esm", logLevel: "silent" });
  return folder;
}
