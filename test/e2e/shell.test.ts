import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findAxeViolations, measureOverflow } from "./inspectPage.js";
import { LAPTOP, PHONE } from "./openPage.js";
import { useSite } from "./useSite.js";

const site = useSite();

function onPage(path: string, use: (page: Page) => Promise<void>): Promise<void> {
  return site.withPage(path, use, { viewport: LAPTOP });
}

const INPUT = ".site-search input";
const OPTIONS = ".site-search [role=option]";

async function typeSearch(page: Page, text: string): Promise<void> {
  await page.fill(INPUT, text);
  await page.waitForSelector(".site-search-status:not(:empty)");
}

describe("the search in the header", () => {
  it("finds without marks and opens by keyboard, from a page in a folder", () =>
    onPage("quan/ba-vi", async (page) => {
      await typeSearch(page, "dong da");
      expect(await page.textContent(`${OPTIONS} span`)).toBe("Đống Đa");
      await page.keyboard.press("ArrowDown");
      expect(await page.getAttribute(INPUT, "aria-activedescendant")).toBe("site-search-results-0");
      await page.keyboard.press("Enter");
      await page.waitForURL(`${site.url}quan/dong-da.html`);
    }));

  it("says how many there are, or that there are none", () =>
    onPage("", async (page) => {
      await typeSearch(page, "cong nhan gioi");
      expect(await page.textContent(`${OPTIONS} span`)).toBe("Công nhân giỏi");
      expect(await page.textContent(".site-search-status")).toMatch(/^\d+ kết quả$/);
      await page.fill(INPUT, "zzzzqqqq");
      await page.waitForFunction(
        () => document.querySelector(".site-search-status")?.textContent === "Không có kết quả",
      );
      await page.keyboard.press("Escape");
      expect(await page.isVisible(".site-search-status")).toBe(false);
      expect(await page.inputValue(INPUT)).toBe("zzzzqqqq");
    }));

  it("fits a narrow phone, moves nothing and passes axe while open, in light and dark", () =>
    onPage("", async (page) => {
      await page.setViewportSize(PHONE);
      const top = () => page.evaluate(() => document.querySelector("h1")?.getBoundingClientRect().top);
      const before = await top();
      await typeSearch(page, "lao dong");
      expect(await top()).toBe(before);
      expect(await measureOverflow(page)).toBeLessThanOrEqual(0);
      expect(await findAxeViolations(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await findAxeViolations(page, ["color-contrast"])).toEqual([]);
      await page.emulateMedia({ colorScheme: null });
    }));

  it("works as a form of the ledger without script", () =>
    site.withWindow(
      async (window) => {
        const page = await window.newPage();
        await page.goto(`${site.url}quan/ba-vi`);
        await page.fill(INPUT, "giỏi");
        await page.press(INPUT, "Enter");
        await page.waitForURL(`${site.url}so-lieu.html?q=${encodeURIComponent("giỏi")}`);
      },
      { javaScriptEnabled: false },
    ));
});

const CHART = "so-sanh?metric=excellent-workers";
const MARK = "main svg a.figure-mark";

function focusedFigure(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute("data-figure"));
}

async function visibleMarks(page: Page): Promise<string[]> {
  await page.waitForSelector(MARK);
  return page.$$eval(MARK, (marks) =>
    marks
      .filter((mark) => mark.getBoundingClientRect().width > 0)
      .map((mark) => mark.getAttribute("data-figure") ?? ""),
  );
}

describe("the marks of a chart", () => {
  it("are one stop of the Tab key and walk with the arrow keys", () =>
    onPage(CHART, async (page) => {
      const marks = await visibleMarks(page);
      expect(marks.length).toBeGreaterThan(2);
      await page.focus(MARK);
      await page.keyboard.press("ArrowRight");
      expect(await focusedFigure(page)).toBe(marks[1]);
      await page.keyboard.press("ArrowLeft");
      expect(await focusedFigure(page)).toBe(marks[0]);
      await page.keyboard.press("End");
      expect(await focusedFigure(page)).toBe(marks.at(-1));
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowDown");
      expect(await focusedFigure(page)).not.toBe(marks[0]);
      await page.keyboard.press("Tab");
      expect(await page.evaluate((mark) => document.activeElement?.matches(mark), MARK)).toBe(false);
    }));

  it("tell of the keys and show their tooltip on focus; Escape closes it", () =>
    onPage(CHART, async (page) => {
      await visibleMarks(page);
      await page.focus(MARK);
      await page.keyboard.press("ArrowRight");
      expect(await page.textContent("#mark-hint:not([hidden])")).toBe("Dùng phím mũi tên để xem từng số liệu");
      const lines = await page.$$eval(".tooltip > *", (parts) => parts.map((part) => part.textContent ?? ""));
      const name = (await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))) ?? "";
      expect(lines.length).toBeGreaterThanOrEqual(4);
      for (const line of lines) expect(name).toContain(line);
      expect(await findAxeViolations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      expect(await page.$(".tooltip")).toBeNull();
    }));

  it("open their ledger row with Enter", () =>
    onPage(CHART, async (page) => {
      const [figure] = await visibleMarks(page);
      await page.focus(MARK);
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.searchParams.get("figure") === figure);
    }));

  it("show the tooltip on hover, and on a first touch before the second follows the link", () =>
    site.withPage(
      CHART,
      async (page) => {
        await visibleMarks(page);
        const mark = page.locator(MARK).locator("visible=true").first();
        await mark.scrollIntoViewIfNeeded();
        await mark.hover();
        expect(await page.locator(".tooltip").count()).toBe(1);
        await page.mouse.move(0, 0);
        expect(await page.locator(".tooltip").count()).toBe(0);
        await mark.tap();
        expect(await page.locator(".tooltip").count()).toBe(1);
        expect(page.url()).toBe(site.url + CHART);
        await mark.tap();
        await page.waitForURL((url) => url.pathname.endsWith("/so-lieu.html"));
      },
      { hasTouch: true, viewport: PHONE },
    ));
});

describe("paper and high contrast", () => {
  it("prints dark on white, without the shell, with the addresses of sources", () =>
    onPage("quan/hoan-kiem", async (page) => {
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
      for (const part of ["#observablehq-header", "#observablehq-sidebar", ".skip-link"])
        expect(await page.isVisible(part)).toBe(false);
      const [paper, ink] = await page.evaluate(() => {
        const { backgroundColor } = getComputedStyle(document.documentElement);
        return [backgroundColor, getComputedStyle(document.body).color];
      });
      expect([paper, ink]).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)"]);
      const link = page.locator(".source-notes a[href^=http]").first();
      const href = await link.getAttribute("href");
      expect(await link.evaluate((element) => getComputedStyle(element, "::after").content)).toContain(href);
      await page.emulateMedia({ media: null, colorScheme: null });
    }));

  it("draws marks in the colours that the reader chose", () =>
    onPage(CHART, async (page) => {
      await visibleMarks(page);
      await page.emulateMedia({ forcedColors: "active" });
      const [mark, link] = await page.evaluate((selector) => {
        const probe = document.createElement("p");
        probe.style.color = "LinkText";
        document.body.append(probe);
        const shape = document.querySelector(`${selector} [fill^="#"], ${selector} [stroke^="#"]`);
        const drawn = shape ? getComputedStyle(shape) : null;
        return [[drawn?.fill, drawn?.stroke], getComputedStyle(probe).color];
      }, MARK);
      expect(mark).toContain(link);
      await page.emulateMedia({ forcedColors: null });
    }));
});

describe("the fonts", () => {
  it.each(["", "so-sanh", "quan/hoan-kiem", "gioi-thieu"])("of /%s are two files of at most 44 kB in all", (path) =>
    onPage(path, async (page) => {
      const fonts = await page.evaluate(() =>
        performance
          .getEntriesByType("resource")
          .filter(({ name }) => name.endsWith(".woff2"))
          .map(
            (entry) => [new URL(entry.name).pathname, (entry as PerformanceResourceTiming).encodedBodySize] as const,
          ),
      );
      const names = fonts.map(([name]) => name.split("/").at(-1)).sort();
      expect(names).toEqual(["be-vietnam-pro-400.woff2", "be-vietnam-pro-600.woff2"]);
      expect(fonts.reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual(44_000);
      expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/^"Be Vietnam Pro"/);
    }),
  );
});
