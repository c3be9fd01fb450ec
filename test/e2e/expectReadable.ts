import type { Page } from "playwright-core";
import { expect } from "vitest";
import { COLOR_RULES, findAxeViolations, measureOverflow } from "./inspectPage.js";
import { LAPTOP, PHONE } from "./openPage.js";

/** Holds a page to fit a phone and a laptop, and to what axe asks for, in light colours and in dark ones. */
export async function expectReadable(page: Page): Promise<void> {
  for (const size of [PHONE, LAPTOP]) {
    await page.setViewportSize(size);
    expect(await measureOverflow(page), `${size.width} px`).toBeLessThanOrEqual(0);
    expect(await findAxeViolations(page)).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await findAxeViolations(page, COLOR_RULES)).toEqual([]);
}
