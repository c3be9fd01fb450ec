import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { COLOR_RULES, findAxeViolations, findCellErrors, findEnglish, measureOverflow } from "./inspectPage.js";
import { LAPTOP, withPage } from "./openPage.js";
import { languageOfPath, PAGE_KINDS, readPagePaths, SITE, samplePaths } from "./sitePaths.js";
import { useSite } from "./useSite.js";
import { withServer } from "./withServer.js";

const paths = readPagePaths();
const mainPaths = paths.filter((path) => !path.replace(/^en\//, "").includes("/"));

/** How many pages of districts and how many of metrics are looked at closely, half of them in English. */
const SAMPLED = 12;
const SEED = 3;

const sampled = ["quan/", "chi-tieu/"].flatMap((folder) =>
  ["", "en/"].flatMap((language) =>
    samplePaths(
      paths.filter((path) => path.startsWith(language + folder)),
      SAMPLED / 2,
      SEED,
    ),
  ),
);

const site = useSite();

/** Everything that a reader may meet at one width: axe in light, its colours in dark, the width, English in Vietnamese. */
async function findFaults(page: Page, path: string): Promise<string[]> {
  const faults = [...(await findCellErrors(page)), ...(await findAxeViolations(page))];
  if (languageOfPath(path) === "vi") faults.push(...(await findEnglish(page)));
  const overflow = await measureOverflow(page);
  if (overflow > 0) faults.push(`${overflow} px wider than the window`);
  await page.emulateMedia({ colorScheme: "dark" });
  faults.push(...(await findAxeViolations(page, COLOR_RULES)).map((text) => `dark: ${text}`));
  await page.emulateMedia({ colorScheme: null });
  return faults;
}

describe("the pages that are looked at", () => {
  it("are of every kind in both languages", () => {
    expect(sampled).toHaveLength(2 * SAMPLED);
    const kinds = PAGE_KINDS.filter((kind) => !kind.includes("/"));
    expect(mainPaths).toEqual(expect.arrayContaining(kinds.flatMap((kind) => [kind, `en/${kind}`])));
  });
});

describe.concurrent("a page", () => {
  it.each([...mainPaths, ...sampled])("/%s is clean on a phone and a laptop, in light and dark", (path) =>
    site.withPage(path, async (page, faults) => {
      faults.push(...(await findFaults(page, path)));
      await page.setViewportSize(LAPTOP);
      faults.push(...(await findFaults(page, path)).map((text) => `laptop: ${text}`));
      expect(await page.getAttribute("html", "lang")).toBe(languageOfPath(path));
    }),
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
