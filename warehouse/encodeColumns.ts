import type { ColumnTableJson, EncodedColumn, Plain } from "../src/components/columnTable.js";

/** A column that differs from another in at most this share of the rows is stored as its exceptions. */
const EXCEPTION_SHARE = 0.2;

/** What the bounds of an interval mostly are: the value, or else the printed bound. */
const LIKELY = [
  ["value", "lower"],
  ["value", "upper"],
];

interface Known {
  rowCount: number;
  /** The columns before this one, and of each the place of its value in its list where it has one. */
  columns: Map<string, Plain[]>;
  codes: Map<string, number[]>;
  /** The key and the row in which each of its values stands. */
  key: string | undefined;
  places: Map<Plain, number>;
}

/**
 * Returns columns as a page table, each in the shortest way that holds: one constant; rows of the key by how far away
 * they are; a column that another one decides; one that is almost another; values by their place in a list.
 */
export function encodeColumns(columns: Map<string, Plain[]>, key?: string): ColumnTableJson {
  const keys = (key === undefined ? undefined : columns.get(key)) ?? [];
  const rowCount = [...columns.values()][0]?.length ?? 0;
  const places = new Map(keys.map((value, row) => [value, row]));
  const known: Known = { rowCount, columns: new Map(), codes: new Map(), key, places };
  const first = [...columns].sort(([a], [b]) => Number(b === key) - Number(a === key));
  const encoded = first.map(([name, values]) => [name, encodeColumn(name, values, known)] as const);
  return { rows: rowCount, columns: Object.fromEntries(encoded) };
}

function encodeColumn(name: string, values: Plain[], known: Known): EncodedColumn {
  const encoded =
    asConstant(values) ??
    asSteps(name, values, known) ??
    asDecided(values, known) ??
    asLike(values, known) ??
    asList(name, values, known);
  known.columns.set(name, values);
  return encoded;
}

function asConstant(values: Plain[]): EncodedColumn | undefined {
  const [constant = null] = values;
  return values.every((value) => value === constant) ? { constant } : undefined;
}

function asSteps(name: string, values: Plain[], { key, places }: Known): EncodedColumn | undefined {
  if (key === undefined || name === key) return undefined;
  if (!values.every((value) => value === null || (typeof value === "string" && places.has(value)))) return undefined;
  return { of: key, steps: values.map((value, row) => (value === null ? null : Number(places.get(value)) - row)) };
}

/** The value by that of another column, where the one decides the other: the name by the id. */
function asDecided(values: Plain[], { codes }: Known): EncodedColumn | undefined {
  for (const [by, places] of codes) {
    const decided = new Map<number, Plain>();
    const holds = values.every((value, row) => {
      const place = places[row] ?? 0;
      if (!decided.has(place)) decided.set(place, value);
      return decided.get(place) === value;
    });
    if (holds) return { by, values: Array.from({ length: decided.size }, (_, place) => decided.get(place) ?? null) };
  }
  return undefined;
}

function asLike(values: Plain[], { columns, rowCount }: Known): EncodedColumn | undefined {
  if (!values.every(isNumeric)) return undefined;
  const names = [...[...columns.keys()].map((name) => [name]), ...LIKELY].filter((like) =>
    like.every((name) => columns.get(name)?.every(isNumeric)),
  );
  const candidates = names.map((like) => ({ like, rows: differences(values, firstOf(like, columns)) }));
  const [best] = candidates.sort((a, b) => a.rows.length - b.rows.length);
  if (best === undefined || best.rows.length > rowCount * EXCEPTION_SHARE) return undefined;
  return { ...best, values: best.rows.map((row) => values[row] ?? null) };
}

function asList(name: string, values: Plain[], known: Known): EncodedColumn {
  const list = [...new Set(values)];
  if (list.length > known.rowCount / 2) return values;
  const codes = codesOf(values, list);
  known.codes.set(name, codes);
  return { values: list, codes };
}

function codesOf(values: Plain[], list: Plain[]): number[] {
  const places = new Map(list.map((value, place) => [value, place]));
  return values.map((value) => places.get(value) ?? 0);
}

function firstOf(names: string[], columns: Map<string, Plain[]>): Plain[] {
  const lists = names.map((name) => columns.get(name) ?? []);
  return (lists[0] ?? []).map(
    (_, row) => lists.map((list) => list[row] ?? null).find((value) => value !== null) ?? null,
  );
}

function differences(values: Plain[], others: Plain[]): number[] {
  return [...values.keys()].filter((row) => values[row] !== others[row]);
}

function isNumeric(value: Plain): boolean {
  return value === null || typeof value === "number";
}
