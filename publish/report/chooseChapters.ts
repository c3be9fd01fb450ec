import type { DistrictProfile, MetricProfile } from "../../src/components/profileRows.js";
import { UsageError } from "../../warehouse/errors.js";
import { didYouMean } from "../../warehouse/nearest.js";
import type { SiteData } from "../siteData.js";
import type { Choice } from "./chapters.js";

/** The districts that the project is first of all about. */
const FIRST_DISTRICTS = ["bac-tu-liem", "hoan-kiem", "dong-da"];

/** How many are taken where none is named. */
const DEFAULT_COUNT = { districts: 3, metrics: 5 } as const;

/**
 * Returns what a report is about: what is asked for, each once, else the first districts and the metrics that most
 * districts have figures of. Throws UsageError for a name that the data does not know.
 */
export function chooseChapters(data: SiteData, { districts, metrics }: Partial<Choice>): Choice {
  const profiles = data.rows<DistrictProfile>("district_profiles");
  const measures = data.rows<MetricProfile>("metric_profiles");
  return {
    districts: known("district", districts ?? firstDistricts(profiles), idsOf(profiles, "district_id")),
    metrics: known("metric", metrics ?? widestMetrics(measures), idsOf(measures, "metric_id")),
  };
}

function known(kind: string, wanted: readonly string[], ids: readonly string[]): string[] {
  for (const id of wanted) if (!ids.includes(id)) throw new UsageError(`unknown ${kind}: ${id}${didYouMean(id, ids)}`);
  return [...new Set(wanted)];
}

function idsOf<Column extends string>(rows: readonly Record<Column, string>[], column: Column): string[] {
  return rows.map((row) => row[column]);
}

function firstDistricts(profiles: readonly DistrictProfile[]): string[] {
  const ids = idsOf(profiles, "district_id");
  const first = FIRST_DISTRICTS.filter((id) => ids.includes(id));
  return first.length > 0
    ? first
    : idsOf([...profiles].sort(byFigures), "district_id").slice(0, DEFAULT_COUNT.districts);
}

function byFigures(a: DistrictProfile, b: DistrictProfile): number {
  return b.figure_count - a.figure_count || (a.district_id < b.district_id ? -1 : 1);
}

function widestMetrics(metrics: readonly MetricProfile[]): string[] {
  return idsOf([...metrics].sort(byDistricts), "metric_id").slice(0, DEFAULT_COUNT.metrics);
}

function byDistricts(a: MetricProfile, b: MetricProfile): number {
  return b.district_count - a.district_count || b.figure_count - a.figure_count || (a.metric_id < b.metric_id ? -1 : 1);
}
