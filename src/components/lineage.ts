import { type MakeSvg, svgMaker } from "./element.js";
import type { ModelDoc, ModelEdge } from "./marts.js";
import { strings } from "./strings.js";

export interface LineageOptions {
  width?: number;
  document?: Document;
}

interface Place {
  id: string;
  layer: Layer;
  column: number;
  x: number;
  y: number;
}

type Layer = "raw" | "staging" | "marts";

const BOX = { width: 152, height: 28 };
const ROW = 40;
const HEAD = 34;
const LEAST_GAP = 34;
const SWEEPS = 4;
const LAYERS: readonly Layer[] = ["raw", "staging", "marts"];
const TINT: Record<Layer, number> = { raw: 0, staging: 8, marts: 18 };

/**
 * Returns how the tables come from one another, left to right: raw tables, staging models, marts, and within a layer
 * whatever reads another stands to the right of it. A box is a link to the model's part of the page.
 */
export function lineage(
  models: readonly Pick<ModelDoc, "model_id" | "layer">[],
  edges: readonly ModelEdge[],
  { width = 0, document = globalThis.document }: LineageOptions = {},
): SVGElement {
  const make = svgMaker(document);
  const columns = asColumns(models, edges);
  const gap = Math.max(LEAST_GAP, (width - columns.length * BOX.width) / Math.max(1, columns.length - 1));
  const drawn = columns.length * BOX.width + (columns.length - 1) * Math.min(gap, 90);
  const places = placeModels(columns, edges, models, Math.min(gap, 90));
  const height = HEAD + ROW * Math.max(1, ...columns.map((column) => column.length));
  return make(
    "svg",
    {
      role: "group",
      "aria-label": strings.models.lineageLabel,
      width: drawn,
      height,
      viewBox: `0 0 ${drawn} ${height}`,
      style: "max-width: none",
      class: "lineage",
    },
    make("g", { "aria-hidden": "true" }, ...edges.map((edge) => edgeShape(edge, places, make))),
    make("g", { "aria-hidden": "true" }, ...layerHeads([...places.values()], make)),
    ...[...places.values()].map((place) => boxShape(place, make)),
  );
}

/** Returns the models as columns: each layer in turn, split by the longest way from the layer's start. */
function asColumns(models: readonly Pick<ModelDoc, "model_id" | "layer">[], edges: readonly ModelEdge[]): string[][] {
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
function layersOf(
  models: readonly Pick<ModelDoc, "model_id" | "layer">[],
  edges: readonly ModelEdge[],
): Map<string, Layer> {
  const raw = edges.map((edge): [string, Layer] => [edge.from_model, "raw"]);
  return new Map([...raw, ...models.map(({ model_id, layer }): [string, Layer] => [model_id, asLayer(layer)])]);
}

function asLayer(layer: string): Layer {
  return LAYERS.find((known) => known === layer) ?? "marts";
}

/** Orders each column by where its neighbours stand, sweeping to and fro, so that few lines cross. */
function placeModels(
  columns: string[][],
  edges: readonly ModelEdge[],
  models: readonly Pick<ModelDoc, "model_id" | "layer">[],
  gap: number,
): Map<string, Place> {
  const tallest = Math.max(1, ...columns.map((column) => column.length));
  const layers = layersOf(models, edges);
  let ordered = columns;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) ordered = sweepColumns(ordered, edges, sweep % 2 === 0);
  const places = ordered.flatMap((ids, column) =>
    ids.map((id, row): [string, Place] => {
      const x = column * (BOX.width + gap);
      const y = HEAD + (row + (tallest - ids.length) / 2) * ROW;
      return [id, { id, layer: layers.get(id) ?? "raw", column, x, y }];
    }),
  );
  return new Map(places);
}

function sweepColumns(columns: string[][], edges: readonly ModelEdge[], isForward: boolean): string[][] {
  const rows = new Map(
    columns.flatMap((ids) => ids.map((id, row): [string, number] => [id, (row + 0.5) / ids.length])),
  );
  const neighbours = (id: string) =>
    isForward
      ? edges.filter((edge) => edge.to_model === id).map((edge) => edge.from_model)
      : edges.filter((edge) => edge.from_model === id).map((edge) => edge.to_model);
  const weight = (id: string) => {
    const at = neighbours(id).map((other) => rows.get(other) ?? 0);
    return at.length > 0 ? at.reduce((sum, row) => sum + row, 0) / at.length : (rows.get(id) ?? 0);
  };
  return columns.map((ids) => [...ids].sort((a, b) => weight(a) - weight(b) || (a < b ? -1 : 1)));
}

function edgeShape({ from_model, to_model }: ModelEdge, places: Map<string, Place>, make: MakeSvg): SVGElement | null {
  const [from, to] = [places.get(from_model), places.get(to_model)];
  if (!from || !to) return null;
  const [x1, y1, x2, y2] = [from.x + BOX.width, from.y + BOX.height / 2, to.x, to.y + BOX.height / 2].map(round);
  const bend = round(((x2 as number) - (x1 as number)) / 2);
  return make("path", {
    d: `M${x1},${y1}C${round((x1 as number) + bend)},${y1} ${round((x2 as number) - bend)},${y2} ${x2},${y2}`,
    fill: "none",
    stroke: "var(--kho-edge, GrayText)",
    "stroke-opacity": 0.55,
    "data-edge": `${from_model}>${to_model}`,
  });
}

function layerHeads(places: Place[], make: MakeSvg): SVGElement[] {
  return LAYERS.flatMap((layer) => {
    const first = places.find((place) => place.layer === layer);
    if (!first) return [];
    const x = Math.min(...places.filter((place) => place.layer === layer).map((place) => place.x));
    return [
      make(
        "text",
        { x: round(x), y: 15, "font-size": 13, "font-weight": 600, fill: "var(--kho-muted, CanvasText)" },
        strings.models.layers[layer] ?? layer,
      ),
    ];
  });
}

function boxShape({ id, layer, x, y }: Place, make: MakeSvg): SVGElement {
  const fill = `fill: color-mix(in srgb, var(--kho-accent, #0f5f7d) ${TINT[layer]}%, var(--kho-paper, Canvas))`;
  const shapes = [
    make("rect", {
      x: round(x) + 0.5,
      y: y + 0.5,
      width: BOX.width - 1,
      height: BOX.height - 1,
      rx: 5,
      style: fill,
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
