import type { TestProject } from "vitest/node";
import { type BrowserLaunch, findBrowser } from "../../publish/report/findBrowser.js";

declare module "vitest" {
  export interface ProvidedContext {
    browser: BrowserLaunch;
  }
}

/** Finds, and if need be unpacks, the browser once for all test processes. */
export async function setup(project: TestProject): Promise<void> {
  project.provide("browser", await findBrowser());
}
