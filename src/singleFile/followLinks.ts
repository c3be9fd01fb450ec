import { readRoute, writeRoute } from "./route.js";
import { showSection } from "./showSection.js";

/**
 * Takes over what a browser would not do inside one file: links to the page that is shown already and to its sections,
 * and the search when it is sent, which asks the ledger. `onSame` shows the page from its beginning or its section.
 */
export function followLinks(window: Window, onSame: () => void): void {
  const { document, location } = window;

  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const href = (event.target as Element | null)?.closest?.("a[href^='#']")?.getAttribute("href");
    if (!href) return;
    if (href === location.hash) onSame();
    else if (!href.startsWith("#/")) showSection(document, decodeURIComponent(href.slice(1)));
    else return;
    event.preventDefault();
  });

  document.addEventListener("submit", (event) => {
    if (event.defaultPrevented) return;
    event.preventDefault();
    const words = (event.target as HTMLFormElement).elements.namedItem("q") as HTMLInputElement | null;
    if (words === null) return;
    const { language } = readRoute(location.hash);
    location.hash = writeRoute({
      language,
      path: "/so-lieu",
      search: `?${new URLSearchParams({ q: words.value })}`,
      section: "",
    });
  });
}
