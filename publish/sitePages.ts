import { type ListedPage, listPages } from "../src/pages/listPages.js";
import { readDistrictPages, readMetricPages } from "./menuPages.js";
import type { SiteData } from "./siteData.js";

/** One page of the site in one language, as the build writes it. */
export interface SitePage extends Omit<ListedPage, "kind"> {
  /** The page that Framework builds and whose shell this one takes: pages of one kind share theirs. */
  shell: string;
}

/** Returns every page that is drawn, its texts in the current language; those of a kind take the shell of the first of them. */
export function sitePages(data: SiteData): SitePage[] {
  const shells = {
    district: readDistrictPages(data.source)[0]?.path,
    metric: readMetricPages(data.source)[0]?.path,
  };
  return listPages(data).map(({ kind, ...page }) => ({
    ...page,
    shell: kind === "page" ? page.path : (shells[kind] ?? ""),
  }));
}
