import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { languageFolder } from "../../src/components/languageHref.js";
import { LANGUAGES, type Language } from "../../src/components/strings.js";
import { listPages } from "../../src/pages/listPages.js";
import type { PackedSite } from "../../src/singleFile/packedSite.js";
import { refuseOut } from "../refuseOut.js";
import { openSiteData, type SiteData } from "../siteData.js";
import { DATA_FOLDER, DATA_ZIP } from "../snapshot/manifest.js";
import type { SiteStamp } from "../snapshot/stamp.js";
import { bundleFileScript } from "./bundleFileScript.js";
import { fileHtml } from "./fileHtml.js";
import { neededTables } from "./neededTables.js";
import { packRows, packSite } from "./packSite.js";
import { readDrawnPage, readPagePaths, readShell, readSiteFile } from "./readSitePages.js";
import { refuseOtherMarts } from "./refuseOtherMarts.js";
import type { LinkTargets } from "./routeLinks.js";

export interface SingleFileOptions {
  /** The folder of the built site. */
  site: string;
  /** The folder of the marts that the site was made from. */
  marts: string;
  /** The file that is written. */
  out: string;
  /** Which edition it is; the pages of `site` say so at their foot. */
  stamp?: SiteStamp;
}

/**
 * Writes a whole site as one HTML file that opens without server and network: the first page as it is, and all that the
 * others are drawn from. Pages that the build has drawn from something else come along as they are. The same site makes
 * the same bytes. Throws UserError when the site is not complete; `out` is then as it was.
 */
export async function writeSingleFile(options: SingleFileOptions): Promise<{ bytes: number }> {
  const { site, marts, out, stamp } = options;
  refuseOut(out);
  const pages = readPagePaths(site);
  const targets = { pages: new Set(pages), address: stamp?.publication.address ?? null };
  refuseOtherMarts(site, marts);
  const data = openSiteData(path.dirname(marts), marts);
  const places = { address: targets.address, dataPackage: dataPackageAt(targets.address) };
  const packed = packSite({ ...collectPages(site, targets, data), ...collectTables(data), ...places });
  const html = fileHtml({ site, targets, packed, script: await bundleFileScript() });
  writeInOneStep(out, html);
  return { bytes: Buffer.byteLength(html) };
}

/** The data are too much for the file; they are linked where they stand on the web. */
function dataPackageAt(address: string | null): PackedSite["dataPackage"] {
  return address === null ? null : { folder: address + DATA_FOLDER, zip: address + DATA_ZIP };
}

function collectTables(data: SiteData): Pick<PackedSite, "marts" | "tables"> {
  const { marts, tables } = neededTables(data);
  return {
    marts: Object.fromEntries(marts.map((name) => [name, packRows(data.rows(name))])),
    tables: Object.fromEntries(tables.map((name) => [name, data.table(name)])),
  };
}

function collectPages(
  site: string,
  targets: LinkTargets,
  data: SiteData,
): Pick<PackedSite, "search" | "shells" | "drawn"> {
  const listed = new Set(listPages(data).map((page) => page.path));
  const isListed = (page: string) => LANGUAGES.some((language) => listed.has(withinLanguage(page, language)));
  const others = [...targets.pages].filter((page) => !isListed(page));
  return {
    search: perLanguage((folder) => JSON.parse(readSiteFile(site, path.join(folder, "search.json")))),
    shells: perLanguage((folder) => readShell(site, `${folder}/`, targets)),
    drawn: Object.fromEntries(
      others.flatMap((page) => {
        const drawn = readDrawnPage(site, page, targets);
        return drawn ? [[page, drawn]] : [];
      }),
    ),
  };
}

function withinLanguage(page: string, language: Language): string {
  const folder = languageFolder(language);
  return page.startsWith(`${folder}/`) ? page.slice(folder.length) : "";
}

function perLanguage<T>(make: (folder: string) => T): Record<Language, T> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, make(languageFolder(language))])) as Record<
    Language,
    T
  >;
}

/** A reader of the file sees the old one or the new one. */
function writeInOneStep(out: string, html: string): void {
  const next = `${out}.next-${createHash("sha256").update(html).digest("hex").slice(0, 8)}`;
  fs.mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
  try {
    fs.writeFileSync(next, html);
    fs.renameSync(next, out);
  } finally {
    fs.rmSync(next, { force: true });
  }
}
