import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { buildSite } from "../../publish/buildSite.js";
import { SINGLE_FILE } from "../../publish/singleFile/readSitePages.js";
import { writeSingleFile } from "../../publish/singleFile/writeSingleFile.js";
import { compareWithWarehouse } from "../../publish/snapshot/changes/compareSnapshots.js";
import { AFTER, BEFORE, HOSTILE } from "../publish/snapshot/changes/twoEditions.js";
import { NEW, withEditions } from "../publish/snapshot/changes/withEditions.js";
import { expectReadable } from "./expectReadable.js";
import { useSite } from "./useSite.js";

const site = useSite((folder) =>
  withEditions([BEFORE, AFTER], async ({ before, warehouse, marts }) => {
    const changes = await compareWithWarehouse(before, { warehouse, edition: NEW });
    fs.writeFileSync(path.join(marts, "release.json"), JSON.stringify({ edition: NEW, changes }));
    const out = path.join(folder, "site");
    await buildSite({ root: ".", marts, out });
    await writeSingleFile({ site: out, marts, out: path.join(out, SINGLE_FILE) });
    return out;
  }),
);

describe("the page of an edition", () => {
  it.each(["phat-hanh.html", "en/phat-hanh.html"])("of /%s fits every window, passes axe and runs no data", (address) =>
    site.withPage(address, async (page) => {
      for (const summary of await page.locator("main details > summary").all()) await summary.click();
      await expectReadable(page);
      expect(await page.locator("main").textContent()).toContain(HOSTILE);
      expect(await page.evaluate(() => "__hit" in window)).toBe(false);
    }),
  );

  it("leads to the files of all changes and to the ledger", () =>
    site.withPage("en/phat-hanh.html", async (page) => {
      const addresses = await page
        .locator("#tep + p a")
        .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
      expect(addresses).toEqual([`${site.url}phat-hanh.csv`, `${site.url}phat-hanh.json`]);
      const [csv = "", json = ""] = await Promise.all(
        addresses.map(async (address) => (await page.request.get(address)).text()),
      );
      expect(csv).toContain("corrected,corrected,corrected,dong-da,excellent-workers,district");
      expect(csv.split("\r\n").filter((line) => /(^|,)"?[=+@]/.test(line))).toEqual([]);
      expect(JSON.parse(json).figures).toHaveLength(7);
      await page.locator("#sua ~ .table-wrap a[href*='so-lieu']").first().click();
      await page.waitForSelector("tr[aria-current=true]");
      expect(page.url()).toContain("so-lieu.html?figure=");
    }));

  it.each([
    ["#/phat-hanh", "chỉ có trong bản phát hành đầy đủ"],
    ["#/en/phat-hanh", "only in the full edition"],
  ])("says in the single file at %s that the files are not in it", (route, words) =>
    site.withPage(SINGLE_FILE + route, async (page) => {
      expect(await page.locator("#tep + p").textContent()).toBe(words);
    }),
  );
});
