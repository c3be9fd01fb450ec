import { htmlMaker } from "./element.js";
import { formatLevel, formatUnit, lookUp } from "./format.js";
import type { MetricProfile } from "./marts.js";
import { strings } from "./strings.js";

const GRID = "display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: 0.35rem 1.25rem";

/** Returns what a metric counts as a list of terms: unit, kind of number, what it says, levels, years. */
export function metricFacts(
  metric: MetricProfile,
  { document = globalThis.document }: { document?: Document } = {},
): HTMLElement {
  const words = strings.metric;
  const make = htmlMaker(document);
  const facts: [string, string][] = [
    [words.unit, formatUnit(metric.unit)],
    [words.temporal, lookUp(strings.temporals, metric.temporal)],
    [words.measure, lookUp(strings.measures, metric.measure)],
    [words.theme, lookUp(strings.themes, metric.theme)],
    [words.better, lookUp(strings.betters, metric.better)],
    [words.levels, metric.levels.split(",").map(formatLevel).join(", ")],
    [words.counts, words.countsOf(metric.figure_count, metric.annual_count, metric.span_count)],
    [words.years, yearsText(metric)],
  ];
  const entries = facts.flatMap(([term, text]) => [
    make("dt", { class: "muted" }, term),
    make("dd", { style: "margin: 0" }, text),
  ]);
  return make("dl", { style: GRID }, ...entries);
}

function yearsText({ first_year, last_year }: MetricProfile): string {
  return first_year === null || last_year === null
    ? strings.missing.sign
    : strings.district.years(first_year, last_year);
}
