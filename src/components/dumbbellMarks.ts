import type { YearPair } from "./dumbbellPanel.js";
import type { MakeSvg } from "./element.js";
import { anchorValue, figureLink, STUB_LENGTH, symbolForm, symbolShapes } from "./figureSymbol.js";
import { formatValue } from "./format.js";
import type { FigureRow } from "./marts.js";
import { HALO, INK, MUTED } from "./svgFrame.js";
import { textWidth } from "./textWidth.js";
import { type Extent, valueAxis } from "./valueAxis.js";

/** What the two ends of a row are drawn with. */
export interface PairFrame {
  at: (value: number) => number;
  make: MakeSvg;
  document: Document;
  root: string;
  width: number;
  rowHeight: number;
}

interface Arrow {
  from: number;
  to: number;
  y: number;
  color: string;
}

interface End {
  figure: FigureRow;
  /** On which side of its mark the value stands: away from the other mark. */
  side: -1 | 1;
  isLater: boolean;
}

const GAP = 11;
const HEAD = 5;
const FONT = 12;

/** How far marks that would cover each other are moved apart. */
const STACK = 7;

/** How the line of a change looks whose direction is left open. */
export const OPEN_LINE = { "stroke-width": 1.5, "stroke-dasharray": "5 4" } as const;

/** Returns an arrow between two marks, its head just before the later one; no head where they touch. */
export function arrow({ from, to, y, color }: Arrow, make: MakeSvg): SVGElement[] {
  const sign = Math.sign(to - from);
  const tip = to - sign * 8;
  const line = make("line", {
    x1: from,
    x2: to,
    y1: y,
    y2: y,
    stroke: color,
    "stroke-width": 2,
    "stroke-opacity": 0.55,
  });
  if (Math.abs(to - from) < 22) return [line];
  const back = Math.round((tip - sign * HEAD * 1.4) * 100) / 100;
  const point = Math.round(tip * 100) / 100;
  return [line, make("path", { d: `M${point},${y}L${back},${y - HEAD}L${back},${y + HEAD}Z`, fill: color })];
}

/** Returns the pixels between which numbers are drawn, so that every value beside its mark stays between the edges. */
export function fitRange(pairs: readonly YearPair[], extent: Extent, [left, right]: Range): Range {
  const ends = pairs
    .flatMap(endsOfPair)
    .map((end) => ({ place: placeOf(end), side: end.side, room: gapOf(end) + labelWidth(end.figure) }));
  let [from, to] = [left, right];
  for (let round = 0; round < FITTING_ROUNDS; round++) {
    const { at } = valueAxis(extent, "", [from, to]);
    const over = (side: -1 | 1, edge: number) =>
      Math.max(
        0,
        ...ends.filter((end) => end.side === side).map(({ place, room }) => side * (at(place) - edge) + room),
      );
    [from, to] = [from + over(-1, left), to - over(1, right)];
  }
  return [from, to];
}

type Range = readonly [from: number, to: number];

/** Shifting one end moves all places a little; after a few rounds nothing moves by a pixel. */
const FITTING_ROUNDS = 5;

/**
 * Returns the marks of a row with their values, from left to right; each takes the pointer on its half of the row. Where
 * one lies inside the range of the other they stand below each other, the earlier on top.
 */
export function pairEnds(pair: YearPair, { top, y }: { top: number; y: number }, frame: PairFrame): SVGElement[] {
  const { at, make, width, rowHeight } = frame;
  const ends = endsOfPair(pair);
  const [first, second] = ends.map(({ figure }) => at(anchorValue(figure) ?? 0));
  const middle = first !== undefined && second !== undefined ? (first + second) / 2 : null;
  const marks = ends.map(({ figure }, index) => {
    const [from, to] = [index === 0 ? 0 : (middle ?? 0), index === 0 ? (middle ?? width) : width];
    const target = make("rect", { x: from, y: top, width: to - from, height: rowHeight, fill: "transparent" });
    return markLink(figure, [target], lineOf(figure), frame);
  });
  const others = pair.others.map((figure) => markLink(figure, [], y, frame));
  return [...ends.map((end) => valueLabel(end, lineOf(end.figure), frame)), ...marks, ...others];

  function lineOf(figure: FigureRow): number {
    if (!isStacked(pair)) return y;
    return figure === pair.earlier ? y - STACK : y + STACK;
  }
}

function markLink(figure: FigureRow, shapes: SVGElement[], y: number, { at, make, ...options }: PairFrame): SVGElement {
  const axis = { at, across: y, direction: "x" as const };
  return figureLink(figure, [...shapes, ...symbolShapes(figure, axis, make)], options);
}

/** Returns whether the marks of a pair would cover each other: one of them is a range that reaches to the other. */
export function isStacked({ earlier, later }: Pick<YearPair, "earlier" | "later">): boolean {
  if (!earlier || !later || ![earlier, later].some((figure) => symbolForm(figure) === "range")) return false;
  const [a, b] = [earlier, later].map(
    (figure) => [figure.lower ?? figure.value ?? 0, anchorValue(figure) ?? 0] as const,
  );
  return a !== undefined && b !== undefined && a[0] <= b[1] && b[0] <= a[1];
}

/** The figures of a pair from left to right; of equal ones the earlier is on the left. */
function endsOfPair({ earlier, later }: YearPair): End[] {
  if (!earlier || !later) {
    const figure = earlier ?? later;
    return figure ? [{ figure, side: 1, isLater: figure === later }] : [];
  }
  if (isStacked({ earlier, later })) {
    return [earlier, later].map((figure) => ({ figure, side: 1, isLater: figure === later }));
  }
  const isFalling = (anchorValue(later) ?? 0) < (anchorValue(earlier) ?? 0);
  const [left, right] = isFalling ? [later, earlier] : [earlier, later];
  return [
    { figure: left, side: -1, isLater: isFalling },
    { figure: right, side: 1, isLater: !isFalling },
  ];
}

function valueLabel(end: End, y: number, { at, make }: PairFrame): SVGElement {
  const { figure, side, isLater } = end;
  return make(
    "text",
    {
      x: at(placeOf(end)) + side * gapOf(end),
      y: y + 4.5,
      "text-anchor": side < 0 ? "end" : "start",
      "font-size": FONT,
      "font-weight": isLater ? 600 : 400,
      fill: isLater ? INK : MUTED,
      "font-variant-numeric": "tabular-nums",
      "aria-hidden": "true",
      ...HALO,
    },
    formatValue(figure),
  );
}

/** The number beside which the value is written: for a range its nearer end. */
function placeOf({ figure, side }: End): number {
  const { value, lower } = figure;
  return (side < 0 ? (value ?? lower) : null) ?? anchorValue(figure) ?? 0;
}

/** The distance of a value from its mark; beyond the fading stub where that runs the same way. */
function gapOf({ figure, side }: End): number {
  return GAP + (symbolForm(figure) === (side > 0 ? "lower" : "upper") ? STUB_LENGTH : 0);
}

function labelWidth(figure: FigureRow): number {
  return textWidth(formatValue(figure), FONT);
}
