import type { CoverageState } from "./coverageGrid.js";
import type { Attributes, MakeSvg } from "./element.js";

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
const CORNER = 3;
const RADIUS = 5;

/**
 * Returns the shapes of cells of one form, told apart without colour: full year a full square, part of a year half a
 * square, a span a bar that joins its neighbours, a bound an open ring, outside the district's life a stroke across. A
 * count is a tinted square, a dashed one where only other kinds are known. Nothing for a state without figures. The cells
 * are one path, however many they are: a browser draws that much sooner.
 */
export function cellShapes(form: CellForm, boxes: readonly CellBox[], make: MakeSvg): SVGElement[] {
  const path = (outline: (box: CellBox) => string, attributes: Attributes) =>
    make("path", { ...attributes, d: boxes.map(outline).join("") });
  switch (form) {
    case "annual":
      return [path(square, { fill: ACCENT })];
    case "partial":
      return [path(square, { fill: "none", stroke: ACCENT }), path(leftHalf, { fill: ACCENT })];
    case "span":
      return [path(bar, { fill: tint(45) })];
    case "bound":
      return [path(ring, { fill: "none", stroke: ACCENT, "stroke-width": 2 })];
    case "outside":
      return [path(stroke, { stroke: EDGE, "stroke-width": 0.75 })];
    case "count":
      return [path(square, { fill: tint(26) })];
    case "otherCount":
      return [path(square, { fill: "none", stroke: EDGE, "stroke-dasharray": "3 2" })];
    case "none":
      return [];
  }
}

function square({ x, y, width, height }: CellBox): string {
  const [across, down] = [round(width - 2 - 2 * CORNER), height - 2 * CORNER];
  const arc = `a${CORNER} ${CORNER} 0 0 1`;
  const right = `h${across}${arc} ${CORNER} ${CORNER}v${down}${arc} -${CORNER} ${CORNER}`;
  return `M${round(x + 1 + CORNER)} ${y}${right}h${-across}${arc} -${CORNER} -${CORNER}v${-down}${arc} ${CORNER} -${CORNER}z`;
}

function leftHalf({ x, y, width, height }: CellBox): string {
  const across = round((width - 2) / 2 - CORNER);
  const arc = `a${CORNER} ${CORNER} 0 0 1`;
  const left = `${arc} -${CORNER} -${CORNER}v${2 * CORNER - height}${arc} ${CORNER} -${CORNER}`;
  return `M${round(x + 1 + CORNER)} ${y}h${across}v${height}h${-across}${left}z`;
}

function bar({ x, y, width, height }: CellBox): string {
  return `M${round(x)} ${y + height / 2 - 4}h${round(width)}v8h${-round(width)}z`;
}

function ring({ x, y, width, height }: CellBox): string {
  const arc = `a${RADIUS} ${RADIUS} 0 1 0`;
  return `M${round(x + width / 2 - RADIUS)} ${y + height / 2}${arc} ${2 * RADIUS} 0${arc} -${2 * RADIUS} 0z`;
}

function stroke({ x, y, width, height }: CellBox): string {
  return `M${round(x + 1)} ${y + height}L${round(x + width - 1)} ${y}`;
}

function tint(percent: number): string {
  return `color-mix(in srgb, ${ACCENT} ${percent}%, ${PAPER})`;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
