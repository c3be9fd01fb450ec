import fs from "node:fs";
import path from "node:path";
import { listFiles } from "../publish/verifySite.js";
import { pageFile } from "../src/components/pageHref.js";

const MAIN_PAGES = ["/", "/so-sanh", "/xu-huong", "/do-phu", "/so-lieu", "/gioi-thieu", "/mo-hinh", "/phat-hanh"];

/** Folders of pages that are made from rows, and how many of each are measured. */
const ROW_FOLDERS = ["quan", "chi-tieu"];
const ROW_PAGES = 3;

const LANGUAGES = ["", "/en"];

/** Returns the pages of a built site that are measured: the main ones, and of those made from rows the largest. */
export function listPages(site: string): string[] {
  const files = listFiles(site).filter((file) => file.endsWith(".html"));
  const pages = LANGUAGES.flatMap((language) => [
    ...MAIN_PAGES.map((page) => `${language}${page}`),
    ...ROW_FOLDERS.flatMap((folder) => largestPages(site, files, `${language}/${folder}/`)),
  ]);
  return pages.filter((page) => files.includes(pageFile(page)));
}

/** Returns a page without its language. */
export function withoutLanguage(page: string): string {
  return page.replace(/^\/en(?=\/)/, "");
}

function largestPages(site: string, files: readonly string[], prefix: string): string[] {
  const sizeOf = (file: string) => fs.statSync(path.join(site, file)).size;
  const own = files.filter((file) => `/${file}`.startsWith(prefix));
  const sorted = own.sort((a, b) => sizeOf(b) - sizeOf(a) || (a < b ? -1 : 1));
  return sorted.slice(0, ROW_PAGES).map((file) => `/${file.replace(/\.html$/, "")}`);
}
