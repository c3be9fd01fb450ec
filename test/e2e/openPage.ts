import type { Browser, BrowserContext, Page } from "playwright-core";

export interface OpenedPage {
  page: Page;
  /** What went wrong so far, in words. Grows while the page lives. */
  faults: string[];
}

/** A narrow phone. */
export const PHONE = { width: 360, height: 740 };
export const LAPTOP = { width: 1280, height: 900 };

/** Lends a browser context; the pages in it share a cache. */
export async function withContext<T>(browser: Browser, use: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ locale: "vi-VN", viewport: PHONE });
  try {
    return await use(context);
  } finally {
    await context.close();
  }
}

/** Opens an address, waits until its charts stand, and keeps a list of everything a reader must never meet. */
export async function openPage(context: BrowserContext, url: string): Promise<OpenedPage> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on(
    "request",
    (request) => isElsewhere(request.url(), url) && faults.push(`asks another host: ${request.url()}`),
  );
  page.on("response", (response) => response.status() >= 400 && faults.push(`${response.status()} ${response.url()}`));
  await page.goto(url, { waitUntil: "networkidle" });
  await page.waitForFunction(() => !document.querySelector("observablehq-loading"));
  return { page, faults };
}

function isElsewhere(address: string, home: string): boolean {
  return !/^(data|blob|about):/.test(address) && new URL(address).origin !== new URL(home).origin;
}
