import { describe, expect, it } from "vitest";
import { compareChart } from "../../src/components/compareChart.js";
import type { FigureRow } from "../../src/components/marts.js";
import { boundedCase, cutoffCase, exactCase, HOSTILE, hasHostileMarkup, inferredCase, spanCase } from "./chartCases.js";
import { annualFigure, emptyDocument, literalFigure } from "./literalFigures.js";
import { svgSnapshot } from "./snapshot.js";

const missingCase = [{ district_id: "soc-son", district_name: "Sóc Sơn", reason: "chưa có số liệu" }];

function chart(figures: FigureRow[], missing: typeof missingCase = []): HTMLElement {
  return compareChart(figures, { width: 640, document: emptyDocument(), missing });
}

function markOf(element: Element, figure: FigureRow): Element {
  const mark = element.querySelector(`[data-figure="${figure.figure_id}"]`);
  if (!mark) throw new Error(`missing mark: ${figure.figure_id}`);
  return mark;
}

function isFilled(circle: Element): boolean {
  return circle.getAttribute("fill")?.startsWith("#") === true && Number(circle.getAttribute("r")) > 2;
}

describe("compareChart(figures)", () => {
  it.each([
    ["exact", exactCase],
    ["bounded", boundedCase],
    ["span", spanCase],
    ["inferred", inferredCase],
    ["dated", cutoffCase],
    ["alone", exactCase.slice(0, 1)],
  ])("draws %s values as reviewed", async (name, figures) => {
    await expect(svgSnapshot(chart(figures, missingCase))).toMatchFileSnapshot(`snapshots/compare-${name}.svg`);
  });

  it("says a note once, however many levels it holds for", () => {
    const levels = spanCase.flatMap((figure) => [
      figure,
      { ...figure, figure_id: `${figure.figure_id}-2`, level: "city" },
    ]);
    const notes = [...chart(levels).querySelectorAll(".panel > p")].map((note) => note.textContent);
    expect(notes).toHaveLength(new Set(notes).size);
    expect(notes.length).toBeGreaterThan(0);
  });

  it("begins an axis of ranks at the first", () => {
    const ranks = exactCase.map((figure, index) => ({ ...figure, value: index + 1, unit: "rank" }));
    const ticks = [...chart(ranks).querySelectorAll("svg > g:first-of-type text")].map((text) => text.textContent);
    expect(ticks[0]).toBe("1");
  });

  it("fills the mark of a point value", () => {
    for (const figure of exactCase) {
      expect([...markOf(chart(exactCase), figure).querySelectorAll("circle")].some(isFilled)).toBe(true);
    }
  });

  it("never draws a bound as a point: no filled dot, and a sign with its number", () => {
    const element = chart(boundedCase);
    for (const figure of boundedCase) {
      const mark = markOf(element, figure);
      expect([...mark.querySelectorAll("circle")].some(isFilled), figure.qualifier).toBe(false);
      expect(mark.getAttribute("data-form")).not.toBe("exact");
      expect(mark.parentElement?.querySelector("g[aria-hidden]")?.textContent).toMatch(/[><≥≤≈–] ?\d/);
    }
  });

  it("points a bound to where the number may lie", () => {
    const [more, nearly] = boundedCase as [FigureRow, FigureRow];
    const element = chart(boundedCase);
    const reach = (figure: FigureRow) => {
      const mark = markOf(element, figure);
      const center = Number(mark.querySelector("circle")?.getAttribute("cx"));
      const ends = [...mark.querySelectorAll("line[opacity]")].map((line) => Number(line.getAttribute("x2")));
      return ends.map((end) => Math.sign(end - center));
    };
    expect(reach(more)).toEqual([1, 1, 1, 1]);
    expect(reach(nearly)).toEqual([-1, -1, -1, -1]);
  });

  it("shows a key as soon as a bound, a span or an inferred period is on screen, and only then", () => {
    const keys = (figures: FigureRow[]) =>
      [...chart(figures).querySelectorAll(".mark-legend li")].map((item) => item.getAttribute("data-key"));
    expect(keys(exactCase)).toEqual([]);
    expect(keys(boundedCase)).toEqual(["lower", "upper", "range", "about"]);
    expect(keys(spanCase)).toEqual(["lower", "inferred", "span"]);
  });

  it("gives a total of several years no place on a value axis and no rank among years", () => {
    const element = chart([...exactCase, ...spanCase.map((figure) => ({ ...figure, level: "district" }))]);
    const spans = element.querySelector('[data-form="spans"]');
    const points = element.querySelector('[data-form="points"]');
    expect(spans?.textContent).toContain("4.320 người trong 5 năm");
    expect(points?.textContent).not.toContain("4.320");
    expect([...(spans?.querySelectorAll("text") ?? [])].map((text) => text.textContent)).not.toContain("4.000");
    expect(spans?.querySelectorAll("circle")).toHaveLength(0);
  });

  it("keeps levels apart, and years of one level on one scale", () => {
    const figures = [
      annualFigure("hoan-kiem", 2022, { value: 3550, level: "grassroots", figure_id: "g" }),
      annualFigure("bac-tu-liem", 2022, { value: 50, figure_id: "d22" }),
      annualFigure("dong-da", 2024, { value: 100, figure_id: "d24" }),
    ];
    const element = chart(figures);
    expect([...element.querySelectorAll("section")].map((part) => part.getAttribute("data-level"))).toEqual([
      "district",
      "grassroots",
    ]);
    const at = (id: string) => Number(element.querySelector(`[data-figure="${id}"] circle`)?.getAttribute("cx"));
    const zero = Number(element.querySelector('[data-figure="d22"] line')?.getAttribute("x1"));
    expect((at("d24") - zero) / (at("d22") - zero)).toBeCloseTo(2, 2);
    expect(element.textContent).not.toContain("3.600");
  });

  it("leads every mark to its ledger row, with the printed phrase, the source and the period", () => {
    const element = chart([...exactCase, ...boundedCase, ...spanCase]);
    const marks = [...element.querySelectorAll("a.figure-mark")];
    expect(marks).toHaveLength(exactCase.length + boundedCase.length + spanCase.length);
    for (const mark of marks) {
      const id = mark.getAttribute("data-figure");
      expect(mark.getAttribute("href")).toBe(`./so-lieu.html?figure=${id}#${id}`);
      expect(mark.querySelector("title")?.textContent).toMatch(/nguồn ghi: .+\nĐơn vị tính: người\nNguồn: Tên bài báo/);
      expect(mark.getAttribute("aria-label")).toMatch(/năm/);
    }
  });

  it("lists who is missing, with the reason, as a dash and not as zero", () => {
    const element = chart(exactCase, missingCase);
    expect(element.querySelector(".missing")?.textContent).toContain("Sóc Sơn – chưa có số liệu");
  });

  it("lists what no calendar holds instead of drawing it", () => {
    const element = chart([literalFigure({ period_kind: "unknown", value: 1622 })]);
    expect(element.querySelector("svg")).toBeNull();
    expect(element.querySelector(".unplaced")?.textContent).toContain("1.622 người, không rõ kỳ");
  });

  it("says so when there is nothing to draw", () => {
    expect(chart([]).textContent).toContain("Chưa có số liệu để vẽ");
  });

  it("shows hostile words as words", () => {
    const words = { district_name: HOSTILE, as_printed: HOSTILE, source_title: HOSTILE };
    const span = { ...spanCase[0], ...words } as FigureRow;
    const list = literalFigure({ period_kind: "unknown", value: 1, ...words });
    const element = chart(
      [annualFigure("dong-da", 2022, { value: 1, ...words }), span, list],
      [{ district_id: "x", district_name: HOSTILE, reason: HOSTILE }],
    );
    expect(hasHostileMarkup(element)).toBe(false);
    expect(element.textContent).toContain(HOSTILE);
  });
});
