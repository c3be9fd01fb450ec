import { afterEach, describe, expect, it } from "vitest";
import { datasetJson } from "../../publish/datasetJson.js";
import type { SiteData } from "../../publish/siteData.js";
import { setLanguage } from "../../src/components/strings.js";
import { stampCase } from "./stampCase.js";

const ROWS = [
  { period_start: "2021-01-01", period_end: "2021-12-31" },
  { period_start: null, period_end: null },
  { period_start: "2013-01-01", period_end: "2018-12-31" },
];

function dataOf(rows: object[]): SiteData {
  return { source: "", rows: () => rows as never[], marts: () => ({}) as never, table: () => null };
}

function read(...[said, rows = ROWS]: [Parameters<typeof stampCase>[0]?, object[]?]): Record<string, unknown> {
  return JSON.parse(datasetJson(dataOf(rows), stampCase(said)));
}

afterEach(() => setLanguage("vi"));

describe("datasetJson(data, stamp)", () => {
  it("says what the edition is, of when, and where its files are", () => {
    setLanguage("en");
    const address = "https://a.vn/kho/";
    const dataset = read({ address, publisher: "LĐLĐ", licence: "CC-BY-4.0" });
    expect(dataset).toMatchObject({
      "@type": "Dataset",
      name: "Số liệu",
      identifier: "2026-11-25-1a2b3c4d",
      dateModified: "2026-11-25",
      temporalCoverage: "2013-01-01/2021-12-31",
      license: "CC-BY-4.0",
      publisher: { name: "LĐLĐ" },
      url: address,
      isBasedOn: "https://a.vn/kho/gioi-thieu.html#nguon",
    });
    const files = dataset.distribution as { contentUrl: string }[];
    expect(files[0]?.contentUrl).toBe("https://a.vn/kho/du-lieu.zip");
    expect(dataset.description).toMatch(/^Figures on the work/);
  });

  it("leaves out what is not known", () => {
    const dataset = read({}, []);
    for (const name of ["publisher", "license", "url", "temporalCoverage"]) expect(dataset).not.toHaveProperty(name);
  });

  it("cannot end the element that it stands in", () => {
    const publisher = "</script><script>alert(1)</script><!--";
    expect(datasetJson(dataOf(ROWS), stampCase({ publisher }))).not.toContain("<");
    expect(read({ publisher }).publisher).toEqual({ "@type": "Organization", name: publisher });
  });
});
