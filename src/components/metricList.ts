import { groups } from "d3";
import { htmlMaker } from "./element.js";
import { foldText } from "./foldText.js";
import { lookUp } from "./format.js";
import type { MetricProfile } from "./profileRows.js";
import { strings } from "./strings.js";

/** One metric in a list of options, and the folded words that find it, a blank before each. */
export interface MetricEntry {
  metric: MetricProfile;
  words: string;
  option: HTMLElement;
}

/** A listbox of metrics under their themes. */
export interface MetricList {
  /** What stands inside the listbox. */
  items: HTMLElement[];
  entries: MetricEntry[];
  /** Shows only what has, for every typed word, a word that begins with it; returns those entries. */
  filter: (typed: string) => MetricEntry[];
}

/** Returns the options of a metric combobox, grouped by theme; an option's id is `id` and its place. */
export function metricList(metrics: readonly MetricProfile[], id: string, document: Document): MetricList {
  const make = htmlMaker(document);
  const entries = sortMetrics(metrics).map((metric, index) => entryOf(metric, `${id}-${index}`, document));
  const themes = groups(entries, ({ metric }) => metric.theme).map(([theme, of]) => themeGroup(theme, of, document));
  const none = make("li", { class: "muted", role: "presentation", hidden: true }, strings.search.noResults);

  function filter(typed: string): MetricEntry[] {
    const words = bareWords(typed).split(" ").filter(Boolean);
    const found = entries.filter((entry) => words.every((word) => entry.words.includes(` ${word}`)));
    for (const entry of entries) entry.option.hidden = !found.includes(entry);
    for (const theme of themes) theme.hidden = !theme.querySelector("[role=option]:not([hidden])");
    none.hidden = found.length > 0;
    return found;
  }

  return { items: [...themes, none], entries, filter };
}

/** Returns of what was found the entry that is most likely meant: whose name begins with what is typed, the shortest. */
export function closestEntry(found: readonly MetricEntry[], typed: string): MetricEntry | undefined {
  const start = foldText(typed);
  const begun = found.filter(({ metric }) => foldText(metric.metric_name).startsWith(start));
  return begun.sort((a, b) => a.metric.metric_name.length - b.metric.metric_name.length)[0] ?? found[0];
}

/** Folded words without the quotation marks, brackets and signs that stand before them. */
function bareWords(text: string): string {
  return foldText(foldText(text).replace(/[^\p{L}\p{N}]+/gu, " "));
}

function entryOf(metric: MetricProfile, id: string, document: Document): MetricEntry {
  const make = htmlMaker(document);
  const count = make("small", { class: "muted" }, strings.controls.districtCount(metric.district_count));
  const option = make("li", { id, role: "option", "aria-selected": "false" }, metric.metric_name, " ", count);
  const words = ` ${bareWords([metric.metric_name, metric.name_en, lookUp(strings.themes, metric.theme)].join(" "))}`;
  return { metric, words, option };
}

function themeGroup(theme: string, entries: readonly MetricEntry[], document: Document): HTMLElement {
  const make = htmlMaker(document);
  const name = lookUp(strings.themes, theme);
  const title = make("span", { class: "combobox-theme", "aria-hidden": "true" }, name);
  const items = make("ul", { role: "group", "aria-label": name }, ...entries.map(({ option }) => option));
  return make("li", { role: "presentation" }, title, items);
}

/** By theme in the order of the strings, then by how many districts have figures, then by name. */
function sortMetrics(metrics: readonly MetricProfile[]): MetricProfile[] {
  const themes = Object.keys(strings.themes);
  const place = ({ theme }: MetricProfile) => (themes.indexOf(theme) + themes.length + 1) % (themes.length + 1);
  return [...metrics].sort(
    (a, b) =>
      place(a) - place(b) || b.district_count - a.district_count || a.metric_name.localeCompare(b.metric_name, "vi"),
  );
}
