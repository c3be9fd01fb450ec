import type { Page, Route } from "playwright-core";
import { describe, expect, it } from "vitest";
import { openSiteData } from "../../publish/siteData.js";
import { openColumnTable, type Plain } from "../../src/components/columnTable.js";
import { formatSigned } from "../../src/components/format.js";
import type { ComparatorRow } from "../../src/components/marts.js";
import type { MetricProfile } from "../../src/components/profileRows.js";
import { chooseMetric, readHeading, readMarks } from "./comparisonFrame.js";
import { LAPTOP, withPage } from "./openPage.js";
import { useSite } from "./useSite.js";

const site = useSite();

/** The latest full year of Ba Đình, which `withUnfinishedYear` cuts. */
const UNFINISHED = "ba-dinh-2025-excellent-workers-district";

/** The page table of the figures that are compared. */
const FIGURES = /\/compare_figures\.[0-9a-f]+\.json$/;

/** Công nhân giỏi at district level: two districts with full years that follow each other and that do not. */
const YEARS = "?metric=excellent-workers&level=district&districts=ba-dinh,long-bien";

describe("a reader who follows the years", () => {
  it("chooses a metric and what it is set against; chart, table and address follow", () =>
    withTrends("", async (page) => {
      await chooseMetric(page, "gia dinh tieu bieu");
      expect(await readHeading(page)).toContain("Gia đình");
      await page.selectOption("select[name=level]", "district");
      await page.selectOption("select[name=by]", "median");
      await page.waitForURL(/[?&]metric=typical-families(&.*)?&by=median/);
      expect((await readMarks(page)).every((id) => id.includes("typical-families"))).toBe(true);
      expect(await page.textContent(".compare-view svg")).toContain("Trung vị");
      await page.locator(".compare-verdict th", { hasText: "Trung vị" }).waitFor();
    }));

  it("is offered only metrics that have years to follow, and gets the one that is picked", () =>
    withTrends("", async (page) => {
      await page.click(".chooser [role=combobox]");
      const offered = await page.locator(".chooser [role=option]").count();
      const followed = openSiteData("src")
        .rows<MetricProfile>("metric_profiles")
        .filter((metric) => metric.repeat_count > 0);
      expect(offered).toBe(followed.length);
      const last = page.locator(".chooser [role=option]").last();
      const name = await last.evaluate((option) => option.firstChild?.textContent);
      await last.click();
      expect(await page.inputValue(".chooser [role=combobox]")).toBe(name);
      await page.waitForURL(/[?&]metric=/);
    }));

  it("reads of each change which two years it lies between, how much it is, and where both stand", () =>
    withTrends(YEARS, async (page) => {
      const changes = await readChanges(page);
      expect(changes.map(({ district }) => district)).toEqual(["Ba Đình", "Long Biên"]);
      for (const { from, to, change, hrefs } of changes) {
        expect(from.year).toBeLessThan(to.year);
        expect(change).toBe(formatSigned(to.value - from.value));
        for (const [index, { year }] of [from, to].entries()) expect(hrefs[index]).toContain(`-${year}-`);
      }
    }));

  it("sets a change against the comparator's between the same two years", () =>
    withTrends("?metric=excellent-workers&level=grassroots&districts=long-bien&by=median", async (page) => {
      await page.locator(".compare-verdict th", { hasText: "Trung vị" }).waitFor();
      const [change] = await readChanges(page);
      const grown = medianOf(change?.to.year) - medianOf(change?.from.year);
      expect(change?.reference.split(" ")[0]).toBe(formatSigned(grown));
    }));

  it("sees an incomplete year hollow, and the full years before it compared", () =>
    site.withWindow(async (window) => {
      await window.route(FIGURES, withUnfinishedYear);
      await withPage(window, `${site.url}xu-huong${YEARS}`, async ({ page, faults }) => {
        const marks = await readMarks(page);
        expect(marks).toContain(UNFINISHED);
        for (const mark of marks) expect(await isHollow(page, mark), mark).toBe(mark === UNFINISHED);
        expect(await page.textContent(".compare-view .legend")).toContain("kỳ chưa trọn năm");
        const change = (await readChanges(page)).find(({ district }) => district === "Ba Đình");
        expect([change?.from.year, change?.to.year]).toEqual([2008, 2023]);
        expect(faults).toEqual([]);
      });
    }));

  it("shares a link that shows the same in a fresh browser", () =>
    withTrends("", async (page) => {
      await chooseMetric(page, "gia dinh tieu bieu");
      await page.selectOption("select[name=by]", "median");
      await page.check("input[name=view][value=table]", { force: true });
      await page.waitForURL(/[?&]view=table/);
      const shown = await readShown(page);
      await withTrends(new URL(page.url()).search, async (fresh) => {
        expect(await readShown(fresh)).toEqual(shown);
        expect(await fresh.inputValue("select[name=by]")).toBe("median");
      });
    }));

  it("goes back and forward through what was chosen", () =>
    withTrends(YEARS, async (page) => {
      const opened = [await readHeading(page), ...(await readMarks(page))];
      await chooseMetric(page, "gia dinh tieu bieu");
      await page.waitForURL(/[?&]metric=typical-families/);
      const chosen = [await readHeading(page), ...(await readMarks(page))];
      expect(chosen).not.toEqual(opened);
      await page.goBack();
      expect([await readHeading(page), ...(await readMarks(page))]).toEqual(opened);
      await page.goForward();
      expect([await readHeading(page), ...(await readMarks(page))]).toEqual(chosen);
    }));
});

function withTrends(query: string, use: (page: Page) => Promise<void>): Promise<void> {
  return site.withPage(`xu-huong${query}`, use, { viewport: LAPTOP });
}

/** Answers with the figures of the site, of which one is of a part of its year only. */
async function withUnfinishedYear(route: Route): Promise<void> {
  const json = await (await route.fetch()).json();
  const rows = openColumnTable<Record<string, Plain>>(json).rows();
  const cut = { period_class: "partial", period_kind: "half_year", period_end: "2025-06-30" };
  const changed = rows.map((row) => (row.figure_id === UNFINISHED ? { ...row, ...cut } : row));
  const names = Object.keys(rows[0] ?? {});
  const columns = Object.fromEntries(names.map((name) => [name, changed.map((row) => row[name] ?? null)]));
  await route.fulfill({ json: { rows: changed.length, columns } });
}

/** Returns whether a mark is filled with the paper's colour. */
function isHollow(page: Page, figure: string | undefined): Promise<boolean> {
  return page.locator(`.compare-view [data-figure="${figure}"] circle`).evaluateAll((circles) => {
    const paper = getComputedStyle(document.documentElement).backgroundColor;
    return circles.length === 1 && circles.every((circle) => getComputedStyle(circle).fill === paper);
  });
}

/** Returns the table of changes as a reader sees it, once it stands. */
async function readChanges(page: Page) {
  const rows = page.locator(".compare-verdict tbody tr");
  await rows.first().waitFor();
  const cells = await rows.evaluateAll((elements) =>
    elements.map((row) => ({
      texts: [...row.children].map((cell) => cell.textContent ?? ""),
      hrefs: [...row.querySelectorAll("a")].map((link) => link.href),
    })),
  );
  return cells.map(({ texts: [district = "", from = "", to = "", change = "", , , reference = ""], hrefs }) => ({
    ...{ district, change, reference, hrefs },
    from: yearAndValue(from),
    to: yearAndValue(to),
  }));
}

function yearAndValue(text: string): { year: number; value: number } {
  const [, year, value = ""] = /^(\d{4}): ([\d.]+)$/.exec(text) ?? [];
  return { year: Number(year), value: Number(value.replaceAll(".", "")) };
}

/** Returns the median of the districts' Công nhân giỏi at grassroots level in a year, as the site's data have it. */
function medianOf(year: number | undefined): number {
  const row = openSiteData("src")
    .rows<ComparatorRow>("comparators")
    .find(
      (row) =>
        row.comparator_id === "median" &&
        row.metric_id === "excellent-workers" &&
        row.level === "grassroots" &&
        row.year === year,
    );
  if (typeof row?.value !== "number") throw new Error(`missing median of ${year}`);
  return row.value;
}

/** Returns what a reader sees once it stands: the heading, the table in the frame, the table of changes. */
async function readShown(page: Page): Promise<(string | null)[]> {
  await page.locator(".compare-verdict th", { hasText: "Trung vị" }).waitFor();
  return [await readHeading(page), await page.textContent(".compare-view"), await page.textContent(".compare-verdict")];
}
