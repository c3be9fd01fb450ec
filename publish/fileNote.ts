import type { parseHTML } from "linkedom";
import { htmlMaker } from "../src/components/element.js";
import { siteRootOf, withoutLanguage } from "../src/components/languageHref.js";
import { language, strings } from "../src/components/strings.js";
import { writeRoute } from "../src/singleFile/route.js";
import { SINGLE_FILE } from "./singleFile/readSitePages.js";

type Parsed = ReturnType<typeof parseHTML>["document"];

/** Marks a page that was opened as a file: browsers load no modules and no data from files, whatever a page's policy says. */
const MARK = 'if (location.protocol === "file:") document.documentElement.dataset.file = "";';

/**
 * Has a page that was opened as a file say that its search and controls do not run, and lead to the same page in the single
 * file, where they do, if the site has it among `files`. A page behind a server shows none of this.
 */
export function addFileNote(parsed: Parsed, address: string, files: readonly string[]): void {
  const script = parsed.createElement("script");
  script.textContent = MARK;
  parsed.head.prepend(script);
  const document = parsed as unknown as Document;
  const make = htmlMaker(document);
  const { text, link } = strings.fileNote;
  const route = writeRoute({ language, path: withoutLanguage(address), search: "", section: "" });
  const href = `${siteRootOf(address)}/${SINGLE_FILE}${route}`;
  const way = files.includes(SINGLE_FILE) ? [" ", make("a", { href }, link)] : [];
  document.querySelector("main")?.before(make("p", { class: "file-note" }, text, ...way));
}
