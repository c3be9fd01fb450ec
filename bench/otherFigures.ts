import { levelsOf, wholeYear } from "./annualFigures.js";
import { pressId, reportId } from "./generatedSources.js";
import type { Subject } from "./generateFigures.js";
import { boundAmount, exactAmount } from "./printedAmount.js";
import type { CellRow } from "./projectRows.js";
import type { Random } from "./seededRandom.js";

/** Every so many of the annual figures has another that contradicts it. */
const CONFLICT_EVERY = 300;

/** Every so many metrics and districts have figures of a kind that is rare. */
const RARE_METRIC = 4;
const RARE_DISTRICT = 3;

/** How many years a span is over. */
const SPAN_YEARS = 5;

export interface OtherOptions {
  annual: readonly CellRow[];
  members: CellRow;
  random: Random;
}

/** Returns some figures of every kind that is not annual, those of the city and the clusters, and conflicts. */
export function otherFigures(subject: Subject, { annual, members, random }: OtherOptions): CellRow[] {
  return [
    ...rareFigures(subject, random),
    ...memberStocks(subject, { members, random }),
    ...cityFigures(subject, random),
    ...conflictsWith(
      annual.filter((figure) => figure.qualifier === "exact"),
      subject,
    ),
  ];
}

/** Periods other than a whole year that end with or in the last one. */
function rarePeriods(years: readonly number[]): CellRow[] {
  const last = years.at(-1) ?? 0;
  const first = Math.max(years[0] ?? 0, last - SPAN_YEARS + 1);
  const from = `${last}-01-01`;
  return [
    { period_kind: "half_year", period_start: from, period_end: `${last}-06-30` },
    { period_kind: "year_to_date", period_start: from, period_end: `${last}-09-30` },
    { period_kind: "school_year", period_start: `${last - 1}-09-01`, period_end: `${last}-05-31` },
    { period_kind: "event", period_start: `${last}-05-01`, period_end: `${last}-05-01` },
    { period_kind: "unknown" },
    ...(first < last
      ? [{ period_kind: "multi_year", period_start: `${first}-01-01`, period_end: `${last}-12-31` }]
      : []),
  ];
}

function rareFigures({ districts, metrics, years }: Subject, random: Random): CellRow[] {
  return metrics.filter(isEvery(RARE_METRIC)).flatMap((metric) =>
    districts.filter(isEvery(RARE_DISTRICT)).flatMap((district) =>
      rarePeriods(years).map((period) => ({
        ...figureOf({ district, metric, year: years.at(-1) ?? 0, name: `${period.period_kind}` }),
        level: levelsOf(metric, metrics.indexOf(metric))[0] ?? "",
        ...period,
        ...(random() < 0.2
          ? boundAmount(metric, 50 + 900 * random(), random)
          : exactAmount(metric, 50 + 4000 * random())),
      })),
    ),
  );
}

/** Members at the end of every year; some districts count them at the end of September. */
function memberStocks({ districts, years }: Subject, { members, random }: Omit<OtherOptions, "annual">): CellRow[] {
  return districts.flatMap((district, index) => {
    const start = 5000 + 40_000 * random();
    return years.map((year, passed) => ({
      ...figureOf({ district, metric: members, year, name: "as-of" }),
      level: "unspecified",
      period_kind: "as_of",
      period_end: index % RARE_METRIC === 3 ? `${year}-09-30` : `${year}-12-31`,
      ...exactAmount(members, start * (1 + 0.03 * passed)),
    }));
  });
}

function cityFigures({ districts, metrics, years }: Subject, random: Random): CellRow[] {
  const clusters = [...new Set(districts.map((district) => district.cluster_id ?? ""))].sort();
  const areas = ["ha-noi", ...clusters].map((district_id) => ({ district_id }));
  return metrics.flatMap((metric, index) =>
    areas.flatMap((area) => {
      const size = districts.length * 20 * 100 ** random();
      return years
        .filter(() => index % RARE_METRIC === 0)
        .map((year) => ({
          ...figureOf({ district: area, metric, year, name: "nam" }),
          source_id: reportId(year),
          level: levelsOf(metric, index)[0] ?? "",
          ...wholeYear(year),
          ...exactAmount(metric, size * (0.9 + 0.2 * random())),
        }));
    }),
  );
}

/** The city's report of the year tells another number than the press. */
function conflictsWith(figures: readonly CellRow[], { metrics }: Subject): CellRow[] {
  return figures.filter(isEvery(CONFLICT_EVERY)).flatMap((figure) => {
    const metric = metrics.find(({ metric_id }) => metric_id === figure.metric_id) ?? {};
    const told = Number(figure.value) / (metric.unit === "VND" ? 1e6 : 1);
    const year = Number(figure.period_start?.slice(0, 4));
    const other = { figure_id: `${figure.figure_id}-bao-cao`, source_id: reportId(year) };
    return [{ ...figure, ...other, ...exactAmount(metric, told * 1.07 + 3) }];
  });
}

interface Named {
  district: CellRow;
  metric: CellRow;
  year: number;
  name: string;
}

function figureOf({ district, metric, year, name }: Named): CellRow {
  const { district_id = "" } = district;
  return {
    figure_id: `${district_id}-${metric.metric_id}-${name.replaceAll("_", "-")}-${year}`,
    source_id: pressId(district_id, year),
    locator: "p2",
    district_id,
    metric_id: metric.metric_id ?? "",
    period_basis: "printed",
    status: "normal",
  };
}

function isEvery(count: number): (item: unknown, index: number) => boolean {
  return (_, index) => index % count === 0;
}
