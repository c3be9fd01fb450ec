/** What every page of a snapshot says of it: which one it is, of when, and whether it passed its checks. */
export interface SiteStamp {
  /** `2026-11-25-1a2b3c4d`: its date and the beginning of its identity. */
  id: string;
  /** The day as of which it holds, as ISO date. */
  date: string;
  /** The path below which it is hosted, with a slash at both ends: `/`, `/so-lieu-cong-doan/`. */
  base: string;
  /** The error checks that fail; empty unless the publisher forced the snapshot. */
  failedChecks: readonly string[];
  /** The files at the site's root that hold all of it in another form: `kho.html`, `bao-cao.pdf`. */
  files?: readonly string[];
  publication: Publication;
}

/** What the publisher says of all editions, from `publication.json`; null where nothing is said yet. */
export interface Publication {
  title: string;
  publisher: string | null;
  contact: string | null;
  /** When the next edition is due, in words or as ISO date. */
  next_update: string | null;
  /** The licence of the data: an identifier or an address. */
  licence: string | null;
  /** The address at which the snapshot is hosted, for the sitemap and the search engines' description. */
  address: string | null;
}
