import { anchorValue, STUB_LENGTH, symbolForm } from "./figureSymbol.js";
import type { FigureRow } from "./marts.js";

/** A figure with its place in a swarm: along the axis in pixels, and its lane, 0 being the middle one. */
export interface SwarmMark {
  figure: FigureRow;
  x: number;
  lane: number;
}

const HALF = 7;
const LANES = Array.from({ length: 61 }, (_, index) => (index % 2 ? 1 : -1) * Math.ceil(index / 2));

/**
 * Returns the figures from left to right, each in the lane nearest the middle where it touches no other, a fading stub
 * and a range included. A figure of which nothing is known has no place.
 */
export function swarmMarks(figures: readonly FigureRow[], at: (value: number) => number): SwarmMark[] {
  const ends = new Map<number, number>();
  return figures
    .filter((figure) => anchorValue(figure) !== null)
    .map((figure) => ({ figure, extent: extentOf(figure, at) }))
    .sort((a, b) => a.extent[0] - b.extent[0] || (a.figure.figure_id < b.figure.figure_id ? -1 : 1))
    .map(({ figure, extent }) => {
      const lane = LANES.find((candidate) => (ends.get(candidate) ?? Number.NEGATIVE_INFINITY) < extent[0]) ?? 0;
      ends.set(lane, extent[1]);
      return { figure, x: at(anchorValue(figure) ?? 0), lane };
    });
}

function extentOf(figure: FigureRow, at: (value: number) => number): [number, number] {
  const x = at(anchorValue(figure) ?? 0);
  const reach = STUB_LENGTH + HALF - 3;
  const form = symbolForm(figure);
  if (form === "lower") return [x - HALF, x + reach];
  if (form === "upper") return [x - reach, x + HALF];
  return form === "range" ? [at(figure.lower ?? 0) - 3, x + 3] : [x - HALF, x + HALF];
}
