import { openColumnTable } from "../components/columnTable.js";
import { compareData } from "../components/compareData.js";
import type { DistrictProfile, MetricProfile } from "../components/profileRows.js";
import type { Release } from "../components/release.js";
import { strings } from "../components/strings.js";
import { aboutPage } from "./aboutPage.js";
import { compare } from "./comparePage.js";
import { type Comparison, comparisonPage } from "./comparison.js";
import { coveragePage } from "./coveragePage.js";
import { districtPage } from "./districtPage.js";
import { ledgerPage } from "./ledgerPage.js";
import { metricPage } from "./metricPage.js";
import { modelsPage } from "./modelsPage.js";
import { notFoundPage } from "./notFoundPage.js";
import { overviewPage } from "./overviewPage.js";
import type { PageOptions } from "./pageOptions.js";
import { releasePage } from "./releasePage.js";
import { trends } from "./trendPage.js";

/** One page of the site in one language. */
export interface ListedPage {
  /** From the root of a language, without an extension: `/`, `/so-sanh`, `/quan/ba-vi`. */
  path: string;
  title: string;
  /** What the page is made for: a row of districts or metrics, or nothing but itself. */
  kind: "page" | "district" | "metric";
  /** Whether a script takes over what the build has drawn. Other pages need no script of their own. */
  isLive: boolean;
  render: (options: PageOptions) => Element;
}

/** The tables that pages are made from. */
export interface PageTables {
  /** Returns the rows of a mart, its names in the current language. */
  rows: <Row extends object>(mart: string) => Row[];
  /** Returns the rows of several marts by their names, as pages take them; each page says of what its rows are. */
  marts: <Name extends string>(names: readonly Name[]) => Record<Name, never[]>;
  /** Returns the content of a page table, `<mart>.json`; of `release`, which a preview lacks, null. */
  table: (mart: string) => unknown;
}

/** Returns every page of the site, its texts in the current language. It runs at build, and in a browser that has the tables. */
export function listPages(data: PageTables): ListedPage[] {
  const titles = strings.shell.pageTitles;
  return [
    page("/", titles.overview, (options) => overviewPage(data.marts(OVERVIEW), options)),
    livePage("/so-sanh", titles.compare, comparisonOf(compare, data)),
    livePage("/xu-huong", titles.trends, comparisonOf(trends, data)),
    livePage("/do-phu", titles.coverage, (options) => coveragePage(data.marts(COVERAGE), options)),
    livePage("/so-lieu", titles.ledger, (options) => ledgerPage(data.marts(["figures"]), options)),
    page("/gioi-thieu", titles.about, (options) => aboutPage(data.marts(["figures", "model_docs"]), options)),
    page("/mo-hinh", titles.models, (options) => modelsPage(data.marts(MODELS), options)),
    page("/phat-hanh", titles.release, (options) => releasePage(releaseOf(data), options)),
    page("/404", titles.notFound, notFoundPage),
    ...districtPages(data),
    ...metricPages(data),
  ];
}

const OVERVIEW = ["figures", "district_profiles", "metric_profiles", "coverage_grid", "conflicts", "findings"] as const;

const COVERAGE = ["coverage_grid", "district_profiles", "metric_profiles"] as const;

const MODELS = ["model_docs", "model_columns", "model_edges", "check_results", "load_results", "rejects"] as const;

const DISTRICT = ["figures", "trends", "district_profiles", "conflicts", "areas"] as const;

const METRIC = ["figures", "trends", "district_profiles", "metric_profiles", "conflicts"] as const;

const PROFILES = ["district_profiles", "metric_profiles"] as const;

function releaseOf(data: PageTables): Parameters<typeof releasePage>[0] {
  return { release: data.table("release") as Release | null, ...data.marts(PROFILES) };
}

function page(path: string, title = "", render: ListedPage["render"]): ListedPage {
  return { path, title, kind: "page", isLive: false, render };
}

function livePage(path: string, title = "", render: ListedPage["render"]): ListedPage {
  return { ...page(path, title, render), isLive: true };
}

function comparisonOf(comparison: Comparison, data: PageTables): ListedPage["render"] {
  const tables = () =>
    compareData({
      figures: openColumnTable(data.table("compare_figures")),
      comparators: openColumnTable(data.table("comparators")),
      metrics: openColumnTable(data.table("metric_profiles")),
      areas: openColumnTable(data.table("areas")),
    });
  return (options) => comparisonPage(comparison, tables(), options);
}

function districtPages(data: PageTables): ListedPage[] {
  return data.rows<DistrictProfile>("district_profiles").map(({ district_id, district_name }) => ({
    ...page(`/quan/${district_id}`, district_name, (options) =>
      districtPage(data.marts(DISTRICT), { ...options, district_id }),
    ),
    kind: "district",
  }));
}

function metricPages(data: PageTables): ListedPage[] {
  return data.rows<MetricProfile>("metric_profiles").map(({ metric_id, metric_name }) => ({
    ...page(`/chi-tieu/${metric_id}`, metric_name, (options) =>
      metricPage(data.marts(METRIC), { ...options, metric_id }),
    ),
    kind: "metric",
  }));
}
