import type { MakeSvg } from "./element.js";
import { textWidth } from "./textWidth.js";
import { wrapWords } from "./wrapWords.js";

/** Where a district's tile stands on the map. */
export interface TilePlace {
  tile_col: number;
  tile_row: number;
}

/** How strongly a tile is coloured: share of the accent colour in percent, and the ink that reads on it. */
export interface Shade {
  accent: number;
  ink: string;
}

export interface TileSize {
  width: number;
  height: number;
  font: number;
}

/** A map of tiles: the size of one, and how high all of them are. */
export interface TileGrid {
  width: number;
  tile: TileSize;
  bottom: number;
}

/** What a key of the map shows: a shade, or none for a tile that is empty. */
export interface TileKey {
  text: string;
  shade: Shade | null;
  isHatched?: boolean;
}

const WIDEST = 680;
const GAP = 2;
const LINE = 1.3;
const KEY_ROW = 30;
const KEY_FONT = 12;
const KEY_GAP = 41;
const HATCH = { height: 6, step: 5 };
const INK = "var(--kho-ink, CanvasText)";
const ON_ACCENT = "var(--kho-on-accent, Canvas)";
const MUTED = "var(--kho-muted, CanvasText)";

/** From pale to full, each apart from the next for every eye, in light and in dark; text has a contrast of 4.5 or more. */
export const SHADES: readonly Shade[] = [
  { accent: 12, ink: INK },
  { accent: 26, ink: INK },
  { accent: 42, ink: INK },
  { accent: 88, ink: ON_ACCENT },
  { accent: 100, ink: ON_ACCENT },
];

/** Returns the grid that holds all places in a width. */
export function tileGrid(places: readonly TilePlace[], width: number): TileGrid {
  const inside = Math.min(width, WIDEST);
  const columns = Math.max(1, ...places.map((place) => place.tile_col));
  const rows = Math.max(1, ...places.map((place) => place.tile_row));
  const tile = inside / columns;
  const height = Math.max(50, tile * 0.78);
  return {
    width: inside,
    tile: { width: tile, height, font: tile < 56 ? 10 : tile < 74 ? 12 : 13 },
    bottom: rows * height,
  };
}

/** What a tile shows: the name, a number or a dash below it, and its shade; hatched where the number is a bound. */
export interface TileContent {
  name: string;
  value: string;
  shade: Shade | null;
  isHatched?: boolean;
}

/** Returns the shapes of one tile. */
export function tileShapes(content: TileContent, place: TilePlace, { tile }: TileGrid, make: MakeSvg): SVGElement[] {
  const [x, y] = [(place.tile_col - 1) * tile.width, (place.tile_row - 1) * tile.height];
  const inner = { x: x + GAP / 2, y: y + GAP / 2, width: tile.width - GAP, height: tile.height - GAP };
  const hatch = content.isHatched ? [hatching(inner, content.shade, make)] : [];
  return [tileBox(inner, content.shade, make), ...hatch];
}

/** Returns what is written on a tile, which lets the pointer through to what lies below. */
export function tileWords(content: TileContent, place: TilePlace, { tile }: TileGrid, make: MakeSvg): SVGElement {
  const [x, y] = [(place.tile_col - 0.5) * tile.width, (place.tile_row - 0.5) * tile.height];
  return tileText(content, { x, y, tile }, make);
}

/** Returns the keys below the map, as many in a row as fit, and the height that map and keys take. */
export function tileKeys(
  keys: readonly TileKey[],
  { width, bottom }: TileGrid,
  make: MakeSvg,
): { keys: SVGElement; height: number } {
  let [x, y] = [0, bottom + 14];
  const shapes = keys.map((key) => {
    const room = textWidth(key.text, KEY_FONT) + KEY_GAP;
    if (x > 0 && x + room > width + 16) [x, y] = [0, y + KEY_ROW];
    const shape = keyShape(key, { x, y }, make);
    x += room;
    return shape;
  });
  return { keys: make("g", { "aria-hidden": "true" }, ...shapes), height: y + KEY_ROW };
}

function keyShape({ text, shade, isHatched }: TileKey, { x, y }: { x: number; y: number }, make: MakeSvg): SVGElement {
  const box = { x: x + 1, y: y + 5, width: 18, height: 18 };
  const hatch = isHatched ? hatching(box, shade, make) : null;
  const label = make("text", { x: x + 25, y: y + 18.5, "font-size": KEY_FONT, fill: MUTED }, text);
  return make("g", {}, tileBox(box, shade, make), hatch, label);
}

interface TextPlace {
  x: number;
  y: number;
  tile: TileSize;
}

function tileText(content: TileContent, { x, y, tile }: TextPlace, make: MakeSvg): SVGElement {
  const { shade } = content;
  const names = wrapWords(content.name, (tile.width - GAP) / (tile.font * 0.6));
  const values = wrapWords(content.value, (tile.width - GAP) / (tile.font * 0.6));
  const lines = [...names, ...values];
  const taken = content.isHatched ? HATCH.height : 0;
  const font = Math.min(tile.font, (tile.height - 6 - taken) / (lines.length * LINE));
  const step = font * LINE;
  const first = y - taken / 2 - (step * (lines.length - 1)) / 2 + font * 0.34;
  const spans = lines.flatMap((text, line) => [
    line === 0 ? null : make("tspan", { "font-size": 0 }, " "),
    make("tspan", { x, y: first + line * step, "font-weight": line < names.length ? 600 : 400 }, text),
  ]);
  const style = { "text-anchor": "middle", "font-size": font, fill: shade?.ink ?? MUTED };
  return make("text", { "aria-hidden": "true", "pointer-events": "none", ...style }, ...spans);
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function tileBox({ x, y, width, height }: Box, shade: Shade | null, make: MakeSvg): SVGElement {
  const fill = `color-mix(in srgb, var(--kho-accent, #0f5f7d) ${shade?.accent}%, var(--kho-paper, Canvas))`;
  return make("rect", {
    x,
    y,
    width,
    height,
    rx: 4,
    fill: shade ? fill : "none",
    stroke: "var(--kho-edge, CanvasText)",
    "stroke-width": shade ? 0.5 : 1,
    "stroke-dasharray": shade ? null : "3 3",
  });
}

/** Slanting lines along the lower edge: the number is a bound. */
function hatching({ x, y, width, height }: Box, shade: Shade | null, make: MakeSvg): SVGElement {
  const [top, bottom] = [y + height - HATCH.height, y + height - 1];
  const count = Math.floor((width - HATCH.height - 2) / HATCH.step) + 1;
  const lines = Array.from({ length: count }, (_, index) => {
    const from = x + 2 + index * HATCH.step;
    return `M${round(from)},${round(bottom)}L${round(from + HATCH.height - 1)},${round(top)}`;
  });
  return make("path", {
    d: lines.join(""),
    fill: "none",
    stroke: shade?.ink ?? MUTED,
    "stroke-width": 1.25,
  });
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
