import { attachLanguageLink } from "./languageLink.js";
import { attachMarkKeys } from "./markKeys.js";
import type { SearchEntry } from "./matchEntries.js";
import { attachMenuToggle } from "./menuToggle.js";
import { attachSearch } from "./search.js";
import { attachTooltips } from "./tooltips.js";

const root = document.documentElement.dataset.root ?? ".";

attachSearch(document, { root, load: loadEntries });
attachLanguageLink(document, window);
attachMarkKeys(document);
attachMenuToggle(document);
attachTooltips(document);

async function loadEntries(): Promise<SearchEntry[]> {
  const response = await fetch(`${root}/search.json`);
  if (!response.ok) throw new Error(`unable to load search.json: ${response.status}`);
  return response.json();
}
