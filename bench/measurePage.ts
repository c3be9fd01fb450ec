import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import { type ByteCount, countBytes, type Resource } from "./countBytes.js";
import type { LoadTimes } from "./inPage/watchLoad.js";
import { IN_PAGE, inPageScript } from "./inPageScript.js";

/** A reader's device: its window and how it is held. */
export interface Device {
  name: string;
  width: number;
  height: number;
  isMobile: boolean;
}

export const DEVICES: readonly Device[] = [
  { name: "phone", width: 360, height: 740, isMobile: true },
  { name: "laptop", width: 1280, height: 900, isMobile: false },
];

/** One load of a page with a cold cache. Times in milliseconds since the navigation started, sizes in bytes. */
export interface PageMeasure {
  firstChart: number | null;
  firstChartBytes: number | null;
  pageBytes: number;
  usable: number | null;
  hasControls: boolean;
  layoutShift: number;
  /** Until each redraw, by the control that was changed; `null` where nothing was redrawn. */
  redraws: Record<string, (number | null)[]>;
  resources: Resource[];
}

export interface MeasureOptions {
  url: string;
  device: Device;
  /** Whether the page's controls are to be changed. */
  hasRedraws: boolean;
}

/** The link and the processor of issue 3: 1.6 Mbit/s down, 750 kbit/s up, 150 ms, four times slower. */
const LINK = { offline: false, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8, latency: 150 };
const CPU_RATE = 4;

/** A page is whole when nothing was under way for so long; what takes longer than the limit is cut off. */
const QUIET = 1000;
const LIMIT = 60_000;

/** For so long controls are waited for that do not listen yet. */
const USABLE_LIMIT = 15_000;

/** How often each control is changed in a load. */
const CHANGES = 4;

/** Opens a page in a fresh browser context on a slow link and processor, and measures its load and its redraws. */
export async function measurePage(browser: Browser, options: MeasureOptions): Promise<PageMeasure> {
  const context = await openContext(browser, options.device);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await slowDown(session);
    const count = await countBytes(session);
    await page.goto(options.url, { waitUntil: "commit" });
    await settle(page, count);
    const load = await page.evaluate<LoadTimes>(`${IN_PAGE}.readLoad()`);
    const loaded = readCounts(count, load);
    return { ...loaded, redraws: options.hasRedraws ? await measureRedraws(page) : {} };
  } finally {
    await context.close();
  }
}

async function openContext(browser: Browser, { width, height, isMobile }: Device): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: "vi-VN",
    viewport: { width, height },
    isMobile,
    hasTouch: isMobile,
    deviceScaleFactor: isMobile ? 2 : 1,
  });
  await context.addInitScript({ content: inPageScript() });
  return context;
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", LINK);
  await session.send("Emulation.setCPUThrottlingRate", { rate: CPU_RATE });
}

/** Waits until nothing is under way and the controls, where there are any, listen. */
async function settle(page: Page, { pending }: ByteCount): Promise<void> {
  const start = performance.now();
  let quietSince = start;
  while (performance.now() - start < LIMIT && performance.now() - quietSince < QUIET) {
    await page.waitForTimeout(100);
    const isAwaited = performance.now() - start < USABLE_LIMIT && (await page.evaluate(`${IN_PAGE}.isAwaited()`));
    const isLoading = await page.evaluate(() => document.readyState !== "complete");
    if (isLoading || isAwaited || pending() > 0) quietSince = performance.now();
  }
}

function readCounts(count: ByteCount, load: LoadTimes): Omit<PageMeasure, "redraws"> {
  const { timeOrigin, firstChart, ...times } = load;
  return {
    ...times,
    firstChart,
    firstChartBytes: firstChart === null ? null : count.bytesUntil(timeOrigin + firstChart),
    pageBytes: count.bytesUntil(Number.POSITIVE_INFINITY),
    resources: count.resources().map((resource) => sinceStart(resource, timeOrigin)),
  };
}

function sinceStart(resource: Resource, timeOrigin: number): Resource {
  const { url, type, asked, received, bytes } = resource;
  return { url, type, bytes, asked: asked - timeOrigin, received: received === null ? null : received - timeOrigin };
}

async function measureRedraws(page: Page): Promise<Record<string, (number | null)[]>> {
  const names = await page.evaluate<string[]>(`${IN_PAGE}.listControls()`);
  const redraws: Record<string, (number | null)[]> = {};
  for (const name of names) {
    const change = `${IN_PAGE}.changeControl(${JSON.stringify(name)}, ${CHANGES})`;
    redraws[name] = await page.evaluate<(number | null)[]>(change);
  }
  return redraws;
}
