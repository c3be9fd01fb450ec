import { group } from "d3";
import { periodKey } from "./comparePanels.js";
import type { FigureRow, PeriodClass } from "./marts.js";

/** The figures of one level and period, one axis for them all. */
export interface Panel {
  level: string;
  key: string;
  figures: FigureRow[];
}

/** Full years first, then dates, parts of a year, events; what no calendar holds comes last. */
const CLASSES: readonly PeriodClass[] = ["annual", "dated", "partial", "event", "span", "unplaced"];

/**
 * Returns the level and period in which most districts have a figure; of equal ones the full year, then the latest. Of
 * totals of several years all that overlap are one panel. Null without figures.
 */
export function fullestPanel(figures: readonly FigureRow[]): Panel | null {
  const panels = [...group(figures, (figure) => `${figure.level} ${periodKey(figure)}`).values()].map((rows) => ({
    level: (rows[0] as FigureRow).level,
    key: periodKey(rows[0] as FigureRow),
    figures: rows,
  }));
  return panels.sort(byFullness)[0] ?? null;
}

function byFullness(a: Panel, b: Panel): number {
  const [first, second] = [a.figures[0] as FigureRow, b.figures[0] as FigureRow];
  const hasNoAxis = ({ period_class }: FigureRow) => Number(period_class === "span" || period_class === "unplaced");
  return (
    hasNoAxis(first) - hasNoAxis(second) ||
    districtCount(b) - districtCount(a) ||
    CLASSES.indexOf(first.period_class) - CLASSES.indexOf(second.period_class) ||
    (second.year ?? 0) - (first.year ?? 0) ||
    (a.level < b.level ? -1 : 1)
  );
}

/** Returns how many districts have a figure in a panel. */
export function districtCount({ figures }: Panel): number {
  return new Set(figures.map((figure) => figure.district_id)).size;
}
