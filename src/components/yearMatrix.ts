import { group } from "d3";
import { type CellBox, type CellForm, cellShapes } from "./coverageCell.js";
import { type MakeSvg, svgMaker } from "./element.js";
import type { Later } from "./later.js";
import { strings } from "./strings.js";
import { fitText, textWidth } from "./textWidth.js";

/** One row of a matrix by year: what it is, and a cell for each year. */
export interface YearRow {
  id: string;
  name: string;
  href: string | null;
  cells: readonly YearCell[];
  /** What is known of the years before those shown, as text; null where nothing is. */
  earlier: string | null;
}

export interface YearCell {
  year: number;
  form: CellForm;
  /** The number that stands in the square; null where its shape says it all. */
  number: string | null;
  /** What stands in the table's cell. */
  text: string;
  /** The cell in words, for a tooltip and a screen reader. */
  says: string;
  /** Where its figures are; null where there are none. */
  href: string | null;
}

export interface YearMatrixOptions {
  width: number;
  years: readonly number[];
  /** What the picture shows, for a screen reader. */
  label: string;
  document: Document;
  /** The room for names beside the cells, on a phone and on wider pages; without it on a phone they stand above. */
  names?: { narrow: number; wide: number };
  /** Does what can wait until the cells are on the screen: what they say and where they lead. */
  later?: Later | undefined;
}

interface Frame {
  width: number;
  left: number;
  cell: number;
  row: number;
  /** The room for a name above its cells. */
  above: number;
  years: readonly number[];
  isNarrow: boolean;
  /** The size of names. */
  font: number;
  make: MakeSvg;
  later: Later;
}

const WIDEST = 860;
const NARROW = 620;
const HEAD = 22;
const SQUARE = 24;
const GAP = 3;
const LINE = 15;

/** The room for names of any length, and for those of districts. */
const ANY_NAMES = { narrow: 0, wide: 260 };
export const DISTRICT_NAMES = { narrow: 88, wide: 140 };
const MOST_LINES = 3;

/** Returns rows by years as squares. A cell with figures is a link to them; a row's name leads to its page. */
export function yearMatrix(rows: readonly YearRow[], options: YearMatrixOptions): SVGElement {
  const frame = frameOf(rows, options);
  const { make, width, row } = frame;
  const height = HEAD + row * rows.length;
  return make(
    "svg",
    {
      role: "group",
      "aria-label": options.label,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      class: "year-matrix",
      "font-size": 12,
      fill: "var(--kho-ink, CanvasText)",
    },
    yearHeads(frame),
    ...rows.map((matrixRow, index) => rowShapes(matrixRow, HEAD + index * row, frame)),
  );
}

function frameOf(rows: readonly YearRow[], options: YearMatrixOptions): Frame {
  const { years, document, names = ANY_NAMES, later = (task) => task() } = options;
  const width = Math.min(options.width, WIDEST);
  const isNarrow = width < NARROW;
  const left = isNarrow ? names.narrow : names.wide;
  const font = isNarrow && left ? 12 : 13;
  const lineCount = Math.max(1, ...rows.map((row) => nameLines(row.name, left || width, font).length));
  const above = left ? 0 : lineCount * LINE + 6;
  const row = Math.max(SQUARE + GAP, left ? lineCount * LINE + 6 : 0) + above;
  return {
    width,
    left,
    cell: (width - left) / years.length,
    row,
    above,
    years,
    isNarrow,
    font,
    make: svgMaker(document),
    later,
  };
}

function yearHeads({ years, left, cell, isNarrow, make }: Frame): SVGElement {
  const heads = years.map((year, column) => {
    const text = isNarrow && cell < 28 ? `’${String(year).slice(-2)}` : String(year);
    return make("text", { x: round(left + (column + 0.5) * cell), y: 14 }, text);
  });
  return make(
    "g",
    { "aria-hidden": "true", "text-anchor": "middle", "font-size": 11, fill: "var(--kho-muted, CanvasText)" },
    ...heads,
  );
}

function rowShapes(row: YearRow, top: number, frame: Frame): SVGElement {
  const { make, left, cell, above, later } = frame;
  const y = top + above + (frame.row - above - SQUARE) / 2;
  const places = row.cells.map((yearCell, column) => {
    return { yearCell, box: { x: left + column * cell, y, width: cell, height: SQUARE } };
  });
  const forms = group(places, ({ yearCell }) => yearCell.form);
  const shapes = [...forms].flatMap(([form, cells]) =>
    cellShapes(
      form,
      cells.map(({ box }) => box),
      make,
    ),
  );
  const silent = forms.get("none")?.map(({ box }) => round(box.x + cell / 2));
  const numbers = places.filter(({ yearCell }) => yearCell.number !== null);
  const drawn = make(
    "g",
    { "data-row": row.id },
    rowName(row, top, frame),
    silent ? dashes(silent, y + 16, make) : null,
    ...shapes,
    numbers.length > 0 ? numberTexts(numbers, make) : null,
  );
  const told = places.filter(({ yearCell }) => yearCell.form !== "none");
  if (told.length > 0)
    later(() => drawn.append(make("g", { fill: "transparent" }, ...told.map((place) => cellLink(place, make)))));
  return drawn;
}

interface CellPlace {
  yearCell: YearCell;
  box: CellBox;
}

function numberTexts(places: readonly CellPlace[], make: MakeSvg): SVGElement {
  const texts = places.map(({ yearCell, box }) =>
    make("text", { x: round(box.x + box.width / 2), y: box.y + 16 }, yearCell.number),
  );
  return make("g", { "text-anchor": "middle", "aria-hidden": "true" }, ...texts);
}

/** What a cell says and where it leads, over its shape and as wide as its year. */
function cellLink({ yearCell: { form, says, href }, box }: CellPlace, make: MakeSvg): SVGElement {
  const target = make("rect", { x: round(box.x), y: box.y, width: round(box.width), height: box.height });
  return make(href === null ? "g" : "a", { href, "data-form": form }, make("title", {}, says), target);
}

/** One text for all years without figures: each dash has its own place. */
function dashes(xs: readonly number[], y: number, make: MakeSvg): SVGElement {
  return make(
    "text",
    { x: xs.join(" "), y, "text-anchor": "middle", fill: "var(--kho-muted, CanvasText)", "aria-hidden": "true" },
    strings.missing.sign.repeat(xs.length),
  );
}

function rowName(row: YearRow, top: number, { left, above, row: height, width, font, make }: Frame): SVGElement {
  const lines = nameLines(row.name, left || width, font);
  const first = left
    ? top + height / 2 - ((lines.length - 1) * LINE) / 2 + 4.5
    : top + above - (lines.length - 1) * LINE - 4;
  const [only = ""] = lines;
  const text =
    lines.length > 1
      ? make("text", { "font-size": font }, ...lines.flatMap((line, index) => nameLine(line, index, first, make)))
      : make("text", { y: round(first), "font-size": font }, only);
  return row.href === null ? text : make("a", { href: row.href, class: "row-name" }, text);
}

/** One of the lines of a name, parted from the one before for who hears it. */
function nameLine(line: string, index: number, first: number, make: MakeSvg): (SVGElement | null)[] {
  return [
    index === 0 ? null : make("tspan", { "font-size": 0 }, " "),
    make("tspan", { x: 0, y: round(first + index * LINE) }, line),
  ];
}

/** A name in at most three lines; what does not fit is cut with an ellipsis. */
function nameLines(name: string, width: number, fontSize: number): string[] {
  const room = width - 4;
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    const isFull = lines.length > 0 && lines.length < MOST_LINES && textWidth(longer, fontSize) > room;
    if (isFull) lines.push(word);
    else lines.splice(-1, 1, longer);
  }
  return lines.map((line) => fitText(line, room, fontSize));
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
