import { describe, expect, it } from "vitest";
import type { FigureRow } from "../../src/components/marts.js";
import { trendChart } from "../../src/components/trendChart.js";
import { datedCase, HOSTILE, hasHostileMarkup, inferredCase, spanCase, yearsCase } from "./chartCases.js";
import { annualFigure, emptyDocument, literalFigure } from "./literalFigures.js";
import { svgSnapshot } from "./snapshot.js";

function chart(figures: FigureRow[]): HTMLElement {
  return trendChart(figures, { width: 640, document: emptyDocument(), label: "Công nhân giỏi" });
}

/** How often each kind of join is drawn. */
function joinsOf(figures: FigureRow[]): Record<string, number> {
  const paths = [...chart(figures).querySelectorAll("[data-join]")];
  const segments = (path: Element) => path.getAttribute("d")?.match(/M/g)?.length ?? 0;
  return Object.fromEntries(paths.map((path) => [path.getAttribute("data-join"), segments(path)]));
}

describe("trendChart(figures)", () => {
  it.each([
    ["years", yearsCase],
    ["dated", datedCase],
    ["inferred", inferredCase],
  ])("draws %s as reviewed", async (name, figures) => {
    await expect(svgSnapshot(chart(figures))).toMatchFileSnapshot(`snapshots/trend-${name}.svg`);
  });

  it("is no higher for being wider, from a laptop's width on", () => {
    const heightAt = (width: number) =>
      trendChart(yearsCase, { width, document: emptyDocument() }).querySelector("svg")?.getAttribute("height");
    expect(heightAt(720)).toBe(heightAt(912));
  });

  it("joins by a line only years that follow each other, across a gap by a thread, to a bound not at all", () => {
    const of = (district_id: string) => joinsOf(yearsCase.filter((figure) => figure.district_id === district_id));
    expect(of("long-bien")).toEqual({ line: 1, gap: 1 });
    expect(of("hoan-kiem")).toEqual({});
    expect(of("ba-dinh")).toEqual({});
  });

  it("never joins stocks by a line: between two dates nothing was counted", () => {
    expect(joinsOf(datedCase)).toEqual({ gap: 1 });
  });

  it("leaves totals of several years out, even when they are handed in", () => {
    const element = chart([...yearsCase, ...spanCase]);
    expect(element.querySelectorAll("a.figure-mark")).toHaveLength(yearsCase.length);
    expect(element.textContent).not.toContain("4.320");
    expect(chart(spanCase).querySelector("svg")).toBeNull();
  });

  it("draws a bound as an open ring and never as a point", () => {
    const rings = [...chart(yearsCase).querySelectorAll('[data-form="lower"] circle')];
    expect(rings).toHaveLength(1);
    expect(rings[0]?.getAttribute("fill")).toBe("var(--kho-paper, Canvas)");
  });

  it("names every district once, at its end, without covering another", () => {
    const figures = ["long-bien", "hoan-kiem", "ba-dinh", "dong-da"].map((id) => annualFigure(id, 2021, { value: 40 }));
    const names = [...chart(figures).querySelectorAll("text")].filter(
      (text) => text.getAttribute("text-anchor") === "start",
    );
    const places = names.map((text) => Number(text.getAttribute("y"))).sort((a, b) => a - b);
    expect(names.map((text) => text.textContent).sort()).toEqual(
      ["Ba Đình", "Hoàn Kiếm", "Long Biên", "Đống Đa"].sort(),
    );
    for (const [index, place] of places.entries())
      if (index > 0) expect(place - (places[index - 1] ?? 0)).toBeGreaterThan(14);
  });

  it("hides no mark behind another of the same year and value", () => {
    const figures = ["long-bien", "hoan-kiem", "ba-dinh"].map((id) => annualFigure(id, 2021, { value: 40 }));
    const places = [...chart(figures).querySelectorAll("a.figure-mark circle")].map((dot) =>
      Number(dot.getAttribute("cx")),
    );
    const [left = 0, middle = 0, right = 0] = places.toSorted((a, b) => a - b);
    expect(middle - left).toBeCloseTo(6);
    expect(right - middle).toBeCloseTo(6);
  });

  it("says so when there is nothing to draw", () => {
    expect(chart([]).querySelector("svg")).toBeNull();
    expect(chart([]).textContent).toContain("Chưa có số liệu để vẽ");
  });

  it("explains gaps and bounds beside the picture", () => {
    const keys = [...chart(yearsCase).querySelectorAll(".mark-legend li")].map((item) => item.getAttribute("data-key"));
    expect(keys).toEqual(["lower", "gap"]);
  });

  it("shows hostile words as words", () => {
    const figure = annualFigure("dong-da", 2022, { value: 1, district_name: HOSTILE, as_printed: HOSTILE });
    const element = chart([figure]);
    expect(hasHostileMarkup(element)).toBe(false);
    expect(element.textContent).toContain(HOSTILE);
  });
});

describe("an incomplete year", () => {
  const figures = [
    annualFigure("dong-da", 2021, { value: 40 }),
    literalFigure({
      district_id: "dong-da",
      period_kind: "half_year",
      period_start: "2022-01-01",
      period_end: "2022-06-30",
      value: 30,
    }),
    annualFigure("dong-da", 2022, { value: 50 }),
  ];

  it("is a hollow mark that no line leads to, and has its key", () => {
    const picture = chart(figures);
    const partial = picture.querySelector('[data-figure="dong-da-half_year-2022-06-30"] circle');
    expect(partial?.getAttribute("fill")).toMatch(/paper/);
    expect(picture.querySelectorAll("[data-join=line]")).toHaveLength(1);
    expect(picture.querySelectorAll("[data-join=gap]")).toHaveLength(0);
    expect(picture.querySelector("[data-key=partial]")).not.toBeNull();
  });
});
