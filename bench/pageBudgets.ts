import { withoutLanguage } from "./listPages.js";
import type { PageMeasure } from "./measurePage.js";
import { type Spread, spreadOf } from "./spread.js";

/** All loads of a page on a device, taken together. */
export interface PageResult {
  page: string;
  device: string;
  firstChart: Spread | null;
  firstChartBytes: Spread | null;
  pageBytes: Spread | null;
  usable: Spread | null;
  layoutShift: Spread | null;
  hasControls: boolean;
  redraws: Record<string, Spread | null>;
}

/** The budgets of issue 3. Bytes as gzip sends them, times in milliseconds. */
export const BUDGETS = {
  firstChartBytes: 80_000,
  pageBytes: 300_000,
  firstChart: 1000,
  redraw: 60,
  usable: 3000,
  layoutShift: 0.05,
};

/** Pages whose purpose is no chart. */
const WITHOUT_CHART = ["/so-lieu", "/gioi-thieu", "/mo-hinh", "/phat-hanh"];

/** Pages whose first chart has a budget of bytes. */
const LIGHT_PAGES = /^\/(quan\/.*)?$/;

/** Takes the loads of one page together. */
export function summarise(page: string, device: string, loads: readonly PageMeasure[]): PageResult {
  const spread = (read: (load: PageMeasure) => number | null) => spreadOf(loads.map(read));
  const controls = Object.keys(loads[0]?.redraws ?? {});
  return {
    page,
    device,
    firstChart: spread((load) => load.firstChart),
    firstChartBytes: spread((load) => load.firstChartBytes),
    pageBytes: spread((load) => load.pageBytes),
    usable: spread((load) => load.usable),
    layoutShift: spread((load) => load.layoutShift),
    hasControls: loads.some((load) => load.hasControls),
    redraws: Object.fromEntries(controls.map((name) => [name, redrawSpread(loads, name)])),
  };
}

/** A change to something that looks the same redraws nothing; a control that never does has no spread. */
function redrawSpread(loads: readonly PageMeasure[], name: string): Spread | null {
  const times = loads.flatMap((load) => load.redraws[name] ?? []);
  return spreadOf(times.filter((time) => time !== null));
}

/** Returns a line for each budget that a page misses by the median of its loads. */
export function missesOf(result: PageResult): string[] {
  const page = withoutLanguage(result.page);
  const miss = (name: string, spread: Spread | null, limit: number, unit: (value: number) => string): string[] => {
    if (spread && spread.median <= limit) return [];
    const found = spread ? unit(spread.median) : "nothing to measure";
    return [`${result.page} on a ${result.device}: expected ${name} within ${unit(limit)}, found ${found}`];
  };
  const { firstChartBytes, pageBytes, firstChart, redraw, usable, layoutShift } = BUDGETS;
  return [
    ...(LIGHT_PAGES.test(page) ? miss("the first chart", result.firstChartBytes, firstChartBytes, asKilobytes) : []),
    ...miss("the whole page", result.pageBytes, pageBytes, asKilobytes),
    ...(WITHOUT_CHART.includes(page) ? [] : miss("the first chart", result.firstChart, firstChart, asSeconds)),
    ...(result.hasControls ? miss("usable controls", result.usable, usable, asSeconds) : []),
    ...miss("layout shift", result.layoutShift, layoutShift, (value) => value.toFixed(3)),
    ...Object.entries(result.redraws).flatMap(([name, spread]) =>
      miss(`a redraw after ${name}`, spread, redraw, (value) => `${value.toFixed(0)} ms`),
    ),
  ];
}

function asKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function asSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
