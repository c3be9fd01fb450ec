import { type MakeSvg, svgMaker } from "./element.js";
import { lookUp } from "./format.js";
import type { DistrictProfile } from "./marts.js";
import { strings } from "./strings.js";
import { wrapWords } from "./wrapWords.js";

export type TileDistrict = Pick<
  DistrictProfile,
  "district_id" | "district_name" | "kind" | "tile_col" | "tile_row" | "figure_count"
>;

export interface TileMapOptions {
  width: number;
  document?: Document;
  root?: string;
}

interface TileSize {
  width: number;
  height: number;
  font: number;
}

/** The least number of figures for each shade, and the shades: share of accent colour, ink on top. */
const SHADES = [
  { from: 1, accent: 12, ink: "var(--kho-ink, CanvasText)" },
  { from: 5, accent: 26, ink: "var(--kho-ink, CanvasText)" },
  { from: 10, accent: 42, ink: "var(--kho-ink, CanvasText)" },
  { from: 20, accent: 88, ink: "var(--kho-on-accent, Canvas)" },
  { from: 40, accent: 100, ink: "var(--kho-on-accent, Canvas)" },
] as const;

const WIDEST = 680;
const GAP = 2;
const KEY_WIDTH = 84;
const KEY_ROW = 30;

/**
 * Returns the 30 districts as tiles laid out like the map, shaded by how many figures are known of each; a district
 * without any is an empty tile with a dashed edge. Each tile is a link to its district's page.
 */
export function tileMap(districts: readonly TileDistrict[], options: TileMapOptions): SVGElement {
  const { document = globalThis.document, root = "." } = options;
  const make = svgMaker(document);
  const width = Math.min(options.width, WIDEST);
  const columns = Math.max(1, ...districts.map((district) => district.tile_col));
  const rows = Math.max(1, ...districts.map((district) => district.tile_row));
  const size = tileSize(width / columns);
  const keys = keyPlaces(width);
  const top = rows * size.height + 14;
  const height = top + (Math.max(...keys.map((key) => key.y)) + KEY_ROW);
  return make(
    "svg",
    {
      role: "group",
      "aria-label": strings.tiles.label,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      class: "tile-map",
    },
    ...districts.map((district) => tile(district, { size, make, root })),
    make("g", { "aria-hidden": "true" }, ...keys.map((key) => keyShape(key, top, make))),
  );
}

function tileSize(width: number): TileSize {
  return { width, height: Math.max(50, width * 0.78), font: width < 56 ? 10 : width < 74 ? 12 : 13 };
}

interface TileFrame {
  size: TileSize;
  make: MakeSvg;
  root: string;
}

function tile(district: TileDistrict, { size, make, root }: TileFrame): SVGElement {
  const x = (district.tile_col - 1) * size.width;
  const y = (district.tile_row - 1) * size.height;
  const shade = shadeOf(district.figure_count);
  const ink = shade?.ink ?? "var(--kho-muted, CanvasText)";
  const kind = lookUp(strings.districtKinds, district.kind);
  const says = strings.tiles.tile(district.district_name, kind, district.figure_count);
  return make(
    "a",
    {
      href: `${root}/quan/${encodeURIComponent(district.district_id)}`,
      "aria-label": says,
      "data-district": district.district_id,
    },
    make("title", {}, says),
    box(
      { x: x + GAP / 2, y: y + GAP / 2, width: size.width - GAP, height: size.height - GAP },
      shade?.accent ?? 0,
      make,
    ),
    tileText(district, { x: x + size.width / 2, y: y + size.height / 2, ink, size, make }),
  );
}

interface TextFrame {
  x: number;
  y: number;
  ink: string;
  size: TileSize;
  make: MakeSvg;
}

function tileText(district: TileDistrict, { x, y, ink, size, make }: TextFrame): SVGElement {
  const names = wrapWords(district.district_name, (size.width - GAP) / (size.font * 0.6));
  const lines = [...names, district.figure_count === 0 ? strings.missing.sign : String(district.figure_count)];
  const step = size.font * 1.3;
  const first = y - (step * (lines.length - 1)) / 2 + size.font * 0.34;
  const spans = lines.flatMap((text, line) => [
    line === 0 ? null : make("tspan", { "font-size": 0 }, " "),
    make("tspan", { x, y: round(first + line * step), "font-weight": line === lines.length - 1 ? 400 : 600 }, text),
  ]);
  return make("text", { "text-anchor": "middle", "font-size": size.font, style: `fill: ${ink}` }, ...spans);
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function box({ x, y, width, height }: Box, accent: number, make: MakeSvg): SVGElement {
  const fill = `color-mix(in srgb, var(--kho-accent, #0f5f7d) ${accent}%, var(--kho-paper, Canvas))`;
  return make("rect", {
    x: round(x),
    y: round(y),
    width: round(width),
    height: round(height),
    rx: 4,
    style: accent === 0 ? "fill: none" : `fill: ${fill}`,
    stroke: "var(--kho-edge, CanvasText)",
    "stroke-width": accent === 0 ? 1 : 0.5,
    "stroke-dasharray": accent === 0 ? "3 3" : null,
  });
}

interface Key {
  text: string;
  accent: number;
  x: number;
  y: number;
}

function keyPlaces(width: number): Key[] {
  const perRow = Math.max(1, Math.floor(width / KEY_WIDTH));
  const shades = SHADES.map(({ from, accent }, index) => ({ accent, text: rangeText(from, SHADES[index + 1]?.from) }));
  return [{ accent: 0, text: strings.tiles.none }, ...shades].map((key, index) => ({
    ...key,
    x: (index % perRow) * KEY_WIDTH,
    y: Math.floor(index / perRow) * KEY_ROW,
  }));
}

function keyShape({ text, accent, x, y }: Key, top: number, make: MakeSvg): SVGElement {
  return make(
    "g",
    {},
    box({ x: x + 1, y: top + y + 5, width: 18, height: 18 }, accent, make),
    make("text", { x: x + 25, y: top + y + 18.5, "font-size": 12, fill: "var(--kho-muted, CanvasText)" }, text),
  );
}

function rangeText(from: number, next: number | undefined): string {
  return next === undefined ? `≥ ${from}` : `${from}–${next - 1}`;
}

function shadeOf(count: number): (typeof SHADES)[number] | undefined {
  return SHADES.findLast((shade) => count >= shade.from);
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
