import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as z from "zod";
import { FONT_FAMILY } from "../../src/components/siteFont.js";
import { UserError } from "../../warehouse/errors.js";
import { type Devtools, withDevtools } from "./devtools.js";
import type { BrowserLaunch } from "./findBrowser.js";

/** How long a browser may take for one document. */
const LIMIT = 180_000;

/**
 * What the browser is told: no network and no settings of the user. Its name goes into the document and is kept free of
 * the system's.
 */
const ARGS = [
  ...["--disable-gpu", "--hide-scrollbars", "--no-first-run", "--no-default-browser-check", "--disable-extensions"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage"],
  ...[
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--user-agent=kho",
    "--force-color-profile=srgb",
    "--font-render-hinting=none",
  ],
];

/** A document with bookmarks and tags, whose edges the style sheet fills. */
const PAPER = {
  ...{ printBackground: true, preferCSSPageSize: true, displayHeaderFooter: false },
  ...{ generateTaggedPDF: true, generateDocumentOutline: true },
};

/**
 * Waits for the whole page and for all fonts, also those that only paper needs: one that comes late is printed in
 * another's place. What stands in for a font is taken from the system, which need not have it. Gives the families that
 * the page brings and that did not load.
 */
const LOAD = `new Promise((resolve) => document.readyState === "complete" ? resolve() : addEventListener("load", resolve))
  .then(() => Promise.allSettled([...document.fonts].map((font) => font.load())))
  .then(() => document.fonts.ready)
  .then(() => [...document.fonts].filter((font) => font.family.replaceAll('"', "") === "${FONT_FAMILY}" && font.status !== "loaded"))
  .then((fonts) => fonts.map(({ family, weight }) => family + " " + weight).join(", "))`;

const target = z.object({ targetId: z.string() });
const session = z.object({ sessionId: z.string() });
const evaluated = z.object({
  result: z.object({ value: z.string().optional() }),
  exceptionDetails: z.object({ text: z.string() }).optional(),
});
const printed = z.object({ data: z.string() });

export interface PrintOptions {
  browser: BrowserLaunch;
  /** A folder to work in, which holds what the browser reads and writes. */
  folder: string;
}

/** Returns a page as the browser prints it. Throws UserError with the browser's last words where it prints nothing. */
export function printPdf(html: string, { browser, folder }: PrintOptions): Promise<Buffer> {
  const page = path.join(folder, "report.html");
  fs.writeFileSync(page, html);
  const args = [...ARGS, `--user-data-dir=${path.join(folder, "profile")}`, "about:blank"];
  return withDevtools(browser, { args, limit: LIMIT }, (devtools) => printPage(devtools, pathToFileURL(page).href));
}

async function printPage({ send }: Devtools, url: string): Promise<Buffer> {
  const { targetId } = target.parse(await send("Target.createTarget", { url: "about:blank" }));
  const { sessionId } = session.parse(await send("Target.attachToTarget", { targetId, flatten: true }));
  await send("Page.navigate", { url }, sessionId);
  const wait = { expression: LOAD, awaitPromise: true, returnByValue: true };
  const { result, exceptionDetails } = evaluated.parse(await send("Runtime.evaluate", wait, sessionId));
  if (exceptionDetails) throw new UserError(`unable to print the report: ${exceptionDetails.text}`);
  if (result.value) throw new UserError(`unable to print the report: missing font: ${result.value}`);
  return Buffer.from(printed.parse(await send("Page.printToPDF", PAPER, sessionId)).data, "base64");
}
