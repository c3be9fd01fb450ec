import fs from "node:fs";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { chooseMetric, readHeading, readMarks } from "./comparisonFrame.js";
import { findAxeViolations, measureOverflow } from "./inspectPage.js";
import { LAPTOP, PHONE, waitForControls } from "./openPage.js";
import { useSite } from "./useSite.js";

const site = useSite();

/** Công nhân giỏi of three districts, district level, one year. */
const ONE_YEAR = "?metric=excellent-workers&level=district&period=2022&districts=bac-tu-liem,me-linh,tay-ho";

describe("a reader who compares", () => {
  it("finds a metric by typing without marks, and the address follows", () =>
    withCompare("", async (page) => {
      await chooseMetric(page, "cong doan co so");
      expect(await readHeading(page)).toBe("Công đoàn cơ sở");
      await page.waitForURL(/[?&]metric=grassroots-unions/);
      expect(await page.locator(".chooser [role=listbox]").isVisible()).toBe(false);
    }));

  it("chooses a metric with a tap, and the list goes away", () =>
    withCompare("", async (page) => {
      await page.click(".chooser [role=combobox]");
      await page.click(".chooser [role=option] >> text=Công đoàn cơ sở >> nth=0");
      expect(await readHeading(page)).toContain("ông đoàn cơ sở");
      expect(await page.locator(".chooser [role=listbox]").isVisible()).toBe(false);
      await page.click(".chooser [data-control=metric] label");
      expect(await page.locator(".chooser [role=combobox]").evaluate((field) => field === document.activeElement)).toBe(
        true,
      );
    }));

  it("chooses by keyboard only: metric, view, districts", () =>
    withCompare("", async (page) => {
      await page.focus(".chooser [role=combobox]");
      for (const key of ["ArrowDown", "ArrowDown", "Enter"]) await page.keyboard.press(key);
      expect(await readHeading(page)).not.toBe("Công nhân giỏi");
      await page.focus("input[name=view]:checked");
      await page.keyboard.press("ArrowRight");
      expect(await page.locator(".compare-view table").count()).toBe(1);
      await page.focus(".district-chips summary");
      await page.keyboard.press("Enter");
      await page.focus("input[name=districts]");
      const before = await page.isChecked("input[name=districts] >> nth=0");
      await page.keyboard.press("Space");
      expect(await page.isChecked("input[name=districts] >> nth=0")).toBe(!before);
    }));

  it("goes back and forward through what was chosen", () =>
    withCompare(ONE_YEAR, async (page) => {
      const opened = await readMarks(page);
      await page.selectOption("select[name=period]", "all");
      const widened = await readMarks(page);
      expect(widened.length).toBeGreaterThan(opened.length);
      await page.waitForURL(/[?&]period=all/);
      await page.goBack();
      expect(await readMarks(page)).toEqual(opened);
      await page.goForward();
      expect(await readMarks(page)).toEqual(widened);
    }));

  it("shares a link that shows the same in a fresh browser", () =>
    withCompare(ONE_YEAR.replace("bac-tu-liem,", ""), async (page) => {
      await page.click(".chooser >> text=Tất cả có số liệu");
      await page.selectOption("select[name=by]", "median");
      await page.waitForURL(/[?&]by=median/);
      const [shown, address] = [await readMarks(page), page.url()];
      expect(shown).toHaveLength(3);
      await withCompare(new URL(address).search, async (fresh) => {
        expect(await readMarks(fresh)).toEqual(shown);
        expect(await fresh.inputValue("select[name=by]")).toBe("median");
      });
    }));

  it("is told what of the address was not understood, and still sees the rest", () =>
    withCompare("?metric=no-such&period=2022&districts=bac-tu-liem,atlantis&colour=red", async (page) => {
      const notices = await page.locator(".notices").textContent();
      for (const unknown of ["no-such", "atlantis", "colour"]) expect(notices).toContain(unknown);
      expect((await readMarks(page)).length).toBeGreaterThan(0);
      await page.click(".chooser >> text=Ba quận");
      expect(await page.locator(".notices").textContent()).toBe("");
    }));

  it("sees a bound as a bound in the chart, the table and the voice", () =>
    withCompare("?metric=initiatives-reported&districts=hoan-kiem&level=unspecified", async (page) => {
      const mark = page.locator(".compare-view a[data-form=lower]").first();
      expect(await mark.getAttribute("aria-label")).toMatch(/từ 500 trở lên.*nguồn ghi: hơn 500/);
      expect(await page.locator(".compare-table").textContent()).toContain("≥ 500");
      expect(await page.locator(".legend").count()).toBeGreaterThan(0);
    }));

  it("reads the verdict of every pair on screen", () =>
    withCompare(ONE_YEAR, async (page) => {
      expect(await page.locator(".verdicts").textContent()).toMatch(/Trong \d+ cặp số liệu đang xem/);
    }));

  it("looks at the same figures as chart, table, map and sources", () =>
    withCompare(ONE_YEAR, async (page) => {
      for (const [view, inside] of [
        ["table", "table"],
        ["map", "svg"],
        ["sources", "ul.sources"],
        ["chart", "svg"],
      ] as const) {
        await page.check(`input[name=view][value=${view}]`, { force: true });
        expect(await page.locator(`.compare-view ${inside}`).count(), view).toBeGreaterThan(0);
        expect(await measureOverflow(page), view).toBeLessThanOrEqual(0);
        expect(await findAxeViolations(page), view).toEqual([]);
      }
    }));

  it.each(["rate", "index", "change", "change_share", "rank"])(
    "measures by %s, and says what has no such measure",
    (measure) =>
      withCompare("?metric=excellent-workers&level=district&period=all", async (page) => {
        const name = await page.textContent(`select[name=measure] option[value=${measure}]`);
        await page.selectOption("select[name=measure]", measure);
        await page.waitForURL(new RegExp(`[?&]measure=${measure}(&|$)`));
        expect((await readHeading(page))?.toLowerCase()).toContain(name?.toLowerCase());
        expect((await readMarks(page)).length).toBeGreaterThan(0);
        expect(await page.textContent(".compare-view")).toMatch(/\d+ số liệu không có “/);
      }),
  );
});

describe("a reader who takes something away", () => {
  it("saves the figures as CSV, and the chart as SVG and PNG", () =>
    withCompare(ONE_YEAR, async (page) => {
      const rows = parse(await saved(page, "CSV đang xem"), { bom: true, columns: true }) as Record<string, string>[];
      const shown = new Set(await readMarks(page));
      expect(new Set(rows.map((row) => row.figure_id))).toEqual(shown);
      expect(rows.every((row) => row.value === "" || Number.isFinite(Number(row.value)))).toBe(true);
      const all = parse(await saved(page, "CSV mọi số liệu của chỉ tiêu"), { bom: true, columns: true });
      expect(all.length).toBeGreaterThan(rows.length);
      const svg = (await saved(page, "SVG")).toString("utf8");
      for (const words of ["Công nhân giỏi", "người", "Nguồn:", "</svg>"]) expect(svg).toContain(words);
      expect(svg).not.toMatch(/var\(--|<a |href=/);
      const png = await saved(page, "PNG");
      expect([...png.subarray(1, 4)].map((byte) => String.fromCharCode(byte)).join("")).toBe("PNG");
    }));

  it("embeds the chart alone", () =>
    withCompare(`${ONE_YEAR}&embed=1`, async (page) => {
      expect(await page.locator(".compare-view svg").first().isVisible()).toBe(true);
      for (const hidden of ["form.controls", "#observablehq-sidebar", "#observablehq-header"])
        expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    }));
});

describe("the marks of a chart", () => {
  it("are walked with arrow keys, and say value, period and source", () =>
    withCompare(ONE_YEAR, async (page) => {
      await page.focus(".compare-view a.figure-mark");
      const first = await focused(page);
      expect(first.label).toMatch(/nguồn ghi|Nguồn/);
      await page.keyboard.press("ArrowDown");
      const second = await focused(page);
      expect(second.figure).not.toBe(first.figure);
      expect(await readMarks(page)).toContain(second.figure);
      await page.keyboard.press("Enter");
      await page.waitForURL(/so-lieu/);
      expect(page.url()).toContain(second.figure);
    }));
});

describe("the compare page", () => {
  it.each([PHONE, LAPTOP])("does not move when the script takes over ($width px)", (viewport) =>
    site.withWindow(
      async (window) => {
        const page = await window.newPage();
        await page.addInitScript(() => {
          const shifts: number[] = [];
          Object.assign(window, { shifts });
          const observer = new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
          });
          observer.observe({ type: "layout-shift", buffered: true });
        });
        await page.goto(`${site.url}so-sanh`, { waitUntil: "networkidle" });
        await waitForControls(page);
        await page.waitForTimeout(300);
        const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
        expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.05);
      },
      { viewport },
    ),
  );

  it("stays within the window at 200 % zoom, and clean with forced colours and less motion", () =>
    site.withPage(
      "so-sanh",
      async (page) => {
        await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
        expect(await measureOverflow(page)).toBeLessThanOrEqual(0);
        expect(await findAxeViolations(page)).toEqual([]);
      },
      { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
    ));
});

function withCompare(query: string, use: (page: Page) => Promise<void>): Promise<void> {
  return site.withPage(`so-sanh${query}`, use, { viewport: LAPTOP });
}

async function focused(page: Page): Promise<{ figure: string; label: string }> {
  return page.evaluate(() => ({
    figure: document.activeElement?.getAttribute("data-figure") ?? "",
    label: document.activeElement?.getAttribute("aria-label") ?? "",
  }));
}

async function saved(page: Page, button: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(`.take-away >> text="${button}"`)]);
  return fs.readFileSync(await download.path());
}
