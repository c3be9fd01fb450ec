import { describe, expect, it } from "vitest";
import { compareChart } from "../../src/components/compareChart.js";
import type { FigureRow } from "../../src/components/marts.js";
import type { Reference } from "../../src/components/reference.js";
import { WIDTHS } from "../../src/components/responsive.js";
import { boundedCase, HOSTILE, hasHostileMarkup, spanCase, yearsCase } from "./chartCases.js";
import { changeCase, crowdFigures, districtFigure, pairCase } from "./crowdCases.js";
import { emptyDocument } from "./literalFigures.js";
import { svgSnapshot } from "./snapshot.js";
import { clipped, overlaps, textBoxes } from "./textBoxes.js";

const missing = [{ district_id: "soc-son", district_name: "Sóc Sơn", reason: "chưa có số liệu" }];
const everyYear = (value: number): Reference => ({
  label: "Thành phố",
  points: [{ year: null, value, lower: null, upper: null }],
});
const byYear: Reference = {
  label: "Trung vị",
  points: [2018, 2019, 2020].map((year) => ({ year, value: 20 + (year - 2018) * 5, lower: null, upper: null })),
};
const bounded: Reference = { label: "Cụm 1", points: [{ year: 2022, value: null, lower: 200, upper: 500 }] };
const ofTwoYears: Reference = {
  label: "Trung vị",
  points: [
    { year: 2021, value: 72, lower: null, upper: null },
    { year: 2022, value: null, lower: 60, upper: 90 },
  ],
};

const forms: [string, FigureRow[], Reference | null][] = [
  ["points", boundedCase, bounded],
  ["changes", changeCase, everyYear(-4)],
  ["dumbbell", pairCase, ofTwoYears],
  ["lines", yearsCase, byYear],
  ["spans", spanCase, null],
  ["swarm", crowdFigures([2022]), everyYear(110)],
];
const widths = Object.values(WIDTHS);
const drawn = forms.flatMap(([form, figures, reference]) =>
  widths.map((width) => [form, width, chart(figures, width, reference)] as const),
);

function chart(figures: FigureRow[], width: number, reference: Reference | null = null): HTMLElement {
  return compareChart(figures, { width, document: emptyDocument(), missing, references: () => reference });
}

function pictureOf(element: Element): Element {
  const [picture] = element.querySelectorAll('svg[role="group"]');
  if (!picture) throw new Error("missing picture");
  return picture;
}

describe("every form of a chart", () => {
  it.each(drawn)("draws %s at %i pixels as reviewed", async (form, width, element) => {
    await expect(svgSnapshot(element)).toMatchFileSnapshot(`snapshots/form-${form}-${width}.svg`);
  });

  it.each(drawn)("keeps the words of %s at %i pixels inside and apart", (_form, width, element) => {
    const boxes = textBoxes(pictureOf(element));
    expect(clipped(boxes, width)).toEqual([]);
    expect(overlaps(boxes)).toEqual([]);
  });

  it.each(drawn)("keeps the marks of %s at %i pixels inside", (_form, width, element) => {
    const places = ["cx", "x1", "x2"].flatMap((name) =>
      [...element.querySelectorAll(`a.figure-mark [${name}]`)].map((shape) => Number(shape.getAttribute(name))),
    );
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...places)).toBeLessThanOrEqual(width);
  });

  it.each(forms)("draws no bound of %s as a filled point", (_form, figures) => {
    const element = chart(figures, 328);
    const marks = [...element.querySelectorAll("a.figure-mark")];
    const bounds = marks.filter((mark) => mark.getAttribute("data-form") !== "exact");
    const isFilled = (circle: Element) =>
      circle.getAttribute("fill")?.startsWith("#") === true && Number(circle.getAttribute("r")) > 2;
    expect(marks).toHaveLength(figures.length);
    expect(bounds.length).toBeGreaterThan(0);
    for (const mark of bounds) expect([...mark.querySelectorAll("circle")].filter(isFilled)).toEqual([]);
  });

  it.each(forms)("explains the bounds of %s, and says who is missing", (_form, figures) => {
    const element = chart(figures, 328);
    expect(element.querySelectorAll(".mark-legend li").length).toBeGreaterThan(0);
    expect(element.querySelector(".missing")?.textContent).toContain("Sóc Sơn – chưa có số liệu");
  });

  it.each(forms)("names value, period and source of each mark of %s", (_form, figures) => {
    for (const mark of chart(figures, 328).querySelectorAll("a.figure-mark")) {
      expect(mark.getAttribute("aria-label")).toMatch(/(năm|20\d\d).+\d.+Nguồn: Tên bài báo/);
      expect(mark.getAttribute("href")).toContain("so-lieu.html?figure=");
    }
  });

  it.each(forms)("shows hostile and endless names of %s as words that stay inside", (_form, figures) => {
    const name = `${HOSTILE} ${"Nghiêng ".repeat(60)}`;
    const element = chart(
      figures.map((figure) => ({ ...figure, district_name: name })),
      328,
    );
    expect(hasHostileMarkup(element)).toBe(false);
    expect(clipped(textBoxes(pictureOf(element)), 328)).toEqual([]);
  });
});

describe("dumbbells of two years", () => {
  const element = chart(pairCase, 720);
  const wordsOf = (id: string) =>
    element.querySelector(`[data-figure^="${id}-"]`)?.parentElement?.querySelector(".change")?.textContent;

  it("say the change as far as the bounds leave it known", () => {
    expect(wordsOf("bac-tu-liem")).toBe("+18");
    expect(wordsOf("nam-tu-liem")).toBe("−54");
    expect(wordsOf("dong-da")).toBe("giảm ít nhất 10");
    expect(wordsOf("hoan-kiem")).toBe("không phân định");
    expect(wordsOf("ba-dinh")).toBe("không phân định");
    expect(wordsOf("long-bien")).toBe("năm 2021: –");
  });

  it("draw a change of open direction dashed and without a head, and explain the dashes", () => {
    const joins = [...element.querySelectorAll("[data-change]")].map((join) => [
      join.getAttribute("data-change"),
      join.querySelector("path") !== null,
      join.querySelector("line")?.hasAttribute("stroke-dasharray"),
    ]);
    expect(joins).toContainEqual(["open", false, true]);
    expect(joins.filter(([change]) => change === "open")).toHaveLength(1);
    expect(joins).toContainEqual(["known", true, false]);
    expect(element.querySelector('.mark-legend [data-key="open"]')).not.toBeNull();
  });

  it("follow each other from left to right in a row", () => {
    const marks = [...element.querySelectorAll('[data-figure^="nam-tu-liem"]')];
    expect(marks.map((mark) => mark.getAttribute("data-figure"))).toEqual(["nam-tu-liem-2022", "nam-tu-liem-2021"]);
  });

  it("show a figure of another source faded, joined to nothing", () => {
    const other = districtFigure("bac-tu-liem", 2022, { value: 99, is_preferred: false, figure_id: "other" });
    const both = chart([...pairCase, other], 720);
    expect(both.querySelector('[data-figure="other"] circle')?.getAttribute("opacity")).toBe("0.5");
    expect(both.querySelectorAll("[data-change]")).toHaveLength(element.querySelectorAll("[data-change]").length);
  });
});

describe("lines over many years", () => {
  it("keep the numbers of the last year apart from the names beside them", () => {
    const figures = [1997, 2023, 2024, 2025].flatMap((year) =>
      ["hoan-kiem", "dong-da", "hai-ba-trung"].map((id, index) =>
        districtFigure(id, year, { value: 20_000 + year + index * 4000 }),
      ),
    );
    const boxes = textBoxes(pictureOf(chart(figures, 328)));
    expect(boxes.map(({ text }) => text)).toContain("30.025");
    expect(overlaps(boxes)).toEqual([]);
    expect(clipped(boxes, 328)).toEqual([]);
  });
});

describe("lines of many districts", () => {
  const years = Array.from({ length: 12 }, (_, index) => 2013 + index);
  const element = compareChart(crowdFigures(years), {
    width: 328,
    document: emptyDocument(),
    highlight: ["dong-da", "hoan-kiem"],
  });

  it("name and colour the highlighted ones only, and keep all marks as links", () => {
    const names = [...element.querySelectorAll('svg[role="group"] text[font-size="13"]')].map(
      (text) => text.textContent,
    );
    expect(names.toSorted()).toEqual(["Hoàn Kiếm", "Đống Đa"]);
    expect(element.querySelectorAll("a.figure-mark")).toHaveLength(crowdFigures(years).length);
    expect(overlaps(textBoxes(pictureOf(element)))).toEqual([]);
  });
});

describe("changes below zero", () => {
  const element = chart(changeCase, 328);
  const xOf = (id: string) => Number(element.querySelector(`[data-figure="${id}-2022"] circle`)?.getAttribute("cx"));
  const stemOf = (id: string) => element.querySelector(`[data-figure="${id}-2022"] line[stroke-opacity]`);

  it("stand left of zero, their stems run from zero to what is certain", () => {
    const zero = Number(stemOf("hoan-kiem")?.getAttribute("x1"));
    expect(xOf("hoan-kiem")).toBeLessThan(zero);
    expect(xOf("bac-tu-liem")).toBeGreaterThan(zero);
    expect(stemOf("nam-tu-liem")?.getAttribute("x2")).toBe(String(xOf("nam-tu-liem")));
    expect(stemOf("hai-ba-trung")).toBeNull();
  });

  it("carry a true minus, and no dash that could be read as one", () => {
    expect(element.textContent).toContain("−31");
    expect(element.textContent).toContain("−20 … 10");
  });
});
