import { parseHTML } from "linkedom";
import { rootOf, siteRootOf } from "../src/components/languageHref.js";
import { pageFile } from "../src/components/pageHref.js";
import { language, strings } from "../src/components/strings.js";
import { anchorLinks, isNotFound } from "./anchorLinks.js";
import { addContentPolicy } from "./contentPolicy.js";
import { drawAddresses } from "./drawAddresses.js";
import { drawFoot, type SiteFoot } from "./drawFoot.js";
import { type DrawnPage, drawContent, drawShell } from "./drawShell.js";
import { addFileNote } from "./fileNote.js";
import type { SiteStamp } from "./snapshot/stamp.js";

type Parsed = ReturnType<typeof parseHTML>["document"];

export interface FinishOptions {
  /** The page's path from the site's root: `/en/so-sanh`. */
  address: string;
  /** The name of the shell's script in the root of the site. */
  script?: string;
  /** What is drawn into the shell; without it the shell keeps its content and its title. */
  drawn?: DrawnPage;
  /** What the foot says of the site; without it the foot stays as it is. */
  foot?: SiteFoot;
  /** What search engines for data read of the site, as JSON-LD. */
  dataset?: string | undefined;
}

/**
 * Returns a page of the built site with what Framework's shell lacks: its language, zoom, a skip link, names for the
 * menu, the current page marked, lists that hold list items only, the script of the header and the charts' marks; and
 * with its content, if it is drawn; last of all its content security policy. Texts are in the current language.
 */
export function finishHtml(html: string, { address, script, drawn, foot, dataset }: FinishOptions): string {
  const { document } = parseHTML(html);
  document.documentElement.setAttribute("data-root", rootOf(address));
  document.documentElement.setAttribute("lang", language);
  set(document, "meta[name=viewport]", { content: "width=device-width, initial-scale=1" });
  if (drawn) drawShell(document, address, drawn);
  if (foot) drawFoot(document, address, foot);
  if (foot) addFileNote(document, address, foot.stamp?.files ?? []);
  addSkipLink(document);
  nameMenu(document);
  nameContents(document);
  if (script) addScript(document, `${siteRootOf(address)}/${script}`);
  if (dataset) addDataset(document, dataset);
  if (drawn) drawContent(document, address, drawn.page, foot?.stamp !== undefined);
  document.querySelector("base")?.remove();
  if (foot?.stamp) placeOnWeb(document, address, foot.stamp);
  addContentPolicy(document);
  return document.toString();
}

/** Says where a published page stands; the page for missing addresses must work wherever it is shown. */
function placeOnWeb(document: Parsed, address: string, { base, publication }: SiteStamp): void {
  if (isNotFound(pageFile(address))) anchorLinks(document, address, base);
  else if (publication.address !== null) drawAddresses(document, address, publication.address);
}

function addDataset(document: Parsed, dataset: string): void {
  const element = document.createElement("script");
  element.setAttribute("type", "application/ld+json");
  element.textContent = dataset;
  document.head.append(element, "\n");
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

/** The box beside the landmarks that shows the menu is a button to who hears the page; the shell's script keeps its state. */
const BUTTON = { role: "button", "aria-pressed": "false" };

function nameMenu(document: Parsed): void {
  const { toggleMenu, closeMenu, menu } = strings.shell;
  set(document, "#observablehq-sidebar", { "aria-label": menu });
  set(document, "#observablehq-sidebar-toggle", { title: toggleMenu, "aria-label": toggleMenu, ...BUTTON });
  set(document, "#observablehq-sidebar-backdrop", { title: closeMenu });
  set(document, "#observablehq-sidebar-close", { title: closeMenu });
  set(document, "#observablehq-sidebar .observablehq-link-active a", { "aria-current": "page" });
  const close = document.querySelector("ol > #observablehq-sidebar-close");
  close?.parentElement?.after("\n  ", close);
}

function addScript(document: Parsed, address: string): void {
  const element = document.createElement("script");
  element.setAttribute("type", "module");
  element.setAttribute("src", address);
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
