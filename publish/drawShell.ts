import type { parseHTML } from "linkedom";
import { languageHref, rootOf, siteRootOf } from "../src/components/languageHref.js";
import { pagePath } from "../src/components/pageHref.js";
import { LANGUAGES, type Language, strings } from "../src/components/strings.js";
import { headerHtml } from "./headerHtml.js";
import { readScript } from "./scriptImports.js";
import type { SitePage } from "./sitePages.js";
import { DATA_FOLDER, DATA_ZIP } from "./snapshot/manifest.js";

type Parsed = ReturnType<typeof parseHTML>["document"];

/** A page that is drawn into a shell of its kind, with what the shell must say of it. */
export interface DrawnPage {
  page: SitePage;
  /** The name in the menu of each page, by its path from the root of its language. */
  names: ReadonlyMap<string, string>;
}

/** Has the shell say which page it holds, in the current language: title, header and menu. */
export function drawShell(document: Parsed, address: string, { page, names }: DrawnPage): void {
  setText(document, "title", `${page.title} | ${strings.shell.title}`);
  for (const language of LANGUAGES) addAlternate(document, address, language);
  drawMenu(document, page, names);
  const header = document.querySelector("#observablehq-header");
  if (header) header.innerHTML = headerHtml(address);
}

/**
 * Fills the shell with the content of a page. A page that no script takes over is left without Framework's scripts, which
 * would have nothing to do. Comes last: every search in a document goes through all that it holds.
 */
export function drawContent(document: Parsed, address: string, page: SitePage, hasData = false): void {
  const place = document.querySelector(page.isLive ? "#page" : "#observablehq-main");
  const root = siteRootOf(address);
  const dataPackage = hasData ? { folder: `${root}/${DATA_FOLDER}`, zip: `${root}/${DATA_ZIP}` } : undefined;
  const content = page.render({ document: document as unknown as Document, root: rootOf(address), dataPackage });
  if (page.isLive) {
    document.head.prepend(pendingScript(document));
    loadAhead(document, content.querySelector("svg") !== null);
  } else {
    for (const script of frameworkScripts(document)) script.remove();
    place?.replaceChildren();
  }
  place?.append(content);
}

/**
 * Marks a page whose address asks for something else than what is drawn, so that a reader of a shared link does not see
 * the wrong figures first; the page's script takes the mark away. From a file no script would come.
 */
function pendingScript(document: Parsed): Element {
  const script = document.createElement("script");
  script.textContent =
    'if (location.search.length > 1 && location.protocol !== "file:") document.documentElement.dataset.pending = "";';
  return script;
}

/**
 * Has the page's scripts and files asked for before its cells run, which without links of their own would be late. What
 * is drawn needs neither, so that the links stand behind it. Files of a page that draws no chart are asked for at once,
 * behind style and fonts: such a page is long, and its end far.
 */
function loadAhead(document: Parsed, hasChart: boolean): void {
  document.body.append(...document.querySelectorAll("link[rel=modulepreload]"));
  const cells = [...document.querySelectorAll("script[type=module]:not([src])")];
  const files = cells.flatMap((script) => readScript(script.textContent ?? "").attachedFiles);
  if (hasChart) document.body.append(...files.map((href) => preload(document, { href })));
  else document.head.append(...files.map((href) => preload(document, { href, fetchpriority: "low" })));
}

/** `fetch` takes what was loaded ahead only if both ask across origins alike. */
function preload(document: Parsed, attributes: { href: string; fetchpriority?: string }): Element {
  const link = document.createElement("link");
  for (const [name, value] of Object.entries({ rel: "preload", as: "fetch", crossorigin: "anonymous", ...attributes }))
    link.setAttribute(name, value);
  return link;
}

/** The cells of the page and what they load, but not the scripts of the shell itself. */
function frameworkScripts(document: Parsed): Element[] {
  const cells = [...document.querySelectorAll("script[type=module]:not([src])")];
  return [...cells, ...document.querySelectorAll("link[rel=modulepreload][href*='_observablehq/']")];
}

/** The same page in a language, for who searches the web. */
function addAlternate(document: Parsed, address: string, language: Language): void {
  const link = document.createElement("link");
  link.setAttribute("rel", "alternate");
  link.setAttribute("hreflang", language);
  link.setAttribute("href", languageHref(address, language));
  document.head.append(link);
}

/** Names the links of the menu, marks the page in it and opens the section that holds it. */
function drawMenu(document: Parsed, page: SitePage, names: ReadonlyMap<string, string>): void {
  const menu = document.querySelector("#observablehq-sidebar");
  for (const link of menu?.querySelectorAll(".observablehq-link a") ?? []) {
    const target = pagePath(new URL(link.getAttribute("href") ?? "", `http://site${page.path}`).pathname.slice(1));
    const isActive = target === page.path && link.closest("#observablehq-sidebar > ol:first-child") === null;
    link.textContent = names.get(target) ?? link.textContent;
    link.parentElement?.setAttribute("class", `observablehq-link${isActive ? " observablehq-link-active" : ""}`);
  }
  setText(document, "#observablehq-sidebar > ol:first-child a", strings.shell.header);
  const { urbanDistricts, ruralDistricts } = strings.shell;
  const sections = [...(menu?.querySelectorAll("details") ?? [])];
  for (const [index, section] of sections.entries()) {
    section.toggleAttribute("open", section.querySelector(".observablehq-link-active") !== null);
    setText(section, "summary", [urbanDistricts, ruralDistricts][index] ?? "");
  }
}

function setText(parent: Pick<Element, "querySelector">, selector: string, text: string): void {
  const element = parent.querySelector(selector);
  if (element) element.textContent = text;
}
