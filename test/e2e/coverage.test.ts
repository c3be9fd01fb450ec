import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findAxeViolations } from "./inspectPage.js";
import { LAPTOP, untilSeen, waitForControls } from "./openPage.js";
import { useSite } from "./useSite.js";

const site = useSite();

const METRIC = "#coverage-metric";
const DISTRICT = "#coverage-district";
const VIEW = "main [data-view]";

describe("a reader who looks for gaps", () => {
  it("chooses a metric and sees each district's years; the address follows", () =>
    withCoverage("", async (page) => {
      await page.selectOption(METRIC, "members");
      await page.waitForURL(/[?&]metric=members$/);
      expect(await page.textContent(`${VIEW} h3`)).toContain("Đoàn viên");
      const links = await readCells(page);
      expect(links.length).toBeGreaterThan(0);
      for (const link of links) expect(link).toMatch(/so-lieu\.html\?district=[a-z-]+&metric=members&year=\d{4}$/);
      expect(await findAxeViolations(page)).toEqual([]);
      const titles = await readTitles(page);
      expect(titles.length).toBeGreaterThan(0);
      for (const says of titles) expect(says).toMatch(/, năm \d{4}\n./);
    }));

  it("chooses a district, which lets go of the metric", () =>
    withCoverage("?metric=members", async (page) => {
      await page.selectOption(DISTRICT, "hoan-kiem");
      await page.waitForURL(/do-phu\?district=hoan-kiem$/);
      expect(await page.inputValue(METRIC)).toBe("");
      expect(await page.textContent(`${VIEW} h3`)).toContain("Hoàn Kiếm");
      for (const link of await readCells(page))
        expect(link).toMatch(/so-lieu\.html\?district=hoan-kiem&metric=[a-z-]+&year=/);
    }));

  it("is led by a cell to the figures of its district, metric and year", () =>
    withCoverage("?district=hoan-kiem", async (page) => {
      const cell = page.locator(`${VIEW} svg a[data-form=annual]`).locator("visible=true").first();
      const asked = new URL(await cell.evaluate((link) => link.getAttribute("href") ?? ""), page.url()).searchParams;
      await cell.click();
      await page.waitForURL(/so-lieu\.html\?district=hoan-kiem/);
      await waitForControls(page);
      for (const part of ["district", "metric", "year"])
        expect(await page.inputValue(`#ledger-${part}`), part).toBe(asked.get(part));
      const figures = await page.locator("table.ledger tbody tr").evaluateAll((rows) => rows.map((row) => row.id));
      expect(figures.length).toBeGreaterThan(0);
      for (const figure of figures) expect(figure).toContain("hoan-kiem");
    }));

  it("shares a link that shows the same in a fresh browser", () =>
    withCoverage("", async (page) => {
      await page.selectOption(DISTRICT, "bac-tu-liem");
      await page.selectOption("#coverage-until", { index: 1 });
      await page.waitForURL(/[?&]until=\d{4}$/);
      const [cells, table] = [await readCells(page), await page.textContent(`${VIEW} table`)];
      expect(table).toContain("Bắc Từ Liêm");
      expect(cells.length).toBeGreaterThan(0);
      await withCoverage(new URL(page.url()).search, async (fresh) => {
        expect(await readCells(fresh)).toEqual(cells);
        expect(await fresh.textContent(`${VIEW} table`)).toBe(table);
        expect(await fresh.inputValue(DISTRICT)).toBe("bac-tu-liem");
      });
    }));

  it("goes back and forward through what was chosen", () =>
    withCoverage("", async (page) => {
      const opened = await readCells(page);
      await page.selectOption(DISTRICT, "dong-da");
      await page.waitForURL(/district=dong-da$/);
      const chosen = await readCells(page);
      expect(chosen).not.toEqual(opened);
      await page.goBack();
      expect(await readCells(page)).toEqual(opened);
      expect(await page.inputValue(DISTRICT)).toBe("");
      await page.goForward();
      expect(await readCells(page)).toEqual(chosen);
      expect(await page.inputValue(DISTRICT)).toBe("dong-da");
    }));
});

function withCoverage(query: string, use: (page: Page) => Promise<void>): Promise<void> {
  return site.withPage(`do-phu${query}`, use, { viewport: LAPTOP });
}

/** Returns where the cells in sight of the close look lead, row by row. */
async function readCells(page: Page): Promise<string[]> {
  await untilSeen(page);
  return page
    .locator(`${VIEW} svg a[data-form]`)
    .locator("visible=true")
    .evaluateAll((cells) => cells.map((cell) => cell.getAttribute("href") ?? ""));
}

/** Returns what the cells in sight of the close look say. */
async function readTitles(page: Page): Promise<string[]> {
  await untilSeen(page);
  return page
    .locator(`${VIEW} svg a[data-form]`)
    .locator("visible=true")
    .evaluateAll((cells) => cells.map((cell) => cell.querySelector("title")?.textContent ?? ""));
}
