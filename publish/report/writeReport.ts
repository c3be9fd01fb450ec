import fs from "node:fs";
import path from "node:path";
import { type Language, language, setLanguage } from "../../src/components/strings.js";
import { UserError } from "../../warehouse/errors.js";
import { refuseOut } from "../refuseOut.js";
import { openSiteData } from "../siteData.js";
import { withWorkFolder } from "../snapshot/workFolder.js";
import { chooseChapters } from "./chooseChapters.js";
import { type BrowserLaunch, findBrowser } from "./findBrowser.js";
import { headingTexts, titleBookmarks } from "./pdfOutline.js";
import { printPdf } from "./printPdf.js";
import { datePdf, type PdfLayout, readPdf, renumberNodes } from "./readPdf.js";
import type { ReportStamp } from "./reportFront.js";
import { type Report, reportHtml } from "./reportHtml.js";
import { reportStyle } from "./reportStyle.js";

export interface WriteReportOptions {
  /** The project's folder, with `src/style.css`. */
  root: string;
  /** Folder of the exported marts, relative to the root. */
  marts?: string;
  /** The file that is written, relative to the root. */
  out: string;
  stamp: ReportStamp;
  /** Ids of what has a chapter; the first districts and the widest metrics where nothing is said. */
  districts?: readonly string[];
  metrics?: readonly string[];
  language?: Language;
  browser?: BrowserLaunch;
}

export interface WrittenReport {
  out: string;
  pageCount: number;
  byteCount: number;
  /** What drew the pages, `Skia/PDF m147`: the same inputs give the same bytes as long as it is the same. */
  renderer: string;
  milliseconds: number;
}

/** How the folders begin in which reports are printed. */
const WORK_PREFIX = "report.next-";

/** How often the report is printed until the numbers of its pages stand still: they do at the second time. */
const MOST_PRINTS = 4;

/**
 * Writes the report as PDF through the browser of this machine, in a folder of its own beside `out`, and puts it in place
 * in one step. Throws UserError for an unknown district or metric, and without a browser; `out` is then as it was.
 */
export async function writeReport(options: WriteReportOptions): Promise<WrittenReport> {
  const { marts = "src/data", districts, metrics, stamp } = options;
  const start = performance.now();
  const root = path.resolve(options.root);
  const out = path.resolve(root, options.out);
  refuseOut(out);
  const data = openSiteData(path.join(root, "src"), path.resolve(root, marts));
  const browser = options.browser ?? (await findBrowser());
  const before = language;
  setLanguage(options.language ?? "vi");
  try {
    const choice = chooseChapters(data, { districts, metrics });
    const layout = await withWorkFolder(path.dirname(out), WORK_PREFIX, async (folder) => {
      const style = await reportStyle({ root, folder });
      const printed = await printNumbered({ data, choice, stamp, style }, { browser, folder });
      const file = path.join(folder, "dated.pdf");
      const pdf = titleBookmarks(renumberNodes(printed.pdf), headingTexts(printed.html));
      fs.writeFileSync(file, datePdf(pdf, stamp.date));
      fs.renameSync(file, out);
      return printed.layout;
    });
    const { pageCount, renderer } = layout;
    const milliseconds = Math.round(performance.now() - start);
    return { out: options.out, pageCount, renderer, byteCount: fs.statSync(out).size, milliseconds };
  } finally {
    setLanguage(before);
  }
}

interface Printed {
  pdf: Buffer;
  html: string;
  layout: PdfLayout;
}

interface Printer {
  browser: BrowserLaunch;
  folder: string;
}

/**
 * Prints the report with the page numbers of the prints before, until they hold. The first print links to every mark, for
 * a document says only of what is linked where it stands; the later ones link to the first mark of each page.
 */
async function printNumbered(report: Report, printer: Printer): Promise<Printed> {
  const known = new Map<string, number>();
  for (let print = 1; print <= MOST_PRINTS; print++) {
    const html = reportHtml(report, (id) => known.get(id) ?? null);
    const pdf = await printPdf(html, printer);
    const layout = readPdf(pdf);
    if (isNumbered(layout, known)) return { pdf, html, layout };
    for (const [id, page] of layout.pages) known.set(id, page);
  }
  throw new UserError("unable to number the pages of the report: they move with their numbers");
}

/** Whether all that a printed number leads to stands on the page that it names. Notes are not numbered by page. */
function isNumbered({ pages }: PdfLayout, known: ReadonlyMap<string, number>): boolean {
  return [...pages].every(([id, page]) => id.startsWith("source-") || known.get(id) === page);
}

/** Returns one line for a person: what was written and how long it took. */
export function describeReport({ out, pageCount, byteCount, renderer, milliseconds }: WrittenReport): string {
  return `report: ${pageCount} pages, ${(byteCount / 1e6).toFixed(1)} MB in ${out}, ${renderer}, ${(milliseconds / 1000).toFixed(1)} s`;
}
