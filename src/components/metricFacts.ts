import { htmlMaker } from "./element.js";
import { formatLevel, formatUnit, lookUp } from "./format.js";
import type { MetricProfile } from "./profileRows.js";
import { strings } from "./strings.js";

/** Returns what a metric counts as a list of terms: unit, kind of number, theme, levels, years. */
export function metricFacts(
  metric: MetricProfile,
  { document = globalThis.document }: { document?: Document } = {},
): HTMLElement {
  const words = strings.metric;
  const make = htmlMaker(document);
  const facts: [string, string][] = [
    [words.unit, formatUnit(metric.unit)],
    [words.temporal, lookUp(strings.temporals, metric.temporal)],
    [words.theme, lookUp(strings.themes, metric.theme)],
    [words.levels, metric.levels.split(",").map(formatLevel).join(", ")],
    [words.counts, words.countsOf(metric.figure_count, metric.annual_count, metric.span_count)],
    [words.years, yearsText(metric)],
  ];
  const entries = facts.flatMap(([term, text]) => [make("dt", {}, term), make("dd", {}, text)]);
  return make("dl", { class: "terms" }, ...entries);
}

function yearsText({ first_year, last_year }: MetricProfile): string {
  return first_year === null || last_year === null
    ? strings.missing.sign
    : strings.district.years(first_year, last_year);
}
