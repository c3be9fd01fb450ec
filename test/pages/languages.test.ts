import { describe, expect, it } from "vitest";
import { aboutPage } from "../../src/pages/aboutPage.js";
import { coveragePage } from "../../src/pages/coveragePage.js";
import { ledgerPage } from "../../src/pages/ledgerPage.js";
import { modelsPage } from "../../src/pages/modelsPage.js";
import { notFoundPage } from "../../src/pages/notFoundPage.js";
import { overviewPage } from "../../src/pages/overviewPage.js";
import type { PageOptions } from "../../src/pages/pageOptions.js";
import { boundedCase, exactCase, spanCase } from "../components/chartCases.js";
import { emptyDocument } from "../components/literalFigures.js";
import { unmarkedTexts } from "../components/unmarkedTexts.js";
import { hasEnglish, hasVietnamese } from "../languageWords.js";
import { coverageTables } from "./coverageTables.js";
import { inLanguage } from "./inLanguage.js";
import { modelsData } from "./modelsData.js";

/** Figures whose data is in neither language, so that every word found is the page's own. */
const figures = [...exactCase, ...boundedCase, ...spanCase].map((figure) => ({
  ...figure,
  ...{ district_name: "D1", metric_name: "M1", as_printed: "12", source_title: "S1", publisher: "P1" },
}));

const tables = coverageTables();
const profiles = {
  coverage_grid: tables.coverage_grid,
  district_profiles: tables.district_profiles.map((district, index) => ({
    ...district,
    ...{ district_name: `D${index}`, figure_count: index, last_year: 2024 },
  })),
  metric_profiles: tables.metric_profiles.map((metric, index) => ({ ...metric, metric_name: `M${index}` })),
};

const PAGES: Record<string, (options: PageOptions) => HTMLElement> = {
  overviewPage: (options) =>
    overviewPage(
      { ...profiles, figures, conflicts: [], findings: [] } as unknown as Parameters<typeof overviewPage>[0],
      options,
    ),
  coveragePage: (options) => coveragePage(profiles, options),
  aboutPage: (options) => aboutPage({ figures }, options),
  modelsPage: (options) => modelsPage(modelsData, options),
  ledgerPage: (options) => ledgerPage({ figures }, options),
  notFoundPage: (options) => notFoundPage(options),
};

describe("every page", () => {
  it.each(Object.entries(PAGES))("%s says nothing in Vietnamese on an English site", (_name, draw) => {
    const page = inLanguage("en", () => draw({ document: emptyDocument(), root: "." }));
    expect(unmarkedTexts(page, []).filter(hasVietnamese)).toEqual([]);
  });

  it.each(Object.entries(PAGES))("%s says nothing in English on a Vietnamese site", (_name, draw) => {
    const page = draw({ document: emptyDocument(), root: "." });
    for (const part of page.querySelectorAll("[lang=en], code, pre, .lineage")) part.remove();
    expect(unmarkedTexts(page, ["district_years"]).filter(hasEnglish)).toEqual([]);
  });
});
