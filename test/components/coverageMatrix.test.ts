import { describe, expect, it } from "vitest";
import { coverageMatrix } from "../../src/components/coverageMatrix.js";
import type { CoverageRow } from "../../src/components/marts.js";
import { emptyDocument } from "./literalFigures.js";
import { asSnapshot } from "./snapshot.js";

const metrics = [
  { metric_id: "excellent-workers", metric_name: "Công nhân giỏi" },
  { metric_id: "members", metric_name: "Đoàn viên công đoàn" },
];
const coverage: CoverageRow[] = [
  cell("hoan-kiem", "excellent-workers", 2022, "annual"),
  cell("bac-tu-liem", "excellent-workers", 2022, "annual"),
  cell("dong-da", "excellent-workers", 2022, "span_only"),
  cell("dong-da", "excellent-workers", 2021, "span_only"),
  cell("hoan-kiem", "excellent-workers", 2020, "bound_only"),
  cell("hoan-kiem", "members", 2021, "none"),
  cell("hoan-kiem", "members", 2022, "partial"),
];

describe("coverageMatrix(metrics, coverage, options)", () => {
  it("counts districts with a full year apart from those with another kind of figure", async () => {
    const matrix = draw(700);
    expect(states(matrix, "excellent-workers")).toEqual(["other:1", "other:1", "annual:2"]);
    expect(states(matrix, "members")).toEqual(["none:–", "none:–", "other:1"]);
    await expect(asSnapshot(matrix)).toMatchFileSnapshot("snapshots/coverageMatrix.svg");
  });

  it("puts names above the cells on a phone and keeps inside its width", () => {
    const matrix = draw(320);
    const right = [...matrix.querySelectorAll("g[data-state] rect")].map(
      (rect) => Number(rect.getAttribute("x")) + Number(rect.getAttribute("width")),
    );
    expect(Math.max(...right)).toBeLessThanOrEqual(320);
  });
});

function draw(width: number): SVGElement {
  return coverageMatrix(metrics, coverage, { width, lastYear: 2022, yearCount: 3, document: emptyDocument() });
}

function states(matrix: SVGElement, metric_id: string): string[] {
  return [...matrix.querySelectorAll(`[data-metric=${metric_id}] g[data-state]`)].map(
    (group) => `${group.getAttribute("data-state")}:${group.querySelector("text")?.textContent}`,
  );
}

function cell(district_id: string, metric_id: string, year: number, state: CoverageRow["state"]): CoverageRow {
  return { district_id, metric_id, year, state, figure_count: state === "none" ? 0 : 1 };
}
