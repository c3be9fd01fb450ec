import { parseHTML } from "linkedom";
import { rootOf } from "../src/components/languageHref.js";
import { strings } from "../src/components/strings.js";

type Parsed = ReturnType<typeof parseHTML>["document"];

export interface FinishOptions {
  /** The page's path from the site's root: `/so-sanh`. */
  path?: string;
  /** The name of the shell's script in the root of the page's language. */
  script?: string;
  /** The heading of a page that is made from a row; without it the page keeps its title. */
  title?: string;
}

/**
 * Returns a page of the built site with what Framework's shell lacks: its language, zoom, a skip link, names for the
 * menu, the current page marked, lists that hold list items only, and the script of the header and the charts' marks.
 */
export function finishHtml(html: string, { path = "/", script, title }: FinishOptions = {}): string {
  const { document } = parseHTML(html);
  document.documentElement.setAttribute("lang", "vi");
  set(document, "meta[name=viewport]", { content: "width=device-width, initial-scale=1" });
  if (title) setTitle(document, title);
  addSkipLink(document);
  nameMenu(document);
  nameContents(document);
  if (script) addScript(document, rootOf(path), script);
  return document.toString();
}

/** Framework ends every title with the site's name, after a bar. */
function setTitle(document: Parsed, title: string): void {
  const element = document.querySelector("title");
  if (element) element.textContent = `${title} | ${element.textContent.split(" | ").at(-1)}`;
}

function addSkipLink(document: Parsed): void {
  const main = document.querySelector("#observablehq-main");
  if (!main) return;
  main.setAttribute("tabindex", "-1");
  const link = document.createElement("a");
  link.setAttribute("class", "skip-link");
  link.setAttribute("href", "#observablehq-main");
  link.textContent = strings.shell.skipToContent;
  document.body.prepend(link, "\n");
}

function nameMenu(document: Parsed): void {
  const { toggleMenu, closeMenu, menu } = strings.shell;
  set(document, "#observablehq-sidebar", { "aria-label": menu });
  set(document, "#observablehq-sidebar-toggle", { title: toggleMenu, "aria-label": toggleMenu });
  set(document, "#observablehq-sidebar-backdrop", { title: closeMenu });
  set(document, "#observablehq-sidebar-close", { title: closeMenu });
  set(document, "#observablehq-sidebar .observablehq-link-active a", { "aria-current": "page" });
  const close = document.querySelector("ol > #observablehq-sidebar-close");
  close?.parentElement?.after("\n  ", close);
}

/** The script finds by `data-root` what lies at the root of the page's language. */
function addScript(document: Parsed, root: string, script: string): void {
  document.documentElement.setAttribute("data-root", root);
  const element = document.createElement("script");
  element.setAttribute("type", "module");
  element.setAttribute("src", `${root}/${script}`);
  document.head.append(element, "\n");
}

/** Names the list of the page's sections; a page without sections needs no room for one. */
function nameContents(document: Parsed): void {
  const contents = document.querySelector("#observablehq-toc");
  if (contents?.querySelector("li")) set(document, "#observablehq-toc nav", { "aria-label": strings.shell.onThisPage });
  else contents?.remove();
}

function set(document: Parsed, selector: string, attributes: Record<string, string>): void {
  for (const element of document.querySelectorAll(selector)) {
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  }
}
