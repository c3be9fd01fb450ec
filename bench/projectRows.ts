import fs from "node:fs";
import path from "node:path";
import { readCsv } from "../loaders/csv.js";

/** A row of a data file: its cells by column. */
export type CellRow = Record<string, string>;

/** Metrics that the pages open on, or that differ in how they are printed; the others are spread over the list. */
const FIRST_METRICS = ["excellent-workers", "initiatives-recognised", "initiatives-benefit", "million-initiatives"];

/** Districts that the pages open on. */
const FIRST_DISTRICTS = ["bac-tu-liem", "hoan-kiem", "dong-da"];

/** The stock that rates are counted by. */
const MEMBERS = "members";

/** Returns the rows of a table of the project's own data folder. */
export function readProjectRows(table: "districts" | "metrics"): CellRow[] {
  const file = path.join("data", `${table}.csv`);
  const { header, rows } = readCsv(fs.readFileSync(file));
  return rows.map(({ cells }) => Object.fromEntries(header.map((name, i) => [name, cells[i] ?? ""])));
}

/** Returns so many of the thirty districts, those first that the pages open on. */
export function chooseDistricts(rows: readonly CellRow[], count: number): CellRow[] {
  const districts = rows.filter((row) => row.tile_col !== "");
  return firstOf([...byIds(districts, "district_id", FIRST_DISTRICTS), ...districts], { count, of: "districts" });
}

/** Returns so many metrics of flows, spread over all themes and units. */
export function chooseMetrics(rows: readonly CellRow[], count: number): CellRow[] {
  const flows = rows.filter((row) => row.temporal === "flow");
  const step = Math.max(1, Math.floor(flows.length / count));
  const spread = flows.filter((_, index) => index % step === 0);
  const first = byIds(flows, "metric_id", FIRST_METRICS);
  return firstOf([...first, ...spread, ...flows], { count, of: "metrics" });
}

/** Returns the metric of union members. */
export function membersMetric(rows: readonly CellRow[]): CellRow {
  return firstOf(byIds(rows, "metric_id", [MEMBERS]), { count: 1, of: MEMBERS })[0] as CellRow;
}

function byIds(rows: readonly CellRow[], column: string, ids: readonly string[]): CellRow[] {
  return ids.flatMap((id) => rows.filter((row) => row[column] === id));
}

function firstOf(rows: readonly CellRow[], { count, of }: { count: number; of: string }): CellRow[] {
  const unique = [...new Set(rows)];
  if (unique.length < count) throw new Error(`expected at least ${count} ${of} in data/, found ${unique.length}`);
  return unique.slice(0, count);
}
