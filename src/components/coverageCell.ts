import type { CoverageState } from "./coverageGrid.js";
import type { MakeSvg } from "./element.js";

/** How a cell looks: by the state of one figure, or by a count of which the best kind decides. */
export type CellForm = CoverageState | "count" | "otherCount";

/** A cell's place in pixels. */
export interface CellBox {
  x: number;
  y: number;
  width: number;
  height: number;
}

const ACCENT = "var(--kho-accent, #0f5f7d)";
const PAPER = "var(--kho-paper, Canvas)";
const EDGE = "var(--kho-edge, CanvasText)";

/**
 * Returns the shapes of a cell, told apart without colour: full year a full square, part of a year half a square, a span
 * a bar that joins its neighbours, a bound an open ring, outside the district's life a stroke across. A count is a tinted
 * square, a dashed one where only other kinds are known. Nothing for a state without figures.
 */
export function cellShapes(form: CellForm, box: CellBox, make: MakeSvg): SVGElement[] {
  const { x, y, width, height } = box;
  const inner = { x: round(x + 1), y, width: round(width - 2), height, rx: 3 };
  const middle = y + height / 2;
  switch (form) {
    case "annual":
      return [make("rect", { ...inner, fill: ACCENT })];
    case "partial":
      return [
        make("rect", { ...inner, fill: "none", stroke: ACCENT }),
        make("path", {
          d: `M${inner.x} ${y}h${round(inner.width / 2)}v${height}h${-round(inner.width / 2)}z`,
          fill: ACCENT,
        }),
      ];
    case "span":
      return [make("rect", { x: round(x), y: middle - 4, width: round(width), height: 8, fill: tint(45) })];
    case "bound":
      return [
        make("circle", {
          cx: round(x + width / 2),
          cy: middle,
          r: 5,
          fill: "none",
          stroke: ACCENT,
          "stroke-width": 2,
        }),
      ];
    case "outside":
      return [
        make("path", {
          d: `M${inner.x} ${y + height}L${round(x + width - 1)} ${y}`,
          stroke: EDGE,
          "stroke-width": 0.75,
        }),
      ];
    case "count":
      return [make("rect", { ...inner, fill: tint(26) })];
    case "otherCount":
      return [make("rect", { ...inner, fill: "none", stroke: EDGE, "stroke-dasharray": "3 2" })];
    default:
      return [];
  }
}

function tint(percent: number): string {
  return `color-mix(in srgb, ${ACCENT} ${percent}%, ${PAPER})`;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
