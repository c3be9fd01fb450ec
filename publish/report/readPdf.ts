import { UserError } from "../../warehouse/errors.js";

/** Where things stand in a printed document; pages count from 1. */
export interface PdfLayout {
  pageCount: number;
  /** The page of each element that some link of the document leads to, by the element's id. */
  pages: ReadonlyMap<string, number>;
  /** What drew the pages: `Skia/PDF m147`. */
  renderer: string;
}

/** A document's text, byte for byte, where its objects begin, and where the table begins that says so. */
export interface PdfFile {
  text: string;
  offsets: ReadonlyMap<number, number>;
  table: number;
}

/**
 * Reads a document that Chromium printed: its cross-reference table and the few objects that say how its pages follow
 * each other and where its links lead, which Chromium writes as plain text. Throws UserError for any other document.
 */
export function readPdf(pdf: Buffer): PdfLayout {
  const file = openPdf(pdf);
  const catalog = objectText(file, reference(trailer(file), "Root"));
  const pages = pageNumbers(file, reference(catalog, "Pages"));
  const places = objectText(file, reference(catalog, "Dests"));
  const found = [...places.matchAll(/\/([^\s/[\]<>()]+) \[(\d+) 0 R/g)];
  return {
    pageCount: pages.size,
    pages: new Map(found.map(([, name = "", page]) => [readName(name), pages.get(Number(page)) ?? 0])),
    renderer: /\/Producer \(([^()]*)\)/.exec(informationText(file))?.[1] ?? "",
  };
}

/**
 * Writes a date, `2026-11-25`, over the two times at which the browser says it printed; the document keeps its size and
 * its cross-references. Throws UserError where the times do not stand as Chromium writes them.
 */
export function datePdf(pdf: Buffer, date: string): Buffer {
  const file = openPdf(pdf);
  const start = offsetOf(file, reference(trailer(file), "Info"));
  const text = informationText(file);
  const stamp = `D:${date.replaceAll("-", "")}000000+00'00'`;
  const dated = text.replace(/(?<=\/(?:CreationDate|ModDate) \()[^()]*(?=\))/g, (time) => sameLength(stamp, time));
  if (dated === text && !text.includes(stamp)) throw new UserError("unable to date the report: no time found in it");
  return Buffer.concat([pdf.subarray(0, start), Buffer.from(dated, "latin1"), pdf.subarray(start + text.length)]);
}

/**
 * Numbers the elements that headers of tables name in the order of the document: the browser counts whatever it has
 * looked at before, which depends on what it had time to draw. The document keeps its size.
 */
export function renumberNodes(pdf: Buffer): Buffer {
  const numbers = new Map<string, string>();
  const number = (digits: string): string => {
    const known = numbers.get(digits) ?? String(numbers.size + 1).padStart(digits.length, "0");
    numbers.set(digits, known);
    return known;
  };
  return Buffer.from(pdf.toString("latin1").replaceAll(/(?<=\(node)\d{8}(?=\))/g, number), "latin1");
}

function sameLength(stamp: string, time: string): string {
  if (stamp.length !== time.length) throw new UserError(`unable to date the report: unknown form of time: ${time}`);
  return stamp;
}

/** Returns a document that Chromium printed as text. Throws UserError for any other document. */
export function openPdf(pdf: Buffer): PdfFile {
  const text = pdf.toString("latin1");
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN);
  const table = /^xref\s+0 (\d+)\s+/.exec(text.slice(start, start + 64));
  if (!table) throw new UserError("unable to read the report: no table of a Chromium document in it");
  const first = start + table[0].length;
  const entries = Array.from({ length: Number(table[1]) }, (_, index) => text.slice(first + 20 * index).slice(0, 20));
  return { text, offsets: new Map(entries.map((entry, index) => [index, Number(entry.slice(0, 10))])), table: start };
}

function trailer({ text }: PdfFile): string {
  return text.slice(text.lastIndexOf("trailer"));
}

function informationText(file: PdfFile): string {
  return objectText(file, reference(trailer(file), "Info"));
}

/** Numbers the pages of a tree in their order, by the numbers of their objects. */
function pageNumbers(file: PdfFile, root: number): Map<number, number> {
  return new Map(leavesOf(file, root).map((page, index) => [page, index + 1]));
}

function leavesOf(file: PdfFile, node: number): number[] {
  const text = objectText(file, node);
  if (!/\/Type \/Pages\b/.test(text)) return [node];
  const kids = /\/Kids \[([^\]]*)\]/.exec(text)?.[1] ?? "";
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => leavesOf(file, Number(kid)));
}

function objectText(file: PdfFile, number: number): string {
  const start = offsetOf(file, number);
  return file.text.slice(start, file.text.indexOf("endobj", start));
}

function offsetOf({ offsets }: PdfFile, number: number): number {
  const offset = offsets.get(number);
  if (offset === undefined) throw new UserError(`unable to read the report: missing object ${number}`);
  return offset;
}

function reference(text: string, key: string): number {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1];
  if (found === undefined) throw new UserError(`unable to read the report: missing ${key} in it`);
  return Number(found);
}

/** Names write what is no plain character as `#` and its number. */
function readName(name: string): string {
  const bytes = name.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8");
}
