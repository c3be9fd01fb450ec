import { pressId } from "./generatedSources.js";
import type { Subject } from "./generateFigures.js";
import { boundAmount, exactAmount } from "./printedAmount.js";
import type { CellRow } from "./projectRows.js";
import type { Random } from "./seededRandom.js";

/** Every so many metrics are recognised at two levels. */
const TWO_LEVELS_EVERY = 5;

/** How often nothing is told of a year; what a fifth of the metrics has twice makes up for it. */
const GAP_SHARE = 0.16;
const BOUND_SHARE = 0.1;
const INFERRED_SHARE = 0.04;
const DOUBTFUL_SHARE = 0.02;

/** Returns about one figure for each district, metric and year, as runs of years with gaps and bounds. */
export function annualFigures({ districts, metrics, years }: Subject, random: Random): CellRow[] {
  return metrics.flatMap((metric, index) => {
    const usual = 20 * 100 ** random();
    return levelsOf(metric, index).flatMap((level) =>
      districts.flatMap((district) => {
        const start = usual * (level === "grassroots" ? 4 : 1) * (0.3 + 2 * random());
        const growth = 0.94 + 0.16 * random();
        return years.flatMap((year, passed) => {
          const size = start * growth ** passed * (0.9 + 0.2 * random());
          const isGap = random() < GAP_SHARE;
          return isGap ? [] : [annualFigure({ district, metric, level, year, size }, random)];
        });
      }),
    );
  });
}

/** Returns the cells that name the whole of a year. */
export function wholeYear(year: number): CellRow {
  return { period_kind: "year", period_start: `${year}-01-01`, period_end: `${year}-12-31` };
}

/** Returns the level or levels that figures of a metric are told for; `index` is its place in the list. */
export function levelsOf({ measure }: CellRow, index: number): string[] {
  if (index % TWO_LEVELS_EVERY === 0) return ["grassroots", "district"];
  return [measure === "award" ? "district" : "unspecified"];
}

interface Told {
  district: CellRow;
  metric: CellRow;
  level: string;
  year: number;
  size: number;
}

function annualFigure({ district, metric, level, year, size }: Told, random: Random): CellRow {
  const { district_id = "" } = district;
  const isBound = random() < BOUND_SHARE;
  return {
    figure_id: `${district_id}-${metric.metric_id}-${level}-${year}`,
    source_id: pressId(district_id, year),
    locator: `p${1 + Math.floor(random() * 30)}`,
    district_id,
    metric_id: metric.metric_id ?? "",
    level,
    ...wholeYear(year),
    period_basis: random() < INFERRED_SHARE ? "inferred" : "printed",
    ...(isBound ? boundAmount(metric, size, random) : exactAmount(metric, size)),
    status: random() < DOUBTFUL_SHARE ? "low_confidence" : "normal",
  };
}
