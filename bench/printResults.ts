import { printTable } from "../warehouse/printTable.js";
import type { Resource } from "./countBytes.js";
import type { PageResult } from "./pageBudgets.js";
import { printSpread } from "./spread.js";

/** Returns a table of loads, one row for each page on each device. */
export function printLoads(results: readonly PageResult[]): string {
  return printTable(
    results.map((result) => ({
      page: result.page,
      device: result.device,
      "first chart kB": printSpread(result.firstChartBytes, { per: 1000, digits: 1 }),
      "page kB": printSpread(result.pageBytes, { per: 1000, digits: 1 }),
      "first chart s": printSpread(result.firstChart, { per: 1000, digits: 2 }),
      "usable s": result.hasControls ? printSpread(result.usable, { per: 1000, digits: 2 }) : "",
      CLS: printSpread(result.layoutShift, { digits: 3 }),
    })),
  );
}

/** Returns a table of redraws, one row for each control of each page on each device. */
export function printRedraws(results: readonly PageResult[]): string {
  return printTable(
    results.flatMap(({ page, device, redraws }) =>
      Object.entries(redraws).map(([control, spread]) => ({ page, device, control, "redraw ms": printSpread(spread) })),
    ),
  );
}

/** Returns what a page loaded, in the order in which it asked for it. */
export function printWaterfall(resources: readonly Resource[]): string {
  const milliseconds = (time: number | null) => (time === null ? null : Math.round(time));
  return printTable(
    [...resources]
      .sort((a, b) => a.asked - b.asked)
      .map(({ url, type, asked, received, bytes }) => ({
        resource: new URL(url).pathname,
        type,
        "asked ms": milliseconds(asked),
        "received ms": milliseconds(received),
        kB: Math.round(bytes / 100) / 10,
      })),
  );
}
