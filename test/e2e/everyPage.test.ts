import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findFaults } from "./inspectPage.js";
import { waitForControls, watchFaults } from "./openPage.js";
import { languageOfPath, readPagePaths } from "./sitePaths.js";
import { useSite } from "./useSite.js";

/** How many pages are opened beside each other, and in how many tests. */
const TABS = 3;
const MINUTE = 60_000;

const paths = readPagePaths();
const inVietnamese = paths.filter((path) => languageOfPath(path) === "vi");
const site = useSite();

describe("every page on a phone", () => {
  const folders = [...new Set(paths.map(folderOf))];
  it.each(folders)("of /%s opens without a fault, in its language, and axe finds none", openAll, 10 * MINUTE);
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
    const colorScheme = schemeOf(path);
    await page.emulateMedia({ colorScheme });
    await page.goto(site.url + path, { waitUntil: "load" });
    await waitForControls(page);
    if (await page.$("form.controls")) await page.waitForLoadState("networkidle");
    met.push(...(await findFaults(page, path)));
    const language = await page.getAttribute("html", "lang");
    if (language !== languageOfPath(path)) met.push(`lang is ${language}`);
    if ((await page.locator("h1").count()) !== 1) met.push("not one h1");
    faults.push(...met.splice(0).map((fault) => `/${path} (${colorScheme}): ${fault}`));
  }
  return faults;
}

/** Every second page is looked at in the dark; in the other language it is the other half, so that none is left out. */
function schemeOf(path: string): "light" | "dark" {
  const place = inVietnamese.indexOf(path.replace(/^en\//, ""));
  return (place + Number(languageOfPath(path) === "en")) % 2 === 0 ? "light" : "dark";
}
