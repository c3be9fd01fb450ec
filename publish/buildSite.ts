import fs from "node:fs";
import path from "node:path";
import { dataTableNames } from "../src/components/dataTables.js";
import { pageFile, pagePath } from "../src/components/pageHref.js";
import type { Release } from "../src/components/release.js";
import { UserError } from "../warehouse/errors.js";
import { bundleScripts } from "./bundleScripts.js";
import { LINKED_DATA, type SiteFoot } from "./drawFoot.js";
import { drawPages } from "./drawPages.js";
import { finishHtml } from "./finishHtml.js";
import { writeHostFiles } from "./hostFiles.js";
import { pinDependencies } from "./pinDependencies.js";
import { fontFiles, prepareFonts } from "./prepareFonts.js";
import { type Redirect, readRedirects } from "./redirects/readRedirects.js";
import { writeRedirects } from "./redirects/writeRedirects.js";
import { writeReleaseFiles } from "./releaseFiles.js";
import { failureLine, runFramework } from "./runFramework.js";
import { writeShellScript } from "./shellFiles.js";
import { openSiteData, type SiteData } from "./siteData.js";
import { type SitePage, sitePages } from "./sitePages.js";
import { README } from "./snapshot/dataPackage/readMe.js";
import { DATA_FOLDER } from "./snapshot/manifest.js";
import type { SiteStamp } from "./snapshot/stamp.js";
import { swapFolder } from "./swapFolder.js";
import { translateClient } from "./translateClient.js";
import { listFiles, type SiteFault, verifySite } from "./verifySite.js";

export interface BuildSiteOptions {
  /** The project's folder, with `observablehq.config.ts` and `src/`. */
  root: string;
  /** Where the site is put, relative to the root. */
  out?: string;
  /** Folder of the exported marts that the pages read, relative to the root. */
  marts?: string;
  /** Draws nothing: pages stay as Framework makes them. */
  isBare?: boolean;
  /** What the pages say of the snapshot that they belong to; without it they say that they are a preview. */
  stamp?: SiteStamp;
}

export interface BuiltSite {
  out: string;
  pageCount: number;
  fileCount: number;
  byteCount: number;
  milliseconds: number;
  /** What a person should know of it, a line each. */
  notes: string[];
}

/** The one time that every source file is given: pages carry it, and two builds are to be the same. */
const EPOCH = new Date("2000-01-01T00:00:00Z");

/** How the folders begin in which sites are built, and after how long one counts as left behind by a killed build. */
const WORK_PREFIX = "dist.next-";
const ABANDONED_AFTER = 3_600_000;

/** How many faults the error of a failed build names. */
const NAMED_FAULTS = 3;

/**
 * Builds the static site without any network in a folder of its own beside `out`, checks it, and only then puts it in
 * the place of the last good one. Throws UserError with one line when anything fails; `out` is then as it was.
 */
export async function buildSite(options: BuildSiteOptions): Promise<BuiltSite> {
  const { out = "dist", marts = "src/data", isBare = false, stamp } = options;
  const root = path.resolve(options.root);
  const start = performance.now();
  removeAbandoned(root);
  const work = fs.mkdtempSync(path.join(root, WORK_PREFIX));
  try {
    const source = path.join(work, "src");
    copySource(path.join(root, "src"), source);
    copyMarts(path.resolve(root, marts), path.join(source, "data"));
    const data = openSiteData(source);
    const pages = isBare ? [] : sitePages(data);
    const redirects = readRedirects(root, knownPages(source, pages));
    for (const page of pages) if (!page.isLive) emptyPage(source, page.shell);
    await bundleScripts(source);
    setTimes(source);
    await renderPages(work);
    const site = path.join(work, "dist");
    const { drawn, notes } = await finishSite(site, source, { data, pages, stamp, redirects });
    const toCome = stamp ? [...LINKED_DATA, ...tableFiles(data), ...(stamp.files ?? [])] : [];
    const known = { toCome, ...(stamp && { base: stamp.base }) };
    refuseFaults(verifySite(site, [...writtenPages(source), ...drawn], known));
    const built = { ...measureSite(site), out, notes };
    swapFolder(site, path.resolve(root, out));
    return { ...built, milliseconds: Math.round(performance.now() - start) };
  } finally {
    fs.rmSync(work, { recursive: true, force: true });
  }
}

/** Returns lines for a person: what was built and how long it took, and what there is to know of it. */
export function printSite({ out, pageCount, byteCount, milliseconds, notes }: BuiltSite): string {
  const size = `${pageCount} pages, ${(byteCount / 1e6).toFixed(1)} MB`;
  return [`site: ${size} in ${out}, ${(milliseconds / 1000).toFixed(1)} s`, ...notes].join("\n");
}

function removeAbandoned(root: string): void {
  const folders = fs.readdirSync(root).filter((name) => name.startsWith(WORK_PREFIX));
  for (const folder of folders.map((name) => path.join(root, name))) {
    const age = Date.now() - fs.statSync(folder).mtimeMs;
    if (age > ABANDONED_AFTER) fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Copies the source without Framework's cache, with fonts and pins. */
function copySource(from: string, to: string): void {
  if (!fs.existsSync(from)) throw new UserError(`missing folder: ${from}`);
  fs.cpSync(from, to, { recursive: true, filter: (name) => path.basename(name) !== ".observablehq" });
  prepareFonts(path.join(to, "fonts"));
  pinDependencies(to);
}

function copyMarts(from: string, to: string): void {
  fs.rmSync(to, { recursive: true, force: true });
  if (fs.existsSync(from)) fs.cpSync(from, to, { recursive: true });
}

/** Gives every source file the same time. */
function setTimes(source: string): void {
  for (const file of listFiles(source)) fs.utimesSync(path.join(source, file), EPOCH, EPOCH);
}

/** Leaves of a page that is drawn at build its front matter only, so that Framework makes the shell and nothing else. */
function emptyPage(source: string, shell: string): void {
  const file = pageSource(source, shell);
  const [front = ""] = /^---\n[\s\S]*?\n---\n/.exec(fs.readFileSync(file, "utf8")) ?? [];
  fs.writeFileSync(file, front);
}

/** The Markdown of a page: of its name, or the one in its folder that stands for every row. */
function pageSource(source: string, shell: string): string {
  const named = path.join(source, pageFile(shell).replace(/\.html$/, ".md"));
  if (fs.existsSync(named)) return named;
  const folder = path.dirname(named);
  const pattern = fs.readdirSync(folder).find((name) => /^\[\w+\]\.md$/.test(name));
  if (!pattern) throw new UserError(`missing page: ${shell}`);
  return path.join(folder, pattern);
}

async function renderPages(work: string): Promise<void> {
  const { code, output } = await runFramework(["build", "--config", "../observablehq.config.ts"], work);
  if (code !== 0) throw new UserError(`unable to build the site: ${failureLine(output)}`);
}

interface DrawnPages {
  data: SiteData;
  pages: readonly SitePage[];
  stamp: SiteStamp | undefined;
  redirects: readonly Redirect[];
}

interface FinishedSite {
  /** The paths of the pages that were drawn. */
  drawn: string[];
  notes: string[];
}

/** Draws and finishes the pages, and writes what hosts look for beside them. */
async function finishSite(
  site: string,
  source: string,
  { data, pages, stamp, redirects }: DrawnPages,
): Promise<FinishedSite> {
  copyFonts(path.join(source, "fonts"), path.join(site, "_file", "fonts"));
  const renames = [...translateClient(site)];
  const rename = (html: string) => renames.reduce((text, [from, to]) => text.replaceAll(from, to), html);
  const script = await writeShellScript(site);
  const foot = footOf(data, { pages, stamp });
  const shells = readShells(site, pages, rename);
  const drawn = pages.length === 0 ? [] : await drawPages({ site, source, shells, script, foot });
  writeReleaseFiles(site, data.table("release") as Release | null);
  const files = new Set(drawn.map(pageFile));
  for (const name of listFiles(site).filter((file) => file.endsWith(".html") && !files.has(file))) {
    const file = path.join(site, name);
    fs.writeFileSync(
      file,
      finishHtml(rename(fs.readFileSync(file, "utf8")), { address: pagePath(name), script, foot }),
    );
  }
  const titleOf = (to: string) => pages.find((page) => page.path === to)?.title ?? to;
  const redirected = writeRedirects(site, { redirects, stamp, titleOf });
  const written = listFiles(site).filter((file) => file.endsWith(".html"));
  const notes = writeHostFiles(site, {
    stamp,
    script,
    pages: written.map(pagePath).filter((page) => !redirected.includes(page)),
  });
  return { drawn: [...drawn, ...redirected], notes };
}

/** The files of the data package that the pages lead to. */
function tableFiles(data: SiteData): string[] {
  const files = dataTableNames(data.rows("model_docs")).flatMap((name) => [`${name}.csv`, `${name}.parquet`]);
  return [...files, README].map((file) => `${DATA_FOLDER}/${file}`);
}

function footOf(data: SiteData, { pages, stamp }: Pick<DrawnPages, "pages" | "stamp">): SiteFoot {
  const sources = new Set(data.rows<{ source_id: string }>("figures").map(({ source_id }) => source_id));
  return { stamp, sourceCount: sources.size, pages: new Set(pages.map(({ path }) => path)) };
}

/** The pages whose shells others take, before anything is drawn into them. */
function readShells(
  site: string,
  pages: readonly SitePage[],
  rename: (html: string) => string,
): ReadonlyMap<string, string> {
  const names = new Set(pages.map(({ shell }) => shell));
  return new Map([...names].map((name) => [name, rename(fs.readFileSync(path.join(site, pageFile(name)), "utf8"))]));
}

/** Framework copies the style sheet of the fonts but not what it refers to. */
function copyFonts(from: string, to: string): void {
  fs.mkdirSync(to, { recursive: true });
  const sheet = fs.readFileSync(path.join(from, "fonts.css"), "utf8");
  for (const name of ["LICENSE.txt", ...fontFiles(sheet)]) fs.copyFileSync(path.join(from, name), path.join(to, name));
}

/** The pages that stand in the source by name. */
function writtenPages(source: string): string[] {
  const written = listFiles(source).filter((file) => file.endsWith(".md") && !file.includes("["));
  return written.map((file) => pagePath(file.replace(/\.md$/, "")));
}

/** The paths of all pages from the root of a language. */
function knownPages(source: string, pages: readonly SitePage[]): Set<string> {
  return new Set([...writtenPages(source), ...pages.map(({ path }) => path)]);
}

function refuseFaults(faults: SiteFault[]): void {
  if (faults.length === 0) return;
  const named = faults.slice(0, NAMED_FAULTS).map(({ file, message }) => `${file}: ${message}`);
  const more = faults.length > NAMED_FAULTS ? `; and ${faults.length - NAMED_FAULTS} more` : "";
  throw new UserError(`the built site is broken: ${named.join("; ")}${more}`);
}

function measureSite(site: string): Pick<BuiltSite, "pageCount" | "fileCount" | "byteCount"> {
  const files = listFiles(site);
  return {
    pageCount: files.filter((file) => file.endsWith(".html")).length,
    fileCount: files.length,
    byteCount: files.reduce((sum, file) => sum + fs.statSync(path.join(site, file)).size, 0),
  };
}
