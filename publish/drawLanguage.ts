import fs from "node:fs";
import path from "node:path";
import { pageFile } from "../src/components/pageHref.js";
import { LANGUAGES, type Language, setLanguage } from "../src/components/strings.js";
import { datasetJson } from "./datasetJson.js";
import type { SiteFoot } from "./drawFoot.js";
import { finishHtml } from "./finishHtml.js";
import { writeSearchIndex } from "./shellFiles.js";
import { openSiteData } from "./siteData.js";
import { sitePages } from "./sitePages.js";

/** What is drawn; plain data, so that it can be handed to other threads. */
export interface DrawJob {
  /** The folder of the built site. */
  site: string;
  /** The folder that holds the exported marts in `data/`. */
  source: string;
  /** The text of each page that lends its shell, by its path. */
  shells: ReadonlyMap<string, string>;
  /** The name of the shell's script in the root of the site. */
  script: string;
  foot: SiteFoot;
}

/**
 * Writes every page with its content drawn in one language: the first at the site's root, the others below a folder of
 * their name. Returns the paths of the pages, from the site's root. Throws when a page's shell is not among `shells`.
 */
export function drawLanguage({ site, source, shells, script, foot }: DrawJob, language: Language): string[] {
  setLanguage(language);
  const isRoot = language === LANGUAGES[0];
  const data = openSiteData(source);
  writeSearchIndex(isRoot ? site : path.join(site, language), source);
  const pages = sitePages(data);
  const names = new Map(pages.map((page) => [page.path, page.title]));
  return pages.map((page) => {
    const address = isRoot ? page.path : `/${language}${page.path}`;
    const shell = shells.get(page.shell);
    if (shell === undefined) throw new Error(`missing shell of ${address}: ${page.shell}`);
    const dataset = page.path === "/" && foot.stamp ? datasetJson(data, foot.stamp) : undefined;
    const html = finishHtml(isRoot ? shell : deepen(shell), { address, script, foot, dataset, drawn: { page, names } });
    writePage(path.join(site, pageFile(address)), html);
    return address;
  });
}

/** Returns a shell whose scripts, styles and files are one folder further up. Links between pages stay as they are. */
function deepen(html: string): string {
  return html.replaceAll(/(["'(])(?:\.\/|((?:\.\.\/)+))(?=_(?:file|import|node|observablehq)\/)/g, "$1../$2");
}

function writePage(file: string, html: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, html);
}
