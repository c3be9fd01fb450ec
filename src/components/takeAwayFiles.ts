import { type CsvColumn, figureCsvColumns, figuresCsv } from "./figuresCsv.js";
import { fileName } from "./fileName.js";
import type { FigureRow } from "./marts.js";
import { pngOf } from "./pngImage.js";
import { strings } from "./strings.js";
import { svgDocument } from "./svgDocument.js";

export type FileKind = "png" | "svg" | "csvShown" | "csvAll";

/** What is on the page now, in words. */
export interface TakeAwayAbout {
  /** What the files are named for, as a rule the metric. */
  subject: string;
  title: string;
  unit: string;
  period: string;
  sources: readonly string[];
  /** The day of the data, ISO; files are named by it. */
  date: string;
  /** The same in words: which edition, or how new its newest source is. */
  asOf: string;
}

/** Everything is asked for when a button is pressed, so that what is taken away is what is on the page then. */
export interface TakeAwaySubject {
  /** The chart as it is on the page, or drawn anew at a better width. */
  chart: () => Element;
  about: () => TakeAwayAbout;
  /** The figures on the page. */
  shown: () => readonly FigureRow[];
  /** Every figure of the metric. */
  all: () => readonly FigureRow[];
  /** The columns of the shown measure, where it is not the reported figure. */
  measures?: () => readonly CsvColumn<FigureRow>[];
  /** The full address of the page as it is now. */
  address: () => string;
}

export interface TakenFile {
  name: string;
  content: Blob;
}

/** Returns one of the files that a page offers. Throws, in words for the reader, where it cannot be made. */
export async function takeFile(kind: FileKind, subject: TakeAwaySubject, document: Document): Promise<TakenFile> {
  const about = subject.about();
  if (kind === "csvShown") return csvFile(subject.shown(), subject.measures?.() ?? [], [about.subject, about.date]);
  if (kind === "csvAll") return csvFile(subject.all(), [], [about.subject, strings.takeAway.everything, about.date]);
  const svg = svgDocument(subject.chart(), { ...about, address: subject.address() });
  const content = kind === "png" ? await pngOf(svg, { document }) : new Blob([svg], { type: "image/svg+xml" });
  return { name: fileName([about.subject, about.date], kind), content };
}

function csvFile(
  rows: readonly FigureRow[],
  measures: readonly CsvColumn<FigureRow>[],
  names: readonly string[],
): TakenFile {
  const text = figuresCsv(rows, [...figureCsvColumns, ...measures]);
  return { name: fileName(names, "csv"), content: new Blob([text], { type: "text/csv;charset=utf-8" }) };
}
