import fs from "node:fs";
import path from "node:path";
import { foldText } from "../src/components/foldText.js";
import { readMart } from "../src/components/readMart.js";
import { strings } from "../src/components/strings.js";

/** One page that is made from a row of a mart. `path` starts at the site's root and has no extension. */
export interface SitePage {
  path: string;
  title: string;
  /** Other words that find the page. */
  words: string[];
}

/** The page of one district and whether it stands under the urban districts (quận) in the menu. */
export interface DistrictPage extends SitePage {
  isUrban: boolean;
}

/** An entry of the site's search. */
export interface SearchEntry {
  path: string;
  title: string;
  text: string;
  keywords: string;
}

interface DistrictRow {
  district_id: string;
  district_name: string;
  kind: string;
  cluster_name: string | null;
  predecessor_names: string | null;
}

interface MetricRow {
  metric_id: string;
  metric_name: string;
  name_en: string;
  theme: string;
  description_vi: string;
}

const byTitle = new Intl.Collator("vi");

/** Returns a page for each district that the exported marts in `source` hold, in Vietnamese order; none before the first build. */
export function readDistrictPages(source: string): DistrictPage[] {
  return readRows<DistrictRow>(source, "district_profiles")
    .sort((a, b) => byTitle.compare(a.district_name, b.district_name))
    .map((row) => ({
      path: `/quan/${row.district_id}`,
      title: row.district_name,
      words: [strings.districtKinds[row.kind], row.cluster_name, row.predecessor_names].filter(isPresent),
      isUrban: row.kind === "quan",
    }));
}

/** Returns a page for each metric that has figures, in Vietnamese order; none before the first build. */
export function readMetricPages(source: string): SitePage[] {
  return readRows<MetricRow>(source, "metric_profiles")
    .map((row) => ({
      path: `/chi-tieu/${row.metric_id}`,
      title: row.metric_name,
      words: [strings.themes[row.theme], row.name_en, row.description_vi].filter(isPresent),
    }))
    .sort((a, b) => byTitle.compare(a.title, b.title));
}

/** A district's name counts for so many words: many metrics hold its syllables by chance ("vận động viên", "bóng đá"). */
const DISTRICT_WEIGHT = 4;

/** Returns the entry by which the search finds a page with and without diacritics, `đ` included. */
export function asSearchEntry({ path, title, words }: SitePage): SearchEntry {
  const weight = path.startsWith("/quan/") ? DISTRICT_WEIGHT : 1;
  const keywords = Array.from({ length: weight }, () => foldBoth(title)).join(" ");
  return { path, title, text: foldBoth([title, ...words].join(" ")), keywords };
}

/** Framework's search takes the marks off what is typed but leaves `đ`, so both spellings are offered to it. */
function foldBoth(text: string): string {
  const withoutMarks = text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
  return `${withoutMarks} ${foldText(text)}`;
}

function readRows<Row>(source: string, mart: string): Row[] {
  const file = path.join(source, "data", `${mart}.arrow`);
  return fs.existsSync(file) ? readMart<Row>(fs.readFileSync(file)) : [];
}

function isPresent(text: string | null | undefined): text is string {
  return text !== null && text !== undefined && text !== "";
}
