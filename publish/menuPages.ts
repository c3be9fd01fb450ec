import fs from "node:fs";
import path from "node:path";
import { readMart } from "../src/components/readMart.js";
import { strings } from "../src/components/strings.js";

/** One page. `path` starts at the site's root and has no extension. */
export interface MenuPage {
  path: string;
  title: string;
}

/** The page of one district and whether it stands under the urban districts (quận) in the menu. */
export interface DistrictPage extends MenuPage {
  isUrban: boolean;
}

interface DistrictRow {
  district_id: string;
  district_name: string;
  kind: string;
}

interface MetricRow {
  metric_id: string;
  metric_name: string;
}

/** Returns the pages that are not made from rows, in the order of the menu, named in the current language. */
export function mainPages(): MenuPage[] {
  const { overview, compare, trends, coverage, ledger, models, about, release } = strings.shell.pageTitles;
  const pages: [path: string, title: string | undefined][] = [
    ["/", overview],
    ["/so-sanh", compare],
    ["/xu-huong", trends],
    ["/do-phu", coverage],
    ["/so-lieu", ledger],
    ["/mo-hinh", models],
    ["/gioi-thieu", about],
    ["/phat-hanh", release],
  ];
  return pages.map(([path, title = ""]) => ({ path, title }));
}

const byTitle = new Intl.Collator("vi");

/** Returns a page for each district that the exported marts in `source` hold, in Vietnamese order; none before the first build. */
export function readDistrictPages(source: string): DistrictPage[] {
  return readRows<DistrictRow>(source, "district_profiles")
    .sort((a, b) => byTitle.compare(a.district_name, b.district_name))
    .map((row) => ({
      path: `/quan/${row.district_id}`,
      title: row.district_name,
      isUrban: row.kind === "quan",
    }));
}

/** Returns a page for each metric that has figures, in Vietnamese order; none before the first build. */
export function readMetricPages(source: string): MenuPage[] {
  return readRows<MetricRow>(source, "metric_profiles")
    .map((row) => ({
      path: `/chi-tieu/${row.metric_id}`,
      title: row.metric_name,
    }))
    .sort((a, b) => byTitle.compare(a.title, b.title));
}

function readRows<Row>(source: string, mart: string): Row[] {
  const file = path.join(source, "data", `${mart}.arrow`);
  return fs.existsSync(file) ? readMart<Row>(fs.readFileSync(file)) : [];
}
