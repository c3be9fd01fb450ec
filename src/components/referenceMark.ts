import type { MakeSvg } from "./element.js";
import { type ReferencePoint, referenceText } from "./reference.js";
import { HALO, MUTED } from "./svgFrame.js";
import { fitText, textWidth } from "./textWidth.js";

/** One point of a reference with the words for it. */
export interface NamedReference {
  label: string;
  point: ReferencePoint;
  unit: string;
}

/** The room that a reference is drawn in: the line between top and bottom, its name above, inside left and right. */
export interface ReferenceRoom {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** How a reference is drawn: a quiet dashed line, a band where only bounds are known. */
export const REFERENCE_LINE = { stroke: MUTED, "stroke-width": 1.25, "stroke-dasharray": "5 4" } as const;
export const REFERENCE_BAND = { fill: MUTED, "fill-opacity": 0.12 } as const;

const FONT = 12;

/** Returns a reference as an upright line through rows with its name above it; a band between two bounds. */
export function referenceAcross(
  { label, point, unit }: NamedReference,
  at: (value: number) => number,
  { top, bottom, left, right }: ReferenceRoom,
  make: MakeSvg,
): SVGElement {
  const ends = endsOf(point).map(at);
  const middle = ends.reduce((sum, end) => sum + end, 0) / ends.length;
  const text = fitText(referenceText(label, point, unit), right - left, FONT);
  const half = textWidth(text, FONT) / 2;
  const x = Math.max(left + half, Math.min(right - half, middle));
  const [from = 0, to = from] = ends;
  return make(
    "g",
    { "aria-hidden": "true", class: "reference" },
    ends.length > 1
      ? make("rect", { x: from, y: top, width: to - from, height: bottom - top, ...REFERENCE_BAND })
      : null,
    ...ends.map((end) => make("line", { x1: end, x2: end, y1: top - 4, y2: bottom, ...REFERENCE_LINE })),
    make("text", { x, y: top - 9, "text-anchor": "middle", "font-size": FONT, fill: MUTED, ...HALO }, text),
  );
}

/** Returns the numbers at which a reference is drawn: its value, or the bounds that are known. */
export function endsOf({ value, lower, upper }: ReferencePoint): number[] {
  return value !== null ? [value] : [lower, upper].filter((end) => end !== null);
}
