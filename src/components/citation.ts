import { strings } from "./strings.js";

export interface Citation {
  title: string;
  address: string;
  /** As of when the data hold, in words. */
  asOf: string;
  sources: readonly string[];
}

/** Returns a line that cites a page: the site, the title, as of when, whose figures they are, the address. */
export function citationText({ title, address, asOf, sources }: Citation): string {
  const words = strings.takeAway;
  const from = sources.length > 0 ? `${words.sources([...new Set(sources)].join("; "))}. ` : "";
  return `${strings.siteName}, “${title}”. ${asOf}. ${from}${address}`;
}

/** Returns the code that shows a page inside another. Throws, in words for the reader, where the page is not on the web. */
export function embedCode(address: string, title: string): string {
  if (!/^https?:\/\//i.test(address)) throw new Error(strings.takeAway.notOnWeb);
  const src = escapeAttribute(embedAddress(address));
  const name = escapeAttribute(title);
  return `<iframe src="${src}" title="${name}" loading="lazy" width="100%" height="720" style="border:0"></iframe>`;
}

/** The same page without its frame; what follows the number sign is of no use inside another page. */
function embedAddress(address: string): string {
  const [page = ""] = address.split("#");
  if (/[?&]embed=1(&|$)/.test(page)) return page;
  return `${page}${page.includes("?") ? "&" : "?"}embed=1`;
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
