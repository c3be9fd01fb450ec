import { htmlMaker } from "./element.js";
import { formatUnit, lookUp } from "./format.js";
import type { FigureRow } from "./marts.js";
import type { MetricProfile } from "./profileRows.js";
import { strings } from "./strings.js";

/**
 * Returns what a metric counts and what it does not, as sentences that follow from its fields and its figures: the kind
 * of number, what it is about, the unit, levels, bounds, periods, the direction of ranks.
 */
export function metricRules(
  metric: MetricProfile,
  figures: readonly FigureRow[],
  { document }: { document: Document },
): HTMLElement {
  const make = htmlMaker(document);
  const items = ruleTexts(metric, figures).map((text) => make("li", {}, text));
  return make("ul", { class: "rules" }, ...items);
}

function ruleTexts(metric: MetricProfile, figures: readonly FigureRow[]): string[] {
  const { temporals, measures, betters } = strings.metricRules;
  return [
    lookUp(measures, metric.measure, ""),
    lookUp(temporals, metric.temporal, ""),
    ...unitTexts(metric),
    ...levelTexts(metric),
    ...knowledgeTexts(figures),
    lookUp(betters, metric.better, ""),
  ].filter((text) => text !== "");
}

function unitTexts({ unit }: MetricProfile): string[] {
  const { units, mixed } = strings.metricRules;
  const parts = unit.split("+");
  const texts = parts.map((part) => lookUp(units, part, ""));
  return parts.length > 1 ? [mixed(formatUnit(unit))] : texts;
}

function levelTexts({ levels }: MetricProfile): string[] {
  const words = strings.metricRules;
  return [levels === "unspecified" ? words.levelUnspecified : words.levels];
}

/** What of the figures is not exact, or of a period that the source does not print. */
function knowledgeTexts(figures: readonly FigureRow[]): string[] {
  const words = strings.metricRules;
  const bounds = figures.filter((figure) => figure.is_bound).length;
  const inferred = figures.filter((figure) => figure.period_basis !== "printed").length;
  return [bounds > 0 ? words.bounds(bounds, figures.length) : "", inferred > 0 ? words.inferred(inferred) : ""];
}
