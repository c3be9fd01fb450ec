import { describe, expect, it } from "vitest";
import type { FigureRow } from "../../src/components/marts.js";
import { type SwarmChartOptions, swarmChart } from "../../src/components/swarmChart.js";
import { crowdFigures, DISTRICTS, districtFigure } from "./crowdCases.js";
import { emptyDocument } from "./literalFigures.js";
import { clipped, overlaps, textBoxes } from "./textBoxes.js";

const crowd = crowdFigures([2022]);

function swarm(figures: FigureRow[], options: Partial<SwarmChartOptions> = {}): SVGElement {
  const shown = {
    width: 328,
    document: emptyDocument(),
    label: "Công nhân giỏi",
    highlight: ["dong-da"],
    hasMedian: true,
  };
  return swarmChart(figures, { ...shown, ...options });
}

function flagsOf(svg: Element): (string | null)[] {
  return [...svg.querySelectorAll(".flag")].map((flag) => flag.textContent);
}

describe("swarmChart(figures, options)", () => {
  it("makes every district a mark, from left to right, none over another", () => {
    const marks = [...swarm(crowd).querySelectorAll("a.figure-mark")];
    const centres = marks.flatMap((mark) => {
      const circle = mark.querySelector("circle");
      return circle ? [{ x: Number(circle.getAttribute("cx")), y: Number(circle.getAttribute("cy")) }] : [];
    });
    expect(marks).toHaveLength(crowd.length);
    for (const [index, a] of centres.entries())
      for (const b of centres.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(10);
    const exact = marks.filter((mark) => mark.getAttribute("data-form") === "exact");
    const places = exact.map((mark) => Number(mark.querySelector("circle")?.getAttribute("cx")));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it.each([328, 720])(
    "names the highlighted ones apart from each other at %i pixels, even where they crowd",
    (width) => {
      const highlight = crowd.slice(0, 9).map((figure) => figure.district_id);
      const svg = swarm(crowd, { highlight, width });
      expect(flagsOf(svg)).toHaveLength(9);
      expect(overlaps(textBoxes(svg))).toEqual([]);
      expect(clipped(textBoxes(svg), width)).toEqual([]);
    },
  );

  it("keeps the colour of the highlighted ones and takes it from the rest", () => {
    const svg = swarm(crowd);
    const colours = (id: string) =>
      [...svg.querySelectorAll(`[data-figure="${id}-2022"] *`)].flatMap((shape) =>
        ["fill", "stroke"].map((name) => shape.getAttribute(name)).filter((colour) => colour?.startsWith("#")),
      );
    expect(new Set(colours("dong-da"))).toEqual(new Set(["#12926f"]));
    const others = crowd.filter(({ district_id }) => district_id !== "dong-da");
    expect(new Set(others.flatMap(({ district_id }) => colours(district_id)))).toEqual(new Set(["#8f8f8f"]));
  });

  it("marks the median of exact values with its number", () => {
    const figures = [10, 20, 60].map((value, index) => ofDistrict(index, { value }));
    expect(swarm(figures).querySelector(".reference")?.textContent).toBe("trung vị 20");
  });

  it("marks a median that bounds leave open as an interval and says so", () => {
    const figures = [{ value: 10 }, { lower: 20, qualifier: "more_than" }, { value: 60 }].map((columns, index) =>
      ofDistrict(index, columns),
    );
    const median = swarm(figures).querySelector(".reference");
    expect(median?.textContent).toBe("trung vị không phân định: 20–60");
    expect(median?.querySelectorAll("line")).toHaveLength(2);
    expect(median?.querySelector("rect")).not.toBeNull();
  });

  it("draws one median where the reference is the median too", () => {
    const reference = {
      label: "Trung vị",
      isMedian: true,
      points: [{ year: null, value: 20, lower: null, upper: null }],
    };
    expect(swarm(crowd, { reference }).querySelectorAll(".reference")).toHaveLength(1);
  });
});

function ofDistrict(index: number, columns: Partial<FigureRow>): FigureRow {
  return districtFigure(DISTRICTS[index]?.district_id ?? "", 2022, columns);
}
