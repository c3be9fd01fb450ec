import type { parseHTML } from "linkedom";
import { type Child, htmlMaker, type MakeElement } from "../src/components/element.js";
import { formatDate, lookUp } from "../src/components/format.js";
import { inVietnamese, isVietnamese } from "../src/components/inVietnamese.js";
import { rootOf, siteRootOf } from "../src/components/languageHref.js";
import { pageHref } from "../src/components/pageHref.js";
import { strings } from "../src/components/strings.js";
import { DATA_FOLDER, DATA_ZIP } from "./snapshot/manifest.js";
import type { SiteStamp } from "./snapshot/stamp.js";

type Parsed = ReturnType<typeof parseHTML>["document"];

/** What every page says of the site that it belongs to. */
export interface SiteFoot {
  /** Missing on a preview. */
  stamp?: SiteStamp;
  /** How many sources the figures come from. */
  sourceCount: number;
  /** The paths of the site's pages from the root of a language: only those are linked. */
  pages: ReadonlySet<string>;
}

/** The files of the data package that the foot leads to, from the root of the site. */
export const LINKED_DATA = [DATA_ZIP, `${DATA_FOLDER}/datapackage.json`] as const;

/** The page that says what changed since the last edition, and the one on limits. */
const CHANGES_PAGE = "/phat-hanh";
const ABOUT_PAGE = "/gioi-thieu";

interface FootContext extends SiteFoot {
  document: Document;
  make: MakeElement;
  /** The way to the root of the page's language, and to that of the site. */
  root: string;
  siteRoot: string;
}

/**
 * Fills the foot of a page in the current language: where the figures come from, and as of when, which edition this is,
 * when the next is due, whom to ask, what to beware of, the data and their licence. These are what the UK Office for
 * Statistics Regulation asks of any dashboard. A preview says that it is one; a forced edition says on top what failed.
 */
export function drawFoot(parsed: Parsed, address: string, foot: SiteFoot): void {
  const document = parsed as unknown as Document;
  const context = {
    ...foot,
    document,
    make: htmlMaker(document),
    root: rootOf(address),
    siteRoot: siteRootOf(address),
  };
  document.querySelector("#observablehq-footer")?.replaceChildren(...footParts(context));
  const { failedChecks = [] } = foot.stamp ?? {};
  if (failedChecks.length > 0) document.querySelector("main")?.before(forcedBand(failedChecks, context));
}

function footParts(context: FootContext): HTMLElement[] {
  const { make, stamp } = context;
  const items = stamp ? stampItems(stamp, context) : [sourceItem(context), limitsItem(context)];
  const edition = stamp && { "data-edition": stamp.id, "data-date": stamp.date };
  const rows = items.map(([name, ...value]) => make("div", {}, make("dt", {}, name), make("dd", {}, ...value)));
  return [
    make("p", {}, strings.shell.footer),
    ...(stamp ? [] : [make("p", { class: "foot-preview" }, strings.foot.preview)]),
    make("dl", { class: "foot-facts", "aria-label": strings.foot.label, ...edition }, ...rows),
  ];
}

/** A name and what is said under it. */
type Item = [name: string, ...value: Child[]];

function stampItems(stamp: SiteStamp, context: FootContext): Item[] {
  const words = strings.foot;
  const { id, date, publication } = stamp;
  const said = (text: string | null) => (text === null ? words.notSaid : saidText(text, context));
  return [
    sourceItem(context),
    [words.asOf, context.make("time", { datetime: date }, formatDate(date))],
    [words.edition, pageLink(CHANGES_PAGE, id, context)],
    [words.nextUpdate, said(publication.next_update)],
    [words.publisher, said(publication.publisher)],
    [words.contact, said(publication.contact)],
    limitsItem(context),
    [words.data, ...dataLinks(context)],
    ...filesItem(stamp, context),
    [words.licence, said(publication.licence)],
  ];
}

function sourceItem(context: FootContext): Item {
  const { sources, sourcesText } = strings.foot;
  return [sources, pageLink(ABOUT_PAGE, sourcesText(context.sourceCount), { ...context, section: "#nguon" })];
}

function limitsItem(context: FootContext): Item {
  const { limits, limitsText } = strings.foot;
  return [limits, pageLink(ABOUT_PAGE, limitsText, { ...context, section: "#gioi-han" })];
}

function dataLinks({ make, siteRoot }: FootContext): Child[] {
  const [zip, tables] = LINKED_DATA.map((file) => `${siteRoot}/${file}`);
  const { allData, tables: tablesText } = strings.foot;
  return [make("a", { href: zip, download: true }, allData), ", ", make("a", { href: tables }, tablesText)];
}

/** The whole site in other forms, where it was made in any. */
function filesItem({ files = [] }: SiteStamp, { make, siteRoot }: FootContext): Item[] {
  if (files.length === 0) return [];
  const links = files.map((file) => make("a", { href: `${siteRoot}/${file}` }, lookUp(strings.foot.files, file)));
  return [[strings.foot.otherForms, ...links.flatMap((link, index) => (index === 0 ? [link] : [", ", link]))]];
}

/** A link where the site has the page, else the bare text. */
function pageLink(page: string, text: string, context: FootContext & { section?: string }): Child {
  const { make, pages, root, section = "" } = context;
  return pages.has(page) ? make("a", { href: pageHref(root, page + section) }, text) : text;
}

const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
const WEB = /^https?:\/\/\S+$/i;
const ISO_DATE = /^\d{4}-\d\d-\d\d$/;

/** What the publisher wrote: an address as a link, a date as the language writes it, anything else as it is. */
function saidText(text: string, { document, make }: FootContext): Child {
  if (EMAIL.test(text)) return make("a", { href: `mailto:${text}` }, text);
  if (WEB.test(text)) return make("a", { href: text, rel: "noopener noreferrer" }, text);
  if (ISO_DATE.test(text)) return make("time", { datetime: text }, formatDate(text));
  return isVietnamese(text) ? inVietnamese(document, text) : text;
}

function forcedBand(checks: readonly string[], { make }: FootContext): HTMLElement {
  const { forced, forcedText } = strings.foot;
  return make(
    "section",
    { class: "forced-band", "aria-label": forced },
    make("strong", {}, forced),
    make("p", {}, forcedText(checks)),
    make("ul", {}, ...checks.map((check) => make("li", {}, make("code", {}, check)))),
  );
}
