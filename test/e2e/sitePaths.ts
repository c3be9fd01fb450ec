import fs from "node:fs";
import { listFiles } from "../../publish/verifySite.js";

/** The built site that the tests look at; `npm test` builds it first. */
export const SITE = "dist";

/** Returns the path of every page of the built site, relative to its root: `` (the first page), `so-sanh`, `quan/ba-vi`. */
export function readPagePaths(site = SITE): string[] {
  if (!fs.existsSync(site)) throw new Error(`missing folder: ${site} (run \`npm run build\`)`);
  const files = listFiles(site).filter((file) => file.endsWith(".html") && file !== "404.html");
  return files.map((file) => file.replace(/\.html$/, "").replace(/(^|\/)index$/, "$1"));
}
