/**
 * Measures the pages of a built site against the budgets of issue 3, in Chromium on a slow link and processor, and exits
 * with 1 when a page misses one. Without `--site` it builds the site from generated figures first.
 *
 *   node --import tsx bench/pageBudget.bench.ts [--site DIR] [--pages /,/so-sanh] [--devices phone,laptop] [--runs 3]
 *     [--waterfall] [--json]
 *
 * The browser delays and throttles each answer; it does not simulate the handshake and slow start of TCP, so that a real
 * line of that speed takes one or two round trips more. Loads of all pages take turns, so that a busy machine slows down
 * all of them; medians are compared with the budgets, and stand before the smallest and the largest.
 */
import os from "node:os";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { findBrowser } from "../publish/report/findBrowser.js";
import { serveSite } from "../publish/siteServer.js";
import { buildGeneratedSite, withWorkFolder } from "./generatedSite.js";
import { listPages, withoutLanguage } from "./listPages.js";
import { DEVICES, type Device, measurePage, type PageMeasure } from "./measurePage.js";
import { missesOf, type PageResult, summarise } from "./pageBudgets.js";
import { printLoads, printRedraws, printWaterfall } from "./printResults.js";

/** Pages with controls that redraw a chart or a table. */
const PAGES_WITH_CONTROLS = ["/so-sanh", "/xu-huong", "/do-phu", "/so-lieu"];

interface Case {
  page: string;
  device: Device;
  loads: PageMeasure[];
}

const { values: flags } = parseArgs({
  options: {
    site: { type: "string" },
    pages: { type: "string" },
    devices: { type: "string" },
    runs: { type: "string", default: "3" },
    waterfall: { type: "boolean", default: false },
    json: { type: "boolean", default: false },
  },
});

process.exitCode = flags.site
  ? await measureSite(flags.site)
  : await withWorkFolder(async (folder) => measureSite(await buildGeneratedSite(folder)));

async function measureSite(site: string): Promise<number> {
  const cases = casesOf(site);
  warnOfOthers();
  const server = await serveSite(site, { isPackedAhead: true });
  const browser = await launch();
  try {
    for (let run = 1; run <= Number(flags.runs); run++)
      await measureAll(browser, server.url.slice(0, -1), { cases, run });
  } finally {
    await browser.close();
    await server.close();
  }
  return report(cases);
}

/** Times on a machine that does other work say little. */
function warnOfOthers(): void {
  const [load = 0] = os.loadavg();
  const cores = os.availableParallelism();
  if (load > cores / 2)
    console.error(`this machine is busy (load ${load.toFixed(1)} on ${cores} cores): times are too long`);
}

function casesOf(site: string): Case[] {
  const pages = flags.pages?.split(",") ?? listPages(site);
  const names = flags.devices?.split(",");
  const devices = DEVICES.filter(({ name }) => names?.includes(name) ?? true);
  return pages.flatMap((page) => devices.map((device) => ({ page, device, loads: [] })));
}

async function launch(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  return chromium.launch({ executablePath, args, env: { ...(process.env as Record<string, string>), ...env } });
}

async function measureAll(
  browser: Browser,
  url: string,
  { cases, run }: { cases: readonly Case[]; run: number },
): Promise<void> {
  for (const { page, device, loads } of cases) {
    console.error(`run ${run}: ${page} on a ${device.name}`);
    const hasRedraws = PAGES_WITH_CONTROLS.includes(withoutLanguage(page));
    loads.push(await measurePage(browser, { url: url + page, device, hasRedraws }));
  }
}

function report(cases: readonly Case[]): number {
  const results = cases.map(({ page, device, loads }) => summarise(page, device.name, loads));
  const misses = results.flatMap(missesOf);
  if (flags.json) console.log(JSON.stringify({ results, misses, loads: cases }));
  else {
    const parts = [printLoads(results), printRedraws(results), ...waterfalls(cases, results), misses.join("\n")];
    console.log(parts.join("\n\n"));
  }
  return misses.length > 0 ? 1 : 0;
}

/** What each page loaded the last time, for those that miss a budget. */
function waterfalls(cases: readonly Case[], results: readonly PageResult[]): string[] {
  if (!flags.waterfall) return [];
  return cases
    .filter((_, index) => missesOf(results[index] as PageResult).length > 0)
    .map(({ page, device, loads }) => `${page} on a ${device.name}\n${printWaterfall(loads.at(-1)?.resources ?? [])}`);
}
