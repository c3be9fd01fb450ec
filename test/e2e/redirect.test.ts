import { describe, expect, it } from "vitest";
import { writeRedirects } from "../../publish/redirects/writeRedirects.js";
import { writeFiles } from "../publish/withFolder.js";
import { useSite } from "./useSite.js";

const NEW = '<!doctype html><html lang="vi"><meta charset="utf-8"><title>Ba Vì</title></html>';

const site = useSite((folder) => {
  writeFiles(folder, { "quan/ba-vi.html": NEW, "en/quan/ba-vi.html": NEW });
  const redirects = [{ from: "/huyen/ba-vi", to: "/quan/ba-vi" }];
  writeRedirects(folder, { redirects, stamp: undefined, titleOf: () => "Ba Vì" });
  return folder;
});

describe("an old link", () => {
  it.each(["huyen/ba-vi", "huyen/ba-vi.html"])("leads from /%s to the new page with all it asks", (old) =>
    site.withWindow(async (window) => {
      const page = await window.newPage();
      await page.goto(`${site.url}en/${old}?level=city#lich-su`);
      await page.waitForURL(`${site.url}en/quan/ba-vi.html?level=city#lich-su`);
      expect(await page.title()).toBe("Ba Vì");
    }),
  );

  it("leads there without script too", () =>
    site.withWindow(
      async (window) => {
        const page = await window.newPage();
        await page.goto(`${site.url}huyen/ba-vi.html`);
        await page.waitForURL(`${site.url}quan/ba-vi.html`);
      },
      { javaScriptEnabled: false },
    ));
});
