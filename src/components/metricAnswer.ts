import { periodKeyTitle } from "./comparePanels.js";
import { capitalize, formatLevel, formatValueWithUnit, uncapitalize } from "./format.js";
import { districtCount, type Panel } from "./fullestPanel.js";
import type { FigureRow, TrendRow } from "./marts.js";
import { strings } from "./strings.js";

export interface MetricKnowledge {
  /** The metric's figures of districts. */
  figures: readonly FigureRow[];
  trends: readonly TrendRow[];
  panel: Panel | null;
  /** How many districts there are. */
  districtTotal: number;
}

/**
 * Returns in sentences how many districts are known, when most of them, and who is first there. The first is named only
 * where the rank is determined and nothing makes the comparison conditional.
 */
export function metricAnswer({ figures, trends, panel, districtTotal }: MetricKnowledge): string {
  const words = strings.metricPage;
  if (!panel) return words.noDistrict;
  const known = new Set(figures.map((figure) => figure.district_id)).size;
  const period = uncapitalize(periodKeyTitle(panel.key));
  const place = words.fullest(period, formatLevel(panel.level), districtCount(panel));
  return [words.answer(known, districtTotal), capitalize(place), firstText(panel, trends)].filter(Boolean).join(" ");
}

function firstText({ figures, level }: Panel, trends: readonly TrendRow[]): string {
  const year = figures[0]?.period_class === "annual" ? figures[0].year : null;
  const ranked = trends.filter((row) => row.is_district && row.level === level && row.year === year);
  const [first, ...others] = ranked.filter((row) => row.rank === 1 && row.is_rank_determined);
  if (ranked.length < 2) return "";
  if (!first) return strings.metricPage.firstUndetermined;
  if (others.length > 0 || figures.some(isConditional)) return "";
  return strings.metricPage.first(first.district_name, formatValueWithUnit(first), ranked.length);
}

function isConditional({ is_bound, is_mixed, period_basis, is_chosen }: FigureRow): boolean {
  return is_chosen && (is_bound || is_mixed || period_basis !== "printed");
}
