import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { LAPTOP, untilSeen, waitForControls } from "./openPage.js";
import { useSite } from "./useSite.js";

const site = useSite();

/** Pages by what they are asked for, and what a reader then changes on them. */
const CHANGES = [
  ["so-sanh?metric=excellent-workers&level=district&districts=bac-tu-liem,me-linh,tay-ho", "[name=period]", "2022"],
  ["xu-huong?metric=excellent-workers&level=district&districts=ba-dinh,long-bien", "[name=by]", "median"],
  ["do-phu?until=2025", "#coverage-district", "hoan-kiem"],
  ["so-lieu?district=bac-tu-liem", "#ledger-metric", "excellent-workers"],
] as const;

describe("a reader who switches the language", () => {
  it.each(CHANGES)("keeps what /%s shows after a change of %s", (path, control, choice) =>
    site.withPage(
      path,
      async (page) => {
        await page.selectOption(control, choice);
        await page.waitForURL((url) => url.search.includes(choice));
        const asked = new URL(page.url()).search;
        const shown = await readFigures(page);
        expect(shown.length).toBeGreaterThan(1);
        const heading = await page.textContent("h1");

        await switchTo(page, "en");
        expect(new URL(page.url()).search).toBe(asked);
        expect(await readFigures(page)).toEqual(shown);
        expect(await page.textContent("h1")).not.toBe(heading);
        expect(await page.inputValue(control)).toBe(choice);

        await switchTo(page, "vi");
        expect(new URL(page.url()).search).toBe(asked);
        expect(await readFigures(page)).toEqual(shown);
        expect(await page.textContent("h1")).toBe(heading);
      },
      { viewport: LAPTOP },
    ),
  );

  it.each([
    ["en/so-lieu?district=hoan-kiem&metric=members", "[data-view] tbody th", ["Hoan Kiem", "Union members"]],
    ["en/do-phu?district=hoan-kiem", "[data-view]", ["Hoan Kiem", "Excellent workers"]],
    ["en/so-sanh?metric=members&districts=hoan-kiem", ".compare-table tbody th", ["Hoan Kiem"]],
  ])("reads names in English once the script has drawn /%s", (path, place, names) =>
    site.withPage(
      path,
      async (page) => {
        await waitForControls(page);
        const text = (await page.locator(place).first().textContent()) ?? "";
        for (const name of names) expect(text).toContain(name);
        expect(text).not.toContain("Hoàn Kiếm");
      },
      { viewport: LAPTOP },
    ),
  );

  it("keeps the row that the address names", () =>
    site.withPage(
      "so-lieu?figure=tay-ho-2022-excellent-workers-district",
      async (page) => {
        await switchTo(page, "en");
        expect(await page.getAttribute("tr[aria-current=true]", "id")).toBe("tay-ho-2022-excellent-workers-district");
      },
      { viewport: LAPTOP },
    ));
});

async function switchTo(page: Page, language: string): Promise<void> {
  await page.click("a.language-link");
  await page.waitForSelector(`html[lang=${language}]`);
  await page.waitForLoadState();
  await waitForControls(page);
}

/** Returns what of the data a page shows, in its order: its figures, or where its cells lead. */
async function readFigures(page: Page): Promise<string[]> {
  await untilSeen(page);
  return page
    .locator(":is(.compare-view, [data-view]) :is([data-figure], svg a[data-form])")
    .locator("visible=true")
    .evaluateAll((marks) => marks.map((mark) => mark.getAttribute("data-figure") ?? mark.getAttribute("href") ?? ""));
}
