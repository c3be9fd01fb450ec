import { group } from "d3";
import { districtColor, QUIET_COLOR } from "./districtColor.js";
import { type Attributes, hundredths, type MakeSvg } from "./element.js";
import { figureLink, symbolForm, symbolShapes, type ValueAxis } from "./figureSymbol.js";
import { formatValue } from "./format.js";
import type { Later } from "./later.js";
import type { FigureRow } from "./marts.js";
import type { Reference } from "./reference.js";
import { HALO, INK } from "./svgFrame.js";
import { textWidth } from "./textWidth.js";
import { endLabels } from "./trendLabels.js";
import { trendReference } from "./trendReference.js";

/** A figure with its place in time, in years, and its point or bound. */
export interface PlacedFigure {
  figure: FigureRow;
  time: number;
  value: number;
}

/** Where a picture of years draws: pixel positions, and the edges of its plot. */
export interface TrendFrame {
  x: (time: number) => number;
  y: (value: number) => number;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** The width of the whole picture, names included. */
  width: number;
  unit: string;
  document: Document;
  make: MakeSvg;
  root: string;
  reference?: Reference | null | undefined;
  highlight?: readonly string[] | undefined;
  later?: Later | undefined;
}

/** How two neighbouring points of a district are joined. */
export type Join = "line" | "gap" | "none";

/** More lines than this cannot all be named and coloured; those that are not highlighted step back. */
const CROWD = 12;

/** Returns everything inside the axes: the reference, lines and gaps, names at the ends, numbers, and the marks on top. */
export function trendMarks(series: readonly PlacedFigure[][], frame: TrendFrame): (SVGElement | null)[] {
  const lines = series.map(preferredPoints).filter((ofDistrict) => ofDistrict.length > 0);
  const named = namedSeries(lines, frame.highlight);
  const points = series.flat();
  const ids = new Set(named.map(idOf));
  const isNamed = ({ figure }: PlacedFigure) => ids.has(figure.district_id);
  const quiet = lines.filter((ofDistrict) => !named.includes(ofDistrict));
  return [
    trendReference(frame),
    ...joins(quiet, QUIET_JOIN, frame),
    ...named.flatMap((ofDistrict) => joins([ofDistrict], { stroke: districtColor(idOf(ofDistrict)) }, frame)),
    endLabels(named, frame),
    frame.make("g", { "aria-hidden": "true", ...NUMBER_STYLE }, ...valueLabels(named.flat(), points, frame)),
    quietMarks(
      points.filter((point) => !isNamed(point)),
      frame,
    ),
    ...apartFrom(points.filter(isNamed)).map(({ point, shift }) => mark(point, { shift }, frame)),
  ];
}

/** The marks of who is not named, hundreds in a crowd, whose lines are there already. */
function quietMarks(points: readonly PlacedFigure[], frame: TrendFrame): SVGElement | null {
  if (points.length === 0) return null;
  const { make, later = (task) => task() } = frame;
  const group = make("g");
  later(() => group.append(...points.map((point) => mark(point, QUIET_MARK, frame))));
  return group;
}

/**
 * Returns how two neighbouring points are joined: by a line only when both are point values of years that follow each
 * other; across years or dates without a figure by a gap; to a bound by nothing.
 */
export function joinOf(a: FigureRow, b: FigureRow): Join {
  if (a.value === null || b.value === null) return "none";
  const isAnnual = a.period_class === "annual" && b.period_class === "annual";
  return isAnnual && a.year !== null && b.year === a.year + 1 ? "line" : "gap";
}

/** Returns the points that a line may go through: where two sources differ, those of the preferred one. */
export function preferredPoints(points: readonly PlacedFigure[]): PlacedFigure[] {
  return points.filter(({ figure }) => figure.is_preferred);
}

/** Returns each point with the one after it that a line may lead to; a part of a year is passed over. */
export function neighbours(points: readonly PlacedFigure[]): [PlacedFigure, PlacedFigure][] {
  const whole = points.filter(({ figure }) => figure.period_class !== "partial");
  return whole.slice(1).map((point, index) => [whole[index] as PlacedFigure, point]);
}

function namedSeries(
  series: readonly PlacedFigure[][],
  highlight: readonly string[] | undefined,
): readonly PlacedFigure[][] {
  if (series.length <= CROWD || !highlight) return series;
  const chosen = new Set(highlight);
  return series.filter((points) => chosen.has(idOf(points)));
}

function idOf(points: readonly PlacedFigure[]): string {
  return points[0]?.figure.district_id ?? "";
}

interface MarkStyle extends Pick<ValueAxis, "color" | "radius"> {
  /** How far a mark stands aside, in pixels, so that it hides none of the same year and value. */
  shift?: number;
}

const QUIET_MARK: MarkStyle = { color: QUIET_COLOR, radius: 3 };

function mark(point: PlacedFigure, style: MarkStyle, { x, y, make, ...options }: TrendFrame): SVGElement {
  const { shift = 0, ...look } = style;
  const axis = { at: y, across: x(point.time) + shift, direction: "y" as const, ...look };
  return figureLink(point.figure, symbolShapes(point.figure, axis, make), options);
}

/** How far marks of one year and value stand from each other: half over each other, so that they read as one place. */
const ASIDE = 6;

/** Returns each point with how far its mark stands aside where others have the same year and value. */
function apartFrom(points: readonly PlacedFigure[]): { point: PlacedFigure; shift: number }[] {
  const places = group(points, placeOf);
  return points.map((point) => {
    const here = places.get(placeOf(point)) ?? [];
    return { point, shift: (here.indexOf(point) - (here.length - 1) / 2) * ASIDE };
  });
}

function placeOf({ time, value }: PlacedFigure): string {
  return `${time} ${value}`;
}

/** The lines of some districts, as one path of each kind: hundreds of lines would take a phone long to lay out. */
function joins(series: readonly PlacedFigure[][], look: Attributes, { x, y, make }: TrendFrame): SVGElement[] {
  const pairs = series.flatMap(neighbours);
  return (["line", "gap"] as const).flatMap((join) => {
    const segments = pairs.filter(([a, b]) => joinOf(a.figure, b.figure) === join);
    if (segments.length === 0) return [];
    const place = ({ time, value }: PlacedFigure) => `${hundredths(x(time))},${hundredths(y(value))}`;
    const d = segments.map(([a, b]) => `M${place(a)}L${place(b)}`).join("");
    return [make("path", { d, fill: "none", ...look, "data-join": join, ...JOIN_STYLES[join] })];
  });
}

const QUIET_JOIN = { stroke: QUIET_COLOR, opacity: 0.45 };

const JOIN_STYLES = {
  line: { "stroke-width": 2.25 },
  gap: { "stroke-width": 1.5, "stroke-dasharray": "1.5 5", "stroke-linecap": "round", "stroke-opacity": 0.7 },
};

interface Box {
  x: number;
  y: number;
  width: number;
}

const FONT = 12;

/** The numbers above their points, or below, where they cover nothing; a crowded picture leaves earlier ones to the table. */
function valueLabels(labelled: readonly PlacedFigure[], all: readonly PlacedFigure[], frame: TrendFrame): SVGElement[] {
  const { x, y, right, top, bottom, make } = frame;
  const taken: Box[] = all.map((point) => ({ x: x(point.time), y: y(point.value), width: 12 }));
  const latestFirst = labelled.toSorted((a, b) => b.time - a.time);
  return latestFirst.flatMap(({ figure, time, value }) => {
    const text = formatValue(figure);
    const width = textWidth(text, FONT);
    const form = symbolForm(figure);
    const offsets = [form === "lower" ? -46 : -15, form === "upper" ? 46 : 18];
    if (form === "lower") offsets.reverse();
    const spot = offsets
      .map((offset) => ({ x: Math.min(x(time), right + 4 - width / 2), y: y(value) + offset, width }))
      .find((box) => box.y > top - 16 && box.y < bottom + 2 && !taken.some((other) => isOver(box, other)));
    if (!spot) return [];
    taken.push(spot);
    return [make("text", { x: spot.x, y: spot.y + 4 }, text)];
  });
}

const NUMBER_STYLE = {
  "text-anchor": "middle",
  "font-size": FONT,
  "font-weight": 600,
  fill: INK,
  ...HALO,
  "stroke-width": 3,
  "font-variant-numeric": "tabular-nums",
};

function isOver(a: Box, b: Box): boolean {
  return Math.abs(a.y - b.y) < 13 && Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 2;
}
