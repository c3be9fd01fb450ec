import { describe, expect, it } from "vitest";
import { lineage } from "../../src/components/lineage.js";
import { emptyDocument } from "./literalFigures.js";
import { asSnapshot } from "./snapshot.js";

const models = [
  { model_id: "stg_figures", layer: "staging" },
  { model_id: "figures", layer: "marts" },
  { model_id: "district_years", layer: "marts" },
  { model_id: "trends", layer: "marts" },
];
const edges = [
  { from_model: "raw_figures", to_model: "stg_figures" },
  { from_model: "stg_figures", to_model: "figures" },
  { from_model: "figures", to_model: "district_years" },
  { from_model: "district_years", to_model: "trends" },
  { from_model: "figures", to_model: "trends" },
];

describe("lineage(models, edges, options)", () => {
  it("puts raw tables first, then staging, then marts, each below what it reads", async () => {
    const picture = lineage(models, edges, { width: 500, document: emptyDocument() });
    const heights = ["raw_figures", "stg_figures", "figures", "district_years", "trends"].map((id) =>
      heightOf(picture, id),
    );
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(new Set(heights).size).toBe(5);
    expect(picture.querySelectorAll("path[data-edge]")).toHaveLength(5);
    await expect(asSnapshot(picture)).toMatchFileSnapshot("snapshots/lineage.svg");
  });

  it("links a model to its part of the page, and leaves a raw table alone", () => {
    const picture = lineage(models, edges, { width: 500, document: emptyDocument() });
    expect(picture.querySelector("a[data-model=trends]")?.getAttribute("href")).toBe("#model-trends");
    expect(picture.querySelector("a[data-model=raw_figures]")).toBeNull();
  });

  it("keeps its boxes inside a phone's width", () => {
    const many = ["a", "b", "c", "d", "e"].map((model_id) => ({ model_id, layer: "marts" }));
    const picture = lineage(many, [], { width: 328, document: emptyDocument() });
    const rights = [...picture.querySelectorAll("rect")].map(
      (box) => Number(box.getAttribute("x")) + Number(box.getAttribute("width")),
    );
    expect(Math.max(...rights)).toBeLessThanOrEqual(328);
  });

  it("ends when models read each other in a circle", () => {
    const circle = [
      { from_model: "figures", to_model: "trends" },
      { from_model: "trends", to_model: "figures" },
    ];
    expect(lineage(models, circle, { width: 500, document: emptyDocument() }).querySelectorAll("a")).toHaveLength(4);
  });
});

function heightOf(picture: SVGElement, id: string): number {
  const text = [...picture.querySelectorAll("text")].find((candidate) => candidate.textContent === id);
  return Number(text?.getAttribute("y"));
}
