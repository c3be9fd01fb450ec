import type { Language } from "../components/strings.js";
import type { SearchEntry } from "../shell/matchEntries.js";

/** All of a site but what shows it, as it lies in the file. */
export interface PackedSite {
  /** Where the same pages stand on the web, with a slash at the end; null where they do not. */
  address: string | null;
  /** Where the data package is on the web; null where it is not. */
  dataPackage: { folder: string; zip: string } | null;
  /** The marts of which pages are drawn, by columns. */
  marts: Record<string, unknown>;
  /** The page tables as their files hold them. */
  tables: Record<string, unknown>;
  search: Record<Language, SearchEntry[]>;
  /** The body of a page without its content: header, menu and foot. */
  shells: Record<Language, string>;
  /** The pages that no function draws, by their paths from the site's root. */
  drawn: Record<string, DrawnContent>;
}

/** A page as the build has drawn it. */
export interface DrawnContent {
  title: string;
  /** What stands in `main`. */
  content: string;
}

/** The id of the element that holds the site as base64 of gzip of JSON. */
export const PACKED_ID = "kho-packed";

/** Returns the site that the document holds. Throws when it is cut off or damaged: gzip ends with a sum of its content. */
export async function readPackedSite(document: Document): Promise<PackedSite> {
  const text = document.getElementById(PACKED_ID)?.textContent ?? "";
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked).json();
}
