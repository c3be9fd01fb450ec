import { svgMaker } from "./element.js";
import { lookUp } from "./format.js";
import { pageHref } from "./pageHref.js";
import type { DistrictProfile } from "./profileRows.js";
import { strings } from "./strings.js";
import { SHADES, type Shade, type TileGrid, tileGrid, tileKeys, tileShapes, tileWords } from "./tileGrid.js";

export type TileDistrict = Pick<
  DistrictProfile,
  "district_id" | "district_name" | "kind" | "tile_col" | "tile_row" | "figure_count"
>;

export interface TileMapOptions {
  width: number;
  document?: Document;
  root?: string;
}

/** The least number of figures for each shade. */
const LEAST = [1, 5, 10, 20, 40] as const;

/**
 * Returns the 30 districts as tiles laid out like the map, shaded by how many figures are known of each; a district
 * without any is an empty tile with a dashed edge. Each tile is a link to its district's page.
 */
export function tileMap(districts: readonly TileDistrict[], options: TileMapOptions): SVGElement {
  const { document = globalThis.document, root = "." } = options;
  const make = svgMaker(document);
  const grid = tileGrid(districts, options.width);
  const ranges = LEAST.map((from, index) => ({
    text: rangeText(from, LEAST[index + 1]),
    shade: SHADES[index] ?? null,
  }));
  const { keys, height } = tileKeys([{ text: strings.tiles.none, shade: null }, ...ranges], grid, make);
  return make(
    "svg",
    {
      role: "group",
      "aria-label": strings.tiles.label,
      width: grid.width,
      height,
      viewBox: `0 0 ${grid.width} ${height}`,
      class: "tile-map",
    },
    ...districts.map((district) => tile(district, grid, { document, root })),
    keys,
  );
}

function tile(
  district: TileDistrict,
  grid: TileGrid,
  { document, root }: { document: Document; root: string },
): SVGElement {
  const make = svgMaker(document);
  const { district_id, district_name: name, figure_count } = district;
  const kind = lookUp(strings.districtKinds, district.kind);
  const says = strings.tiles.tile(name, kind, figure_count);
  const value = figure_count === 0 ? strings.missing.sign : String(figure_count);
  const content = { name, value, shade: shadeOf(figure_count) };
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

function rangeText(from: number, next: number | undefined): string {
  return next === undefined ? `≥ ${from}` : `${from}–${next - 1}`;
}

function shadeOf(count: number): Shade | null {
  return SHADES[LEAST.findLastIndex((least) => count >= least)] ?? null;
}
