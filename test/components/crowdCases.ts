import fs from "node:fs";
import { parse } from "csv-parse/sync";
import type { FigureRow } from "../../src/components/marts.js";
import type { ValueTile } from "../../src/components/valueTileMap.js";
import { annualFigure } from "./literalFigures.js";
import { seededRandom } from "./seededRandom.js";

const rows = parse(fs.readFileSync("data/districts.csv"), { columns: true }) as Record<string, string>[];

/** The 30 districts with the places of their tiles. */
export const DISTRICTS: ValueTile[] = rows
  .filter((row) => row.tile_col)
  .map((row) => ({
    district_id: row.district_id ?? "",
    district_name: row.name_vi ?? "",
    tile_col: Number(row.tile_col),
    tile_row: Number(row.tile_row),
  }));

/** Returns an annual figure of one of the 30 by its own name. */
export function districtFigure(district_id: string, year: number, columns: Partial<FigureRow>): FigureRow {
  const { district_name = district_id } = DISTRICTS.find((row) => row.district_id === district_id) ?? {};
  return annualFigure(district_id, year, { district_name, figure_id: `${district_id}-${year}`, ...columns });
}

/** Returns figures of all districts in some years: most exact, some bounds, a range, some missing. */
export function crowdFigures(years: readonly number[], seed = 3): FigureRow[] {
  const random = seededRandom(seed);
  return DISTRICTS.flatMap(({ district_id }) => {
    let value = 20 + 280 * random() * random();
    return years.flatMap((year) => {
      value = Math.max(5, value + 30 * random() - 12);
      return random() < 0.1 ? [] : [districtFigure(district_id, year, statedAs(Math.round(value), random()))];
    });
  });
}

/** Two years of districts: up, down, level, one year missing, and changes that bounds decide and leave open. */
export const pairCase: FigureRow[] = [
  districtFigure("hoan-kiem", 2021, { value: 144 }),
  districtFigure("hoan-kiem", 2022, { lower: 120, qualifier: "more_than", as_printed: "hơn 120" }),
  districtFigure("bac-tu-liem", 2021, { value: 84 }),
  districtFigure("bac-tu-liem", 2022, { value: 102 }),
  districtFigure("hai-ba-trung", 2021, { value: 70 }),
  districtFigure("hai-ba-trung", 2022, { value: 70 }),
  districtFigure("dong-da", 2021, { value: 60 }),
  districtFigure("dong-da", 2022, { upper: 50, qualifier: "nearly", as_printed: "gần 50" }),
  districtFigure("ba-dinh", 2021, { lower: 20, upper: 60, qualifier: "order_of_magnitude", as_printed: "hàng chục" }),
  districtFigure("ba-dinh", 2022, { value: 50 }),
  districtFigure("nam-tu-liem", 2021, { value: 95 }),
  districtFigure("nam-tu-liem", 2022, { value: 41 }),
  districtFigure("long-bien", 2022, { value: 33 }),
];

/** Changes, some of them below zero, some known by a bound only. */
export const changeCase: FigureRow[] = [
  districtFigure("bac-tu-liem", 2022, { value: 12 }),
  districtFigure("dong-da", 2022, { lower: 5, qualifier: "more_than" }),
  districtFigure("ba-dinh", 2022, { value: -2 }),
  districtFigure("hai-ba-trung", 2022, { lower: -20, upper: 10, qualifier: "order_of_magnitude" }),
  districtFigure("nam-tu-liem", 2022, { upper: -8, qualifier: "nearly" }),
  districtFigure("hoan-kiem", 2022, { value: -31 }),
];

function statedAs(value: number, chance: number): Partial<FigureRow> {
  if (chance < 0.08) return { lower: value, qualifier: "more_than", as_printed: `hơn ${value}` };
  if (chance < 0.14) return { upper: value, qualifier: "nearly", as_printed: `gần ${value}` };
  if (chance > 0.97) return { lower: value, upper: value + 40, qualifier: "order_of_magnitude" };
  return { value, as_printed: String(value) };
}
