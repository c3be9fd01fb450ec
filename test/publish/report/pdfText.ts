import { spawnSync } from "node:child_process";
import { readPdf } from "../../../publish/report/readPdf.js";

/** One bookmark of a document: its title and the page that it leads to. */
export interface Bookmark {
  title: string;
  page: number;
}

/** Returns the bookmarks of a document that Chromium printed, in their order in the file. */
export function readBookmarks(pdf: Buffer): Bookmark[] {
  const text = pdf.toString("latin1");
  const pages = pageObjects(text);
  const found = text.matchAll(/<<\/Title ([<(].*)\n\/Dest \[(\d+) 0 R/g);
  return [...found].map(([, title = "", page]) => ({ title: readText(title), page: pages.indexOf(Number(page)) + 1 }));
}

/** The numbers of the page objects, in the order in which Chromium writes and shows them. */
function pageObjects(text: string): number[] {
  return [...text.matchAll(/\n(\d+) 0 obj\n<<\/Type \/Page\n/g)].map(([, number]) => Number(number));
}

/** Text stands as UTF-16 in hexadecimal digits, or as it is where all of it is ASCII. */
function readText(text: string): string {
  const digits = /^<FEFF([0-9A-F]*)>/.exec(text)?.[1];
  if (digits === undefined) return text.replace(/^\(|\)$/g, "");
  return Buffer.from(digits, "hex").swap16().toString("utf16le");
}

/** Returns the text of each page, as a reader would select it; null where this machine has no `pdftotext`. */
export function readPages(pdf: Buffer): string[] | null {
  const { error, stdout } = spawnSync("pdftotext", ["-layout", "-", "-"], { input: pdf, maxBuffer: 1e8 });
  return error ? null : stdout.toString("utf8").split("\f").slice(0, readPdf(pdf).pageCount);
}
