import type { Publication, SiteStamp } from "../../publish/snapshot/stamp.js";

/** What a publisher who has said nothing says. */
export const NOTHING_SAID: Publication = {
  title: "Số liệu",
  publisher: null,
  contact: null,
  next_update: null,
  licence: null,
  address: null,
};

/** Returns the stamp of an edition that is hosted below `/kho/`, and what its publisher says of it. */
export function stampCase(said: Partial<Publication> = {}, stamp: Partial<SiteStamp> = {}): SiteStamp {
  const edition = { id: "2026-11-25-1a2b3c4d", date: "2026-11-25", base: "/kho/", failedChecks: [] };
  return { ...edition, publication: { ...NOTHING_SAID, ...said }, ...stamp };
}
