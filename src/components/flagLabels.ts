import { least } from "d3";

/** A text that stands above a mark and is tied to it by an upright line. */
export interface Flag {
  /** Where the mark is. */
  x: number;
  width: number;
}

/** Where a flag's text stands: its left edge, and its row, 0 being the nearest to the marks. */
export interface PlacedFlag {
  left: number;
  row: number;
}

type Placed = Flag & PlacedFlag;

const GAP = 12;
const BESIDE = 2;

/**
 * Returns places for flags on a picture so wide, in the order of the input: texts cover no other text, and where that
 * can be had their ties cross none either. As few rows as possible, the text over its mark where there is room.
 */
export function placeFlags(flags: readonly Flag[], width: number): PlacedFlag[] {
  const placed: Placed[] = [];
  const places = new Map<Flag, PlacedFlag>();
  for (const flag of [...flags].sort((a, b) => b.x - a.x)) {
    const candidates = flags.flatMap((_, row) => lefts(flag, width).map((left) => ({ ...flag, left, row })));
    const apart = candidates.filter((candidate) => !placed.some((other) => isOver(candidate, other)));
    const best = least(apart, (candidate) => costOf(candidate, { placed, flags }));
    if (!best) continue;
    placed.push(best);
    places.set(flag, best);
  }
  return flags.map((flag) => places.get(flag) ?? { left: flag.x, row: 0 });
}

/** A tie through a text is worst, then standing where a tie has yet to pass, then a row more. */
function costOf(flag: Placed, { placed, flags }: { placed: readonly Placed[]; flags: readonly Flag[] }): number {
  const crossed = placed.filter((other) => crosses(flag, other)).length;
  const inTheWay = flags.filter(({ x }) => x < flag.x && covers(flag, x)).length;
  return crossed * 100 + inTheWay * 10 + flag.row;
}

/** Over the mark, to its right, to its left; never off the picture. */
function lefts({ x, width }: Flag, room: number): number[] {
  const inside = (left: number) => Math.max(0, Math.min(room - width, left));
  return [x - width / 2, x - BESIDE, x - width + BESIDE].map(inside);
}

function isOver(a: Placed, b: Placed): boolean {
  return a.row === b.row && a.left < b.left + b.width + GAP && b.left < a.left + a.width + GAP;
}

/** Whether the tie of one passes through the text of the other, which stands lower. */
function crosses(a: Placed, b: Placed): boolean {
  const [upper, lower] = a.row > b.row ? [a, b] : [b, a];
  return a.row !== b.row && covers(lower, upper.x);
}

function covers({ left, width }: Placed, x: number): boolean {
  return x > left - 2 && x < left + width + 2;
}
