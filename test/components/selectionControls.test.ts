import { describe, expect, it } from "vitest";
import type { AreaRow, MetricProfile } from "../../src/components/marts.js";
import { selectionControls } from "../../src/components/selectionControls.js";
import { compareFields, trendFields } from "../../src/components/selectionFields.js";
import { HOSTILE, hasHostileMarkup } from "./chartCases.js";
import { annualFigure, emptyDocument } from "./literalFigures.js";

function metric(metric_id: string, theme: string, metric_name: string): MetricProfile {
  return { metric_id, theme, metric_name, district_count: 2 } as MetricProfile;
}

const areas: AreaRow[] = [
  ...["bac-tu-liem", "hoan-kiem", "dong-da", "long-bien"].map((district_id) => ({
    district_id,
    district_name: district_id === "long-bien" ? HOSTILE : district_id,
    name_en: district_id,
    kind: "quan",
    cluster_id: "cum-1",
    tile_col: 1,
    tile_row: 1,
    is_district: true,
  })),
  {
    district_id: "cum-1",
    district_name: "Cụm thi đua số 1",
    name_en: "Cluster 1",
    kind: "cum",
    cluster_id: null,
    tile_col: 1,
    tile_row: 1,
    is_district: false,
  },
];
const figures = [
  annualFigure("long-bien", 2020, { value: 40 }),
  annualFigure("hoan-kiem", 2021, { value: 60, level: "city" }),
  annualFigure("hoan-kiem", 2021, { value: 6, metric_id: "houses" }),
];
const metrics = [metric("houses", "welfare", HOSTILE), metric("excellent-workers", "emulation", "Công nhân giỏi")];
const data = { figures, metrics, areas };

function optionsOf(form: HTMLElement, name: string): string[] {
  return [...form.querySelectorAll(`select[name="${name}"] option`)].map(
    (option) => option.getAttribute("value") ?? "",
  );
}

describe("selectionControls(data, fields)", () => {
  it("groups metrics by theme and labels every control", () => {
    const form = selectionControls(data, compareFields(data), { document: emptyDocument() });
    const themes = [...form.querySelectorAll("optgroup")].map((group) => group.getAttribute("label"));
    expect(themes).toEqual(["Thi đua, danh hiệu", "Chăm lo đời sống"]);
    for (const control of form.querySelectorAll("select, input")) expect(control.closest("label")).not.toBeNull();
  });

  it("offers the levels and periods that the metric has, and settles on what is left", () => {
    const form = selectionControls(data, compareFields(data), { document: emptyDocument() });
    expect(optionsOf(form, "level")).toEqual(["all", "city", "district"]);
    form.value = { ...form.value, level: "city", period: "2021" };
    expect(optionsOf(form, "period")).toEqual(["all", "2021"]);
    form.value = { ...form.value, metric: "houses" };
    expect(form.value).toMatchObject({ metric: "houses", level: "all", period: "2021" });
  });

  it("chooses districts by presets", () => {
    const document = emptyDocument();
    const form = selectionControls(data, compareFields(data), { document });
    const press = (label: string) => {
      const buttons = [...form.querySelectorAll("button")];
      buttons.find((button) => button.textContent === label)?.click();
      return form.value.districts;
    };
    expect(press("Cụm 1")).toHaveLength(4);
    expect([...press("Tất cả có số liệu")].sort()).toEqual(["hoan-kiem", "long-bien"]);
    expect(press("Bỏ chọn")).toEqual([]);
    expect([...press("Ba quận")].sort()).toEqual(["bac-tu-liem", "dong-da", "hoan-kiem"]);
  });

  it("has no period where the page has none", () => {
    const form = selectionControls(data, trendFields(data), { document: emptyDocument() });
    expect(form.querySelector('select[name="period"]')).toBeNull();
    expect(optionsOf(form, "level")).not.toContain("all");
  });

  it("shows hostile words as words", () => {
    const form = selectionControls(data, compareFields(data), { document: emptyDocument() });
    form.showNotices([HOSTILE]);
    expect(hasHostileMarkup(form)).toBe(false);
    expect(form.textContent).toContain(HOSTILE);
  });
});
