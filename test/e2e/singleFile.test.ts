import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "csv-parse/sync";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readSitePage } from "../../publish/singleFile/readSitePages.js";
import { writeSingleFile } from "../../publish/singleFile/writeSingleFile.js";
import { findAxeViolations, measureOverflow } from "./inspectPage.js";
import { LAPTOP, PHONE, watchFaults } from "./openPage.js";
import { pageDifference } from "./pageDifference.js";
import { PAGE_KINDS, readPagePaths, SITE, samplePaths } from "./sitePaths.js";
import { openBrowser } from "./withBrowser.js";

let folder: string;
let file: string;
let browser: Browser;

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), "kho tệp "));
  file = path.join(folder, "kho.html");
  await writeSingleFile({ site: SITE, marts: "src/data", out: file });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** Opens the file without a network at a route, as a double click would; holds it to what a reader must never meet. */
async function withFile(route: string, use: (page: Page) => Promise<void>, options: BrowserContextOptions = {}) {
  const window = await browser.newContext({ offline: true, locale: "vi-VN", viewport: LAPTOP, ...options });
  try {
    const page = await window.newPage();
    const url = pathToFileURL(file).href;
    const faults = watchFaults(page, url);
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.isNavigationRequest()) faults.push(request.url());
    });
    await page.goto(url + route);
    if (options.javaScriptEnabled !== false)
      await page.waitForFunction(() => "scrollRestoration" in history && history.scrollRestoration === "manual");
    await use(page);
    expect(faults).toEqual([]);
  } finally {
    await window.close();
  }
}

const heading = (page: Page) => page.locator("main h1").textContent();
const hash = (page: Page) => page.evaluate(() => location.hash);

/** Goes to a route as a link would. */
async function go(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, route);
  await page.waitForFunction(
    (language) => document.documentElement.lang === language,
    /^#\/en\//.test(route) ? "en" : "vi",
  );
}

describe("the single file", () => {
  it("is small enough for a chat", () => {
    expect(fs.statSync(file).size).toBeLessThan(3e6);
  });

  it(
    "shows a page of each kind in both languages, the same as the site's",
    () =>
      withFile("", async (page) => {
        const kinds = PAGE_KINDS.flatMap((kind) => [`/${kind}`, `/en/${kind}`]);
        const others = samplePaths(readPagePaths(), 8, 7).map((name) => `/${name}`);
        const pages = new Set(readPagePaths().map((name) => `/${name}`));
        for (const name of [...kinds, ...others]) {
          await go(page, `#${name}`);
          expect(await differenceFrom(page, name, pages), name).toBe("");
        }
      }),
    120_000,
  );

  it("is walked by clicks, back and forward, in both languages", () =>
    withFile("", async (page) => {
      await page.click(".tile-map a[data-district=hoan-kiem] >> visible=true");
      expect(await heading(page)).toBe("Quận Hoàn Kiếm");
      expect(await page.title()).toMatch(/^Hoàn Kiếm \| /);
      expect(await page.evaluate(() => document.activeElement?.localName)).toBe("h1");
      await page.click("main a[href^='#/chi-tieu/'] >> visible=true >> nth=0");
      expect(await hash(page)).toMatch(/^#\/chi-tieu\//);
      const metric = await heading(page);
      await page.click("a.language-link");
      expect(await hash(page)).toMatch(/^#\/en\/chi-tieu\//);
      expect(await page.locator("html").getAttribute("lang")).toBe("en");
      expect(await page.locator("a.language-link").textContent()).toBe("Tiếng Việt");
      await page.goBack();
      expect(await heading(page)).toBe(metric);
      await page.goBack();
      expect(await heading(page)).toBe("Quận Hoàn Kiếm");
      await page.goForward();
      expect(await heading(page)).toBe(metric);
      await page.click("#observablehq-sidebar a[href='#/do-phu']");
      expect(await page.locator("#observablehq-sidebar [aria-current=page]").allInnerTexts()).toEqual(["Độ phủ"]);
    }));

  it("keeps where a reader was", () =>
    withFile("#/gioi-thieu", async (page) => {
      await page.evaluate(() => window.scrollTo(0, 900));
      await page.waitForFunction(() => window.scrollY === 900);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
      await go(page, "#/quan/dong-da");
      expect(await page.evaluate(() => window.scrollY)).toBe(0);
      await page.goBack();
      await page.waitForFunction(() => window.scrollY === 900);
    }));

  it("compares: a metric by typing, the address, a reload, back", () =>
    withFile("#/so-sanh", async (page) => {
      await page.click(".chooser [role=combobox]");
      await page.keyboard.type("cong doan co so");
      await page.keyboard.press("Enter");
      await page.waitForFunction(() => location.hash.includes("metric=grassroots-unions"));
      expect(await page.locator(".compare-heading h2").textContent()).toBe("Công đoàn cơ sở");
      expect(await page.locator("a.language-link").getAttribute("href")).toMatch(
        /^#\/en\/so-sanh\?metric=grassroots-unions/,
      );
      await page.reload();
      await page.waitForSelector("form[data-ready]");
      expect(await page.locator(".compare-heading h2").textContent()).toBe("Công đoàn cơ sở");
      await page.goBack();
      await page.waitForFunction(() => document.querySelector(".compare-heading h2")?.textContent === "Công nhân giỏi");
    }));

  it("follows a mark to its row in the ledger, and comes back", () =>
    withFile(
      "#/so-sanh?metric=excellent-workers&level=district&period=2022&districts=bac-tu-liem,tay-ho",
      async (page) => {
        const mark = page.locator("main a.figure-mark").first();
        const figure = await mark.getAttribute("data-figure");
        await mark.focus();
        expect(await page.locator(".tooltip").textContent()).not.toBe("");
        await page.keyboard.press("ArrowDown");
        expect(await page.evaluate(() => document.activeElement?.getAttribute("data-figure"))).not.toBe(figure);
        await mark.focus();
        await page.keyboard.press("Enter");
        await page.waitForSelector(`tr[aria-current=true][data-figure="${figure}"]`);
        expect(await page.locator("tr[aria-current=true]").isVisible()).toBe(true);
        await page.goBack();
        await page.waitForSelector(".compare-view svg");
        expect(await hash(page)).toContain("districts=bac-tu-liem,tay-ho");
      },
    ));

  it("finds a page from the header, and asks the ledger for words", () =>
    withFile("#/en/", async (page) => {
      await page.fill(".site-search input", "dong da");
      await page.waitForSelector("[role=option]");
      await page.keyboard.press("Enter");
      expect(await heading(page)).toBe("Dong Da (urban district)");
      await page.fill(".site-search input", "zzqq 1");
      await page.keyboard.press("Enter");
      expect(await heading(page)).toBe("Ledger of figures");
      expect(await page.inputValue("form.controls input[type=search]")).toBe("zzqq 1");
    }));

  it("saves the figures and the picture, and names no folder of the reader's", () =>
    withFile("#/so-sanh", async (page) => {
      await page.waitForSelector("form[data-ready]");
      const csv = await saved(page, "CSV đang xem");
      expect(parse(csv, { columns: true, bom: true }).length).toBeGreaterThan(1);
      const svg = await saved(page, "SVG");
      expect(svg).toContain("kho.html#/so-sanh");
      expect(svg).not.toContain(folder);
      expect((await saved(page, "PNG")).length).toBeGreaterThan(10_000);
    }));

  it("leads to pages inside only", () =>
    withFile("", async (page) => {
      const pages = new Set(readPagePaths().map((name) => `#/${name}`));
      const routes = [...PAGE_KINDS, "quan/dong-da", "chi-tieu/grassroots-unions"].flatMap((kind) => [
        `#/${kind}`,
        `#/en/${kind}`,
      ]);
      for (const route of routes) {
        await go(page, route);
        const links = await page.evaluate(() =>
          [...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href") ?? ""),
        );
        const inside = links.filter((href) => !/^(https?:|mailto:|#observablehq-main$)/.test(href));
        expect(
          inside.filter((href) => !pages.has(href.replace(/(?<=.)[?#].*$/, ""))),
          route,
        ).toEqual([]);
      }
    }));

  it.each([
    ["#/", PHONE],
    ["#/en/so-sanh", PHONE],
    ["#/quan/hoan-kiem", LAPTOP],
    ["#/so-lieu", LAPTOP],
  ])("is accessible at %s", (route, viewport) =>
    withFile(
      route,
      async (page) => {
        expect(await findAxeViolations(page)).toEqual([]);
        expect(await measureOverflow(page)).toBeLessThanOrEqual(0);
      },
      { viewport, bypassCSP: true },
    ),
  );

  it("shows the overview without script, and says what is missing", () =>
    withFile(
      "",
      async (page) => {
        expect(await page.locator("noscript").first().textContent()).toContain("chứa mọi trang");
        expect(await page.locator(".tile-map >> visible=true").count()).toBeGreaterThan(0);
        expect(await page.locator(".site-search").isVisible()).toBe(false);
      },
      { javaScriptEnabled: false },
    ));

  it("says that it was cut off, and still shows the overview", async () => {
    const cut = path.join(folder, "cut.html");
    const html = fs.readFileSync(file, "utf8");
    fs.writeFileSync(cut, html.replace(/(id="kho-packed">.{2000})[^<]*/, "$1"));
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(cut).href}#/so-sanh`);
    expect(await page.locator(".unable.broken").textContent()).toContain("hỏng khi sao chép");
    expect(await page.locator(".tile-map >> visible=true").count()).toBeGreaterThan(0);
    await page.close();
  });
});

/** Presses a button of the take-away bar and returns the content of the saved file. */
async function saved(page: Page, name: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.click(`.take-away button:text-is("${name}")`),
  ]);
  return fs.readFileSync(await download.path(), "utf8");
}

/** Where the shown page differs from the site's. */
function differenceFrom(page: Page, name: string, pages: ReadonlySet<string>): Promise<string> {
  const site = readSitePage(SITE, name, { pages, address: null });
  return pageDifference(page, {
    title: site.querySelector("title")?.textContent ?? "",
    content: site.querySelector("main")?.innerHTML ?? "",
    foot: site.querySelector("footer")?.textContent ?? "",
  });
}
