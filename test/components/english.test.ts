import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkTable } from "../../src/components/checkTable.js";
import { chooser } from "../../src/components/chooser.js";
import { compareChart } from "../../src/components/compareChart.js";
import { compareFields } from "../../src/components/compareState.js";
import { conflictTable } from "../../src/components/conflictTable.js";
import { coverageControls } from "../../src/components/coverageControls.js";
import { coverageFields } from "../../src/components/coverageFields.js";
import { coverageMatrix } from "../../src/components/coverageMatrix.js";
import { coverageView } from "../../src/components/coverageView.js";
import { dataTable } from "../../src/components/dataTable.js";
import { districtFacts } from "../../src/components/districtFacts.js";
import { districtHistory } from "../../src/components/districtHistory.js";
import { districtSpans } from "../../src/components/districtSpans.js";
import { districtStandings } from "../../src/components/districtStandings.js";
import { htmlMaker } from "../../src/components/element.js";
import { figureColumns } from "../../src/components/figureColumns.js";
import { figureTable } from "../../src/components/figureTable.js";
import { knownList, unknownList } from "../../src/components/knownAndUnknown.js";
import { ledgerControls } from "../../src/components/ledgerControls.js";
import { ledgerFields, sortLedger } from "../../src/components/ledgerState.js";
import { ledgerTable } from "../../src/components/ledgerTable.js";
import { ledgerView } from "../../src/components/ledgerView.js";
import { dataNames, localizeRows } from "../../src/components/localize.js";
import { markLegend } from "../../src/components/markLegend.js";
import type { ConflictRow, FigureRow, TrendRow } from "../../src/components/marts.js";
import { metricFacts } from "../../src/components/metricFacts.js";
import { missingDistricts } from "../../src/components/missingDistricts.js";
import { readPageState } from "../../src/components/pageState.js";
import type { AreaRow, DistrictProfile, MetricProfile } from "../../src/components/profileRows.js";
import { sourceList } from "../../src/components/sourceList.js";
import { numberSources, sourceNotes } from "../../src/components/sourceNotes.js";
import { sourceTable } from "../../src/components/sourceTable.js";
import { standingList } from "../../src/components/standingList.js";
import { setLanguage } from "../../src/components/strings.js";
import { tileMap } from "../../src/components/tileMap.js";
import { trendChart } from "../../src/components/trendChart.js";
import { verdictText } from "../../src/components/verdictText.js";
import { yearGrid } from "../../src/components/yearGrid.js";
import { aboutPage } from "../../src/pages/aboutPage.js";
import { notFoundPage } from "../../src/pages/notFoundPage.js";
import { hasVietnamese } from "../languageWords.js";
import { boundedCase, cutoffCase, datedCase, exactCase, inferredCase, spanCase, yearsCase } from "./chartCases.js";
import { compareDataOf } from "./compareCases.js";
import { emptyDocument, literalFigure } from "./literalFigures.js";
import { unmarkedTexts } from "./unmarkedTexts.js";

const NAMES: Record<string, [name: string, english: string]> = {
  "bac-tu-liem": ["Bắc Từ Liêm", "Bac Tu Liem"],
  "hoan-kiem": ["Hoàn Kiếm", "Hoan Kiem"],
  "dong-da": ["Đống Đa", "Dong Da"],
  "long-bien": ["Long Biên", "Long Bien"],
  "ba-dinh": ["Ba Đình", "Ba Dinh"],
  "tay-ho": ["Tây Hồ", "Tay Ho"],
};

const areaRows: AreaRow[] = [
  ...Object.entries(NAMES).map(([district_id, [district_name, name_en]]) => ({
    ...{
      district_id,
      district_name,
      name_en,
      kind: "quan",
      cluster_id: "cum-1",
      tile_col: 1,
      tile_row: 1,
      is_district: true,
    },
  })),
  {
    ...{ district_id: "cum-1", district_name: "Cụm thi đua số 1", name_en: "Emulation cluster 1" },
    ...{ kind: "cum", cluster_id: null, tile_col: 1, tile_row: 1, is_district: false },
  },
];

const metricRow = {
  ...{ metric_id: "excellent-workers", metric_name: "Công nhân giỏi", name_en: "Excellent workers", unit: "person" },
  ...{ temporal: "flow", measure: "award", theme: "emulation", better: "more", levels: "district,city" },
  ...{ movement: null, description_vi: "Người được công nhận", default_level: "district", default_year: 2022 },
  ...{ best_district_count: 3, district_count: 3, figure_count: 6, annual_count: 6, span_count: 0 },
  ...{ first_year: 2018, last_year: 2022, trend_level: "district", repeat_count: 2 },
} satisfies MetricProfile;

const flagged = literalFigure({
  ...{ district_id: "tay-ho", period_kind: "year_to_date", period_start: "2024-01-01", period_end: "2024-09-30" },
  ...{ value: 12, target: 20, status: "provisional", has_conflict: true, is_outside_life: true, is_mixed: true },
  ...{ note: "Năm suy theo ngày đăng bài", as_printed: "12/20 người", subset_of: "other", locator: "headline" },
});

const everyFigure = [
  ...[...boundedCase, ...cutoffCase, ...datedCase, ...exactCase, ...inferredCase],
  ...[...spanCase, ...yearsCase, flagged],
];

/** Words of the sources, which a name or an SVG title cannot mark, the longer first. */
const QUOTED = everyFigure
  .flatMap((figure) => [figure.as_printed, figure.source_title])
  .toSorted((a, b) => b.length - a.length);

function rendered() {
  const document = emptyDocument();
  const names = dataNames({ areas: areaRows, metrics: [metricRow] });
  const english = <Row extends object>(rows: Row[]) => localizeRows(rows, names);
  const areas = english(areaRows);
  const metrics = english([metricRow as MetricProfile]);
  return { document, english, areas, metrics, figures: english(everyFigure) };
}

function trendRows(figures: readonly FigureRow[]): TrendRow[] {
  const earlier = { previous_year: 2020, previous_value: 40, previous_lower: null, previous_upper: null };
  const changed = {
    previous_qualifier: "exact",
    previous_figure_id: "x",
    base_figure_id: "x",
    change: null,
    change_lower: 5,
  };
  const ranked = { change_upper: null, change_share: 0.2, index: null, change_direction: "up", rank: null };
  const counted = { peer_count: 3, figure_count: 1, is_change_determined: true, is_rank_determined: false };
  return figures.map((figure) => ({ ...figure, ...earlier, ...changed, ...ranked, ...counted }) as TrendRow);
}

const profile = {
  ...{
    district_id: "tay-ho",
    district_name: "Tây Hồ",
    kind: "quan",
    cluster_id: "cum-1",
    tile_col: 1,
    tile_row: 1,
    cluster_name: "Cụm",
  },
  ...{ predecessor_names: "Ba Đình", tile_col: 1, tile_row: 1, area_km2: 24.01, gso_code: "003" },
  ...{ valid_from: "1995-10-28", valid_to: "2025-06-30", figure_count: 4, annual_count: 2, metric_count: 1 },
  ...{ source_count: 1, bound_count: 0, conflict_count: 0, first_year: 2020, last_year: 2022, unions_date: null },
  ...{ members_figure_id: datedCase[2]?.figure_id ?? null, unions_figure_id: null, members_date: "2023-12-31" },
} as DistrictProfile;

function conflict(): ConflictRow {
  const sides = { qualifier_a: "exact", qualifier_b: "more_than", value_a: 84, value_b: null, lower_a: null };
  return {
    ...{ figure_a_id: "a", figure_b_id: "b", district_id: "tay-ho", district_name: "Tây Hồ", unit: "person" },
    ...{ metric_id: "excellent-workers", metric_name: "Công nhân giỏi", level: "district", period_kind: "year" },
    ...{ period_start: "2022-01-01", period_end: "2022-12-31", ...sides, lower_b: 80, upper_a: null, upper_b: null },
    ...{ source_a_title: "Tên bài báo", source_b_title: "Bài thứ hai", as_printed_a: "84 người" },
    ...{ as_printed_b: "hơn 80 người", preferred_figure_id: "a", rule: "report_over_press" },
  };
}

const LEGEND = [
  ...(["exact", "lower", "upper", "range", "about", "inferred", "span", "gap", "dated", "partial", "loser"] as const),
];

const widths = { width: 640 };

/** What each component shows, from rows whose names are in English. */
const CASES: Record<string, (all: ReturnType<typeof rendered>) => Element[]> = {
  compareChart: ({ document, english, areas }) =>
    [boundedCase, cutoffCase, datedCase, exactCase, inferredCase, spanCase, [flagged]].map((figures) => {
      const shown = english([...figures]);
      return compareChart(shown, { ...widths, document, missing: missingDistricts(areas, shown, shown) });
    }),
  trendChart: ({ document, english }) =>
    [yearsCase, datedCase, inferredCase].map((figures) => trendChart(english([...figures]), { ...widths, document })),
  figureColumns: ({ document, figures }) => [
    dataTable(figures, figureColumns(figures, { document }), { caption: "Figures", document }),
    dataTable([], figureColumns([], { document }), { caption: "Figures", document }),
  ],
  yearGrid: ({ document, english }) => {
    const rows = trendRows(english([...yearsCase]));
    const rowOf = (row: TrendRow) => ({ key: row.district_id, name: row.district_name });
    return [yearGrid(rows, { caption: "Years", heading: "District", rowOf, document })];
  },
  ledger: ({ document, figures }) => {
    const sorted = sortLedger(figures);
    const { state } = readPageState("?flag=bound", ledgerFields(sorted));
    return [
      ledgerTable(sorted, { caption: "Ledger", document, isLedger: true }),
      ledgerControls(sorted, { document }),
      ledgerView(sorted, state, { document }),
    ];
  },
  markLegend: ({ document }) => [htmlMaker(document)("div", {}, markLegend(LEGEND, { document }))],
  sources: ({ document, figures }) => [sourceList(figures, { document }), sourceTable(figures, { document })],
  conflictTable: ({ document, english }) => [conflictTable(english([conflict()]), { document })],
  verdictText: ({ document, english }) =>
    [exactCase, boundedCase, cutoffCase, inferredCase, [...exactCase, ...spanCase]].map((figures) =>
      verdictText(english([...figures]), { document }),
    ),
  district: ({ document, english, figures }) => {
    const [own] = english([profile]);
    const standings = districtStandings(figures, trendRows(figures.slice(0, 4)), "hoan-kiem");
    const numbers = numberSources(figures);
    return [
      districtFacts(own ?? profile, figures, { document }),
      districtSpans(english([...spanCase]), { document }),
      districtHistory(own ?? profile, [own ?? profile], [], { document, root: "..", outsideCount: 2 }),
      standingList(standings, { document, root: ".." }),
      figureTable(figures, { caption: "Figures", by: "metric", numbers, document, root: ".." }),
      figureTable(figures, { caption: "Figures", by: "district", numbers, document, root: ".." }),
      sourceNotes(figures, numbers, { document }),
      tileMap(english([profile]), { ...widths, document }),
    ];
  },
  metric: ({ document, metrics }) => metrics.map((metric) => metricFacts(metric, { document })),
  overview: ({ document, english, figures, metrics }) => {
    const store = { figures, metrics, districts: english([profile]), conflicts: english([conflict()]) };
    const grid = [{ district_id: "tay-ho", metric_id: "excellent-workers", first_year: 2018, states: "xAPSB-" }];
    const tables = { coverage_grid: grid, district_profiles: store.districts, metric_profiles: metrics };
    const state = readPageState("?district=tay-ho", coverageFields(tables)).state;
    return [
      knownList(store, { document }),
      unknownList(store, { document }),
      coverageMatrix(metrics, grid, { ...widths, lastYear: 2022, document }),
      coverageControls(tables, { document }),
      coverageView(tables, state, { document, root: "." }),
    ];
  },
  controls: ({ document, figures, metrics, areas }) => {
    const data = compareDataOf({ figures, metrics, areas });
    const form = chooser(data, { document, fields: compareFields(data) });
    form.value = { ...form.value, districts: ["tay-ho", "dong-da"] };
    return [form];
  },
  pages: ({ document, figures }) => [
    aboutPage({ figures }, { document, root: "." }),
    notFoundPage({ document, root: "." }),
  ],
  checkTable: ({ document }) => [
    checkTable(
      [
        {
          ...{ check_id: "trends_key", model_id: "trends", kind: "key", severity: "error", message: "unique" },
          ...{ failing_count: 3, is_passed: false },
        },
      ],
      { caption: "Checks", document },
    ),
  ],
};

beforeEach(() => setLanguage("en"));
afterEach(() => setLanguage("vi"));

describe("on an English page", () => {
  it.each(Object.entries(CASES))("%s says nothing in Vietnamese without marking it", (_name, render) => {
    const elements = render(rendered());
    expect(elements.length).toBeGreaterThan(0);
    for (const element of elements) {
      expect(element.textContent).not.toBe("");
      expect(unmarkedTexts(element, QUOTED).filter(hasVietnamese)).toEqual([]);
    }
  });

  it("a Vietnamese word that was left in a component would be found", () => {
    const table = dataTable([{}], [{ label: "Chưa dịch", cell: () => "x" }], {
      caption: "Table",
      document: emptyDocument(),
    });
    expect(unmarkedTexts(table, QUOTED).filter(hasVietnamese)).toEqual(["Chưa dịch"]);
  });
});
