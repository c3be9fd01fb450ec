import { parseHTML } from "linkedom";
import { type ListedPage, listPages, type PageTables } from "../../src/pages/listPages.js";
import type { SiteData } from "../siteData.js";

/** The names of the marts and page tables that pages ask for. */
export interface NeededTables {
  marts: string[];
  tables: string[];
}

/** What names are translated by, in every mart. */
const NAMES = ["areas", "metric_profiles"];

/** Returns which tables the pages need: one page of each kind is drawn, and asks. */
export function neededTables(data: SiteData): NeededTables {
  const marts = new Set(NAMES);
  const tables = new Set<string>();
  const asked: PageTables = {
    rows<Row extends object>(mart: string) {
      marts.add(mart);
      return data.rows<Row>(mart);
    },
    marts(names) {
      for (const name of names) marts.add(name);
      return data.marts(names);
    },
    table(mart) {
      tables.add(mart);
      return data.table(mart);
    },
  };
  for (const page of onePageOfEachKind(listPages(asked))) page.render({ document: emptyDocument(), root: "#" });
  return { marts: [...marts].sort(), tables: [...tables].sort() };
}

function onePageOfEachKind(pages: readonly ListedPage[]): ListedPage[] {
  const kinds = new Map(pages.map((page) => [page.kind === "page" ? page.path : page.kind, page]));
  return [...kinds.values()];
}

function emptyDocument(): Document {
  return parseHTML("<!doctype html><html><body></body></html>").document as unknown as Document;
}
