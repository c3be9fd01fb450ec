import fs from "node:fs";
import path from "node:path";
import { parseHTML } from "linkedom";
import { pageFile, pagePath } from "../../src/components/pageHref.js";
import type { DrawnContent } from "../../src/singleFile/packedSite.js";
import { UserError } from "../../warehouse/errors.js";
import { listFiles } from "../verifySite.js";
import { type LinkTargets, linkToRoutes, type Parsed } from "./routeLinks.js";

/** The name of the single file in the root of a snapshot, where it is no page of the site. */
export const SINGLE_FILE = "kho.html";

/** Returns the paths of the pages of a built site, from its root: `/`, `/so-sanh`, `/en/`. */
export function readPagePaths(site: string): string[] {
  if (!fs.existsSync(site)) throw new UserError(`missing folder: ${site} (run kho site)`);
  const files = listFiles(site).filter((file) => file.endsWith(".html") && file !== SINGLE_FILE);
  return files.map(pagePath);
}

/** Returns the text of a file of a built site. Throws UserError when it is missing. */
export function readSiteFile(site: string, name: string): string {
  const file = path.join(site, name);
  if (!fs.existsSync(file)) throw new UserError(`missing file of the site: ${file}`);
  return fs.readFileSync(file, "utf8");
}

/** Returns a page of a built site with its links leading inside the file, without scripts and the note of their lack. Throws UserError when it is missing. */
export function readSitePage(site: string, page: string, targets: LinkTargets): Parsed {
  const { document } = parseHTML(readSiteFile(site, pageFile(page)));
  for (const element of document.querySelectorAll("body :is(script, link, .file-note)")) element.remove();
  linkToRoutes(document, page, targets);
  return document;
}

/** Returns a page of the site as it was drawn; null for one that only leads to another. */
export function readDrawnPage(site: string, page: string, targets: LinkTargets): DrawnContent | null {
  const document = readSitePage(site, page, targets);
  const [title = ""] = (document.querySelector("title")?.textContent ?? "").split(" | ");
  const main = document.querySelector("main");
  return main && !document.querySelector("meta[http-equiv=refresh]") ? { title, content: main.innerHTML } : null;
}

/** Returns the body of a page without its content. */
export function readShell(site: string, page: string, targets: LinkTargets): string {
  const { body } = readSitePage(site, page, targets);
  body.querySelector("main")?.replaceChildren();
  return body.innerHTML.trim();
}
