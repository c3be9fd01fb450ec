import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { buildSite } from "../../publish/buildSite.js";
import { en } from "../../src/strings/en.js";
import { vi } from "../../src/strings/vi.js";
import { stampCase } from "../publish/stampCase.js";
import { expectReadable } from "./expectReadable.js";
import { PAGE_KINDS } from "./sitePaths.js";
import { useSite } from "./useSite.js";

const SAID = { publisher: "LĐLĐ thành phố Hà Nội", contact: "so-lieu@congdoan.vn", next_update: "2027-02-28" };
const STAMP = stampCase(SAID, { base: "/", failedChecks: ["figures_have_sources"], files: ["kho.html"] });

/** What a page says of a failed check, and the day of the next update. */
const NATIVE = ["chưa qua kiểm tra", "28/2/2027"];
const FOREIGN = [en.foot.forced, "28 Feb 2027"];

const pages = ["", "en/"]
  .flatMap((folder) => PAGE_KINDS.map((kind) => folder + kind))
  .filter((page) => page !== "en/404");

let folder: string;
const site = useSite(async (made) => {
  folder = path.join(made, "site");
  await buildSite({ root: ".", out: folder, stamp: STAMP });
  return folder;
});

describe("a page of an edition that was forced", () => {
  it.each(pages)("/%s says so above all, and says whose edition it is", (page) =>
    site.withWindow(async (window) => {
      const opened = await window.newPage();
      await opened.goto(site.url + page);
      const [failed, next] = page.startsWith("en/") ? FOREIGN : NATIVE;
      const band = opened.locator(".forced-band");
      expect(await band.isVisible()).toBe(true);
      for (const said of [failed, "figures_have_sources"]) expect(await band.textContent()).toContain(said);
      const foot = await opened.locator(".foot-facts").textContent();
      for (const said of [STAMP.id, next, SAID.publisher, SAID.contact]) expect(foot).toContain(said);
    }),
  );

  it("fits every window and passes axe", () =>
    site.withPage("so-sanh", async (page) => {
      await expectReadable(page);
    }));
});

describe("what a reader takes away from an edition", () => {
  it.each(["so-sanh", "xu-huong", "en/xu-huong?metric=typical-families"])("/%s saves every kind of file", (page) =>
    site.withPage(page, async (opened) => {
      const { csvShown, csvAll } = (page.startsWith("en/") ? en : vi).takeAway;
      for (const kind of ["PNG", "SVG", csvShown, csvAll]) {
        const saved = opened.waitForEvent("download");
        await opened.getByRole("button", { name: kind, exact: true }).click();
        expect((await saved).suggestedFilename()).toMatch(/_2026-11-25\.(png|svg|csv)$/);
      }
    }),
  );

  it.each([
    ["so-sanh", "Số liệu tính đến 25/11/2026, bản 2026-11-25-1a2b3c4d"],
    ["en/xu-huong", "Figures as of 25 Nov 2026, edition 2026-11-25-1a2b3c4d"],
  ])("the citation of /%s names the edition", (page, words) =>
    site.withPage(page, async (opened) => {
      const panel = opened.locator(".copy-panel").last();
      await panel.locator("summary").click();
      await expect.poll(() => panel.locator("textarea, input").inputValue()).toContain(words);
    }),
  );
});

describe("a page that is opened as a file", () => {
  it.each([
    ["so-sanh.html?metric=union-members", "#/so-sanh"],
    ["en/quan/hoan-kiem.html", "#/en/quan/hoan-kiem"],
  ])("%s shows its figures at once, and leads to where its controls run", (address, route) =>
    site.withWindow(async (window) => {
      const page = await window.newPage();
      await page.goto(`${pathToFileURL(folder).href}/${address}`);
      expect(await page.locator("main svg:visible").count()).toBeGreaterThan(0);
      expect(await page.locator(".site-search").isVisible()).toBe(false);
      const { href } = await page.locator(".file-note a").evaluate((link: HTMLAnchorElement) => ({ href: link.href }));
      expect(href).toBe(`${pathToFileURL(folder).href}/kho.html${route}`);
      expect(await page.locator(".file-note").isVisible()).toBe(true);
    }),
  );

  it("says nothing of it behind a server", () =>
    site.withPage("so-sanh", async (page) => {
      expect(await page.locator(".file-note").isVisible()).toBe(false);
      expect(await page.locator(".site-search").isVisible()).toBe(true);
    }));
});
