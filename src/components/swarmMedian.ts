import type { MakeSvg } from "./element.js";
import { formatInterval } from "./format.js";
import type { FigureRow } from "./marts.js";
import { REFERENCE_BAND } from "./referenceMark.js";
import { strings } from "./strings.js";
import { HALO, INK, MUTED } from "./svgFrame.js";
import { fitText, textWidth } from "./textWidth.js";
import { medianInterval } from "./valueInterval.js";

/** A number, or the bounds of one, that a line or a band marks through a swarm, with words below. */
export interface Underline {
  ends: number[];
  text: string;
  line: Record<string, string | number>;
}

/** Where an underline is drawn: its line between top and bottom, its words at a height. */
export interface UnderlineRoom {
  at: (value: number) => number;
  top: number;
  bottom: number;
  text: number;
  width: number;
}

const FONT = 12;
const MEDIAN_LINE = { stroke: INK, "stroke-width": 1.5 };

/** Returns the median of the districts; where bounds leave it open, the interval it lies in and that it is open. */
export function medianBelow(figures: readonly FigureRow[], unit: string): Underline | null {
  const counted = figures.filter((figure) => figure.is_district && figure.is_preferred);
  const median = medianInterval(counted);
  if (!median || counted.length < 3) return null;
  const [low, high] = median.map((end) => (Number.isFinite(end) ? end : null)) as [number | null, number | null];
  const ends = [low, high].filter((end) => end !== null);
  const number = formatInterval(low, high, unit);
  const words = strings.swarm;
  if (low === high && low !== null) return { ends: [low], text: words.median(number), line: MEDIAN_LINE };
  return {
    ends,
    text: ends.length > 0 ? words.openMedian(number) : words.unknownMedian,
    line: { ...MEDIAN_LINE, "stroke-dasharray": "2 3" },
  };
}

/** Returns an underline's shapes: a line at a number, a band between two, and the words below. */
export function underline({ ends, text, line }: Underline, room: UnderlineRoom, make: MakeSvg): SVGElement {
  const { at, top, bottom, width } = room;
  const places = ends.map(at);
  const [from = width / 2, to = from] = places;
  const words = fitText(text, width, FONT);
  const half = textWidth(words, FONT) / 2;
  const x = Math.max(half, Math.min(width - half, (from + to) / 2));
  return make(
    "g",
    { "aria-hidden": "true", class: "reference" },
    places.length > 1
      ? make("rect", { x: from, y: top, width: to - from, height: bottom - top, ...REFERENCE_BAND })
      : null,
    ...places.map((place) => make("line", { x1: place, x2: place, y1: top, y2: bottom + 2, ...line })),
    make("text", { x, y: room.text, "text-anchor": "middle", "font-size": FONT, fill: MUTED, ...HALO }, words),
  );
}
