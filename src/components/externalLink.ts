import { htmlMaker } from "./element.js";
import { strings } from "./strings.js";

/**
 * Returns a link to another site that opens in a tab of its own and tells that site nothing; the bare text where there
 * is no address or it is not one of the web (`javascript:` and its like).
 */
export function externalLink(
  text: string | Node,
  url: string | null,
  document: Document = globalThis.document,
): HTMLElement {
  const make = htmlMaker(document);
  if (!url || !isWebAddress(url)) return make("span", {}, text);
  const hint = make("span", { class: "visually-hidden" }, ` (${strings.opensNewTab})`);
  return make("a", { href: url, target: "_blank", rel: "noopener noreferrer", class: "external" }, text, hint);
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^\s]+$/i.test(url);
}
