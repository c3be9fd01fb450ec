import fs from "node:fs";
import path from "node:path";
import { formatUnit, lookUp } from "../src/components/format.js";
import { readMart } from "../src/components/readMart.js";
import { language, strings } from "../src/components/strings.js";
import type { SearchEntry } from "../src/shell/matchEntries.js";
import { mainPages } from "./menuPages.js";

interface AreaRow {
  district_id: string;
  district_name: string;
  name_en: string;
}

interface DistrictRow {
  district_id: string;
  district_name: string;
  kind: string;
  cluster_name: string | null;
  predecessor_names: string | null;
  figure_count: number;
}

interface MetricRow {
  metric_id: string;
  metric_name: string;
  name_en: string;
  theme: string;
  unit: string;
  figure_count: number;
}

interface SourceRow {
  source_id: string;
  source_title: string;
  publisher: string;
  published: string | null;
}

const byLabel = new Intl.Collator("vi");

/**
 * Returns what the search of the current language finds, in the order in which equal matches are shown: districts and
 * pages by name, metrics by how many figures they have, sources by title. Empty of rows before the first build.
 */
export function readSearchIndex(source: string): SearchEntry[] {
  return [
    ...districtEntries(readRows(source, "district_profiles"), readRows(source, "areas")),
    ...pageEntries(),
    ...metricEntries(readRows(source, "metric_profiles")),
    ...sourceEntries(readRows(source, "figures")),
  ];
}

function districtEntries(districts: readonly DistrictRow[], areas: readonly AreaRow[]): SearchEntry[] {
  const english = new Map(areas.map(({ district_id, name_en }) => [district_id, name_en]));
  const clusters = new Map(areas.map(({ district_name, name_en }) => [district_name, name_en]));
  const entries = districts.map((row): SearchEntry => {
    const { district_id, district_name, cluster_name, predecessor_names } = row;
    const name_en = english.get(district_id) ?? district_name;
    const label = language === "en" ? name_en : district_name;
    const cluster = language === "en" ? (clusters.get(cluster_name ?? "") ?? cluster_name) : cluster_name;
    const detail = joinParts([strings.search.federation(lookUp(strings.districtKinds, row.kind)), cluster]);
    const names = otherNames(label, [district_name, name_en, predecessor_names, strings.search.federationShort]);
    return [`/quan/${encodeURIComponent(district_id)}`, label, detail, names];
  });
  return entries.sort(([, a], [, b]) => byLabel.compare(a, b));
}

function pageEntries(): SearchEntry[] {
  return mainPages().map(({ path, title }) => [path, title, strings.search.kinds.page, ""]);
}

function metricEntries(metrics: readonly MetricRow[]): SearchEntry[] {
  return [...metrics]
    .sort((a, b) => b.figure_count - a.figure_count || byLabel.compare(a.metric_name, b.metric_name))
    .map((row) => {
      const { metric_id, metric_name, name_en } = row;
      const label = language === "en" ? name_en : metric_name;
      const { kinds } = strings.search;
      const detail = joinParts([kinds.metric, lookUp(strings.themes, row.theme), formatUnit(row.unit)]);
      return [`/chi-tieu/${encodeURIComponent(metric_id)}`, label, detail, otherNames(label, [metric_name, name_en])];
    });
}

/** Every source that has figures, each once. */
function sourceEntries(figures: readonly SourceRow[]): SearchEntry[] {
  const sources = new Map(figures.map((row) => [row.source_id, row]));
  return [...sources.values()]
    .sort((a, b) => byLabel.compare(a.source_title, b.source_title))
    .map(({ source_id, source_title, publisher, published }) => {
      const detail = joinParts([strings.search.kinds.source, publisher, published?.slice(0, 4)]);
      return [`/so-lieu?source=${encodeURIComponent(source_id)}`, source_title, detail, ""];
    });
}

function otherNames(label: string, names: readonly (string | null)[]): string {
  return [...new Set(names)].filter((name) => name && name !== label).join(" ");
}

function joinParts(parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part).join(" · ");
}

function readRows<Row>(source: string, mart: string): Row[] {
  const file = path.join(source, "data", `${mart}.arrow`);
  return fs.existsSync(file) ? readMart<Row>(fs.readFileSync(file)) : [];
}
