import { parseHTML } from "linkedom";
import { htmlMaker } from "../../src/components/element.js";
import { formatDate } from "../../src/components/format.js";
import type { FigureRow } from "../../src/components/marts.js";
import { LANGUAGES, language, strings } from "../../src/components/strings.js";
import type { SiteData } from "../siteData.js";
import { type Chapter, type Choice, chaptersOf, reportSources } from "./chapters.js";
import type { PageNumbers } from "./pageNumbers.js";
import { placeChapter, ROOT } from "./placeChapter.js";
import { type ReportStamp, reportContents, reportCover, reportTitle } from "./reportFront.js";
import { nameMarks, reportNotes } from "./reportNotes.js";

export interface Report {
  data: SiteData;
  choice: Choice;
  stamp: ReportStamp;
  /** The style sheet, which refers to no file. */
  style: string;
}

/** The chapter of the sources, which is no page of the site. */
const NOTES = "nguon-dan";

/** Nothing but what stands in the document itself may be loaded, and no script may run. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/**
 * Returns a report as one page that refers to no file, in the current language: cover, contents, chapters, sources.
 * `pageOf` says on which page of a first print each element stands.
 */
export function reportHtml({ data, choice, stamp, style }: Report, pageOf: PageNumbers): string {
  const document = emptyDocument();
  const make = htmlMaker(document);
  const chapters = chaptersOf(data, choice);
  const parts = chapters.map((chapter, index) => chapterSection(chapter, index, { chapters, stamp, document }));
  const text = make("div", {}, ...parts);
  const notes = notesSection(text, { data, choice, pageOf, document });
  const entries = [...chapters, { id: NOTES, title: strings.report.notes, group: "notes" as const }];
  const contents = reportContents(entries, pageOf, document);
  for (const link of contents.querySelectorAll("a[href^='site:']")) link.replaceWith(...link.childNodes);
  document.documentElement.setAttribute("lang", language);
  document.head.append(
    make("meta", { charset: "utf-8" }),
    make("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
    make("title", {}, `${reportTitle(stamp)}, ${formatDate(stamp.date)}`),
    make("style", {}, `${style}\n${marginBoxes(stamp, [...chapters.map(({ title }) => title), strings.report.notes])}`),
  );
  document.body.append(
    make(
      "main",
      { id: "observablehq-main" },
      reportCover(stamp, chapters, document),
      contents,
      ...text.childNodes,
      notes,
    ),
  );
  return document.toString();
}

function emptyDocument(): Document {
  return parseHTML("<!doctype html><html><head></head><body></body></html>").document as unknown as Document;
}

interface ChapterFrame {
  chapters: readonly Chapter[];
  stamp: ReportStamp;
  document: Document;
}

function chapterSection(chapter: Chapter, index: number, { chapters, stamp, document }: ChapterFrame): HTMLElement {
  const content = chapter.render({ document, root: ROOT });
  placeChapter(content, chapter, { chapters, address: addressOf(stamp) });
  const attributes = { class: "report-chapter", "data-group": chapter.group, style: `page: ${pageName(index)}` };
  return htmlMaker(document)("section", attributes, content);
}

/** Where the pages in the current language are hosted. */
function addressOf({ publication }: ReportStamp): string | null {
  const folder = language === LANGUAGES[0] ? "" : `/${language}`;
  return publication.address === null ? null : `${publication.address.replace(/\/+$/, "")}${folder}`;
}

interface NotesFrame {
  data: SiteData;
  choice: Choice;
  pageOf: PageNumbers;
  document: Document;
}

function notesSection(text: Element, { data, choice, pageOf, document }: NotesFrame): HTMLElement {
  const make = htmlMaker(document);
  const marks = nameMarks(text);
  const notes = reportNotes(data.rows<FigureRow>("figures"), reportSources(data, choice), { document, marks, pageOf });
  const style = `page: ${pageName(choice.districts.length + choice.metrics.length + 1)}`;
  return make(
    "section",
    { class: "report-notes", style },
    make("h1", { id: NOTES }, strings.report.notes),
    make("p", {}, strings.report.notesIntro),
    notes,
  );
}

function pageName(index: number): string {
  return `chapter-${index + 1}`;
}

/** What stands at the edge of each page: the report and its chapter above, the edition and the page's number below. */
function marginBoxes(stamp: ReportStamp, titles: readonly string[]): string {
  const words = strings.report;
  const failed = stamp.failedChecks.length > 0 ? `${words.failedMark} · ` : "";
  const edition = failed + words.stamp(formatDate(stamp.date), stamp.id ?? words.draft);
  const number = `${cssText(`${words.page} `)} counter(page) ${cssText(words.of)} counter(pages)`;
  const common = `@page {
  @top-left { content: ${cssText(reportTitle(stamp))} }
  @bottom-left { content: ${cssText(edition)} }
  @bottom-right { content: ${number} }
}`;
  const own = titles.map((title, index) => `@page ${pageName(index)} { @top-right { content: ${cssText(title)} } }`);
  return [common, ...own].join("\n");
}

/** Returns a text as CSS writes it, whatever stands in it. */
function cssText(text: string): string {
  return `"${text.replaceAll(/[^\p{L}\p{N} .,;:·/()–-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`;
}
