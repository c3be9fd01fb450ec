import type { PageAddress } from "../components/pageAddress.js";
import type { PageOptions } from "../pages/pageOptions.js";

/** What a live page is told beside its data. */
export interface LiveOptions extends Pick<PageOptions, "href"> {
  /** Settles when the page is left. */
  invalidation: Promise<unknown>;
  /** Where the page's state stands; in the window's address unless told. */
  address?: PageAddress;
}

/** Returns the page that the build has drawn into `target`; where none has, as in the preview, it is drawn now. */
export function drawnPage(
  target: HTMLElement,
  draw: (options: PageOptions) => HTMLElement,
): { page: HTMLElement; options: PageOptions } {
  const { ownerDocument: document } = target;
  const options = { document, root: document.documentElement.dataset.root ?? "." };
  const drawn = target.querySelector<HTMLElement>(":scope > .page");
  const page = drawn ?? draw(options);
  if (!drawn) target.replaceChildren(page);
  return { page, options };
}
