import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useSite } from "./useSite.js";

const site = useSite();

/** The districts with the most figures take more sheets than the others. */
const SHEETS = [
  ["quan/hoan-kiem", 3],
  ["quan/ba-vi", 2],
  ["en/quan/dong-da", 3],
  ["", 6],
  ["so-sanh?metric=excellent-workers&level=district&period=2022", 6],
] as const;

/** What belongs to the screen. */
const SCREEN_ONLY = [
  ...["#observablehq-header", "#observablehq-sidebar", "#observablehq-sidebar-toggle", ".skip-link"],
  ...["form.controls", ".take-away"],
];

describe("a page on paper", () => {
  it.each(SHEETS)("/%s takes at most %i sheets", (path, most) =>
    onPaper(path, async (page) => {
      const pdf = (await page.pdf({ format: "A4", printBackground: true })).toString("latin1");
      const sheets = pdf.match(/\/Type\s*\/Page(?![a-z])/g)?.length ?? 0;
      expect(sheets).toBeGreaterThan(0);
      expect(sheets).toBeLessThanOrEqual(most);
    }),
  );

  it.each(["", "quan/hoan-kiem", "so-sanh", "xu-huong", "do-phu", "en/chi-tieu/excellent-workers"])(
    "/%s is its content and its foot alone, its charts in their wide form",
    (path) =>
      onPaper(path, async (page) => {
        for (const part of SCREEN_ONLY) expect(await page.locator(part).locator("visible=true").count(), part).toBe(0);
        expect(await page.locator("main h1").isVisible()).toBe(true);
        expect(await page.locator("footer .foot-facts").isVisible()).toBe(true);
        expect(await page.locator("main svg").locator("visible=true").count()).toBeGreaterThan(0);
        expect(await page.locator(".at-narrow:not(.brief .at-narrow)").locator("visible=true").count()).toBe(0);
      }),
  );

  it("numbers the sources of a district, and each number in the text has its note", () =>
    onPaper("quan/hoan-kiem", async (page) => {
      const notes = await page.locator("ol.source-notes > li").evaluateAll((items) => items.map((item) => item.id));
      const marks = await page
        .locator("a.source-mark[href^='#source-']")
        .evaluateAll((links) => links.map((link) => [link.getAttribute("href"), link.textContent]));
      expect(notes.length).toBeGreaterThan(1);
      expect(new Set(marks.map(([href]) => href))).toEqual(new Set(notes.map((id) => `#${id}`)));
      for (const [href, text] of marks) expect(text).toBe(`[${href?.replace("#source-", "")}]`);
      const style = await page.locator("ol.source-notes").evaluate((list) => getComputedStyle(list).listStyleType);
      expect(style).toBe("decimal");
    }));
});

/** Lends a page as it is printed. */
function onPaper(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  return site.withPage(path, async (page) => {
    await page.emulateMedia({ media: "print" });
    await use(page);
  });
}
