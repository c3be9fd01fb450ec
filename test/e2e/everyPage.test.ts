import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { measureOverflow } from "./inspectPage.js";
import { waitForControls, watchFaults } from "./openPage.js";
import { languageOfPath, readPagePaths } from "./sitePaths.js";
import { useSite } from "./useSite.js";

/** How many pages are opened beside each other, and in how many tests. */
const TABS = 3;
const MINUTE = 60_000;

const paths = readPagePaths();
const site = useSite();

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
  await Promise.all(
    Array.from({ length: TABS }, () =>
      site.withWindow(async (window) => faults.push(...(await openInTurn(await window.newPage(), waiting)))),
    ),
  );
  expect(faults).toEqual([]);
}

/** Opens pages in one tab until none waits. */
async function openInTurn(page: Page, waiting: string[]): Promise<string[]> {
  const met = watchFaults(page, site.url);
  const faults: string[] = [];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const name = `/${path}`;
    await page.goto(site.url + path, { waitUntil: "load" });
    await waitForControls(page);
    const overflow = await measureOverflow(page);
    if (overflow > 0) faults.push(`${name}: ${overflow} px wider than the window`);
    const language = await page.getAttribute("html", "lang");
    if (language !== languageOfPath(path)) faults.push(`${name}: lang is ${language}`);
    if ((await page.locator("h1").count()) !== 1) faults.push(`${name}: not one h1`);
    faults.push(...met.splice(0).map((fault) => `${name}: ${fault}`));
  }
  return faults;
}
