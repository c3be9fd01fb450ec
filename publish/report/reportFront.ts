import { type Child, htmlMaker, type MakeElement } from "../../src/components/element.js";
import { formatDate } from "../../src/components/format.js";
import { strings } from "../../src/components/strings.js";
import { aboutPage } from "../../src/pages/aboutPage.js";
import { vi } from "../../src/strings/vi.js";
import type { SiteStamp } from "../snapshot/stamp.js";
import type { Chapter } from "./chapters.js";
import type { PageNumbers } from "./pageNumbers.js";
import { ROOT } from "./placeChapter.js";

/** Which edition a report is of; without an id it is none that was published. */
export type ReportStamp = Omit<SiteStamp, "id" | "base"> & { id: string | null };

/** Returns the report's title: the publisher's own, or the usual one in the current language where it is the usual one. */
export function reportTitle({ publication }: ReportStamp): string {
  return publication.title === vi.report.title ? strings.report.title : publication.title;
}

/** Returns the cover: title, subject, date, edition, who answers for it, and what to beware of. */
export function reportCover(stamp: ReportStamp, chapters: readonly Chapter[], document: Document): HTMLElement {
  const make = htmlMaker(document);
  const words = strings.report;
  const { failedChecks } = stamp;
  const districts = chapters.filter(({ group }) => group === "districts").map(({ title }) => title);
  const metricCount = chapters.filter(({ group }) => group === "metrics").length;
  return make(
    "section",
    { class: "report-cover" },
    make("p", { class: "report-kind" }, words.kind),
    make("h1", {}, reportTitle(stamp)),
    make("p", { class: "report-subject" }, words.subject(districts.join(", "), metricCount)),
    failedChecks.length > 0 ? make("p", { class: "report-failed" }, words.failedChecks(failedChecks.join(", "))) : null,
    facts(stamp, make),
    make("div", { class: "report-limits" }, ...words.limits.map((text) => make("p", {}, text))),
  );
}

function facts({ date, id, publication }: ReportStamp, make: MakeElement): HTMLElement {
  const words = strings.report;
  const { publisher, contact, next_update, licence, address } = publication;
  const rows: [string, string | null][] = [
    [words.asOf, formatDate(date)],
    [words.edition, id ?? words.draft],
    [words.publisher, publisher],
    [words.contact, contact],
    [words.nextUpdate, next_update && formatIfDate(next_update)],
    [words.licence, licence],
    [words.address, address],
  ];
  return make(
    "dl",
    {},
    ...rows.flatMap(([name, value]) => [make("dt", {}, name), make("dd", {}, value ?? words.notStated)]),
  );
}

function formatIfDate(text: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(text) ? formatDate(text) : text;
}

export interface ContentsEntry {
  id: string;
  title: string;
  group: Chapter["group"] | "notes";
}

/** Returns the contents: every chapter, linked, with its page; then how to read the signs. */
export function reportContents(
  entries: readonly ContentsEntry[],
  pageOf: PageNumbers,
  document: Document,
): HTMLElement {
  const make = htmlMaker(document);
  const items: Child[] = entries.flatMap((entry, index) => {
    const opens =
      entry.group !== entries[index - 1]?.group && (entry.group === "districts" || entry.group === "metrics");
    const heading = opens ? make("li", { class: "contents-group" }, groupTitle(entry.group)) : null;
    return [heading, contentsLine(entry, pageOf(entry.id), make)];
  });
  return make(
    "section",
    { class: "report-contents" },
    make("h1", {}, strings.report.contents),
    make("ul", { class: "contents" }, ...items),
    signs(document),
  );
}

function groupTitle(group: ContentsEntry["group"]): string {
  return group === "districts" ? strings.report.districts : strings.report.metrics;
}

function contentsLine({ id, title, group }: ContentsEntry, page: number | null, make: MakeElement): HTMLElement {
  return make(
    "li",
    { "data-group": group },
    make(
      "a",
      { href: `#${id}` },
      make("span", { class: "contents-title" }, title),
      make("span", { class: "contents-dots", "aria-hidden": "true" }),
      make("span", { class: "contents-page" }, page === null ? "0" : String(page)),
    ),
  );
}

/** The key to the signs, from the page on method. */
function signs(document: Document): Node | null {
  const about = aboutPage({ figures: [] }, { document, root: ROOT });
  return about.querySelector("#ky-hieu")?.parentElement ?? null;
}
