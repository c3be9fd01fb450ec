import { openColumnTable } from "../src/components/columnTable.js";
import { compareData } from "../src/components/compareData.js";
import type { DistrictProfile, MetricProfile } from "../src/components/marts.js";
import { strings } from "../src/components/strings.js";
import { aboutPage } from "../src/pages/aboutPage.js";
import { compare } from "../src/pages/comparePage.js";
import { type Comparison, comparisonPage } from "../src/pages/comparison.js";
import { coveragePage } from "../src/pages/coveragePage.js";
import { districtPage } from "../src/pages/districtPage.js";
import { ledgerPage } from "../src/pages/ledgerPage.js";
import { metricPage } from "../src/pages/metricPage.js";
import { modelsPage } from "../src/pages/modelsPage.js";
import { notFoundPage } from "../src/pages/notFoundPage.js";
import { overviewPage } from "../src/pages/overviewPage.js";
import type { PageOptions } from "../src/pages/pageOptions.js";
import { trends } from "../src/pages/trendPage.js";
import { readDistrictPages, readMetricPages } from "./menuPages.js";
import type { SiteData } from "./siteData.js";

/** One page of the site in one language, as the build writes it. */
export interface SitePage {
  /** From the root of a language, without an extension: `/`, `/so-sanh`, `/quan/ba-vi`. */
  path: string;
  /** The page that Framework builds and whose shell this one takes: pages of one kind share theirs. */
  shell: string;
  title: string;
  /** Whether a script takes over what the build has drawn. Other pages need no script of their own. */
  isLive: boolean;
  render: (options: PageOptions) => Element;
}

/** Returns every page of the site, its texts in the current language. */
export type SitePages = (data: SiteData) => SitePage[];

/** Returns the pages that are drawn at build. */
export function sitePages(data: SiteData): SitePage[] {
  const titles = strings.shell.pageTitles;
  return [
    page("/", titles.overview, (options) => overviewPage(data.marts(OVERVIEW), options)),
    livePage("/so-sanh", titles.compare, comparisonOf(compare, data)),
    livePage("/xu-huong", titles.trends, comparisonOf(trends, data)),
    livePage("/do-phu", titles.coverage, (options) => coveragePage(data.marts(COVERAGE), options)),
    livePage("/so-lieu", titles.ledger, (options) => ledgerPage(data.marts(["figures"]), options)),
    page("/gioi-thieu", titles.about, (options) => aboutPage(data.marts(["figures"]), options)),
    page("/mo-hinh", titles.models, (options) => modelsPage(data.marts(MODELS), options)),
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

function page(path: string, title = "", render: SitePage["render"]): SitePage {
  return { path, shell: path, title, isLive: false, render };
}

function livePage(path: string, title = "", render: SitePage["render"]): SitePage {
  return { ...page(path, title, render), isLive: true };
}

function comparisonOf(comparison: Comparison, data: SiteData): SitePage["render"] {
  const tables = () =>
    compareData({
      figures: openColumnTable(data.table("compare_figures")),
      comparators: openColumnTable(data.table("comparators")),
      metrics: openColumnTable(data.table("metric_profiles")),
      areas: openColumnTable(data.table("areas")),
    });
  return (options) => comparisonPage(comparison, tables(), options);
}

/** The pages of a kind take the shell of the first of them. */
function districtPages(data: SiteData): SitePage[] {
  const [first] = readDistrictPages(data.source);
  return data.rows<DistrictProfile>("district_profiles").map(({ district_id, district_name }) => ({
    ...page(`/quan/${district_id}`, district_name, (options) =>
      districtPage(data.marts(DISTRICT), { ...options, district_id }),
    ),
    shell: first?.path ?? "",
  }));
}

function metricPages(data: SiteData): SitePage[] {
  const [first] = readMetricPages(data.source);
  return data.rows<MetricProfile>("metric_profiles").map(({ metric_id, metric_name }) => ({
    ...page(`/chi-tieu/${metric_id}`, metric_name, (options) =>
      metricPage(data.marts(METRIC), { ...options, metric_id }),
    ),
    shell: first?.path ?? "",
  }));
}
