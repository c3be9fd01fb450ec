import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { foldText } from "../../src/components/foldText.js";
import { NAMED_ROW, readLedger, waitForNamedRow } from "./ledgerRows.js";
import { LAPTOP, PHONE, waitForControls } from "./openPage.js";
import { useSite } from "./useSite.js";

const site = useSite();

/** A figure that stands some pages into the ledger. */
const DEEP = "tay-ho-2022-excellent-workers-district";

describe("a reader of the ledger", () => {
  it("finds rows by words without marks, and the address follows", () =>
    withLedger("", async (page) => {
      const opened = await readLedger(page);
      await page.fill("#ledger-q", "dong da cong nhan gioi");
      await page.waitForURL(/[?&]q=dong(\+|%20)da/);
      const found = await readLedger(page);
      expect(found.count).toBeGreaterThan(0);
      expect(found.count).toBeLessThan(opened.count);
      for (const { id, text } of found.rows)
        for (const word of ["dong", "da", "cong", "nhan", "gioi"]) expect(foldText(`${text} ${id}`)).toContain(word);
      await page.fill("#ledger-q", "zzzz");
      await page.locator("main [data-view]", { hasText: "Không có số liệu nào khớp" }).waitFor();
    }));

  it("narrows by district, year and level, and lets all go again", () =>
    withLedger("", async (page) => {
      const opened = await readLedger(page);
      await page.selectOption("#ledger-district", "bac-tu-liem");
      const ofDistrict = await readLedger(page);
      for (const { id } of ofDistrict.rows) expect(id).toMatch(/^bac-tu-liem-/);
      await page.click("form.controls summary");
      await page.selectOption("#ledger-year", "2022");
      await page.selectOption("#ledger-level", "district");
      const narrowed = await readLedger(page);
      expect(narrowed.count).toBeGreaterThan(0);
      expect(narrowed.count).toBeLessThan(ofDistrict.count);
      for (const { text } of narrowed.rows) expect(text).toContain("cấp quận, huyện");
      await page.waitForURL(/[?&]district=bac-tu-liem&year=2022&level=district$/);
      await page.click("form.controls button >> text=Bỏ mọi bộ lọc");
      expect(await readLedger(page)).toEqual(opened);
    }));

  it.each([PHONE, LAPTOP])("is shown the row that a link names, in sight and marked ($width px)", (viewport) =>
    site.withPage(
      `so-lieu?figure=${DEEP}#${DEEP}`,
      async (page) => {
        expect(await page.locator(NAMED_ROW).count()).toBe(1);
        expect(await page.getAttribute(NAMED_ROW, "id")).toBe(DEEP);
        await waitForNamedRow(page);
        const grounds = await page
          .locator("table.ledger tbody tr")
          .evaluateAll((rows) => rows.map((row) => getComputedStyle(row).backgroundColor));
        expect(grounds.length).toBeGreaterThan(1);
        expect(new Set(grounds).size).toBe(2);
      },
      { viewport },
    ),
  );

  it("turns the pages, keeps the filter, and comes back", () =>
    withLedger("?level=unspecified", async (page) => {
      const first = await readLedger(page);
      await page.click("nav.chips >> text=2");
      await page.waitForURL(/so-lieu\.html\?level=unspecified&page=2$/);
      await waitForControls(page);
      const second = await readLedger(page);
      expect(second.count).toBe(first.count);
      expect(second.from).toBe(first.rows.length + 1);
      expect(second.rows.filter(({ id }) => first.rows.some((row) => row.id === id))).toEqual([]);
      expect(await page.textContent("nav.chips [aria-current=page]")).toBe("2");
      expect(await page.inputValue("#ledger-level")).toBe("unspecified");
      await page.goBack();
      await waitForControls(page);
      expect(await readLedger(page)).toEqual(first);
    }));

  it("goes back and forward through filters", () =>
    withLedger("", async (page) => {
      const opened = await readLedger(page);
      await page.selectOption("#ledger-metric", "excellent-workers");
      await page.waitForURL(/[?&]metric=excellent-workers$/);
      const chosen = await readLedger(page);
      await page.goBack();
      expect(await readLedger(page)).toEqual(opened);
      expect(await page.inputValue("#ledger-metric")).toBe("");
      await page.goForward();
      expect(await readLedger(page)).toEqual(chosen);
    }));

  it("is told what of the address was not understood", () =>
    withLedger("?district=atlantis&level=district", async (page) => {
      expect(await page.textContent(".notices")).toContain("atlantis");
      expect((await readLedger(page)).count).toBeGreaterThan(0);
    }));
});

describe("a mark", () => {
  it.each(["quan/bac-tu-liem", "chi-tieu/excellent-workers", "en/chi-tieu/members"])(
    "on /%s leads to the row of its figure",
    (path) =>
      site.withPage(
        path,
        async (page) => {
          const mark = page.locator("main svg a.figure-mark[aria-label]").locator("visible=true").first();
          const figure = (await mark.getAttribute("data-figure")) ?? "";
          const name = (await mark.getAttribute("aria-label")) ?? "";
          await mark.click();
          await page.waitForURL((url) => url.searchParams.get("figure") === figure);
          await waitForControls(page);
          expect(page.url()).toContain(path.startsWith("en/") ? "/en/so-lieu" : "/so-lieu");
          const row = page.locator(NAMED_ROW);
          expect(await row.getAttribute("data-figure")).toBe(figure);
          const said = (await row.locator("[data-column=value] > *").getAttribute("title")) ?? "";
          expect(said).not.toBe("");
          expect(name).toContain(said);
          await waitForNamedRow(page);
        },
        { viewport: LAPTOP },
      ),
  );
});

function withLedger(query: string, use: (page: Page) => Promise<void>): Promise<void> {
  return site.withPage(`so-lieu${query}`, use, { viewport: LAPTOP });
}
