import { groups } from "d3";
import { changeWords } from "./changeWords.js";
import { districtColor } from "./districtColor.js";
import { arrow, fitRange, isStacked, OPEN_LINE, type PairFrame, pairEnds } from "./dumbbellMarks.js";
import { type MakeSvg, svgMaker } from "./element.js";
import { anchorValue } from "./figureSymbol.js";
import type { FigureRow } from "./marts.js";
import { type Reference, referenceOf } from "./reference.js";
import { endsOf, REFERENCE_BAND, REFERENCE_LINE } from "./referenceMark.js";
import { strings } from "./strings.js";
import { gridX, INK, MUTED, svgFrame } from "./svgFrame.js";
import { fitText, textWidth } from "./textWidth.js";
import { valueAxis, valueExtent } from "./valueAxis.js";
import { type Change, changeBetween } from "./valueInterval.js";

export interface DumbbellPanelOptions {
  width: number;
  document: Document;
  label: string;
  /** What the districts are compared with: a quiet row below them. */
  reference?: Reference | null;
  root?: string;
}

/** The figures of one district in two years, either of which may be missing. */
export interface YearPair {
  name: string;
  earlier: FigureRow | null;
  later: FigureRow | null;
  /** Figures of sources that are not preferred: drawn, but joined to nothing. */
  others: FigureRow[];
}

interface Frame extends PairFrame {
  years: readonly [number, number];
  width: number;
  /** Where the change is written: beside the row, or above it on a narrow screen. */
  isNarrow: boolean;
  left: number;
  rowHeight: number;
}

const NARROW = 540;
const HEAD = 26;
const SIDE = 6;

/**
 * Returns two years of each district as a row: both marks with their values, joined by an arrow from the earlier to the
 * later year, and the change in words. A change whose direction the bounds leave open is a dashed line without a head.
 */
export function dumbbellPanel(figures: readonly FigureRow[], options: DumbbellPanelOptions): SVGElement {
  const { document, label, width, reference, root = "." } = options;
  const make = svgMaker(document);
  const years = pairYears(figures);
  const pairs = yearPairs(figures);
  const isNarrow = width < NARROW;
  const rowHeight = isNarrow ? 54 : 36;
  const names = [...pairs.map(({ name }) => name), reference?.label ?? ""].map((name) => textWidth(name));
  const changes = pairs.map((pair) => textWidth(changeOf(pair, years), 12));
  const left = isNarrow ? 0 : Math.min(180, Math.max(...names) + 16);
  const right = isNarrow ? width : width - Math.min(170, Math.max(...changes) + 16);
  const extent = valueExtent(figures, reference);
  const axis = valueAxis(extent, figures[0]?.unit ?? "", fitRange(pairs, extent, [left + SIDE, right - SIDE]));
  const bottom = HEAD + rowHeight * pairs.length;
  const frame = { at: axis.at, make, document, root, years, width, isNarrow, left, rowHeight };
  const referenceRow = reference ? referencePair(reference, bottom, frame) : null;
  const base = bottom + (referenceRow ? rowHeight : 0);
  return svgFrame(
    { document, label, width, height: base + 26 },
    yearKey(years, make),
    gridX(axis, [HEAD, base], make),
    ...pairs.map((pair, row) => pairRow(pair, HEAD + row * rowHeight, frame)),
    referenceRow,
  );
}

/** Returns whether the direction of some change is left open by its bounds, so that the key explains the dashes. */
export function hasOpenChange(figures: readonly FigureRow[]): boolean {
  return yearPairs(figures).some((pair) => changeIn(pair)?.change_direction === "undetermined");
}

/** Returns the earlier and the later year of figures. */
export function pairYears(figures: readonly FigureRow[]): [number, number] {
  const years = figures.flatMap((figure) => figure.year ?? []);
  return [Math.min(...years), Math.max(...years)];
}

function yearPairs(figures: readonly FigureRow[]): YearPair[] {
  const [earlier, later] = pairYears(figures);
  return groups(figures, (figure) => figure.district_id)
    .map(([, ofDistrict]) => {
      const preferred = ofDistrict.filter((figure) => figure.is_preferred);
      const inYear = (year: number) => preferred.find((figure) => figure.year === year) ?? null;
      const [before, after] = [inYear(earlier), inYear(later)];
      const others = ofDistrict.filter((figure) => figure !== before && figure !== after);
      return { name: ofDistrict[0]?.district_name ?? "", earlier: before, later: after, others };
    })
    .sort((a, b) => lastValue(b) - lastValue(a));
}

function lastValue({ earlier, later }: YearPair): number {
  const last = later ?? earlier;
  return last ? (anchorValue(last) ?? 0) : 0;
}

function changeIn({ earlier, later }: YearPair): Change | null {
  return earlier && later ? changeBetween(earlier, later) : null;
}

function changeOf(pair: YearPair, years: readonly [number, number]): string {
  const change = changeIn(pair);
  return change ? changeWords(change) : strings.panels.noYear(years[pair.earlier ? 1 : 0]);
}

/** The two years with the arrow between them, as the rows below have it. */
function yearKey([earlier, later]: readonly [number, number], make: MakeSvg): SVGElement {
  const from = SIDE + textWidth(String(earlier), 12) + 8;
  const style = { y: 14, "font-size": 12 };
  return make(
    "g",
    { "aria-hidden": "true" },
    make("text", { ...style, x: SIDE, fill: MUTED }, String(earlier)),
    ...arrow({ from, to: from + 34, y: 10, color: MUTED }, make),
    make("text", { ...style, x: from + 42, fill: INK, "font-weight": 600 }, String(later)),
  );
}

function pairRow(pair: YearPair, top: number, frame: Frame): SVGElement {
  const { make, isNarrow, rowHeight } = frame;
  const y = top + (isNarrow ? rowHeight - 17 : rowHeight / 2);
  return make("g", {}, rowWords(pair, { top, y }, frame), joinOf(pair, y, frame), ...pairEnds(pair, { top, y }, frame));
}

/** The name and the change: at both sides of a wide row, above a narrow one. */
function rowWords(pair: YearPair, { top, y }: { top: number; y: number }, frame: Frame): SVGElement {
  const { make, isNarrow, left, width, years } = frame;
  const change = changeOf(pair, years);
  const line = isNarrow ? top + 16 : y + 4.5;
  const isKnown = (changeIn(pair)?.change_direction ?? "undetermined") !== "undetermined";
  const room = isNarrow ? width - textWidth(change, 12) - 24 : left - 12;
  const name = isNarrow ? { x: SIDE, "text-anchor": "start" } : { x: left - 12, "text-anchor": "end" };
  const style = { x: width - SIDE, y: line, "text-anchor": "end", "font-size": 12, fill: isKnown ? INK : MUTED };
  return make(
    "g",
    { "aria-hidden": "true" },
    make("text", { ...name, y: line, fill: INK }, fitText(pair.name, room)),
    make("text", { ...style, class: "change" }, change),
  );
}

function joinOf(pair: YearPair, y: number, { at, make }: Frame): SVGElement | null {
  const { earlier, later } = pair;
  const [from, to] = [earlier && anchorValue(earlier), later && anchorValue(later)];
  if (from === null || to === null || !later || isStacked(pair)) return null;
  const color = districtColor(later.district_id);
  const isOpen = changeIn(pair)?.change_direction === "undetermined";
  const place = { from: at(from), to: at(to), y, color };
  const shapes = isOpen
    ? [make("line", { x1: place.from, x2: place.to, y1: y, y2: y, stroke: color, ...OPEN_LINE })]
    : arrow(place, make);
  return make("g", { "data-change": isOpen ? "open" : "known" }, ...shapes);
}

/** The reference as a row of its own: a bar at each number, a band between bounds, dashes from one year to the other. */
function referencePair(reference: Reference, top: number, frame: Frame): SVGElement | null {
  const { make, at, years, width, isNarrow, left, rowHeight } = frame;
  const points = years.map((year) => referenceOf(reference, year)).filter((point) => point !== null);
  if (points.length === 0) return null;
  const y = top + (isNarrow ? rowHeight - 17 : rowHeight / 2);
  const ends = points.map((point) => endsOf(point).map(at));
  const [from, to] = [ends[0]?.[0] ?? 0, ends.at(-1)?.at(-1) ?? 0];
  const name = isNarrow ? { x: SIDE, "text-anchor": "start" } : { x: left - 12, "text-anchor": "end" };
  return make(
    "g",
    { "aria-hidden": "true", class: "reference" },
    make(
      "text",
      { ...name, y: isNarrow ? top + 16 : y + 4.5, fill: MUTED },
      fitText(reference.label, isNarrow ? width : left - 12),
    ),
    make("line", { x1: from, x2: to, y1: y, y2: y, ...REFERENCE_LINE }),
    ...ends.flatMap(([low = 0, high = low]) => [
      make("rect", { x: low, y: y - 7, width: high - low, height: 14, ...REFERENCE_BAND }),
      ...[low, high].map((x) =>
        make("line", { x1: x, x2: x, y1: y - 7, y2: y + 7, stroke: MUTED, "stroke-width": 1.5 }),
      ),
    ]),
  );
}
