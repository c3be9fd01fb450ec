import { describe, expect, it } from "vitest";
import { COLOR_RULES, findAxeViolations, findCellErrors, findFaults } from "./inspectPage.js";
import { LAPTOP, withPage } from "./openPage.js";
import { PAGE_KINDS, readPagePaths, SITE } from "./sitePaths.js";
import { useSite } from "./useSite.js";
import { withServer } from "./withServer.js";

const site = useSite();

const isMain = (path: string) => !path.replace(/^en\//, "").includes("/");
const looked = [...new Set([...readPagePaths().filter(isMain), ...PAGE_KINDS.flatMap((kind) => [kind, `en/${kind}`])])];

describe.concurrent("a page", () => {
  it.each(looked)("/%s is clean on a laptop, in light and dark", (path) =>
    site.withPage(
      path,
      async (page, faults) => {
        faults.push(...(await findFaults(page, path)));
        await page.emulateMedia({ colorScheme: "dark" });
        faults.push(...(await findAxeViolations(page, COLOR_RULES)).map((text) => `dark: ${text}`));
      },
      { viewport: LAPTOP, colorScheme: "light" },
    ),
  );
});

describe("the shell", () => {
  it("skips to the content by keyboard", () =>
    site.withPage("", async (page) => {
      await page.keyboard.press("Tab");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Chuyển đến nội dung");
      await page.keyboard.press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("observablehq-main");
    }));

  it("opens the menu on a phone and marks the current page", () =>
    site.withPage("so-sanh", async (page) => {
      expect(await page.isVisible("#observablehq-sidebar")).toBe(false);
      const toggle = page.locator("#observablehq-sidebar-toggle");
      expect(await toggle.getAttribute("aria-pressed")).toBe("false");
      await toggle.focus();
      await page.keyboard.press("Enter");
      expect(await page.isVisible("#observablehq-sidebar a[aria-current=page]")).toBe(true);
      await page.waitForSelector("#observablehq-sidebar-toggle[aria-pressed=true]");
      expect(await findAxeViolations(page)).toEqual([]);
    }));
});

describe("the site in a folder of a host", () => {
  it.each(["", "quan/hoan-kiem", "en/chi-tieu/excellent-workers"])("works at /kho/ban-2/%s", (path) =>
    withServer(
      SITE,
      (url) =>
        site.withWindow((window) =>
          withPage(window, url + path, async ({ page, faults }) => {
            expect([...faults, ...(await findCellErrors(page))]).toEqual([]);
          }),
        ),
      { base: "/kho/ban-2/" },
    ),
  );
});
