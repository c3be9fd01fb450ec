import { parseHTML } from "linkedom";
import { openPdf } from "./readPdf.js";

/** A bookmark's title: as it is where all of it is ASCII, else as UTF-16 in hexadecimal digits. */
const TITLE = /(?<=<<\/Title )(?:<FEFF[0-9A-F]*>|\((?:[^\\()]|\\.)*\))(?=\n\/Dest \[)/g;

/** Another text in the place of one, which begins at `start`. */
interface Edit {
  start: number;
  before: string;
  after: string;
}

/** Returns the texts of a page's headings in their order, as a reader sees them: blanks in a row are one. */
export function headingTexts(html: string): string[] {
  const headings = parseHTML(html).document.querySelectorAll("h1, h2, h3, h4, h5, h6");
  return [...headings].map((heading) => (heading.textContent ?? "").replaceAll(/\s+/g, " ").trim());
}

/**
 * Gives the bookmarks of a document that Chromium printed the texts of its headings: the browser writes a heading twice
 * that begins a page, and leaves out the blank at which a line ends. A title that is of no heading stays as it is.
 */
export function titleBookmarks(pdf: Buffer, headings: readonly string[]): Buffer {
  const texts = new Map([...headings.map(twice), ...headings.map(once)]);
  const edits = [...openPdf(pdf).text.matchAll(TITLE)].flatMap(({ index, 0: before }) => {
    const text = texts.get(withoutBlanks(readTitle(before)));
    return text === undefined ? [] : [{ start: index, before, after: writeTitle(text) }];
  });
  return editPdf(pdf, edits);
}

function once(heading: string): [string, string] {
  return [withoutBlanks(heading), heading];
}

function twice(heading: string): [string, string] {
  return [withoutBlanks(heading).repeat(2), heading];
}

function withoutBlanks(text: string): string {
  return text.replaceAll(/\s+/g, "");
}

function readTitle(title: string): string {
  if (title.startsWith("(")) return title.slice(1, -1).replaceAll(/\\(.)/g, "$1");
  return Buffer.from(title.slice("<FEFF".length, -1), "hex").swap16().toString("utf16le");
}

function writeTitle(text: string): string {
  return `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}>`;
}

/** Writes the edits, which follow each other and are of objects, and has the table of objects say where those are now. */
function editPdf(pdf: Buffer, edits: readonly Edit[]): Buffer {
  const { text, table } = openPdf(pdf);
  const moved = (offset: number): number =>
    edits.reduce(
      (sum, { start, before, after }) => (start < offset ? sum + after.length - before.length : sum),
      offset,
    );
  const pieces = edits.map(({ start, after }, index) => text.slice(endOf(edits[index - 1]), start) + after);
  const objects = pieces.join("") + text.slice(endOf(edits.at(-1)), table);
  const entries = text
    .slice(table)
    .replaceAll(/^\d{10}(?= \d{5} n)/gm, (offset) => String(moved(Number(offset))).padStart(10, "0"))
    .replace(/(?<=startxref\s+)\d+(?=\s+%%EOF\s*$)/, String(moved(table)));
  return Buffer.from(objects + entries, "latin1");
}

function endOf(edit: Edit | undefined): number {
  return edit ? edit.start + edit.before.length : 0;
}
