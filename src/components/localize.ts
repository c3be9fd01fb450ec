import type { Plain } from "./columnTable.js";
import { language } from "./strings.js";

/** What names are taken from: rows of the marts `areas` and `metric_profiles`. */
export interface NameSources {
  areas: readonly { district_id: string; district_name: string; name_en: string }[];
  metrics: readonly { metric_id: string; name_en: string }[];
}

/** The English names of areas and metrics. */
export interface DataNames {
  areas: ReadonlyMap<string, string>;
  metrics: ReadonlyMap<string, string>;
  /** The English name of an area by its Vietnamese one, for columns that join names. */
  byName: ReadonlyMap<string, string>;
}

/** Returns the name that a row is given in the current language; null where none is known. */
type Rename = (row: object) => Plain;

/** Returns the names that `localizeRows` gives to rows. */
export function dataNames({ areas, metrics }: NameSources): DataNames {
  return {
    areas: new Map(areas.map(({ district_id, name_en }) => [district_id, name_en])),
    metrics: new Map(metrics.map(({ metric_id, name_en }) => [metric_id, name_en])),
    byName: new Map(areas.map(({ district_name, name_en }) => [district_name, name_en])),
  };
}

/**
 * Returns rows of any mart with the names of districts, clusters and metrics in the current language: `district_name` by
 * `district_id`, `district_a_name` by `district_a_id`, `cluster_name`, `metric_name`, `predecessor_names`, `district_names`. In Vietnamese,
 * in which the marts are written, that is the very array that was given. A name without a translation stays as it is.
 */
export function localizeRows<Row extends object>(rows: Row[], names: DataNames): Row[] {
  const [first] = rows;
  if (language === "vi" || !first) return rows;
  const renames = Object.entries(renamesOf(Object.keys(first), names));
  return rows.map((row) => localizeRow(row, renames));
}

/**
 * Returns what stands in the place of the names in some columns, as `localizeRows` puts it, by column; null for a name
 * without a translation. In Vietnamese no column needs any.
 */
export function renamesOf(columns: readonly string[], names: DataNames): Record<string, Rename> {
  if (language === "vi") return {};
  return Object.fromEntries(columns.map((column) => renameOf(column, names)).filter((rename) => rename !== null));
}

function localizeRow<Row extends object>(row: Row, renames: readonly [string, Rename][]): Row {
  const changed = renames.map(([column, rename]) => [column, rename(row) ?? cellOf(row, column)]);
  return { ...row, ...Object.fromEntries(changed) };
}

function renameOf(column: string, names: DataNames): [string, Rename] | null {
  if (column === "predecessor_names" || column === "district_names")
    return [column, (row) => renameEach(cellOf(row, column), names.byName)];
  const [, kind] = /^(district|cluster|metric)(?:_\w+)?_name$/.exec(column) ?? [];
  if (!kind) return null;
  const known = kind === "metric" ? names.metrics : names.areas;
  const id = column.replace(/_name$/, "_id");
  return [column, (row) => known.get(String(cellOf(row, id))) ?? null];
}

function cellOf(row: object, column: string): unknown {
  return (row as Readonly<Record<string, unknown>>)[column];
}

function renameEach(joined: unknown, byName: ReadonlyMap<string, string>): string | null {
  if (typeof joined !== "string") return null;
  return joined
    .split(", ")
    .map((name) => byName.get(name) ?? name)
    .join(", ");
}
