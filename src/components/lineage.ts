import { type MakeSvg, svgMaker } from "./element.js";
import { strings } from "./strings.js";
import type { ModelDoc, ModelEdge } from "./warehouseRows.js";

export interface LineageOptions {
  width: number;
  document?: Document;
}

interface Place {
  id: string;
  layer: Layer;
  x: number;
  y: number;
}

type Layer = "raw" | "staging" | "marts";
type Model = Pick<ModelDoc, "model_id" | "layer">;

const BOX = { width: 156, height: 28 };
const GAP = 14;
const ROW = 62;
const TIGHT_ROW = 40;
const HEAD = 24;
const WIDEST = 860;
const SWEEPS = 4;
const LAYERS: readonly Layer[] = ["raw", "staging", "marts"];
const TINT: Record<Layer, number> = { raw: 0, staging: 8, marts: 18 };

/**
 * Returns how the tables come from one another, from top to bottom: raw tables, staging models, marts, and within a
 * layer whatever reads another stands below it. A box is a link to the model's part of the page.
 */
export function lineage(models: readonly Model[], edges: readonly ModelEdge[], options: LineageOptions): SVGElement {
  const { document = globalThis.document } = options;
  const make = svgMaker(document);
  const width = Math.max(BOX.width * 2 + GAP, Math.min(options.width, WIDEST));
  const places = placeModels(models, edges, width);
  const height = Math.max(0, ...[...places.values()].map((place) => place.y)) + BOX.height + 2;
  return make(
    "svg",
    {
      role: "group",
      "aria-label": strings.models.lineageLabel,
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      class: "lineage",
    },
    make("g", { "aria-hidden": "true" }, ...edges.map((edge) => edgeShape(edge, places, make))),
    make("g", { "aria-hidden": "true" }, ...layerHeads([...places.values()], make)),
    ...[...places.values()].map((place) => boxShape(place, make)),
  );
}

/** Returns the models as ranks: each layer in turn, split by the longest way from the layer's start. */
function asRanks(models: readonly Model[], edges: readonly ModelEdge[]): string[][] {
  const layers = layersOf(models, edges);
  const depths = new Map<string, number>();
  const depthOf = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    depths.set(id, 0);
    const within = edges.filter((edge) => edge.to_model === id && layers.get(edge.from_model) === layers.get(id));
    const depth = Math.max(0, ...within.map((edge) => 1 + depthOf(edge.from_model)));
    depths.set(id, depth);
    return depth;
  };
  const ids = [...layers.keys()].sort();
  return LAYERS.flatMap((layer) => {
    const ofLayer = ids.filter((id) => layers.get(id) === layer);
    const deepest = Math.max(-1, ...ofLayer.map(depthOf));
    return Array.from({ length: deepest + 1 }, (_, depth) => ofLayer.filter((id) => depthOf(id) === depth));
  });
}

/** A table that is read but is no model is raw. */
function layersOf(models: readonly Model[], edges: readonly ModelEdge[]): Map<string, Layer> {
  const raw = edges.map((edge): [string, Layer] => [edge.from_model, "raw"]);
  return new Map([...raw, ...models.map(({ model_id, layer }): [string, Layer] => [model_id, asLayer(layer)])]);
}

function asLayer(layer: string): Layer {
  return LAYERS.find((known) => known === layer) ?? "marts";
}

/** Orders each rank by where its neighbours stand, sweeping to and fro, so that few lines cross; a full one wraps. */
function placeModels(models: readonly Model[], edges: readonly ModelEdge[], width: number): Map<string, Place> {
  const layers = layersOf(models, edges);
  let ranks = asRanks(models, edges);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) ranks = sweepRanks(ranks, edges, sweep % 2 === 0);
  const perLine = Math.floor((width + GAP) / (BOX.width + GAP));
  const places = new Map<string, Place>();
  let y = HEAD;
  let above: Layer | undefined;
  for (const rank of ranks) {
    const layer = layers.get(rank[0] ?? "") ?? "raw";
    if (above !== undefined && above !== layer) y += HEAD;
    above = layer;
    for (const line of linesOf(rank, perLine)) {
      const left = (width - line.length * (BOX.width + GAP) + GAP) / 2;
      for (const [index, id] of line.entries()) {
        places.set(id, { id, layer, x: round(left + index * (BOX.width + GAP)), y });
      }
      y += TIGHT_ROW;
    }
    y += ROW - TIGHT_ROW;
  }
  return places;
}

function linesOf(rank: readonly string[], perLine: number): string[][] {
  const count = Math.ceil(rank.length / perLine);
  const size = Math.ceil(rank.length / count);
  return Array.from({ length: count }, (_, index) => rank.slice(index * size, (index + 1) * size));
}

function sweepRanks(ranks: string[][], edges: readonly ModelEdge[], isForward: boolean): string[][] {
  const rows = new Map(ranks.flatMap((ids) => ids.map((id, row): [string, number] => [id, (row + 0.5) / ids.length])));
  const neighbours = (id: string) =>
    isForward
      ? edges.filter((edge) => edge.to_model === id).map((edge) => edge.from_model)
      : edges.filter((edge) => edge.from_model === id).map((edge) => edge.to_model);
  const weight = (id: string) => {
    const at = neighbours(id).map((other) => rows.get(other) ?? 0);
    return at.length > 0 ? at.reduce((sum, row) => sum + row, 0) / at.length : (rows.get(id) ?? 0);
  };
  return ranks.map((ids) => [...ids].sort((a, b) => weight(a) - weight(b) || (a < b ? -1 : 1)));
}

function edgeShape({ from_model, to_model }: ModelEdge, places: Map<string, Place>, make: MakeSvg): SVGElement | null {
  const [from, to] = [places.get(from_model), places.get(to_model)];
  if (!from || !to) return null;
  const [x1, y1] = [from.x + BOX.width / 2, from.y + BOX.height];
  const [x2, y2] = [to.x + BOX.width / 2, to.y];
  const bend = (y2 - y1) / 2;
  return make("path", {
    d: `M${round(x1)},${y1}C${round(x1)},${round(y1 + bend)} ${round(x2)},${round(y2 - bend)} ${round(x2)},${y2}`,
    fill: "none",
    stroke: "var(--kho-edge, GrayText)",
    "stroke-opacity": 0.5,
    "data-edge": `${from_model}>${to_model}`,
  });
}

function layerHeads(places: Place[], make: MakeSvg): SVGElement[] {
  return LAYERS.flatMap((layer) => {
    const first = places.find((place) => place.layer === layer);
    if (!first) return [];
    const y = Math.min(...places.filter((place) => place.layer === layer).map((place) => place.y)) - 8;
    return [
      make(
        "text",
        { x: 0, y, "font-size": 13, "font-weight": 600, fill: "var(--kho-muted, CanvasText)" },
        strings.models.layers[layer] ?? layer,
      ),
    ];
  });
}

function boxShape({ id, layer, x, y }: Place, make: MakeSvg): SVGElement {
  const fill = `color-mix(in srgb, var(--kho-accent, #0f5f7d) ${TINT[layer]}%, var(--kho-paper, Canvas))`;
  const shapes = [
    make("rect", {
      x: round(x) + 0.5,
      y: y + 0.5,
      width: BOX.width - 1,
      height: BOX.height - 1,
      rx: 5,
      fill,
      stroke: "var(--kho-edge, CanvasText)",
    }),
    make(
      "text",
      {
        x: round(x + BOX.width / 2),
        y: y + 18.5,
        "text-anchor": "middle",
        "font-size": 12,
        fill: "var(--kho-ink, CanvasText)",
      },
      id,
    ),
  ];
  return layer === "raw" ? make("g", {}, ...shapes) : make("a", { href: `#model-${id}`, "data-model": id }, ...shapes);
}

function round(pixels: number): number {
  return Math.round(pixels * 100) / 100;
}
