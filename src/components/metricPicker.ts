import { groups } from "d3";
import { htmlMaker } from "./element.js";
import { lookUp } from "./format.js";
import { compareNames } from "./locale.js";
import type { MetricProfile } from "./profileRows.js";
import { strings } from "./strings.js";

/** Returns a select of metrics, grouped by theme, each with the number of districts that have figures of it. */
export function metricPicker(
  metrics: readonly MetricProfile[],
  { document }: { document: Document },
): HTMLSelectElement {
  const make = htmlMaker(document);
  const themes = Object.keys(strings.themes);
  const place = (theme: string) => (themes.indexOf(theme) + themes.length + 1) % (themes.length + 1);
  const grouped = groups(metrics, (metric) => metric.theme).sort(([a], [b]) => place(a) - place(b));
  const sections = grouped.map(([theme, rows]) =>
    make("optgroup", { label: lookUp(strings.themes, theme) }, ...[...rows].sort(byName).map(asOption)),
  );
  return make("select", { name: "metric" }, ...sections) as HTMLSelectElement;

  function asOption(metric: MetricProfile): HTMLElement {
    const count = strings.controls.districtCount(metric.district_count);
    return make("option", { value: metric.metric_id }, `${metric.metric_name} (${count})`);
  }
}

function byName(a: MetricProfile, b: MetricProfile): number {
  return compareNames(a.metric_name, b.metric_name);
}
