import { type ListedFile, tryRead } from "./checkFiles.js";
import { readBytes } from "./hashStream.js";
import { isSafeName, type SnapshotFault, type SnapshotPlace } from "./snapshotPlace.js";
import { SAID } from "./writeManifest.js";

/** The longest page that is searched for links, in bytes. */
const MAX_PAGE = 16e6;

/** Stands for the address of the snapshot's root. */
const ROOT = "http://snapshot/a/b/";

/**
 * Returns the files that pages link to and that are there, though no one lists them: all that can be known of added
 * files where a place cannot be listed.
 */
export async function findUnlisted(place: SnapshotPlace, listed: readonly ListedFile[]): Promise<SnapshotFault[]> {
  const known = new Set(listed.map(({ path }) => path));
  const linked = new Map<string, string>();
  for (const page of [...known].filter((name) => name.endsWith(".html") && isSafeName(name)))
    for (const name of await linksOf(place, page)) if (!isKnown(name, known)) linked.set(name, page);
  const faults: SnapshotFault[] = [];
  for (const [path, page] of linked)
    if (await isThere(place, path)) faults.push({ path, kind: "added", message: `${page} links to it` });
  return faults;
}

/** A page that cannot be read is a fault that is named already. */
async function linksOf(place: SnapshotPlace, page: string): Promise<string[]> {
  const read = await tryRead(place, page, (stream) => readBytes(stream, MAX_PAGE));
  if (!Buffer.isBuffer(read)) return [];
  const attributes = read.toString("utf8").matchAll(/\s(?:href|src)=["']([^"'#?]+)/g);
  return [...attributes].flatMap(([, address = ""]) => nameOf(address, page));
}

function nameOf(address: string, page: string): string[] {
  const base = `${ROOT}${page}`;
  if (!URL.canParse(address, base)) return [];
  const { href } = new URL(address, base);
  const name = href.startsWith(ROOT) ? decode(href.slice(ROOT.length)) : "";
  return isSafeName(name) ? [name] : [];
}

/** Empty where the address is no text. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return "";
    throw error;
  }
}

function isKnown(name: string, known: ReadonlySet<string>): boolean {
  return [name, `${name}.html`, `${name}/index.html`].some((file) => known.has(file) || SAID.has(file));
}

async function isThere(place: SnapshotPlace, name: string): Promise<boolean> {
  return Buffer.isBuffer(await tryRead(place, name, (stream) => readBytes(stream, MAX_PAGE)));
}
