import { pageHref } from "./pageHref.js";
/**
 * Returns the relative address of a figure's row in the ledger. `root` is the way from the page to the site's root:
 * `.` for a page at the top, `..` for one in a folder.
 */
export function ledgerHref(figure_id: string, root = "."): string {
  const id = encodeURIComponent(figure_id);
  return pageHref(root, `so-lieu?figure=${id}#${id}`);
}
