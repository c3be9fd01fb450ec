import { describe, expect, it } from "vitest";
import { chosenFigures, compareFields } from "../../src/components/compareState.js";
import { missingDistricts } from "../../src/components/missingDistricts.js";
import { chosenParts, readPageState, settlePageState } from "../../src/components/pageState.js";
import { trendFields } from "../../src/components/trendState.js";
import { spanCase } from "./chartCases.js";
import { AREAS, asCompareFigure, compareDataOf, literalMetric } from "./compareCases.js";
import { annualFigure, literalFigure } from "./literalFigures.js";

const figures = [
  annualFigure("long-bien", 2020, { value: 40 }),
  asCompareFigure(annualFigure("long-bien", 2021, { value: 41 }), { previous_figure_id: "x", peer_count: 2 }),
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
const metrics = [
  literalMetric("families"),
  literalMetric("gifts", { district_count: 9 }),
  literalMetric("excellent-workers", {
    default_level: "district",
    default_year: 2021,
    trend_level: "district",
    repeat_count: 1,
  }),
];
const data = compareDataOf({ figures, metrics, areas: AREAS });
const fields = compareFields(data);
const opening = readPageState("", fields).state;

function allowed(name: string, state: Partial<typeof opening>): readonly string[] {
  return fields.find((field) => field.name === name)?.allowed(state) ?? [];
}

describe("compareFields(data)", () => {
  it("opens where most districts can be compared: on their level and year, with all of them", () => {
    expect(opening).toMatchObject({
      metric: "excellent-workers",
      level: "district",
      period: "2021",
      measure: "reported",
      by: "none",
      view: "chart",
      districts: ["hoan-kiem", "long-bien"],
    });
  });

  it("shows every level and period of a metric that nobody can be compared on, and the three districts", () => {
    const { state } = readPageState("?metric=families", fields);
    expect(state).toMatchObject({ level: "all", period: "all" });
    expect(state.districts).toEqual(["bac-tu-liem", "dong-da", "hoan-kiem", "long-bien"]);
  });

  it("opens on the widest metric where the mission's is unknown", () => {
    const others = compareDataOf({ figures, metrics: metrics.slice(0, 2), areas: AREAS });
    expect(readPageState("", compareFields(others)).state.metric).toBe("gifts");
  });

  it("offers the periods of the chosen level only", () => {
    expect(allowed("period", { metric: "excellent-workers", level: "district" })).toEqual(["all", "2021", "2020"]);
    expect(allowed("period", { metric: "excellent-workers", level: "unspecified" })).toEqual(["all", "span"]);
  });

  it("offers the measures that some figure has, and nothing to set a measure against", () => {
    expect(allowed("measure", { metric: "excellent-workers", level: "district" })).toEqual([
      "reported",
      "change",
      "change_share",
      "rank",
    ]);
    expect(allowed("measure", { metric: "families" })).toEqual(["reported"]);
    expect(allowed("by", { metric: "excellent-workers", level: "district", measure: "rank" })).toEqual(["none"]);
  });

  it("lets what a reader left open follow another metric, and keeps what was chosen", () => {
    const chosen = { ...opening, districts: ["dong-da"] };
    const next = settlePageState({ ...chosenParts(chosen, fields), metric: "families" }, fields);
    expect(next).toMatchObject({ metric: "families", level: "all", period: "all", districts: ["dong-da"] });
  });
});

describe("chosenFigures(data, state)", () => {
  it("keeps the metric, the level, the period and the districts of a state", () => {
    expect(chosenFigures(data, opening).map((figure) => figure.value)).toEqual([41, 60]);
    expect(chosenFigures(data, { ...opening, districts: ["hoan-kiem"] }).map((figure) => figure.value)).toEqual([60]);
    const spans = chosenFigures(data, { ...opening, level: "all", period: "span", districts: ["hoan-kiem"] });
    expect(spans.every((figure) => figure.period_class === "span")).toBe(true);
  });
});

describe("trendFields(data)", () => {
  it("opens on the metric with the longest run of years, and the districts that have two of them", () => {
    const { state } = readPageState("", trendFields(data));
    expect(state).toMatchObject({ metric: "excellent-workers", level: "district", districts: ["long-bien"] });
    expect(trendFields(data)[0]?.allowed({})).toEqual(["excellent-workers"]);
  });
});

describe("missingDistricts(chosen, known, shown)", () => {
  it("tells no figure at all from figures of another level or period", () => {
    const shown = figures.filter((figure) => figure.district_id === "long-bien");
    const known = figures.filter((figure) => figure.metric_id === "excellent-workers");
    const districts = AREAS.filter((area) => area.is_district);
    expect(missingDistricts(districts, known, shown).map(({ district_id, reason }) => [district_id, reason])).toEqual([
      ["bac-tu-liem", "chưa có số liệu"],
      ["hoan-kiem", expect.stringContaining("chỉ có số của năm 2021, cấp quận, huyện; của năm 2021, cấp cơ sở")],
      ["dong-da", expect.stringContaining("5 năm, 2018–2022 (kỳ suy ra), không nêu cấp")],
    ]);
  });
});
