import type { Page } from "playwright-core";

/** What a reader sees of the ledger: how many figures match, the place of the first in sight, the rows. */
export interface LedgerInSight {
  count: number;
  from: number;
  rows: { id: string; text: string }[];
}

/** Where the row stands that the address names. */
export const NAMED_ROW = "table.ledger tr[aria-current=true]";

/** Reads the ledger as it is on the screen. */
export async function readLedger(page: Page): Promise<LedgerInSight> {
  const caption = (await page.textContent("table.ledger caption")) ?? "";
  const [count = 0, from = 0] = caption.match(/\d[\d.]*/g)?.map((text) => Number(text.replaceAll(".", ""))) ?? [];
  const rows = await page
    .locator("table.ledger tbody tr")
    .evaluateAll((elements) => elements.map(({ id, textContent }) => ({ id, text: textContent ?? "" })));
  return { count, from, rows };
}

/** Waits until the middle of the row that the address names is in the window. */
export async function waitForNamedRow(page: Page): Promise<void> {
  await page.waitForFunction((selector) => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    return box !== undefined && box.top + box.height / 2 > 0 && box.top + box.height / 2 < window.innerHeight;
  }, NAMED_ROW);
}
