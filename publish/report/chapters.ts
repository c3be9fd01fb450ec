import { inTableOrder } from "../../src/components/figureTable.js";
import { FINDING_KINDS, findingsOf } from "../../src/components/findingList.js";
import type { FigureRow } from "../../src/components/marts.js";
import type { DistrictProfile, FindingRow, MetricProfile } from "../../src/components/profileRows.js";
import { numberSources, type SourceNumbers } from "../../src/components/sourceNotes.js";
import { strings } from "../../src/components/strings.js";
import { districtPage } from "../../src/pages/districtPage.js";
import { metricPage } from "../../src/pages/metricPage.js";
import { overviewPage } from "../../src/pages/overviewPage.js";
import type { PageOptions } from "../../src/pages/pageOptions.js";
import type { SiteData } from "../siteData.js";

/** What a report is about, by ids of districts and metrics that have pages. */
export interface Choice {
  districts: readonly string[];
  metrics: readonly string[];
}

/** One chapter of a report: a page of the site, its sources numbered for the whole report. */
export interface Chapter {
  /** What its heading is found by, `quan-hoan-kiem`. */
  id: string;
  /** Its page's path on the site. */
  path: string;
  group: "overview" | "districts" | "metrics";
  title: string;
  render: (options: PageOptions) => Element;
}

const OVERVIEW = ["figures", "district_profiles", "metric_profiles", "coverage_grid", "conflicts", "findings"] as const;
const DISTRICT = ["figures", "trends", "district_profiles", "conflicts", "areas"] as const;
const METRIC = ["figures", "trends", "district_profiles", "metric_profiles", "conflicts"] as const;

/** Returns the chapters in their order: the overview, the chosen districts, the chosen metrics. */
export function chaptersOf(data: SiteData, choice: Choice): Chapter[] {
  const numbers = reportSources(data, choice);
  return [
    {
      ...{ id: "tong-quan", path: "/", group: "overview", title: strings.report.overview },
      render: (options) => overviewPage(data.marts(OVERVIEW), { ...options, numbers }),
    },
    ...choice.districts.map((district_id) => districtChapter(data, district_id, numbers)),
    ...choice.metrics.map((metric_id) => metricChapter(data, metric_id, numbers)),
  ];
}

/** Returns the numbers of all sources that a report cites, in the order in which it does. */
export function reportSources(data: SiteData, { districts, metrics }: Choice): SourceNumbers {
  const findings = data.rows<FindingRow>("findings");
  const figures = data.rows<FigureRow>("figures");
  const cited = FINDING_KINDS.flatMap((kind) => findingsOf(findings, kind).filter(hasSource));
  const ofDistricts = districts.flatMap((id) => inTableOrder(figures.filter(isOf("district_id", id)), "metric"));
  const ofMetrics = metrics.flatMap((id) => {
    const own = figures.filter(isOf("metric_id", id));
    const of = (isDistrict: boolean) => own.filter((figure) => figure.is_district === isDistrict);
    return [...inTableOrder(of(true), "district"), ...inTableOrder(of(false), "district")];
  });
  return numberSources([...cited, ...ofDistricts, ...ofMetrics]);
}

function hasSource(row: FindingRow): row is FindingRow & { source_id: string } {
  return row.source_id !== null;
}

function isOf(column: "district_id" | "metric_id", id: string): (figure: FigureRow) => boolean {
  return (figure) => figure[column] === id;
}

function districtChapter(data: SiteData, district_id: string, numbers: SourceNumbers): Chapter {
  const name = data.rows<DistrictProfile>("district_profiles").find((row) => row.district_id === district_id);
  return {
    ...{ id: `quan-${district_id}`, path: `/quan/${district_id}`, group: "districts" },
    title: name?.district_name ?? district_id,
    render: (options) => districtPage(data.marts(DISTRICT), { ...options, district_id, numbers }),
  };
}

function metricChapter(data: SiteData, metric_id: string, numbers: SourceNumbers): Chapter {
  const name = data.rows<MetricProfile>("metric_profiles").find((row) => row.metric_id === metric_id);
  return {
    ...{ id: `chi-tieu-${metric_id}`, path: `/chi-tieu/${metric_id}`, group: "metrics" },
    title: name?.metric_name ?? metric_id,
    render: (options) => metricPage(data.marts(METRIC), { ...options, metric_id, numbers }),
  };
}
