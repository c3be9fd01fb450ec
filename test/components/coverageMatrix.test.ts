import { describe, expect, it } from "vitest";
import type { CoverageGridRow } from "../../src/components/coverageGrid.js";
import { coverageMatrix } from "../../src/components/coverageMatrix.js";
import { emptyDocument } from "./literalFigures.js";
import { asSnapshot } from "./snapshot.js";

const metrics = [
  { metric_id: "excellent-workers", metric_name: "Công nhân giỏi" },
  { metric_id: "members", metric_name: "Đoàn viên công đoàn" },
];
const grid: CoverageGridRow[] = [
  { district_id: "hoan-kiem", metric_id: "excellent-workers", first_year: 2020, states: "B-A" },
  { district_id: "bac-tu-liem", metric_id: "excellent-workers", first_year: 2020, states: "--A" },
  { district_id: "dong-da", metric_id: "excellent-workers", first_year: 2020, states: "-SS" },
  { district_id: "hoan-kiem", metric_id: "members", first_year: 2021, states: "-P" },
];

describe("coverageMatrix(metrics, grid, options)", () => {
  it("counts districts with a full year apart from those with another kind of figure", async () => {
    const matrix = draw(700);
    expect(cells(matrix, "excellent-workers")).toEqual(["otherCount:1", "otherCount:1", "count:2"]);
    expect(cells(matrix, "members")).toEqual(["otherCount:1"]);
    await expect(asSnapshot(matrix)).toMatchFileSnapshot("snapshots/coverageMatrix.svg");
  });

  it("marks years without figures with a dash in their place", () => {
    const dashes = draw(700).querySelector("[data-row=members] > text[aria-hidden]");
    expect(dashes?.textContent).toBe("––");
    expect(dashes?.getAttribute("x")?.split(" ")).toHaveLength(2);
  });

  it("leads from a cell to its figures in the ledger and says what they are", () => {
    const cell = draw(700).querySelector("[data-row=excellent-workers] a[data-form=count]");
    expect(cell?.getAttribute("href")).toBe("./so-lieu.html?metric=excellent-workers&year=2022");
    expect(cell?.querySelector("title")?.textContent).toBe(
      "Công nhân giỏi, năm 2022\n2 đơn vị có số trọn năm, 1 đơn vị chỉ có số loại khác",
    );
  });

  it("puts names above the cells on a phone and keeps inside its width", () => {
    const matrix = draw(328);
    const right = [...matrix.querySelectorAll("[data-form] rect")].map(
      (rect) => Number(rect.getAttribute("x")) + Number(rect.getAttribute("width")),
    );
    expect(Math.max(...right)).toBeLessThanOrEqual(328);
    const name = matrix.querySelector(".row-name text");
    expect(name?.textContent).not.toBe("");
    expect([name?.getAttribute("x"), name?.getAttribute("text-anchor")]).toEqual([null, null]);
  });
});

function draw(width: number): SVGElement {
  return coverageMatrix(metrics, grid, { width, lastYear: 2022, yearCount: 3, document: emptyDocument() });
}

/** The form of each cell, and the number that stands in its middle. */
function cells(matrix: SVGElement, metric_id: string): string[] {
  const row = matrix.querySelector(`[data-row=${metric_id}]`);
  const numbers = [...(row?.querySelectorAll(":scope > g > text") ?? [])];
  return [...(row?.querySelectorAll("[data-form]") ?? [])].map((cell, index) => {
    const rect = cell.querySelector("rect");
    const middle = Number(rect?.getAttribute("x")) + Number(rect?.getAttribute("width")) / 2;
    expect(Number(numbers[index]?.getAttribute("x"))).toBeCloseTo(middle, 0);
    return `${cell.getAttribute("data-form")}:${numbers[index]?.textContent}`;
  });
}
