import { LANGUAGES, strings } from "../src/components/strings.js";
import { webAddress } from "./drawAddresses.js";
import type { SiteData } from "./siteData.js";
import { DATA_FOLDER, DATA_ZIP } from "./snapshot/manifest.js";
import type { SiteStamp } from "./snapshot/stamp.js";

interface DatedRow {
  period_start: string | null;
  period_end: string | null;
}

/** The files of the data package that a machine is led to, and what they are. */
const FILES: readonly (readonly [file: string, format: string])[] = [
  [DATA_ZIP, "application/zip"],
  [`${DATA_FOLDER}/datapackage.json`, "application/json"],
  [`${DATA_FOLDER}/figures.csv`, "text/csv"],
  [`${DATA_FOLDER}/figures.parquet`, "application/vnd.apache.parquet"],
];

/**
 * Returns what search engines for data read of an edition: a schema.org `Dataset` as JSON-LD in the current language. It
 * may stand in a script element: no `<` is left in it. What the publisher has not said is left out.
 */
export function datasetJson(data: SiteData, { id, date, publication }: SiteStamp): string {
  const { title, publisher, licence, address } = publication;
  const home = address ?? "./";
  const dataset = {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: title,
    description: strings.foot.dataset,
    identifier: id,
    version: id,
    dateModified: date,
    inLanguage: LANGUAGES,
    isAccessibleForFree: true,
    temporalCoverage: coverageOf(data.rows<DatedRow>("figures")),
    spatialCoverage: { "@type": "Place", name: strings.foot.place },
    publisher: publisher === null ? undefined : { "@type": "Organization", name: publisher },
    license: licence ?? undefined,
    url: address ?? undefined,
    isBasedOn: `${webAddress(home, "/gioi-thieu")}#nguon`,
    distribution: FILES.map(([file, encodingFormat]) => ({
      "@type": "DataDownload",
      name: file,
      encodingFormat,
      contentUrl: home + file,
    })),
  };
  return JSON.stringify(dataset).replaceAll("<", "\\u003c");
}

/** The first and the last day that a figure is about; nothing without figures. */
function coverageOf(rows: readonly DatedRow[]): string | undefined {
  const days = rows.flatMap(({ period_start, period_end }) => [period_start, period_end]).filter((day) => day !== null);
  const sorted = [...days].sort();
  return sorted.length === 0 ? undefined : `${sorted[0]}/${sorted.at(-1)}`;
}
