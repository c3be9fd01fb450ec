import { descending } from "d3";
import { levelsOf, periodKey, periodKeys, periodKeyTitle } from "./comparePanels.js";
import { htmlMaker, type MakeElement, type MakeSvg, svgMaker } from "./element.js";
import { anchorValue, figureLink, STUB_LENGTH, symbolShapes } from "./figureSymbol.js";
import { capitalize, formatLevel, formatValue } from "./format.js";
import type { FigureRow } from "./marts.js";
import { standing } from "./standing.js";
import { strings } from "./strings.js";
import { INK, svgFrame } from "./svgFrame.js";
import { fitText, textWidth } from "./textWidth.js";
import { type Extent, valueAxis, valueExtent } from "./valueAxis.js";

export interface YearMultiplesOptions {
  document: Document;
  root: string;
}

interface Frame extends YearMultiplesOptions {
  make: MakeElement;
  width: number;
  extent: Extent;
}

/** Up to so many districts are named, each on a line of its own; more are a strip of dots. */
const NAMED = 5;
/** Two fit beside each other on a phone, four elsewhere: each is drawn once. */
const WIDTH = 156;
const LINE = 34;
/** Where the words and the mark of a line stand in it. */
const [WORDS, TRACK] = [13, 24];
const INSET = 8;
const FONT = 12;

/**
 * Returns one small panel per period, the latest first, the panels of one level on one scale from zero: few districts
 * by name, many as a strip. Totals of several years and figures without a year have no panel.
 */
export function yearMultiples(figures: readonly FigureRow[], options: YearMultiplesOptions): HTMLElement {
  const make = htmlMaker(options.document);
  const placed = figures.filter(
    ({ is_chosen, period_class }) => is_chosen && period_class !== "span" && period_class !== "unplaced",
  );
  const sections = levelsOf(placed).map((level) =>
    levelSection(
      placed.filter((figure) => figure.level === level),
      options,
    ),
  );
  return make("div", { class: "year-multiples" }, ...sections);
}

function levelSection(figures: readonly FigureRow[], options: YearMultiplesOptions): HTMLElement {
  const make = htmlMaker(options.document);
  const level = figures[0]?.level ?? "";
  const frame = { ...options, make, extent: valueExtent(figures), width: WIDTH };
  const panels = periodKeys(figures).map((key) =>
    smallPanel(
      key,
      figures.filter((figure) => periodKey(figure) === key),
      frame,
    ),
  );
  return make(
    "section",
    { "data-level": level },
    make("h3", {}, capitalize(formatLevel(level))),
    make("div", { class: "panels" }, ...panels),
  );
}

function smallPanel(key: string, figures: readonly FigureRow[], frame: Frame): HTMLElement {
  const { make } = frame;
  const sorted = [...figures].sort((a, b) => descending(anchorValue(a) ?? 0, anchorValue(b) ?? 0));
  const picture = sorted.length > NAMED ? standing(sorted, frame) : namedLines(sorted, frame);
  return make("figure", { "data-period": key }, make("figcaption", {}, periodKeyTitle(key)), picture);
}

/** Each district on a line: name and value in words, and below them its mark on the common scale. */
function namedLines(figures: readonly FigureRow[], { width, extent, document, root }: Frame): SVGElement {
  const make = svgMaker(document);
  const { at } = valueAxis(extent, "", [INSET, width - INSET - STUB_LENGTH]);
  const lines = figures.map((figure, index) => {
    const across = index * LINE + TRACK;
    const track = { x1: INSET, x2: width - INSET, y1: across, y2: across, stroke: "var(--kho-line, GrayText)" };
    const shapes = symbolShapes(figure, { at, across, direction: "x" }, make);
    const mark = figureLink(figure, [make("line", track), ...shapes], { document, root });
    return make("g", {}, ...lineWords(figure, { y: index * LINE + WORDS, width, make }), mark);
  });
  const label = strings.panels.figures(figures.length);
  return svgFrame({ document, label, width, height: figures.length * LINE }, ...lines);
}

function lineWords(figure: FigureRow, { y, width, make }: { y: number; width: number; make: MakeSvg }): SVGElement[] {
  const value = formatValue(figure);
  const room = width - textWidth(value, FONT) - INSET;
  const hidden = { y, "font-size": FONT, "aria-hidden": "true" };
  return [
    make("text", { ...hidden, x: 0, fill: INK }, fitText(figure.district_name, room, FONT)),
    make("text", { ...hidden, x: width, "text-anchor": "end", "font-weight": 600, fill: INK }, value),
  ];
}
