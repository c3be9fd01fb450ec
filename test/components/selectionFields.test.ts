import { describe, expect, it } from "vitest";
import type { AreaRow, MetricProfile } from "../../src/components/marts.js";
import { missingDistricts } from "../../src/components/missingDistricts.js";
import { readPageState } from "../../src/components/pageState.js";
import { compareFields, isChosen, trendFields, trendFigures } from "../../src/components/selectionFields.js";
import { spanCase } from "./chartCases.js";
import { annualFigure, literalFigure } from "./literalFigures.js";

function metric(metric_id: string): MetricProfile {
  return {
    metric_id,
    metric_name: metric_id,
    name_en: metric_id,
    unit: "person",
    temporal: "flow",
    measure: "award",
    theme: "emulation",
    movement: null,
    better: "more",
    description_vi: "",
    figure_count: 1,
    district_count: 1,
    annual_count: 1,
    span_count: 0,
    first_year: null,
    last_year: null,
    levels: "",
    default_level: null,
    default_year: null,
    best_district_count: null,
    trend_level: null,
    repeat_count: 0,
  };
}

const areas: AreaRow[] = ["bac-tu-liem", "hoan-kiem", "dong-da", "long-bien"].map((district_id) => ({
  district_id,
  district_name: district_id,
  name_en: district_id,
  kind: "quan",
  cluster_id: "cum-1",
  tile_col: 1,
  tile_row: 1,
  is_district: true,
}));

const figures = [
  annualFigure("long-bien", 2020, { value: 40 }),
  annualFigure("long-bien", 2021, { value: 41 }),
  annualFigure("long-bien", 2021, { value: 45, is_preferred: false, figure_id: "loser" }),
  annualFigure("hoan-kiem", 2021, { value: 60 }),
  annualFigure("hoan-kiem", 2021, { value: 3000, level: "grassroots", figure_id: "grassroots" }),
  ...spanCase,
  annualFigure("long-bien", 2021, { value: 7, metric_id: "families", figure_id: "families" }),
  literalFigure({
    district_id: "long-bien",
    metric_id: "gifts",
    period_kind: "event",
    period_end: "2021-02-01",
    year: 2021,
  }),
];
const data = { figures, metrics: ["families", "gifts", "excellent-workers"].map(metric), areas };

describe("compareFields(data)", () => {
  it("opens on the three districts and a metric that most of them have figures of", () => {
    const { state } = readPageState("", compareFields(data));
    expect(state).toEqual({
      metric: "excellent-workers",
      level: "all",
      period: "all",
      districts: ["bac-tu-liem", "hoan-kiem", "dong-da"],
    });
  });

  it("offers the periods of the chosen level only", () => {
    const fields = compareFields(data);
    const period = fields.find((field) => field.name === "period");
    expect(period?.allowed({ metric: "excellent-workers", level: "district" })).toEqual(["all", "2021", "2020"]);
    expect(period?.allowed({ metric: "excellent-workers", level: "unspecified" })).toEqual(["all", "span"]);
  });
});

describe("trendFields(data)", () => {
  it("opens where a district has most years, and offers no metric without a year or a date", () => {
    const fields = trendFields(data);
    const { state } = readPageState("", fields);
    expect(state).toEqual({ metric: "excellent-workers", level: "district", districts: ["long-bien"] });
    expect(fields[0]?.allowed({})).toEqual(["families", "excellent-workers"]);
  });
});

describe("trendFigures(figures, years, state)", () => {
  it("keeps the figures that the years stand on: no total, no loser of a conflict, no other level", () => {
    const state = { metric: "excellent-workers", level: "district", districts: ["long-bien", "hoan-kiem", "dong-da"] };
    const years = figures.filter((figure) => figure.period_class === "annual" && figure.is_preferred);
    const shown = trendFigures(figures, years, state);
    expect(shown.map((figure) => figure.value)).toEqual([40, 41, 60]);
  });
});

describe("isChosen(state)", () => {
  it("keeps the metric, the level, the period and the districts of a state", () => {
    const state = { metric: "excellent-workers", level: "district", period: "2021", districts: ["hoan-kiem"] };
    expect(figures.filter(isChosen(state)).map((figure) => figure.value)).toEqual([60]);
    expect(figures.filter(isChosen({ ...state, level: "all", period: "span" })).map((figure) => figure.lower)).toEqual([
      900,
    ]);
  });
});

describe("missingDistricts(chosen, known, shown)", () => {
  it("tells no figure at all from figures of another level or period", () => {
    const shown = figures.filter((figure) => figure.district_id === "long-bien");
    const known = figures.filter((figure) => figure.metric_id === "excellent-workers");
    expect(missingDistricts(areas, known, shown).map(({ district_id, reason }) => [district_id, reason])).toEqual([
      ["bac-tu-liem", "chưa có số liệu"],
      ["hoan-kiem", expect.stringContaining("chỉ có số của năm 2021, cấp quận, huyện; năm 2021, cấp cơ sở")],
      ["dong-da", expect.stringContaining("5 năm, 2018–2022 (kỳ suy ra), không nêu cấp")],
    ]);
  });
});
