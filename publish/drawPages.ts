import fs from "node:fs";
import path from "node:path";
import { pageFile } from "../src/components/pageHref.js";
import { LANGUAGES, setLanguage } from "../src/components/strings.js";
import { datasetJson } from "./datasetJson.js";
import type { SiteFoot } from "./drawFoot.js";
import { finishHtml } from "./finishHtml.js";
import { writeSearchIndex } from "./shellFiles.js";
import type { SiteData } from "./siteData.js";
import type { SitePages } from "./sitePages.js";

export interface DrawOptions {
  /** The folder of the built site. */
  site: string;
  data: SiteData;
  pages: SitePages;
  /** What changes in the text of every page: the new names of renamed scripts. */
  rename: (html: string) => string;
  /** The name of the shell's script in the root of the site. */
  script: string;
  foot: SiteFoot;
}

/**
 * Writes every page with its content drawn, in each language: the first at the site's root, the others below a folder of
 * their name. Returns the paths of the pages, from the site's root.
 */
export function drawPages({ site, data, pages, rename, script, foot }: DrawOptions): string[] {
  const shells = new Map<string, string>();
  const shellOf = (page: string) => {
    if (!shells.has(page)) shells.set(page, rename(fs.readFileSync(path.join(site, pageFile(page)), "utf8")));
    return shells.get(page) ?? "";
  };
  const [root] = LANGUAGES;
  for (const { shell } of pages(data)) shellOf(shell);
  const drawn = LANGUAGES.flatMap((language) => {
    setLanguage(language);
    writeSearchIndex(language === root ? site : path.join(site, language), data.source);
    const ofLanguage = pages(data);
    const names = new Map(ofLanguage.map((page) => [page.path, page.title]));
    return ofLanguage.map((page) => {
      const address = language === root ? page.path : `/${language}${page.path}`;
      const shell = language === root ? shellOf(page.shell) : deepen(shellOf(page.shell));
      const dataset = page.path === "/" && foot.stamp ? datasetJson(data, foot.stamp) : undefined;
      const html = finishHtml(shell, { address, script, foot, dataset, drawn: { page, names } });
      writePage(path.join(site, pageFile(address)), html);
      return address;
    });
  });
  setLanguage(root);
  return drawn;
}

/** Returns a shell whose scripts, styles and files are one folder further up. Links between pages stay as they are. */
function deepen(html: string): string {
  return html.replaceAll(/(["'(])(?:\.\/|((?:\.\.\/)+))(?=_(?:file|import|node|observablehq)\/)/g, "$1../$2");
}

function writePage(file: string, html: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, html);
}
