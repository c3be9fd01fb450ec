import fs from "node:fs";
import path from "node:path";
import { withoutLanguage } from "../src/components/languageHref.js";
import { escapeXml } from "../src/components/writeSvg.js";
import { translations, webAddress } from "./drawAddresses.js";
import type { SiteStamp } from "./snapshot/stamp.js";

export interface HostFilesOptions {
  stamp: SiteStamp | undefined;
  /** The paths of the pages from the site's root. */
  pages: readonly string[];
  /** The name of the shell's script in the root of the site. */
  script: string;
}

/**
 * What a page cannot say of itself, or not of its files. Each page carries its own policy; the header adds who may frame
 * it, and no more, for it comes with every file. Nobody is kept from it: charts are there to be embedded.
 */
const HEADERS = [
  ["Content-Security-Policy", "frame-ancestors *"],
  ["X-Content-Type-Options", "nosniff"],
  ["Referrer-Policy", "strict-origin-when-cross-origin"],
  ["Cross-Origin-Opener-Policy", "same-origin"],
  ["Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"],
] as const;

/** Folders of files whose names change with their content. Fonts keep their names, so they are not among them. */
const HASHED_FOLDERS = ["_import", "_observablehq", "_file/data"];
const FOREVER = "public, max-age=31536000, immutable";

/**
 * Writes what hosts and search engines look for in the root of a site: `_headers` (Netlify, Cloudflare Pages),
 * `.nojekyll` (GitHub Pages would leave out folders that begin with `_`), `robots.txt`, and `sitemap.xml` where the
 * address is known. Returns lines that tell a person what could not be written and why.
 */
export function writeHostFiles(site: string, options: HostFilesOptions): string[] {
  const write = (name: string, text: string) => fs.writeFileSync(path.join(site, name), text);
  const { stamp, pages } = options;
  const home = stamp?.publication.address ?? null;
  write("_headers", headersFile(options));
  write(".nojekyll", "");
  write("robots.txt", robotsFile(stamp, home));
  if (stamp && home !== null) write("sitemap.xml", siteMap(pages, home, stamp.date));
  return stamp ? notesOf(stamp.base, home) : [];
}

function headersFile({ stamp, script }: HostFilesOptions): string {
  const base = stamp?.base ?? "/";
  const rule = (pattern: string, headers: readonly (readonly [name: string, value: string])[]) =>
    [`${base}${pattern}`, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join("\n");
  return `${[
    rule("*", HEADERS),
    ...[...HASHED_FOLDERS.map((folder) => `${folder}/*`), script].map((kept) =>
      rule(kept, [["Cache-Control", FOREVER]]),
    ),
  ].join("\n\n")}\n`;
}

function robotsFile(stamp: SiteStamp | undefined, home: string | null): string {
  if (!stamp) return "User-agent: *\nDisallow: /\n";
  return `User-agent: *\nAllow: /\n${home === null ? "" : `\nSitemap: ${home}sitemap.xml\n`}`;
}

function siteMap(pages: readonly string[], home: string, date: string): string {
  const listed = pages.filter((page) => withoutLanguage(page) !== "/404");
  const entries = listed.map((page) => {
    const others = translations(home, page).map(
      ({ language, href }) => `<xhtml:link rel="alternate" hreflang="${language}" href="${escapeXml(href)}"/>`,
    );
    return `<url><loc>${escapeXml(webAddress(home, page))}</loc><lastmod>${date}</lastmod>${others.join("")}</url>`;
  });
  const spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${spaces}>\n${entries.join("\n")}\n</urlset>\n`;
}

function notesOf(base: string, home: string | null): string[] {
  if (home === null) return ["no sitemap and no canonical addresses: publication.json does not say the address"];
  const { pathname } = new URL(home);
  return pathname === base
    ? []
    : [`made for ${base}, but publication.json says ${home}: the page for missing addresses will not work there`];
}
