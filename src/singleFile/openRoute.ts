import { languageFolder } from "../components/languageHref.js";
import type { Language } from "../components/strings.js";
import { type ListedPage, listPages } from "../pages/listPages.js";
import { drawRoute, type ShownPage } from "./drawRoute.js";
import { openTables } from "./openTables.js";
import type { PackedSite } from "./packedSite.js";
import { type Route, writeRoute } from "./route.js";

const NOT_FOUND = "/404";

/** Puts the page of a route into `main`, in the current language. Returns its title. */
export type OpenRoute = (
  main: HTMLElement,
  route: Route,
  shown: Omit<ShownPage, "tables" | "dataPackage" | "filesRoot">,
) => string;

/** Returns what opens the pages of a packed site: one that the build has drawn as it is, any other by its function. */
export function routeOpener(packed: PackedSite): OpenRoute {
  const tables = openTables(packed);
  const listed = new Map<Language, Map<string, ListedPage>>();

  function pageOf({ language, path }: Route): ListedPage {
    const pages = listed.get(language) ?? new Map(listPages(tables).map((page) => [page.path, page]));
    listed.set(language, pages);
    const page = pages.get(path) ?? pages.get(NOT_FOUND);
    if (!page) throw new Error(`missing page: ${NOT_FOUND}`);
    return page;
  }

  return (main, route, shown) => {
    const drawn = packed.drawn[languageFolder(route.language) + route.path];
    if (drawn) {
      main.innerHTML = drawn.content;
      return drawn.title;
    }
    const page = pageOf(route);
    if (!isThere(main, route)) {
      const dataPackage = packed.dataPackage ?? undefined;
      drawRoute(main, page, { ...shown, tables, dataPackage, filesRoot: packed.address?.replace(/\/$/, "") ?? null });
      nameSections(main, route);
    }
    return page.title;
  };
}

/** Whether `main` came with the page, as it does with the one that stands without script. */
function isThere(main: HTMLElement, route: Route): boolean {
  const { drawn } = main.dataset;
  delete main.dataset.drawn;
  return drawn === writeRoute({ ...route, search: "", section: "" });
}

/** Has links to sections name the page as well, so that they also work in a window of their own. */
function nameSections(main: HTMLElement, route: Route): void {
  for (const link of main.querySelectorAll("a[href^='#']:not([href^='#/'])"))
    link.setAttribute("href", writeRoute({ ...route, section: link.getAttribute("href")?.slice(1) ?? "" }));
}
