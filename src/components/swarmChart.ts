import { districtColor, QUIET_COLOR } from "./districtColor.js";
import { type MakeSvg, svgMaker } from "./element.js";
import { figureLink, symbolShapes } from "./figureSymbol.js";
import { type Flag, type PlacedFlag, placeFlags } from "./flagLabels.js";
import { formatValue } from "./format.js";
import type { Later } from "./later.js";
import { ledgerHref } from "./ledgerLink.js";
import type { FigureRow } from "./marts.js";
import { type Reference, referenceOf, referenceText } from "./reference.js";
import { endsOf, REFERENCE_LINE } from "./referenceMark.js";
import { strings } from "./strings.js";
import { gridX, HALO, INK, svgFrame } from "./svgFrame.js";
import { type SwarmMark, swarmMarks } from "./swarmLayout.js";
import { medianBelow, type Underline, underline } from "./swarmMedian.js";
import { fitText, textWidth } from "./textWidth.js";
import { type Extent, valueAxis, valueExtent } from "./valueAxis.js";

export interface SwarmChartOptions {
  width: number;
  document: Document;
  label: string;
  /** The districts that are named and keep their colour; where there are none, all keep theirs. */
  highlight: readonly string[];
  /** Whether the median of the districts is marked. */
  hasMedian?: boolean;
  /** What the districts are compared with: a dashed line through the swarm. */
  reference?: Reference | null;
  /** The numbers that the axis reaches over, where several swarms share a scale. */
  extent?: Extent;
  /** One of many on a page: lower, the highlighted one with its value only, the others as links in few words. */
  isCompact?: boolean;
  /** Does what can wait until the marks are on the screen: what they say. */
  later?: Later | undefined;
  root?: string;
}

interface Frame {
  at: (value: number) => number;
  /** The height of the middle lane, and that of a lane. */
  middle: number;
  lane: number;
  top: number;
  bottom: number;
  width: number;
  make: MakeSvg;
  document: Document;
  root: string;
  later: Later | undefined;
}

const LEFT = 14;
const RIGHT = 34;
const ROOMY = { lane: 15, pad: 12, axis: 24 };
const COMPACT = { lane: 13, pad: 10, axis: 22 };
const FLAG_ROW = 19;
const UNDER_ROW = 20;

/**
 * Returns figures of one metric, level and period as a swarm on one value axis: every district a mark, stacked where they
 * meet, bounds as open marks; the highlighted ones named above, the rest quiet. Marks follow each other by their place.
 */
export function swarmChart(figures: readonly FigureRow[], options: SwarmChartOptions): SVGElement {
  const { document, label, width, highlight, isCompact = false, root = "." } = options;
  const { lane, pad, axis: axisHeight } = isCompact ? COMPACT : ROOMY;
  const make = svgMaker(document);
  const unit = figures[0]?.unit ?? "";
  const reference = options.hasMedian && options.reference?.isMedian ? null : options.reference;
  const extent = options.extent ?? valueExtent(figures, reference);
  const axis = valueAxis(extent, unit, [LEFT, width - RIGHT]);
  const marks = swarmMarks(figures, axis.at);
  const named = marks.filter(({ figure }) => highlight.includes(figure.district_id));
  const flags = named.map((mark) => flagOf(mark, { isCompact, width }));
  const places = placeFlags(flags, width);
  const lanes = marks.map((mark) => mark.lane);
  const top = named.length > 0 ? Math.max(...places.map(({ row }) => row + 1)) * FLAG_ROW + 4 : 0;
  const middle = top + pad - Math.min(0, ...lanes) * lane;
  const bottom = middle + Math.max(0, ...lanes) * lane + pad;
  const under = underlines(figures, { ...options, reference, unit });
  const base = bottom + under.length * UNDER_ROW;
  const frame = { at: axis.at, middle, lane, top, bottom, width, make, document, root, later: options.later };
  const isQuiet = (mark: SwarmMark) => named.length > 0 && !named.includes(mark);
  return svgFrame(
    { document, label, width, height: base + axisHeight, class: "standing" },
    gridX(axis, [top, base], make),
    ...under.map((line, row) => underline(line, { ...frame, text: bottom + (row + 0.75) * UNDER_ROW }, make)),
    ...named.map((mark, index) => tie(mark, places[index]?.row ?? 0, frame)),
    ...flags.map((flag, index) => flagText(flag, places[index] ?? { left: 0, row: 0 }, frame)),
    ...marks.map((mark) =>
      markLink(mark, { isQuiet: isQuiet(mark), isShort: isCompact && !named.includes(mark) }, frame),
    ),
  );
}

interface UnderlineOptions extends Omit<SwarmChartOptions, "reference"> {
  reference: Reference | null | undefined;
  unit: string;
}

/** What stands below the swarm, each with its line through it: the median and the reference. */
function underlines(figures: readonly FigureRow[], { hasMedian, reference, unit }: UnderlineOptions): Underline[] {
  const median = hasMedian ? medianBelow(figures, unit) : null;
  const point = referenceOf(reference, figures[0]?.year ?? null);
  const named =
    reference && point
      ? { ends: endsOf(point), text: referenceText(reference.label, point, unit), line: REFERENCE_LINE }
      : null;
  return [median, named].filter((line) => line !== null);
}

interface SwarmFlag extends Flag {
  text: string;
}

/** The words above a mark: who and how much; one of many says the number only, its page says who. */
function flagOf({ figure, x }: SwarmMark, { isCompact, width }: { isCompact: boolean; width: number }): SwarmFlag {
  const value = formatValue(figure);
  const name = isCompact ? "" : `${fitText(figure.district_name, width - textWidth(value) - 12)}: `;
  const text = `${name}${value}`;
  return { x, text, width: textWidth(text) };
}

function flagText({ text }: SwarmFlag, { left, row }: PlacedFlag, { top, make }: Frame): SVGElement {
  const place = { x: left, y: top - 8 - row * FLAG_ROW };
  return make("text", { ...place, "font-weight": 600, fill: INK, "aria-hidden": "true", class: "flag", ...HALO }, text);
}

/** The line from a name down to its mark, and the ring around it. */
function tie({ figure, x, lane }: SwarmMark, row: number, frame: Frame): SVGElement {
  const { top, make } = frame;
  const y = frame.middle + lane * frame.lane;
  const line = { stroke: INK, "stroke-width": 1 };
  return make(
    "g",
    { "aria-hidden": "true", "data-flag": figure.district_id },
    make("line", { x1: x, x2: x, y1: top - 3 - row * FLAG_ROW, y2: y - 9, ...line }),
    make("circle", { cx: x, cy: y, r: 9, fill: "none", ...line }),
  );
}

function markLink(
  { figure, lane }: SwarmMark,
  { isQuiet, isShort }: { isQuiet: boolean; isShort: boolean },
  frame: Frame,
): SVGElement {
  const { at, middle, make, document, root, later } = frame;
  const color = isQuiet ? QUIET_COLOR : districtColor(figure.district_id);
  const axis = { at, across: middle + lane * frame.lane, direction: "x" as const, color };
  const shapes = symbolShapes(figure, axis, make);
  return isShort ? shortLink(figure, shapes, frame) : figureLink(figure, shapes, { document, root, later });
}

/** A mark in few words, for there are many: not a stop of the tab key, but a link with who, how much and the words. */
function shortLink(figure: FigureRow, shapes: SVGElement[], { make, root }: Frame): SVGElement {
  const { district_name, as_printed, figure_id } = figure;
  const title = `${district_name}: ${formatValue(figure)}\n${strings.sourceSays(as_printed)}`;
  const link = { href: ledgerHref(figure_id, root), class: "figure-mark", tabindex: -1, "data-figure": figure_id };
  return make("a", link, make("title", {}, title), ...shapes);
}
