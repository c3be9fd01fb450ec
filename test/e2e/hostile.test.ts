import fs from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { buildSite } from "../../publish/buildSite.js";
import { buildWarehouse } from "../../warehouse/buildWarehouse.js";
import {
  FIGURE_COUNT,
  LONG_METRIC,
  METRIC,
  SEARCHED,
  SOURCE_ID,
  SOURCE_TITLE,
  writeHostileData,
} from "./hostileData.js";
import { findCellErrors, measureOverflow } from "./inspectPage.js";
import { LAPTOP, PHONE } from "./openPage.js";
import { languageOfPath } from "./sitePaths.js";
import { useSite } from "./useSite.js";

const site = useSite(buildHostileSite);

/** Builds a warehouse and a site from hostile data below `folder`; returns the site's folder. */
async function buildHostileSite(folder: string): Promise<string> {
  const [data, marts, site] = ["data", "marts", "site"].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  writeHostileData("data", data);
  const warehouse = path.join(folder, "warehouse.duckdb");
  const { isReplaced, rejected } = await buildWarehouse({ data, sql: "sql", warehouse, exports: marts });
  if (!isReplaced || rejected > 0) throw new Error(`unable to build from hostile data: ${rejected} rows rejected`);
  await buildSite({ root: ".", marts, out: site });
  return site;
}

const COMPARED = `metric=${METRIC.metric_id}&level=all&period=all`;

/** Pages that show the hostile metric by its name. */
const NAMING = [
  `so-sanh?${COMPARED}`,
  `so-sanh?${COMPARED}&view=table`,
  `so-sanh?${COMPARED}&view=map`,
  `so-sanh?${COMPARED}&view=sources`,
  `xu-huong?metric=${METRIC.metric_id}`,
  "do-phu",
  `so-lieu?metric=${METRIC.metric_id}`,
  `chi-tieu/${METRIC.metric_id}`,
  "quan/dong-da",
  `en/so-sanh?${COMPARED}`,
  `en/chi-tieu/${METRIC.metric_id}`,
];

/** Pages that show it in a list of all, or not at all, and those of the name without a break. */
const OTHERS = [
  ...["", "gioi-thieu", "mo-hinh"],
  ...["xu-huong", "so-sanh", "so-lieu"].map((page) => `${page}?metric=${LONG_METRIC.metric_id}`),
  `so-sanh?metric=${LONG_METRIC.metric_id}&level=all&period=all&view=table`,
  `chi-tieu/${LONG_METRIC.metric_id}`,
];

describe("hostile names, notes and printed words", () => {
  it.each([...NAMING, ...OTHERS])("do nothing on /%s, on a phone and a laptop", (address) =>
    onPage(address, async (page) => {
      for (const size of [PHONE, LAPTOP]) {
        await page.setViewportSize(size);
        expect(await measureOverflow(page), `${size.width} px`).toBeLessThanOrEqual(0);
      }
      expect(await findCellErrors(page)).toEqual([]);
    }),
  );

  it.each(NAMING)("stand as text on /%s", (address) =>
    onPage(address, async (page) => {
      const name = languageOfPath(address) === "en" ? METRIC.name_en : METRIC.name_vi;
      expect(await shownText(page)).toContain(name);
    }),
  );

  it("name the source as text beside its figures", () =>
    onPage(`so-sanh?${COMPARED}&view=sources`, async (page) => {
      expect(await shownText(page)).toContain(SOURCE_TITLE);
    }));

  it("are found as text by the search in the header", () =>
    onPage("", async (page) => {
      await page.fill(".site-search input", SEARCHED);
      await page.waitForSelector(".site-search-status:not(:empty)");
      const options = page.locator(".site-search [role=option]");
      expect(await options.first().textContent()).toContain(METRIC.name_vi);
      expect(await measureOverflow(page)).toBeLessThanOrEqual(0);
    }));

  it("are found as text in the list of metrics", () =>
    onPage("so-sanh", async (page) => {
      await page.click(".chooser [role=combobox]");
      await page.keyboard.type(SEARCHED);
      expect(await page.locator(".chooser [role=option][data-active]").textContent()).toContain(METRIC.name_vi);
      await page.keyboard.press("Enter");
      await page.waitForURL(new RegExp(`metric=${METRIC.metric_id}`));
      expect(await page.textContent(".page h2")).toBe(METRIC.name_vi);
    }));

  it("are no formula in the CSV that a reader takes away", () =>
    onPage(`so-sanh?${COMPARED}`, async (page) => {
      const rows = parse(await download(page, "CSV đang xem"), { bom: true, columns: true }) as Record<
        string,
        string
      >[];
      expect(rows).toHaveLength(FIGURE_COUNT);
      const cells = rows.flatMap((row) => Object.values(row));
      expect(cells.filter((cell) => /^\s*[=+\-@]/.test(cell))).toEqual([]);
      for (const text of [METRIC.name_vi, SOURCE_TITLE]) expect(cells).toContain(`'${text}`);
      expect(new Set(rows.map(({ source_id }) => source_id))).toContain(SOURCE_ID);
    }));
});

/** Lends a page as `withPage` does, and holds it to what hostile text must never do: run, open a dialog, make a fault. */
function onPage(address: string, use: (page: Page) => Promise<void>): Promise<void> {
  return site.withPage(address, async (page, faults) => {
    page.on("dialog", (dialog) => faults.push(`dialog: ${dialog.message()}`));
    await use(page);
    expect(await page.evaluate(() => "__hit" in window)).toBe(false);
    expect(await page.locator("img, [onerror], [onclick]").count()).toBe(0);
  });
}

/** Returns the text of a page's content, drawn text included. */
function shownText(page: Page): Promise<string> {
  return page.locator("main").evaluate((main) => main.textContent ?? "");
}

async function download(page: Page, label: string): Promise<Buffer> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: label, exact: true }).click();
  return fs.readFileSync(await (await waiting).path());
}
