import { type Child, hundredths, type MakeSvg, svgMaker } from "./element.js";

/** What every picture asks of its frame; axes and text styles are the same everywhere. */
export interface SvgFrameOptions {
  document: Document;
  /** What the picture shows, for a screen reader. */
  label: string;
  width: number;
  height: number;
  class?: string;
}

/** An axis: pixel positions of its ticks, and how they are written. */
export interface FrameAxis {
  ticks: readonly number[];
  at: (value: number) => number;
  /** What stands at a tick; without it there are grid lines only. */
  format?: (value: number) => string;
  /** `start`: the number begins at its line, as the name of a year does that begins there. */
  anchor?: "start" | "middle";
}

/** The edges between which grid lines run: top and bottom, or left and right. */
export type Edges = readonly [from: number, to: number];

const FONT = 13;
const AXIS_FONT = 12;

/** The colours of text and lines, which follow the page into dark mode and stand alone in a saved picture. */
export const INK = "var(--kho-ink, currentColor)";
export const MUTED = "var(--kho-muted, currentColor)";
export const PAPER = "var(--kho-paper, Canvas)";
const LINE = "var(--kho-line, #d8d8d8)";
const ZERO = "var(--kho-edge, currentColor)";

/** How a text keeps apart from lines that pass behind it. */
export const HALO = { stroke: PAPER, "stroke-width": 4, "stroke-linejoin": "round", "paint-order": "stroke" } as const;

/** Returns a picture in the house style: a labelled group, since its marks are links that a keyboard reaches. */
export function svgFrame(
  { document, label, width, height, ...options }: SvgFrameOptions,
  ...children: Child[]
): SVGElement {
  return svgMaker(document)(
    "svg",
    {
      class: options.class ?? "kho-plot",
      role: "group",
      "aria-label": label,
      width,
      height,
      viewBox: `0 0 ${Math.round(width * 100) / 100} ${Math.round(height * 100) / 100}`,
      fill: "currentColor",
      "font-size": FONT,
      overflow: "visible",
    },
    ...children,
  );
}

/** Returns upright grid lines with their numbers below; the line at zero is stronger where numbers lie on both sides. */
export function gridX(
  { ticks, at, format, anchor = "middle" }: FrameAxis,
  [top, bottom]: Edges,
  make: MakeSvg,
): SVGElement {
  const labels = format
    ? ticks.map((tick) => make("text", { x: at(tick), y: bottom + 18, "text-anchor": anchor }, format(tick)))
    : [];
  return group([...gridLines(ticks, (tick) => `M${hundredths(at(tick))},${top}V${bottom}`, make), ...labels], make);
}

/** Returns level grid lines with their numbers on the left, by the same rules. */
export function gridY({ ticks, at, format }: FrameAxis, [left, right]: Edges, make: MakeSvg): SVGElement {
  const [from, to] = [hundredths(left), hundredths(right)];
  const labels = format
    ? ticks.map((tick) => make("text", { x: left - 8, y: at(tick) + 4, "text-anchor": "end" }, format(tick)))
    : [];
  return group([...gridLines(ticks, (tick) => `M${from},${hundredths(at(tick))}H${to}`, make), ...labels], make);
}

/** The lines of one look are one path: a phone lays it out sooner than its parts. */
function gridLines(ticks: readonly number[], lineAt: (tick: number) => string, make: MakeSvg): SVGElement[] {
  const isZeroAmid = (tick: number) => tick === 0 && (ticks[0] ?? 0) < 0;
  const looks = { [LINE]: ticks.filter((tick) => !isZeroAmid(tick)), [ZERO]: ticks.filter(isZeroAmid) };
  return Object.entries(looks)
    .filter(([, ofLook]) => ofLook.length > 0)
    .map(([stroke, ofLook]) => make("path", { d: ofLook.map(lineAt).join(""), fill: "none", stroke }));
}

/** Axes are for the eye: every mark says its number itself, and the table holds them all. */
function group(children: SVGElement[], make: MakeSvg): SVGElement {
  const style = { "font-size": AXIS_FONT, fill: MUTED, "font-variant-numeric": "tabular-nums" };
  return make("g", { "aria-hidden": "true", ...style }, ...children);
}
