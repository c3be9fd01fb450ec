import { languageFolder } from "../components/languageHref.js";
import { LANGUAGES, type Language, setLanguage, strings } from "../components/strings.js";
import { followLinks } from "./followLinks.js";
import { historyPlaces } from "./historyPlaces.js";
import { routeOpener } from "./openRoute.js";
import type { PackedSite } from "./packedSite.js";
import { pageLife } from "./pageLife.js";
import { isSamePage, type Route, readRoute } from "./route.js";
import { showHeading, showSection } from "./showSection.js";
import { attachShell, markInMenu, pointLanguageLink, replaceShell } from "./showShell.js";

/** The page that is shown. */
interface Opened {
  route: Route;
  leave: () => void;
}

/** Shows the page that the window's hash names, now and whenever it changes. The document has the shell of the first language. */
export function followRoutes(window: Window & typeof globalThis, packed: PackedSite): void {
  const { document } = window;
  const places = historyPlaces(window);
  const openRoute = routeOpener(packed);
  let shellLanguage: Language = LANGUAGES[0];
  let opened: Opened | null = null;

  function onHash(): void {
    const isFirst = opened === null;
    const route = readRoute(window.location.hash);
    const top = places.enter();
    const isKept = opened !== null && isSamePage(route, opened.route);
    if (isKept && (top !== null || route.search === opened?.route.search)) settle(route);
    else open(route);
    if (top !== null) window.scrollTo(0, top);
    else if (!showSection(document, route.section) && !isFirst) showTop(window);
  }

  /** Takes note of an address that the shown page has written or follows by itself. */
  function settle(route: Route): void {
    if (opened) opened.route = route;
    pointLanguageLink(document, route);
  }

  function open(route: Route): void {
    opened?.leave();
    enterLanguage(route.language);
    const life = pageLife(window, { places, home: packed.address, onPush: settle });
    opened = { route, leave: life.leave };
    const main = document.querySelector("main");
    if (!main) throw new Error("missing main part of the page");
    const title = openRoute(main, route, { ...life, window, root: `#${languageFolder(route.language)}` });
    document.title = `${title} | ${strings.shell.title}`;
    document.documentElement.removeAttribute("data-pending");
    markInMenu(document, route);
    pointLanguageLink(document, route);
  }

  function enterLanguage(language: Language): void {
    setLanguage(language);
    document.documentElement.dataset.root = `#${languageFolder(language)}`;
    document.documentElement.removeAttribute("data-embed");
    if (language === shellLanguage) return;
    replaceShell(document, packed, language);
    attachShell(document, packed, language);
    shellLanguage = language;
  }

  attachShell(document, packed, shellLanguage);
  followLinks(window, () => {
    if (!showSection(document, readRoute(window.location.hash).section)) showTop(window);
  });
  window.addEventListener("popstate", onHash);
  onHash();
}

function showTop(window: Window): void {
  window.scrollTo(0, 0);
  showHeading(window.document);
}
