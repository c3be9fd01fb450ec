import fs from "node:fs";
import path from "node:path";
import { pageFile } from "../src/components/pageHref.js";
import { isNotFound } from "./anchorLinks.js";
import { contentPolicy, hashSource } from "./contentPolicy.js";
import { type ReadPage, readPage } from "./readPage.js";
import { readScript, type ScriptImport } from "./scriptImports.js";

/** Something wrong with a built site, and the file in which it stands, relative to the site. */
export interface SiteFault {
  file: string;
  message: string;
}

export interface VerifyOptions {
  /** Files that will be added to the site after this check, relative to it. */
  toCome?: readonly string[];
  /** The path below which the site is hosted, where that is known: only the page for missing addresses begins with it. */
  base?: string;
}

/**
 * Checks a built site as it lies on the disk: every page of `pages` is there, and every page says its language, allows
 * zoom, loads from its own host only, and refers to nothing that is missing. Returns the faults in a stable order.
 */
export function verifySite(
  site: string,
  pages: readonly string[],
  { toCome = [], base }: VerifyOptions = {},
): SiteFault[] {
  const present = listFiles(site);
  const files = new Set([...present, ...toCome]);
  const missing = pages.filter((page) => !files.has(pageFile(page)));
  const faults = missing.map((page) => ({ file: pageFile(page), message: `missing page: ${page}` }));
  for (const file of present) {
    const report = (message: string) => void faults.push({ file, message });
    const text = () => fs.readFileSync(path.join(site, file), "utf8");
    if (file.endsWith(".html")) checkPage(text(), { file, files, report, base: isNotFound(file) ? base : undefined });
    else if (file.endsWith(".js")) checkScript(text(), { file, files, report });
    else if (file.endsWith(".css")) checkStyle(text(), { file, files, report });
  }
  return faults;
}

/** Returns the files below a folder with `/` between the names, sorted. */
export function listFiles(folder: string): string[] {
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return files.map((file) => path.relative(folder, file).split(path.sep).join("/")).sort();
}

interface Place {
  file: string;
  files: Set<string>;
  report: (message: string) => void;
  /** What addresses from the root of the host begin with, on a page that has them. */
  base?: string | undefined;
}

function checkPage(html: string, place: Place): void {
  const page = readPage(html);
  checkHead(page, place);
  for (const fault of page.errors) place.report(fault);
  for (const address of page.loaded) checkLoaded(address, place);
  for (const address of page.links) checkLink(address, place);
  for (const script of page.modules) checkScript(script, place);
  checkPolicy(page, place);
}

function checkHead({ language, title, viewport }: ReadPage, { report }: Place): void {
  if (!language) report("missing language");
  if (!title) report("missing title");
  if (/maximum-scale|user-scalable/.test(viewport)) report(`zoom is forbidden: ${viewport}`);
}

/** A page's policy allows the scripts that stand in it and no others, and the page has nothing else that it forbids. */
function checkPolicy({ policy, isPolicyLate, scripts, inline }: ReadPage, { report }: Place): void {
  if (policy === undefined) report("missing content security policy");
  if (policy === undefined) return;
  if (isPolicyLate) report("the content security policy stands behind what it governs");
  for (const script of scripts) {
    const hash = hashSource(script);
    if (!policy.includes(hash)) report(`inline script is not in the policy: ${hash}`);
  }
  if (policy !== contentPolicy(scripts)) report(`the content security policy is not the page's: ${policy}`);
  for (const text of inline) report(`forbidden by the policy: ${text}`);
}

function checkLoaded(address: string, place: Place): void {
  if (address.startsWith("data:")) return;
  if (isElsewhere(address)) place.report(`loads from another host: ${address}`);
  else if (!exists(address, place)) place.report(`file not found: ${address}`);
}

function checkLink(address: string, place: Place): void {
  if (isElsewhere(address) || address.startsWith("#") || address.startsWith("?")) return;
  if (!exists(address, place)) place.report(`broken link: ${address}`);
}

function checkScript(script: string, place: Place): void {
  const { imports, attachedFiles } = readScript(script);
  for (const found of imports) checkImport(found, place);
  for (const address of attachedFiles) {
    if (!exists(address, place)) place.report(`attached file not found: ${address}`);
  }
}

function checkImport({ specifier, isDynamic }: ScriptImport, { file, files, report }: Place): void {
  const isOptional = isDynamic && isFrameworkClient(file);
  if (isElsewhere(specifier)) report(`imports from another host: ${specifier}`);
  else if (!/^\.{1,2}\//.test(specifier)) report(`unresolved import: ${specifier}`);
  else if (!isOptional && !exists(specifier, { file, files })) report(`import not found: ${specifier}`);
}

function checkStyle(style: string, place: Place): void {
  const addresses = style.matchAll(/url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g);
  for (const [, url, imported] of addresses) {
    const address = url ?? imported ?? "";
    if (!address.startsWith("#")) checkLoaded(address, place);
  }
}

/** Framework's client offers optional libraries that no page here uses and that are therefore not in the site. */
function isFrameworkClient(file: string): boolean {
  return file.startsWith("_observablehq/");
}

function isElsewhere(address: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address);
}

/** Stands for the folder that a site is served from. */
const SOME_FOLDER = "/a/b/";

/**
 * An address must name a file, as hosts without rules serve nothing else. One from the root (`/x`) would leave the
 * folder that the site is served from, so it counts as missing.
 */
function exists(address: string, { file, files, base }: Pick<Place, "file" | "files" | "base">): boolean {
  if (base !== undefined && address.startsWith(base)) return files.has(pathIn(address.slice(base.length)));
  if (address.startsWith("/")) return false;
  const { pathname } = new URL(address, `http://site${SOME_FOLDER}${file}`);
  if (!pathname.startsWith(SOME_FOLDER)) return false;
  return files.has(pathIn(pathname.slice(SOME_FOLDER.length)));
}

/** The file that an address names, without what it asks for. */
function pathIn(address: string): string {
  return decodeURIComponent(address.replace(/[?#].*$/, ""));
}
