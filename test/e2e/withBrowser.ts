import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

/** Starts the browser that the test run found. The caller closes it. */
export function openBrowser(): Promise<Browser> {
  const { executablePath, args, env } = inject("browser");
  return chromium.launch({ executablePath, args, env: { ...(process.env as Record<string, string>), ...env } });
}

/** Lends a browser. */
export async function withBrowser<T>(use: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await openBrowser();
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
