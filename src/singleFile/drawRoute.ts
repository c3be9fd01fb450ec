import type { PageAddress } from "../components/pageAddress.js";
import { mountCompare, mountTrends } from "../live/comparison.js";
import type { LiveOptions } from "../live/drawnPage.js";
import { coveragePage, liveCoverage } from "../pages/coveragePage.js";
import { ledgerPage, liveLedger } from "../pages/ledgerPage.js";
import type { ListedPage, PageTables } from "../pages/listPages.js";
import type { PageOptions } from "../pages/pageOptions.js";

/** What a page that is shown now is told. */
export interface ShownPage extends LiveOptions, Pick<PageOptions, "dataPackage" | "filesRoot"> {
  tables: PageTables;
  /** The way to the root of the language: `#`, `#/en`. */
  root: string;
  address: PageAddress;
  window: Window;
}

type DrawLive = (target: HTMLElement, shown: ShownPage) => void;

/** The pages that answer to a form, by their paths. */
const LIVE: Readonly<Record<string, DrawLive>> = {
  "/so-sanh": (target, shown) => mountCompare(target, comparisonFiles(shown), shown),
  "/xu-huong": (target, shown) => mountTrends(target, comparisonFiles(shown), shown),
  "/do-phu": (target, { tables, ...shown }) => {
    const data = tables.marts(["coverage_grid", "district_profiles", "metric_profiles"]);
    const options = { ...shown, document: target.ownerDocument };
    const page = coveragePage(data, options);
    target.replaceChildren(page);
    liveCoverage(page, data, options);
  },
  "/so-lieu": (target, { tables, ...shown }) => {
    const data = tables.marts(["figures"]);
    const options = { ...shown, document: target.ownerDocument };
    const page = ledgerPage(data, options);
    target.replaceChildren(page);
    liveLedger(page, data, options);
  },
};

/** Draws a page into `main`, with the form that it answers to. */
export function drawRoute(main: HTMLElement, page: ListedPage, shown: ShownPage): void {
  const { ownerDocument: document } = main;
  if (!page.isLive) {
    const { root, dataPackage, filesRoot } = shown;
    main.replaceChildren(page.render({ document, root, dataPackage, filesRoot }));
    return;
  }
  const draw = LIVE[page.path];
  if (!draw) throw new Error(`unknown live page: ${page.path}`);
  const target = document.createElement("div");
  target.id = "page";
  main.replaceChildren(target);
  draw(target, shown);
}

function comparisonFiles({ tables }: ShownPage): Parameters<typeof mountCompare>[1] {
  return {
    figures: tables.table("compare_figures"),
    comparators: tables.table("comparators"),
    metrics: tables.table("metric_profiles"),
    areas: tables.table("areas"),
  };
}
