import { describe, expect, it } from "vitest";
import { chooser } from "../../src/components/chooser.js";
import { compareFields } from "../../src/components/compareState.js";
import { trendFields } from "../../src/components/trendState.js";
import { HOSTILE, hasHostileMarkup } from "./chartCases.js";
import { AREAS, compareDataOf, literalMetric } from "./compareCases.js";
import { annualFigure, emptyDocument } from "./literalFigures.js";

const figures = [
  annualFigure("long-bien", 2020, { value: 40 }),
  annualFigure("hoan-kiem", 2021, { value: 60, level: "city" }),
  annualFigure("hoan-kiem", 2021, { value: 6, metric_id: "houses" }),
];
const metrics = [
  literalMetric("houses", { theme: "welfare", metric_name: HOSTILE }),
  literalMetric("excellent-workers", { metric_name: "Công nhân giỏi", repeat_count: 1, trend_level: "district" }),
];
const areas = AREAS.map((area) => (area.district_id === "long-bien" ? { ...area, district_name: HOSTILE } : area));
const data = compareDataOf({ figures, metrics, areas });

function open(fields = compareFields(data)) {
  const document = emptyDocument();
  const form = chooser(data, { document, fields });
  document.body.append(form);
  return form;
}

function optionsOf(form: HTMLElement, name: string): (string | null)[] {
  return [...form.querySelectorAll(`select[name="${name}"] option`)].map((option) => option.getAttribute("value"));
}

describe("chooser(data, {fields})", () => {
  it("labels every control and says what is chosen in the markup, which stands without script", () => {
    const form = open();
    for (const control of form.querySelectorAll("select, input"))
      expect(control.closest("label") ?? form.querySelector(`label[for="${control.id}"]`)).not.toBeNull();
    expect(form.querySelector("[role=combobox]")?.getAttribute("value")).toBe("Công nhân giỏi");
    expect(form.querySelector("input[name=view][checked]")?.getAttribute("value")).toBe("chart");
    expect(form.querySelector('select[name="level"] option[selected]')?.getAttribute("value")).toBe("all");
  });

  it("offers the levels and periods that the metric has, and hides a control with nothing to choose", () => {
    const form = open();
    expect(optionsOf(form, "level")).toEqual(["all", "city", "district"]);
    form.value = { ...form.value, level: "city", period: "2021" };
    expect(optionsOf(form, "period")).toEqual(["all", "2021"]);
    expect((form.querySelector("[data-control=measure]") as HTMLElement).hidden).toBe(true);
  });

  it("chooses districts by presets", () => {
    const form = open();
    const press = (label: string) => {
      const buttons = [...form.querySelectorAll("button")];
      buttons.find((button) => button.textContent === label)?.click();
      return [...form.value.districts].sort();
    };
    expect(press("Cụm 1")).toHaveLength(4);
    expect(press("Tất cả có số liệu")).toEqual(["hoan-kiem", "long-bien"]);
    expect(press("Bỏ chọn")).toEqual([]);
    expect(press("Ba quận")).toEqual(["bac-tu-liem", "dong-da", "hoan-kiem"]);
  });

  it("has no period and no map where the page has none", () => {
    const form = open(trendFields(data));
    expect(form.querySelector('select[name="period"]')).toBeNull();
    const shown = [...form.querySelectorAll<HTMLElement>(".views label")].filter((label) => !label.hidden);
    expect(shown).toHaveLength(3);
  });

  it("shows hostile words as words", () => {
    const form = open();
    form.showNotices([HOSTILE]);
    expect(hasHostileMarkup(form)).toBe(false);
    expect(form.textContent).toContain(HOSTILE);
  });
});
