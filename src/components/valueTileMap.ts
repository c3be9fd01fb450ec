import { max, min, ticks } from "d3";
import { htmlMaker, svgMaker } from "./element.js";
import { anchorValue, figureLink, symbolForm } from "./figureSymbol.js";
import { formatQuantity, formatUnit, formatValue } from "./format.js";
import type { Later } from "./later.js";
import type { FigureRow } from "./marts.js";
import { pageHref } from "./pageHref.js";
import type { DistrictProfile } from "./profileRows.js";
import { strings } from "./strings.js";
import {
  SHADES,
  type Shade,
  type TileGrid,
  type TileKey,
  tileGrid,
  tileKeys,
  tileShapes,
  tileWords,
} from "./tileGrid.js";

export type ValueTile = Pick<DistrictProfile, "district_id" | "district_name" | "tile_col" | "tile_row">;

export interface ValueTileMapOptions {
  width: number;
  /** What the numbers are, for a screen reader: metric, level, period. */
  label: string;
  /** Whether the numbers are counts and no rates: a note then says what a reader must not take from the map. */
  isCount?: boolean;
  document?: Document;
  /** Does what can wait until the tiles are on the screen: what they say. */
  later?: Later | undefined;
  root?: string;
}

/** A class of values: from a number on, to below the next one's. */
interface ValueClass {
  from: number;
  shade: Shade;
  text: string;
}

interface Frame {
  grid: TileGrid;
  classes: readonly ValueClass[];
  document: Document;
  root: string;
  later: Later | undefined;
}

const CLASSES = 4;

/** Which shades stand for so many classes, so that few classes lie far apart. */
const CHOICES: readonly (readonly number[])[] = [[1], [0, 3], [0, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3, 4]];

/**
 * Returns the 30 districts as tiles laid out like the map, coloured by the figures of one metric, level and period in
 * classes of equal width. A bound carries its sign and is hatched; a district without a figure is an empty dashed tile
 * with a dash. Tiles with a figure lead to its ledger row, the others to their district.
 */
export function valueTileMap(
  districts: readonly ValueTile[],
  figures: readonly FigureRow[],
  options: ValueTileMapOptions,
): HTMLElement {
  const { document = globalThis.document, label, isCount = false, root = "." } = options;
  const make = htmlMaker(document);
  const ofDistrict = new Map(figures.toSorted(byPreference).map((figure) => [figure.district_id, figure]));
  const shown = districts.flatMap((district) => ofDistrict.get(district.district_id) ?? []);
  const unit = shown[0]?.unit ?? "";
  const svg = svgMaker(document);
  const grid = tileGrid(districts, options.width);
  const frame = { grid, classes: valueClasses(shown), document, root, later: options.later };
  const { keys, height } = tileKeys(keysOf(shown, districts.length, frame.classes), grid, svg);
  const picture = svg(
    "svg",
    {
      role: "group",
      "aria-label": strings.valueTiles.label(label),
      width: grid.width,
      height,
      viewBox: `0 0 ${grid.width} ${height}`,
      class: "tile-map",
    },
    ...byPlace(districts).map((district) => tile(district, ofDistrict.get(district.district_id), frame)),
    keys,
  );
  const note = isCount ? make("p", { class: "note" }, strings.valueTiles.countNote) : null;
  const empty = shown.length === 0 ? make("p", { class: "note" }, strings.emptyChart) : null;
  return make(
    "figure",
    { class: "chart value-tile-map" },
    make("p", { class: "small muted" }, strings.unitIs(formatUnit(unit))),
    picture,
    empty,
    note,
  );
}

/** The preferred figure last, so that it is the one that is kept. */
function byPreference(a: FigureRow, b: FigureRow): number {
  return Number(a.is_preferred) - Number(b.is_preferred);
}

/** From the top row to the bottom one, each from left to right, as the arrow keys walk. */
function byPlace(districts: readonly ValueTile[]): ValueTile[] {
  return [...districts].sort((a, b) => a.tile_row - b.tile_row || a.tile_col - b.tile_col);
}

function tile(district: ValueTile, figure: FigureRow | undefined, frame: Frame): SVGElement {
  const { grid, classes, document, root, later } = frame;
  const make = svgMaker(document);
  const { district_id, district_name: name } = district;
  const value = figure ? anchorValue(figure) : null;
  if (!figure || value === null) {
    const says = strings.valueTiles.missing(name);
    const content = { name, value: strings.missing.sign, shade: null };
    return make(
      "a",
      {
        href: pageHref(root, `quan/${encodeURIComponent(district_id)}`),
        "aria-label": says,
        "data-district": district_id,
      },
      make("title", {}, says),
      ...tileShapes(content, district, grid, make),
      tileWords(content, district, grid, make),
    );
  }
  const shade = classes.findLast((one) => value >= one.from)?.shade ?? null;
  const content = { name, value: formatValue(figure), shade, isHatched: isBound(figure) };
  const link = figureLink(figure, tileShapes(content, district, grid, make), { document, root, later });
  return make("g", {}, link, tileWords(content, district, grid, make));
}

/** Classes of equal width between round numbers: shades then differ as the numbers do. */
function valueClasses(figures: readonly FigureRow[]): ValueClass[] {
  const values = figures.flatMap((figure) => anchorValue(figure) ?? []);
  const [least = 0, most = 0] = [min(values), max(values)];
  const inner = ticks(least, most, CLASSES)
    .filter((tick) => tick > least && tick < most)
    .slice(0, CLASSES);
  const unit = figures[0]?.unit ?? "";
  const isWhole =
    unit !== "VND" && unit !== "percent" && values.every(Number.isInteger) && inner.every(Number.isInteger);
  return [Number.NEGATIVE_INFINITY, ...inner].map((from, index) => {
    const shade = SHADES[CHOICES[inner.length]?.[index] ?? 0] as Shade;
    return { from, shade, text: classText(from, inner[index], { unit, isWhole, only: least }) };
  });
}

interface ClassWords {
  unit: string;
  isWhole: boolean;
  /** What to say where there is one class only. */
  only: number;
}

function classText(from: number, next: number | undefined, { unit, isWhole, only }: ClassWords): string {
  const isFirst = from === Number.NEGATIVE_INFINITY;
  if (next === undefined) return isFirst ? formatQuantity(only, unit) : `≥ ${formatQuantity(from, unit)}`;
  if (isFirst) return `< ${formatQuantity(next, unit)}`;
  const end = isWhole ? formatQuantity(next - 1, unit) : `< ${formatQuantity(next, unit)}`;
  return `${formatQuantity(from, unit)} – ${end}`;
}

function keysOf(shown: readonly FigureRow[], all: number, classes: readonly ValueClass[]): TileKey[] {
  const words = strings.valueTiles;
  const missing = shown.length < all ? [{ text: words.none, shade: null }] : [];
  const bounds = shown.some(isBound) ? [{ text: words.bound, shade: SHADES[0] ?? null, isHatched: true }] : [];
  return [...missing, ...(shown.length > 0 ? classes : []), ...bounds];
}

function isBound(figure: FigureRow): boolean {
  return symbolForm(figure) !== "exact";
}
