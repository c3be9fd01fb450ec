import fs from "node:fs";
import path from "node:path";

/** A file of a site; or where to go instead, from the site's root. */
export type FoundFile = { file: string } | { folder: string };

/**
 * Returns what stands at a path of the site, as static hosts find it: `x/` is `x/index.html`, `x` is `x` or `x.html`, and
 * a folder's name without its slash leads to the one with it. Hidden files and whatever lies elsewhere, also behind a
 * link, are not there. `root` is a real path.
 */
export function findSiteFile(root: string, name: string): FoundFile | undefined {
  if (!isPlainName(name)) return undefined;
  const isFolder = name === "" || name.endsWith("/");
  const candidates = isFolder ? [`${name}index.html`] : [name, `${name}.html`];
  const found = candidates.find((candidate) => isFileWithin(root, candidate));
  if (found !== undefined) return { file: found };
  return !isFolder && isFileWithin(root, `${name}/index.html`) ? { folder: `${name}/` } : undefined;
}

/** Returns the page that says that nothing is at a path: of its folder, or of the nearest one above that has one. */
export function findMissingPage(root: string, name: string): string | undefined {
  const folders = isPlainName(name) ? name.split("/").slice(0, -1) : [];
  const pages = [...folders.keys(), folders.length].map((depth) => [...folders.slice(0, depth), "404.html"].join("/"));
  return pages.reverse().find((page) => isFileWithin(root, page));
}

function isPlainName(name: string): boolean {
  const segments = name.replace(/\/$/, "").split("/");
  return name === "" || segments.every((segment) => segment !== "" && !/^\.|[\\:\p{Cc}]/u.test(segment));
}

/** What a disk answers to a name that leads to no file that can be read. */
const NO_FILE = ["ENOENT", "ENOTDIR", "ELOOP", "ENAMETOOLONG", "EACCES"];

function isFileWithin(root: string, name: string): boolean {
  try {
    const file = fs.realpathSync(path.join(root, name));
    return file.startsWith(root.endsWith(path.sep) ? root : root + path.sep) && fs.statSync(file).isFile();
  } catch (error) {
    if (NO_FILE.includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}
