import fs from "node:fs";
import path from "node:path";
import { columnsOf } from "../warehouse/contract.js";

/** How many districts, metrics and years to generate figures for; one figure each. */
export interface Size {
  districts: number;
  metrics: number;
  years: number;
}

/** Writes a data folder of generated figures that hold to the contract: the same seed gives the same bytes. */
export function generateFigures(folder: string, { districts, metrics, years }: Size, seed = 1): number {
  const random = seededRandom(seed);
  fs.mkdirSync(path.join(folder, "figures"), { recursive: true });
  write(
    folder,
    "districts.csv",
    columnsOf("districts").map(({ name }) => name),
    range(districts).map(district),
  );
  write(
    folder,
    "metrics.csv",
    columnsOf("metrics").map(({ name }) => name),
    range(metrics).map(metric),
  );
  write(
    folder,
    "sources.csv",
    columnsOf("sources").map(({ name }) => name),
    range(years).map(source),
  );
  const header = columnsOf("figures").map(({ name }) => name);
  for (const year of range(years)) {
    const rows = range(districts).flatMap((d) => range(metrics).map((m) => figure(d, m, year, random)));
    write(folder, `figures/source-${year}.csv`, header, rows);
  }
  return districts * metrics * years;
}

function district(index: number): Record<string, string | number> {
  return {
    district_id: `district-${index}`,
    name_vi: `Quận ${index}`,
    name_en: `District ${index}`,
    kind: "quan",
    tile_col: index % 6,
    tile_row: Math.floor(index / 6),
  };
}

function metric(index: number): Record<string, string> {
  const names = { name_vi: `Chỉ tiêu ${index}`, name_en: `Metric ${index}`, description_vi: `Chỉ tiêu thử ${index}` };
  return {
    metric_id: `metric-${index}`,
    ...names,
    unit: "person",
    temporal: "flow",
    measure: "award",
    theme: "emulation",
    better: "more",
  };
}

function source(index: number): Record<string, string> {
  const published = { published: `${2013 + index}-12-31`, published_basis: "printed" };
  return {
    source_id: `source-${index}`,
    title: `Nguồn ${index}`,
    publisher: "Báo",
    kind: "press",
    language: "vi",
    ...published,
  };
}

function figure(d: number, m: number, y: number, random: () => number): Record<string, string | number> {
  const count = 100 + Math.floor(random() * 900);
  const isBound = random() < 0.1;
  const year = 2013 + y;
  return {
    figure_id: `f-${d}-${m}-${y}`,
    source_id: `source-${y}`,
    locator: "p1",
    district_id: `district-${d}`,
    metric_id: `metric-${m}`,
    level: "district",
    period_kind: "year",
    period_start: `${year}-01-01`,
    period_end: `${year}-12-31`,
    period_basis: "printed",
    value: isBound ? "" : count,
    qualifier: isBound ? "more_than" : "exact",
    lower: isBound ? count : "",
    as_printed: `${isBound ? "hơn " : ""}${count} công nhân giỏi`,
    status: "normal",
  };
}

function write(folder: string, file: string, header: string[], rows: Record<string, string | number>[]): void {
  const lines = rows.map((row) => header.map((name) => row[name] ?? "").join(","));
  fs.writeFileSync(path.join(folder, file), `${[header.join(","), ...lines].join("\n")}\n`);
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Mulberry32: a small generator with a seed. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
