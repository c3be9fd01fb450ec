import { rootOf } from "../../src/components/languageHref.js";
import { pageHref } from "../../src/components/pageHref.js";
import { language, strings } from "../../src/components/strings.js";
import { escapeXml } from "../../src/components/writeSvg.js";
import { contentPolicy } from "../contentPolicy.js";
import type { Redirect } from "./readRedirects.js";

/** Takes the question and the fragment of the address along, which nothing but a script can. The same on every page. */
const SCRIPT = 'location.replace(document.querySelector("a").href + location.search + location.hash);';

export interface RedirectOptions extends Redirect {
  /** The name of the page that it leads to. */
  title: string;
  /** The full address of that page, where it is known. */
  canonical?: string | undefined;
}

/**
 * Returns the small page that stands at an old address and leads to the new one: with script at once and with all that
 * the address asks, without script by itself too, and where neither is allowed by its link. Texts are in the current
 * language.
 */
export function redirectHtml({ from, to, title, canonical }: RedirectOptions): string {
  const href = escapeXml(pageHref(rootOf(from), to));
  const { moved, movedTo } = strings.redirectPage;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy([SCRIPT])}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${href}">
<link rel="canonical" href="${escapeXml(canonical ?? pageHref(rootOf(from), to))}">
<title>${escapeXml(`${moved} | ${strings.shell.title}`)}</title>
</head>
<body>
<main>
<h1>${escapeXml(moved)}</h1>
<p>${escapeXml(movedTo)} <a href="${href}">${escapeXml(title)}</a></p>
</main>
<script>${SCRIPT}</script>
</body>
</html>
`;
}
