import { UserError } from "../../warehouse/errors.js";
import type { Manifest } from "../snapshot/manifest.js";

const NAMED_PAGES = 5;

/** Returns the pages of one snapshot that are not in the next, not even as a redirect; sorted. */
export function lostPages(before: Pick<Manifest, "files">, after: Pick<Manifest, "files">): string[] {
  const there = new Set(after.files.map(({ path }) => path));
  return before.files.map(({ path }) => path).filter((path) => path.endsWith(".html") && !there.has(path));
}

/** Throws UserError when a link to a page of the one published before would lead nowhere. */
export function refuseLostPages(before: Manifest, after: Manifest): void {
  const lost = lostPages(before, after);
  if (lost.length === 0) return;
  const more = lost.length > NAMED_PAGES ? ` and ${lost.length - NAMED_PAGES} more` : "";
  throw new UserError(
    `pages of ${before.id} are gone: ${lost.slice(0, NAMED_PAGES).join(", ")}${more}; ` +
      "say in data/redirects.csv where they lead now, or give --allow-lost-pages",
  );
}
