import zlib from "node:zlib";
import type { ColumnTableJson, EncodedColumn, Plain } from "../src/components/columnTable.js";
import { type Filling, hasGap, printedWord, withGaps } from "../src/components/filledText.js";

/** A column that differs from another in at most this share of the rows is stored as its exceptions. */
const EXCEPTION_SHARE = 0.2;

/** What the bounds of an interval mostly are: the value, or else the printed bound. */
const LIKELY = [
  ["value", "lower"],
  ["value", "upper"],
];

/** What ids, dates and printed phrases repeat of their row, in the order in which it is looked for. */
const FILLINGS: Filling[] = [
  ...["district_id", "metric_id", "level", "year"].map((name) => ({ of: [name] })),
  ...[1, 1e6, 1e9].map((per) => ({ of: ["value", "lower", "upper"], per })),
];

/** The columns that others are told by. */
const FIRST = new Set(FILLINGS.flatMap(({ of }) => of));

interface Known {
  rowCount: number;
  /** The columns before this one, and of each the place of its value in its list where it has one. */
  columns: Map<string, Plain[]>;
  codes: Map<string, number[]>;
  /** The key and the row in which each of its values stands. */
  key: string | undefined;
  places: Map<Plain, number>;
  fillings: KnownFilling[];
}

interface KnownFilling {
  filling: Filling;
  words: (string | undefined)[];
}

/**
 * Returns columns as a page table, each in the shortest way that holds: one constant; rows of the key by how far away
 * they are; a column that another one decides; one that is almost another; values by their place in a list.
 */
export function encodeColumns(columns: Map<string, Plain[]>, key?: string): ColumnTableJson {
  const keys = (key === undefined ? undefined : columns.get(key)) ?? [];
  const rowCount = [...columns.values()][0]?.length ?? 0;
  const places = new Map(keys.map((value, row) => [value, row]));
  const known: Known = { rowCount, columns: new Map(), codes: new Map(), key, places, fillings: [] };
  const encoded: Record<string, EncodedColumn> = {};
  for (const [name, values] of inOrder(columns, key)) {
    if (!FIRST.has(name) && known.fillings.length === 0) known.fillings = fillingsOf(known.columns);
    encoded[name] = encodeColumn(name, values, known);
  }
  return { rows: rowCount, columns: encoded };
}

/** First what the others are told by, then the key, then all else. */
function inOrder(columns: Map<string, Plain[]>, key: string | undefined): [string, Plain[]][] {
  const place = (name: string) => (FIRST.has(name) ? 0 : name === key ? 1 : 2);
  return [...columns].sort(([a], [b]) => place(a) - place(b));
}

function encodeColumn(name: string, values: Plain[], known: Known): EncodedColumn {
  const encoded =
    asConstant(values) ?? asSteps(name, values, known) ?? asDecided(values, known) ?? asList(name, values, known);
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
  const names = [...[...columns.keys()].map((name) => [name]), ...LIKELY].filter((like) =>
    like.every((name) => columns.get(name)?.every(isNumeric)),
  );
  const candidates = names.map((like) => ({ like, rows: differences(values, firstOf(like, columns)) }));
  const [best] = candidates.sort((a, b) => a.rows.length - b.rows.length);
  if (best === undefined || best.rows.length > rowCount * EXCEPTION_SHARE) return undefined;
  return { ...best, values: best.rows.map((row) => values[row] ?? null) };
}

/** The shortest of: the values as they are, their growth, places in a list, places in a list of texts with gaps. */
function asList(name: string, values: Plain[], known: Known): EncodedColumn {
  const list = [...new Set(values)];
  const coded = { values: list, codes: codesOf(values, list) };
  const candidates = values.every(isNumeric)
    ? [coded, values, asDeltas(values), asLike(values, known)]
    : [coded, asFilled(values, known), ...(list.length > values.length / 4 ? [values] : [])];
  const sized = candidates.flatMap((column) => (column ? [{ column, size: sizeOf(column) }] : []));
  const shortest = sized.reduce((best, other) => (other.size < best.size ? other : best)).column;
  if (shortest === coded) known.codes.set(name, coded.codes);
  return shortest;
}

/** The growth of numbers of at most three decimals, in the parts that they are whole in. */
function asDeltas(values: Plain[]): EncodedColumn | undefined {
  const per = [1, 10, 100, 1000].find((parts) =>
    values.every((value) => value === null || isWhole(Number(value), parts)),
  );
  if (per === undefined) return undefined;
  let sum = 0;
  const deltas = values.map((value) => {
    if (value === null) return null;
    const delta = Math.round(Number(value) * per) - sum;
    sum += delta;
    return delta;
  });
  return { deltas, per };
}

function isWhole(value: number, parts: number): boolean {
  const scaled = Math.round(value * parts);
  return Math.abs(scaled) < Number.MAX_SAFE_INTEGER / 2 && scaled / parts === value;
}

function asFilled(values: Plain[], { fillings }: Known): EncodedColumn | undefined {
  if (fillings.length === 0) return undefined;
  if (!values.every((value) => value === null || (typeof value === "string" && !hasGap(value)))) return undefined;
  const wordsAt = (row: number) => fillings.map(({ words }) => words[row]);
  const texts = values.map((value, row) => (typeof value === "string" ? withGaps(value, wordsAt(row)) : value));
  const list = [...new Set(texts)];
  return { fill: fillings.map(({ filling }) => filling), values: list, codes: codesOf(texts, list) };
}

/** What may fill the gaps of texts, and the word in each row. */
function fillingsOf(columns: Map<string, Plain[]>): KnownFilling[] {
  const fillings = FILLINGS.filter(({ of }) => of.every((name) => columns.has(name)));
  return fillings.map((filling) => ({
    filling,
    words: firstOf(filling.of, columns).map((value) => printedWord(value, filling.per)),
  }));
}

function sizeOf(column: EncodedColumn): number {
  return zlib.gzipSync(JSON.stringify(column)).length;
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
