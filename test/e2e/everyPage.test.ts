import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { measureOverflow } from "./inspectPage.js";
import { PHONE, watchFaults } from "./openPage.js";
import { languageOfPath, readPagePaths, SITE } from "./sitePaths.js";
import { openBrowser } from "./withBrowser.js";
import { openServer, type SiteServer } from "./withServer.js";

/** How many pages are opened beside each other, and in how many tests. */
const TABS = 3;
const MINUTE = 60_000;

const paths = readPagePaths();

let server: SiteServer;
let browser: Browser;

beforeAll(async () => {
  server = await openServer(SITE);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe("every page on a phone", () => {
  const folders = [...new Set(paths.map(folderOf))];
  it.each(folders)("of /%s opens without a fault, in its language, within the window", openAll, 3 * MINUTE);
});

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

async function openAll(folder: string): Promise<void> {
  const waiting = paths.filter((path) => folderOf(path) === folder);
  const faults: string[] = [];
  await Promise.all(Array.from({ length: TABS }, async () => faults.push(...(await openInTurn(waiting)))));
  expect(faults).toEqual([]);
}

/** Opens pages in one tab until none waits. */
async function openInTurn(waiting: string[]): Promise<string[]> {
  const context = await browser.newContext({ locale: "vi-VN", viewport: PHONE });
  const page = await context.newPage();
  const met = watchFaults(page, server.url);
  const faults: string[] = [];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const name = `/${path}`;
    await page.goto(server.url + path, { waitUntil: "load" });
    if (await page.$("form.controls")) await page.waitForSelector("form.controls[data-ready=true]");
    const overflow = await measureOverflow(page);
    if (overflow > 0) faults.push(`${name}: ${overflow} px wider than the window`);
    const language = await page.getAttribute("html", "lang");
    if (language !== languageOfPath(path)) faults.push(`${name}: lang is ${language}`);
    if ((await page.locator("h1").count()) !== 1) faults.push(`${name}: not one h1`);
    faults.push(...met.splice(0).map((fault) => `${name}: ${fault}`));
  }
  await context.close();
  return faults;
}
