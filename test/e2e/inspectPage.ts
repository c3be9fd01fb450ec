import fs from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { hasEnglish } from "../languageWords.js";
import { untilSeen } from "./openPage.js";
import { languageOfPath } from "./sitePaths.js";

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules of axe that depend on the colours of a page. */
export const COLOR_RULES = ["color-contrast", "link-in-text-block"];

/** Returns by how many pixels the page is wider than the window. */
export function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Returns what cells show by mistake: an error, or a bare value as a programmer sees it. */
export async function findCellErrors(page: Page): Promise<string[]> {
  const texts = await page.locator(".observablehq--error, .observablehq--inspect").allTextContents();
  return texts.map((text) => `a cell shows ${text.slice(0, 80)}`);
}

/** Returns the texts and names in the shell, and the names of controls, that hold an English word. */
export async function findEnglish(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const shell = [...document.body.querySelectorAll("*")].filter(
      (element) => !element.closest("main, script, [lang=en]"),
    );
    const controls = document.querySelectorAll("main :is(button, input, select, summary)");
    const names = [...shell, ...controls].flatMap((element) =>
      ["title", "aria-label", "placeholder", "alt"].map((name) => element.getAttribute(name) ?? ""),
    );
    const own = shell.flatMap((element) =>
      [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.textContent ?? ""),
    );
    const drawn = shell.flatMap((element) =>
      ["::before", "::after"].map((pseudo) => getComputedStyle(element, pseudo).content),
    );
    return [...names, ...own, ...drawn];
  });
  return [...new Set(texts.filter(hasEnglish))];
}

/**
 * Returns everything that a reader must never meet on a page as it is now: a cell's error, what axe finds of whatever
 * impact, more width than the window has, an English word in the Vietnamese shell.
 */
export async function findFaults(page: Page, path: string): Promise<string[]> {
  const faults = [...(await findCellErrors(page)), ...(await findAxeViolations(page))];
  if (languageOfPath(path) === "vi") faults.push(...(await findEnglish(page)));
  const overflow = await measureOverflow(page);
  return overflow > 0 ? [...faults, `${overflow} px wider than the window`] : faults;
}

/** Returns the findings of axe, of whatever impact, with the first element of each. `rules` limits what is looked for. */
export async function findAxeViolations(page: Page, rules?: string[]): Promise<string[]> {
  await untilSeen(page);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<{ violations: AxeFinding[] }> } };
    const options = { resultTypes: ["violations"], ...(only ? { runOnly: only } : {}) };
    const { violations } = await axe.run(options);
    return violations.map(({ id, nodes }) => `axe ${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160)}`);
  }, rules);
}

interface AxeFinding {
  id: string;
  nodes: { html: string }[];
}
