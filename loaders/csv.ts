import { parse } from "csv-parse/sync";

/** One row of an input file as it stands there, with its place. */
export interface RawRow {
  /** Line of the row's first character, counted from 1. */
  line: number;
  cells: string[];
  /** The row as written, without its line end. */
  raw: string;
  /** Why the row could not be read, where it could not. */
  fault?: { code: string; message: string };
}

export interface RawTable {
  header: string[];
  rows: RawRow[];
}

/** A cell that runs over more lines than this is taken for a stray quote. */
const MAXIMUM_LINES = 100;

interface Line {
  number: number;
  text: string;
  isUtf8: boolean;
}

/**
 * Reads a CSV file (RFC 4180, UTF-8, header row) without interpreting its cells.
 * A row that cannot be read stays in the result with its fault, so that nothing is lost; blank lines are skipped.
 */
export function readCsv(bytes: Uint8Array): RawTable {
  const lines = splitLines(bytes).filter(({ text }, index) => text.trim() !== "" || index === 0);
  const [first, ...rest] = lines;
  if (first === undefined || first.text.trim() === "")
    return { header: [], rows: rest.map((line) => readRecord([line])) };
  const header = readRecord([first]);
  if (header.fault) return { header: [], rows: lines.map((line) => readRecord([line])) };
  return { header: header.cells, rows: readRecords(rest, header.cells.length) };
}

/** A quoted cell may run over several lines; where that makes no row, the first line is the fault and the next starts anew. */
function readRecords(lines: Line[], width: number): RawRow[] {
  const rows: RawRow[] = [];
  for (let start = 0; start < lines.length; ) {
    const record = readRecord(lines.slice(start, recordEnd(lines, start)));
    const isWhole = !record.fault && record.cells.length === width;
    const count = isWhole ? record.raw.split("\n").length : 1;
    rows.push(isWhole ? record : readRecord(lines.slice(start, start + 1)));
    start += count;
  }
  return rows;
}

/** The index after the line in which the quotes that are open at `start` close; at most MAXIMUM_LINES on. */
function recordEnd(lines: Line[], start: number): number {
  let isQuoted = false;
  for (let index = start; index < Math.min(lines.length, start + MAXIMUM_LINES); index++) {
    if (hasOddQuotes(lines[index]?.text ?? "")) isQuoted = !isQuoted;
    if (!isQuoted) return index + 1;
  }
  return start + 1;
}

function hasOddQuotes(text: string): boolean {
  return text.includes('"') && text.split('"').length % 2 === 0;
}

function splitLines(bytes: Uint8Array): Line[] {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const body = bytes.subarray(start);
  const text = decode(body);
  if (text !== undefined) return asLines(text.split("\n"), () => true);
  const parts = Buffer.from(body).toString("latin1").split("\n");
  const decoded = parts.map((part) => decode(Buffer.from(part, "latin1")));
  return asLines(
    parts.map((part, index) => decoded[index] ?? Buffer.from(part, "latin1").toString("utf8")),
    (index) => decoded[index] !== undefined,
  );
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function asLines(texts: string[], isUtf8: (index: number) => boolean): Line[] {
  return texts.map((text, index) => ({ number: index + 1, text: text.replace(/\r$/, ""), isUtf8: isUtf8(index) }));
}

function readRecord(lines: Line[]): RawRow {
  const raw = lines.map(({ text }) => text).join("\n");
  const place = { line: lines[0]?.number ?? 1, raw };
  if (lines.some(({ isUtf8 }) => !isUtf8))
    return { ...place, cells: [], fault: { code: "not_utf8", message: "invalid UTF-8: save the file as UTF-8" } };
  if (!raw.includes('"')) return { ...place, cells: raw.split(",") };
  try {
    const [cells = []] = parse(raw, { relax_column_count: true }) as string[][];
    return { ...place, cells };
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return {
      ...place,
      cells: [],
      fault: { code: "broken_quotes", message: "invalid quotes: double them inside a quoted cell" },
    };
  }
}
