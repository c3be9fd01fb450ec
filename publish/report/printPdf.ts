import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { UserError } from "../../warehouse/errors.js";
import type { BrowserLaunch } from "./findBrowser.js";

/** How long a browser may take for one document. */
const LIMIT = 180_000;

/**
 * What the browser is told: no window, no network, no settings of the user, and a document with bookmarks and tags. Its
 * name goes into the document and is kept free of the system's.
 */
const ARGS = [
  ...["--headless", "--disable-gpu", "--hide-scrollbars", "--no-first-run", "--no-default-browser-check"],
  ...["--disable-extensions", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  ...["--host-resolver-rules=MAP * ~NOTFOUND", "--user-agent=kho", "--force-color-profile=srgb"],
  ...["--no-pdf-header-footer", "--generate-pdf-document-outline", "--export-tagged-pdf"],
];

export interface PrintOptions {
  browser: BrowserLaunch;
  /** A folder to work in, which holds what the browser reads and writes. */
  folder: string;
}

/** Returns a page as the browser prints it. Throws UserError with the browser's last words where it prints nothing. */
export async function printPdf(html: string, { browser, folder }: PrintOptions): Promise<Buffer> {
  const page = path.join(folder, "report.html");
  const file = path.join(folder, "report.pdf");
  fs.writeFileSync(page, html);
  fs.rmSync(file, { force: true });
  const places = [`--user-data-dir=${path.join(folder, "profile")}`, `--print-to-pdf=${file}`];
  const said = await run(browser, [...browser.args, ...ARGS, ...places, pathToFileURL(page).href]);
  if (!fs.existsSync(file)) throw new UserError(`unable to print the report: ${lastLine(said)}`);
  return fs.readFileSync(file);
}

/** Runs the browser to its end in the time zone of the world, and returns what it said. */
function run({ executablePath, env }: BrowserLaunch, args: readonly string[]): Promise<string> {
  const child = spawn(executablePath, args, {
    env: { ...process.env, ...env, TZ: "UTC" },
    stdio: ["ignore", "ignore", "pipe"],
    timeout: LIMIT,
    killSignal: "SIGKILL",
  });
  const chunks: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", (error) => reject(new UserError(`unable to start ${executablePath}: ${error.message}`)));
    child.once("close", (_, signal) => resolve(signal ? `ended by ${signal}` : Buffer.concat(chunks).toString("utf8")));
  });
}

function lastLine(said: string): string {
  return said.trim().split("\n").at(-1) || "the browser wrote nothing";
}
