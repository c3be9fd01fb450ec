import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { type SiteServer, serveSite } from "../../publish/siteServer.js";
import { PHONE, withPage } from "./openPage.js";
import { SITE } from "./sitePaths.js";
import { openBrowser } from "./withBrowser.js";

/** A site and a browser, there while the tests of a file run. */
export interface UsedSite {
  /** The address of the site's root, with a slash at its end. */
  readonly url: string;
  /** Lends a window of its own: a reader with a narrow phone, unless told. */
  withWindow: <T>(use: (window: BrowserContext) => Promise<T>, options?: BrowserContextOptions) => Promise<T>;
  /** Lends the page at `path`, opened in a window of its own, once it stands, and holds it to what a reader must never meet. */
  withPage: (path: string, use: UsePage, options?: BrowserContextOptions) => Promise<void>;
}

/** Uses a page; `faults` grows by what goes wrong in it. */
export type UsePage = (page: Page, faults: string[]) => Promise<void>;

/** A build of a whole site on a busy machine, in milliseconds. */
const BUILD_TIME = 180_000;

/**
 * Serves a site, and opens a browser, before the tests of the file that calls it; closes both after them.
 * `makeSite` makes a site of the file's own in a temporary folder, and returns where; else it is the built one.
 */
export function useSite(makeSite: (folder: string) => string | Promise<string> = () => SITE): UsedSite {
  let folder: string;
  let server: SiteServer;
  let browser: Browser;

  beforeAll(async () => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), "kho-test-"));
    server = await serveSite(await makeSite(folder));
    browser = await openBrowser();
  }, BUILD_TIME);

  afterAll(async () => {
    await browser?.close();
    await server?.close();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  async function withWindow<T>(use: (window: BrowserContext) => Promise<T>, options?: BrowserContextOptions) {
    const window = await browser.newContext({ locale: "vi-VN", viewport: PHONE, ...options });
    try {
      return await use(window);
    } finally {
      await window.close();
    }
  }

  return {
    get url() {
      return server.url;
    },
    withWindow,
    withPage: (path, use, options) =>
      withWindow(
        (window) =>
          withPage(window, server.url + path, async ({ page, faults }) => {
            await use(page, faults);
            expect(faults).toEqual([]);
          }),
        options,
      ),
  };
}
