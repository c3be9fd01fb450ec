import type { Page } from "playwright-core";

/** Returns the heading of what a reader compares. */
export function readHeading(page: Page): Promise<string | null> {
  return page.textContent(".compare-heading h2");
}

/** Returns the figures that the frame of a comparison shows, in its order. */
export function readMarks(page: Page): Promise<string[]> {
  return page
    .locator(".compare-view [data-figure]")
    .evaluateAll((elements) => elements.map((element) => element.getAttribute("data-figure") ?? ""));
}

/** Chooses a metric as a reader does: types a part of its name and takes the first that is found. */
export async function chooseMetric(page: Page, typed: string): Promise<void> {
  await page.click(".chooser [role=combobox]");
  await page.keyboard.type(typed);
  await page.keyboard.press("Enter");
}
