import * as d3 from "d3";
import { type MakeSvg, svgMaker } from "./element.js";
import { anchorValue, figureLink, symbolForm, symbolShapes } from "./figureSymbol.js";
import { formatQuantity, formatValue } from "./format.js";
import { ledgerHref } from "./ledgerLink.js";
import type { FigureRow } from "./marts.js";
import { strings } from "./strings.js";

export interface StandingOptions {
  width: number;
  /** The district that is "here"; without it all are shown alike. */
  district_id?: string;
  /** The end of the axis, where several strips share a scale. */
  max?: number;
  document?: Document;
  root?: string;
}

type Scale = (value: number) => number;

interface Mark {
  figure: FigureRow;
  x: number;
  lane: number;
}

const WIDEST = 620;
const LEFT = 12;
const RIGHT = 32;
const LANE = 13;
const LABEL = 20;
const AXIS = 20;
const STUB = 30;
/** Room above and below the dots. */
const PAD = 10;

/**
 * Returns where districts stand among those with a figure of the same metric, level and period: a dot each on one value
 * axis from zero, stacked where they meet, bounds as open marks; the district that is "here" ringed, with its value.
 */
export function standing(figures: readonly FigureRow[], options: StandingOptions): SVGElement {
  const { district_id, document = globalThis.document, root } = options;
  const make = svgMaker(document);
  const width = Math.min(options.width, WIDEST);
  const x = d3
    .scaleLinear()
    .domain([0, options.max || d3.max(figures, anchorValue) || 1])
    .range([LEFT, width - RIGHT]);
  const marks = placeMarks(figures, x);
  const here = marks.find((mark) => mark.figure.district_id === district_id);
  const top = here ? LABEL : 0;
  const [low, high] = d3.extent([0, ...marks.map((mark) => mark.lane)]) as [number, number];
  const middle = top + PAD - low * LANE;
  const bottom = middle + high * LANE + PAD;
  const height = bottom + AXIS;
  const frame = { x, middle, document, root };
  return make(
    "svg",
    {
      role: "group",
      "aria-label": labelOf(figures, here),
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      class: "standing",
    },
    axis(x, { unit: figures[0]?.unit ?? "", top, bottom, make }),
    ...marks.filter((mark) => mark !== here).map((mark) => peerShape(mark, frame)),
    here ? pointer(here, { middle, width, make }) : null,
    here ? figureLink(here.figure, shapesOf(here, frame), frame) : null,
  );
}

function labelOf(figures: readonly FigureRow[], here: Mark | undefined): string {
  if (!here) return strings.panels.figures(figures.length);
  return strings.standing.label(here.figure.district_name, formatValue(here.figure), figures.length);
}

/** Gives each mark the lane nearest the middle where it touches no other, a fading stub included. */
function placeMarks(figures: readonly FigureRow[], x: Scale): Mark[] {
  const ends = new Map<number, number>();
  const known = figures.filter((figure) => anchorValue(figure) !== null);
  const placed = known.map((figure) => ({ figure, extent: extentOf(figure, x) }));
  return d3
    .sort(
      placed,
      ({ extent }) => extent[0],
      ({ figure }) => figure.district_id,
    )
    .map(({ figure, extent }) => {
      const lane = lanes().find((candidate) => (ends.get(candidate) ?? -Infinity) < extent[0]) ?? 0;
      ends.set(lane, extent[1]);
      return { figure, x: x(anchorValue(figure) ?? 0), lane };
    });
}

function lanes(): number[] {
  return Array.from({ length: 31 }, (_, index) => (index % 2 ? 1 : -1) * Math.ceil(index / 2));
}

function extentOf(figure: FigureRow, x: Scale): [number, number] {
  const at = x(anchorValue(figure) ?? 0);
  const form = symbolForm(figure);
  if (form === "lower") return [at - 7, at + STUB];
  if (form === "upper") return [at - STUB, at + 7];
  return form === "range" ? [x(figure.lower ?? 0) - 3, at + 3] : [at - 7, at + 7];
}

interface MarkFrame {
  x: Scale;
  middle: number;
  document: Document;
  root?: string;
}

function shapesOf({ figure, lane }: Mark, { x, middle, document }: MarkFrame): SVGElement[] {
  return symbolShapes(figure, { at: x, across: middle + lane * LANE, direction: "x" }, svgMaker(document));
}

/** A mark in few words, for there are many: not a stop of the tab key, but a link with who, how much and the words. */
function peerShape(mark: Mark, frame: MarkFrame): SVGElement {
  const { district_name, as_printed, figure_id } = mark.figure;
  const make = svgMaker(frame.document);
  const title = `${district_name}: ${formatValue(mark.figure)}\n${strings.sourceSays(as_printed)}`;
  return make(
    "a",
    { href: ledgerHref(figure_id, frame.root), class: "figure-mark", tabindex: -1, "data-figure": figure_id },
    make("title", {}, title),
    ...shapesOf(mark, frame),
  );
}

interface PointerFrame {
  middle: number;
  width: number;
  make: MakeSvg;
}

function pointer({ figure, x, lane }: Mark, { middle, width, make }: PointerFrame): SVGElement {
  const text = formatValue(figure);
  const half = (text.length * 7.6) / 2;
  const at = Math.max(half, Math.min(width - half, x));
  const line = { stroke: "var(--kho-ink, CanvasText)", "stroke-width": 1 };
  return make(
    "g",
    { "aria-hidden": "true" },
    make(
      "text",
      {
        x: round(at),
        y: 13,
        "text-anchor": "middle",
        "font-size": 13,
        "font-weight": 600,
        fill: "var(--kho-ink, CanvasText)",
      },
      text,
    ),
    make("line", { x1: round(x), x2: round(x), y1: 17, y2: round(middle + lane * LANE - 9), ...line }),
    make("circle", { cx: round(x), cy: middle + lane * LANE, r: 9, fill: "none", ...line }),
  );
}

interface AxisFrame {
  unit: string;
  top: number;
  bottom: number;
  make: MakeSvg;
}

function axis(x: d3.ScaleLinear<number, number>, { unit, top, bottom, make }: AxisFrame): SVGElement {
  const [from = 0, to = 0] = x.range();
  const ticks = x.ticks(Math.max(2, Math.floor((to - from) / 90)));
  const labels = ticks.map((tick) =>
    make(
      "text",
      {
        x: round(x(tick)),
        y: bottom + 15,
        "text-anchor": "middle",
        "font-size": 11,
        fill: "var(--kho-muted, CanvasText)",
      },
      formatQuantity(tick, unit),
    ),
  );
  const grid = ticks.map((tick) => {
    const at = round(x(tick));
    return make("line", { x1: at, x2: at, y1: top, y2: bottom, stroke: "var(--kho-line, GrayText)" });
  });
  return make("g", { "aria-hidden": "true" }, ...grid, ...labels);
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
