import path from "node:path";
import { htmlMaker } from "../../src/components/element.js";
import { strings } from "../../src/components/strings.js";
import { PACKED_ID } from "../../src/singleFile/packedSite.js";
import { hashSource } from "../contentPolicy.js";
import { FIRST_SCRIPT } from "./bundleFileScript.js";
import { dataUrl, inlineStyle } from "./inlineStyle.js";
import { readSitePage } from "./readSitePages.js";
import type { LinkTargets, Parsed } from "./routeLinks.js";

export interface FileParts {
  site: string;
  targets: LinkTargets;
  /** What `packSite` returns. */
  packed: string;
  script: string;
}

/** Returns the single file: the first page as it stands on the site, with style, scripts and all other pages inside. */
export function fileHtml({ site, targets, packed, script }: FileParts): string {
  const document = readSitePage(site, "/", targets);
  const style = inlineStyle(site, sheetsOf(document));
  const head = [
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy(style, [FIRST_SCRIPT, script])}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<meta name="robots" content="noindex">',
    `<title>${document.querySelector("title")?.innerHTML ?? ""}</title>`,
    ...iconsOf(document).map((icon) => `<link rel="icon" href="${dataUrl(site, path.join(site, icon))}">`),
    `<style>${style}</style>`,
    `<script>${FIRST_SCRIPT}</script>`,
  ];
  addNotes(document);
  document.querySelector("main")?.setAttribute("data-drawn", "#/");
  const { lang } = document.documentElement;
  return [
    `<!DOCTYPE html>\n<html lang="${lang}" data-root="#">`,
    `<head>\n${head.join("\n")}\n</head>`,
    `<body>${document.body.innerHTML.trim()}`,
    `<script type="application/octet-stream" id="${PACKED_ID}">${packed}</script>`,
    `<script>${script}</script>\n</body>\n</html>\n`,
  ].join("\n");
}

/** Nothing is loaded at all, and nothing runs but what stands here. */
function policy(style: string, scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashSource).join(" ")}`,
    `style-src ${hashSource(style)}`,
    "img-src data: blob:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function sheetsOf(document: Parsed): string[] {
  return [...document.querySelectorAll("link[rel=stylesheet]")].map((link) => link.getAttribute("href") ?? "");
}

function iconsOf(document: Parsed): string[] {
  return [...document.querySelectorAll("link[rel=icon]")].map((link) => link.getAttribute("href") ?? "");
}

/** Says in the page what keeps the others from being shown; the style sheet shows what holds. */
function addNotes(document: Parsed): void {
  const make = htmlMaker(document as unknown as Document);
  const { needsScript, outdated, broken } = strings.singleFile;
  document
    .querySelector("main")
    ?.before(
      make("noscript", {}, make("p", { class: "note" }, needsScript)),
      make("p", { class: "note unable outdated", role: "status" }, outdated),
      make("p", { class: "note unable broken", role: "status" }, broken),
    );
}
