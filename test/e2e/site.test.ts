import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findAxeViolations, findCellErrors, findEnglish, measureOverflow } from "./inspectPage.js";
import { LAPTOP, PHONE, withPage } from "./openPage.js";
import { readPagePaths, SITE } from "./sitePaths.js";
import { openBrowser } from "./withBrowser.js";
import { openServer, type SiteServer, withServer } from "./withServer.js";

const paths = readPagePaths();
const mainPaths = paths.filter((path) => !path.includes("/"));

let server: SiteServer;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  server = await openServer(SITE);
  browser = await openBrowser();
  context = await browser.newContext({ locale: "vi-VN", viewport: PHONE });
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

describe.concurrent("every page on a phone", () => {
  it.each(paths)("/%s is clean in light and dark", (path) =>
    withPage(context, server.url + path, async ({ page, faults }) => {
      faults.push(...(await findCellErrors(page)), ...(await findEnglish(page)), ...(await findAxeViolations(page)));
      const overflow = await measureOverflow(page);
      if (overflow > 0) faults.push(`${overflow} px wider than the window`);
      await page.emulateMedia({ colorScheme: "dark" });
      faults.push(...(await findAxeViolations(page, ["color-contrast"])).map((text) => `dark: ${text}`));
      expect(faults).toEqual([]);
      expect(await page.getAttribute("html", "lang")).toBe("vi");
    }),
  );
});

describe.concurrent("the main pages on a laptop", () => {
  it.each(mainPaths)("/%s is clean with the menu open", (path) =>
    withPage(context, server.url + path, async ({ page, faults }) => {
      await page.setViewportSize(LAPTOP);
      faults.push(...(await findAxeViolations(page)), ...(await findEnglish(page)));
      expect(faults).toEqual([]);
      expect(await measureOverflow(page)).toBeLessThanOrEqual(0);
    }),
  );
});

describe("the shell", () => {
  it("skips to the content by keyboard", () =>
    withPage(context, server.url, async ({ page }) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Chuyển đến nội dung");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("observablehq-main");
    }));

  it("opens the menu on a phone and marks the current page", () =>
    withPage(context, `${server.url}so-sanh`, async ({ page }) => {
      expect(await page.isVisible("#observablehq-sidebar")).toBe(false);
      await page.click("#observablehq-sidebar-toggle");
      expect(await page.isVisible("#observablehq-sidebar a[aria-current=page]")).toBe(true);
      expect(await findAxeViolations(page)).toEqual([]);
    }));
});

describe("the site in a folder of a host", () => {
  it.each(["", paths.find((path) => path.startsWith("quan/")) ?? "so-sanh"])("works at /kho/ban-2/%s", (path) =>
    withServer(
      SITE,
      (url) =>
        withPage(context, url + path, async ({ page, faults }) => {
          expect([...faults, ...(await findCellErrors(page))]).toEqual([]);
        }),
      "/kho/ban-2/",
    ),
  );
});
