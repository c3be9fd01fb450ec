import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { LAPTOP, PHONE } from "./openPage.js";
import { PAGE_KINDS } from "./sitePaths.js";
import { useSite } from "./useSite.js";

/** Pages that tell by tables and words only. */
const CHARTLESS: readonly string[] = ["so-lieu", "gioi-thieu", "phat-hanh", "404"];

/** Pages that need no table: a preview has no edition to compare. */
const TABLELESS: readonly string[] = ["phat-hanh", "404"];

const pages = ["", "en/"].flatMap((folder) => PAGE_KINDS.map((kind) => ({ folder, kind, path: folder + kind })));

/** Shapes that stand for figures. */
const SHAPES = "circle, rect, path, polygon, line";

const site = useSite();

describe("a reader without script", () => {
  it.each(pages)("sees the main chart of /$path and its table", ({ path, kind }) =>
    withoutScript(PHONE, async (page) => {
      await page.goto(site.url + path);
      expect((await page.locator("main h1").textContent())?.length).toBeGreaterThan(2);
      if (!CHARTLESS.includes(kind)) expect(await shapesInSight(page), "shapes of a chart").toBeGreaterThan(2);
      if (TABLELESS.includes(kind)) return;
      if ((await page.locator("main table:visible").count()) === 0)
        await page.locator("main .page details:not([open]):not(form *) > summary").first().click();
      expect(await page.locator("main table:visible tbody tr").count(), "rows of tables").toBeGreaterThan(0);
    }),
  );

  it.each(pages)("gets from /$path to the other language and back", ({ path, folder }) =>
    withoutScript(LAPTOP, async (page) => {
      await page.goto(site.url + path);
      const title = await page.title();
      await page.click("a.language-link");
      expect(await page.getAttribute("html", "lang")).toBe(folder === "" ? "en" : "vi");
      expect(await page.title()).not.toBe(title);
      await page.click("a.language-link");
      await page.waitForLoadState("domcontentloaded");
      expect(await page.title()).toBe(title);
    }),
  );

  it.each(["quan/hoan-kiem", "en/quan/hoan-kiem"])(
    "is led by the search of /%s to the ledger of its language",
    (path) =>
      withoutScript(PHONE, async (page) => {
        await page.goto(site.url + path);
        await page.fill(".site-search input", "giỏi");
        await page.press(".site-search input", "Enter");
        const ledger = `${path.startsWith("en/") ? "en/" : ""}so-lieu.html`;
        await page.waitForURL(`${site.url}${ledger}?q=${encodeURIComponent("giỏi")}`);
        expect(await page.locator("main table tbody tr").count()).toBeGreaterThan(0);
      }),
  );
});

function withoutScript(viewport: typeof PHONE, use: (page: Page) => Promise<void>): Promise<void> {
  return site.withWindow(async (window) => use(await window.newPage()), { javaScriptEnabled: false, viewport });
}

/** How many shapes the fullest chart in sight has. */
async function shapesInSight(page: Page): Promise<number> {
  const counts = [0];
  for (const chart of await page.locator("main svg:visible").all()) counts.push(await chart.locator(SHAPES).count());
  return Math.max(...counts);
}
