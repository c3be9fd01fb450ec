import path from "node:path";
import { openSiteData } from "../siteData.js";
import type { SnapshotExtra } from "../snapshot/makeContent.js";
import { withWorkFolder } from "../snapshot/workFolder.js";
import type { Choice } from "./chapters.js";
import { chooseChapters } from "./chooseChapters.js";
import { type BrowserLaunch, findBrowser } from "./findBrowser.js";
import { printPdf } from "./printPdf.js";
import { readPdf } from "./readPdf.js";
import { writeReport } from "./writeReport.js";

/** The report's name in a snapshot. */
export const REPORT_FILE = "bao-cao.pdf";

/** How the folders begin in which a browser is tried. */
const WORK_PREFIX = "dist.next-browser-";

export interface ReportExtraOptions extends Partial<Choice> {
  /** The project's folder. */
  root: string;
  browser?: BrowserLaunch;
}

/**
 * Returns what puts the report into a snapshot. Its name holds what decides the report's bytes, the browser's version among
 * them, so that another browser makes another snapshot. Throws UserError where there is no browser that prints.
 */
export async function reportExtra({
  root,
  districts,
  metrics,
  ...options
}: ReportExtraOptions): Promise<SnapshotExtra> {
  const browser = options.browser ?? (await findBrowser());
  const renderer = await readRenderer(root, browser);
  const lists = Object.entries({ districts, metrics }).flatMap(([key, ids]) =>
    ids ? [`${key}=${ids.join(",")}`] : [],
  );
  return {
    name: ["pdf", ...lists, `renderer=${renderer}`].join(" "),
    file: REPORT_FILE,
    check({ data, marts }) {
      chooseChapters(openSiteData(path.join(path.dirname(data), "src"), marts), { districts, metrics });
    },
    async make({ site, data, marts, stamp }) {
      const place = { root: path.dirname(data), marts, out: path.join(site, REPORT_FILE) };
      await writeReport({ ...place, stamp, browser, districts, metrics });
    },
  };
}

/** Prints a page with one link, as a trial, and returns what the browser says that it drew it with. */
function readRenderer(root: string, browser: BrowserLaunch): Promise<string> {
  const page = '<!doctype html><title>kho</title><h1 id="kho"><a href="#kho">kho</a></h1>';
  return withWorkFolder(
    root,
    WORK_PREFIX,
    async (folder) => readPdf(await printPdf(page, { browser, folder })).renderer,
  );
}
