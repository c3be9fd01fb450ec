import { strings } from "../components/strings.js";
import type { PageOptions } from "./pageOptions.js";
import { pageParts } from "./pageParts.js";

/** Returns what stands at an address that no page has. */
export function notFoundPage(options: PageOptions): HTMLElement {
  const { page, paragraph } = pageParts(options);
  return page(strings.notFoundPage.title, paragraph(strings.notFoundPage.text));
}
