import fs from "node:fs";
import path from "node:path";
import { languageFolder } from "../../src/components/languageHref.js";
import { pageFile } from "../../src/components/pageHref.js";
import { LANGUAGES, setLanguage } from "../../src/components/strings.js";
import type { SiteStamp } from "../snapshot/stamp.js";
import type { Redirect } from "./readRedirects.js";
import { redirectHtml } from "./redirectHtml.js";

export interface WriteRedirectsOptions {
  redirects: readonly Redirect[];
  stamp: SiteStamp | undefined;
  /** Returns the name of a page in the current language, by its path from the language's root. */
  titleOf: (page: string) => string;
}

/**
 * Writes a page at every old address, in every language, and `_redirects` for hosts that answer by it (Netlify,
 * Cloudflare Pages). Returns the paths of the pages, from the site's root.
 */
export function writeRedirects(site: string, { redirects, stamp, titleOf }: WriteRedirectsOptions): string[] {
  if (redirects.length === 0) return [];
  const home = stamp?.publication.address ?? null;
  const written = LANGUAGES.flatMap((language) => {
    setLanguage(language);
    const folder = languageFolder(language);
    return redirects.map(({ from, to }) => {
      const canonical = home === null ? undefined : home + pageFile(folder + to).replace(/(^|\/)index\.html$/, "$1");
      const html = redirectHtml({ from, to, title: titleOf(to), canonical });
      const file = path.join(site, pageFile(folder + from));
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, html, { flag: "wx" });
      return folder + from;
    });
  });
  setLanguage(LANGUAGES[0]);
  fs.writeFileSync(path.join(site, "_redirects"), redirectRules(redirects, stamp?.base ?? "/"));
  return written;
}

/** One line each: from, to, and that it is for good. With and without `.html`, as links were written either way. */
function redirectRules(redirects: readonly Redirect[], base: string): string {
  const lines = LANGUAGES.flatMap((language) =>
    redirects.flatMap(({ from, to }) => {
      const at = (page: string) => `${base.slice(0, -1)}${languageFolder(language)}${page}`;
      const target = `${base}${pageFile(languageFolder(language) + to)}`;
      return [`${at(from)} ${target} 301`, `${at(from)}.html ${target} 301`];
    }),
  );
  return `${lines.join("\n")}\n`;
}
