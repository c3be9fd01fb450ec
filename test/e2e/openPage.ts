import type { BrowserContext, Page } from "playwright-core";

export interface OpenedPage {
  page: Page;
  /** What went wrong so far, in words. Grows while the page lives. */
  faults: string[];
}

/** A narrow phone. */
export const PHONE = { width: 360, height: 740 };
export const LAPTOP = { width: 1280, height: 900 };

/** Lends a page once its charts stand, with a list of everything that a reader must never meet. */
export async function withPage<T>(
  context: BrowserContext,
  url: string,
  use: (opened: OpenedPage) => Promise<T>,
): Promise<T> {
  const page = await context.newPage();
  try {
    const faults = watchFaults(page, url);
    await page.goto(url, { waitUntil: "networkidle" });
    await waitForControls(page);
    return await use({ page, faults });
  } finally {
    await page.close();
  }
}

/** Waits until the charts of a page stand and its controls answer. */
export async function waitForControls(page: Page): Promise<void> {
  await page.waitForFunction(
    () => !document.querySelector("observablehq-loading, form.controls:not([data-ready=true])"),
  );
}

/** Waits until what follows a drawing is done: what marks say, and where cells lead, comes when their second frame has begun. */
export async function untilSeen(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
}

/** Returns a list that grows by what goes wrong in a page: errors, requests to another host than `url`'s, missing files. */
export function watchFaults(page: Page, url: string): string[] {
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on(
    "request",
    (request) => isElsewhere(request.url(), url) && faults.push(`asks another host: ${request.url()}`),
  );
  page.on("response", (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));
  return faults;
}

function isElsewhere(address: string, home: string): boolean {
  return !/^(data|blob|about):/.test(address) && new URL(address).origin !== new URL(home).origin;
}
