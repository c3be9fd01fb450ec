import { languageFolder } from "../components/languageHref.js";
import type { PageAddress } from "../components/pageAddress.js";
import { pageFile } from "../components/pageHref.js";
import type { LiveOptions } from "../live/drawnPage.js";
import type { HistoryPlaces } from "./historyPlaces.js";
import { type Route, readRoute, writeRoute } from "./route.js";

/** What ties a page to its address while it is shown. */
export interface PageLife extends Required<LiveOptions> {
  /** Lets go of the page: from now on it neither hears of its address nor changes it. */
  leave: () => void;
}

export interface PageLifeOptions {
  places: HistoryPlaces;
  /** Where the same pages stand on the web. */
  home: string | null;
  /** Is told of an address that the page itself has written. */
  onPush: (route: Route) => void;
}

/** Returns a page's hold on the route in the window's hash. */
export function pageLife(window: Window, { places, home, onPush }: PageLifeOptions): PageLife {
  let isOpen = true;
  let end = () => {};
  const invalidation = new Promise<void>((resolve) => {
    end = resolve;
  });
  const current = () => readRoute(window.location.hash);
  const address: PageAddress = {
    search: () => current().search,
    push(search) {
      if (!isOpen) return;
      const route = { ...current(), search };
      places.push(writeRoute(route));
      onPush(route);
    },
    follow(onHistory) {
      const follow = () => isOpen && onHistory();
      window.addEventListener("popstate", follow);
      return () => window.removeEventListener("popstate", follow);
    },
  };
  const leave = () => {
    isOpen = false;
    end();
  };
  return { invalidation, address, href: () => hrefOf(window, home), leave };
}

/** The address on the web where the page stands there, else the file's without the folder in which the reader keeps it. */
function hrefOf({ location }: Window, home: string | null): string {
  const { language, path, search } = readRoute(location.hash);
  if (home !== null) return `${home}${pageFile(languageFolder(language) + path)}${search}`;
  return `${location.pathname.split("/").at(-1)}${location.hash}`;
}
