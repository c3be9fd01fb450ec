import { type Filling, partsOfText, printedWord } from "./filledText.js";

/** A cell of a page table; dates are ISO text. */
export type Plain = string | number | boolean | null;

/**
 * One column: its values in order, or
 * - one value for all rows;
 * - the place of each value in a list;
 * - the value for each place of a column of the kind before, which decides this one;
 * - the place of each text in a list of texts with gaps, and what fills them;
 * - by how many tenths (`per` 10) each known number is more than the one before;
 * - how many rows away the row stands whose key is meant;
 * - the first known value of the named columns, but for some rows.
 */
export type EncodedColumn =
  | Plain[]
  | { constant: Plain }
  | { values: Plain[]; codes: number[] }
  | { by: string; values: Plain[] }
  | { fill: Filling[]; values: Plain[]; codes: number[] }
  | { deltas: (number | null)[]; per: number }
  | { of: string; steps: (number | null)[] }
  | { like: string[]; rows: number[]; values: Plain[] };

/** A page table as its file holds it. */
export interface ColumnTableJson {
  rows: number;
  columns: Record<string, EncodedColumn>;
}

/** A table by columns, whose rows are made when they are first asked for. */
export interface ColumnTable<Row> {
  rowCount: number;
  /** The row at a place. Throws outside the table. */
  row(index: number): Row;
  /** The rows from one place up to, not including, another; all of them unless told. */
  rows(from?: number, to?: number): Row[];
  /**
   * All rows, their cells read when asked for, and `overrides` in the place of some: for a page that shows few of many
   * rows. The cells are inherited, so that a copy by spreading holds none.
   */
  views(overrides?: Overrides<Row>): Row[];
  /** The names of the columns. */
  columns: readonly string[];
  /** Where the rows with a value stand: `[from, to)`, empty where there are none. Throws where they stand apart. */
  rangeOf(column: keyof Row & string, value: Plain): [from: number, to: number];
}

/** What stands in the place of a column's cells; null where the cell stays. */
export type Overrides<Row> = Readonly<Record<string, (row: Row) => Plain>>;

/** Numbers are told by their growth in parts no smaller than thousandths. */
const MOST_PARTS = 1000;

type Reader = (row: number) => Plain;

/** Returns a page table (`<mart>.json`, parsed) for reading. Throws when the file is not what it should be. */
export function openColumnTable<Row>(json: unknown): ColumnTable<Row> {
  const { rowCount, columns } = asTable(json);
  const table: Table = { rowCount, readers: new Map(), codes: new Map() };
  for (const [name, column] of Object.entries(columns)) table.readers.set(name, readerOf(name, column, table));
  const readers = [...table.readers];
  const made: Row[] = [];
  const ranges = new Map<string, Map<Plain, [number, number]>>();
  return { rowCount, columns: [...table.readers.keys()], row, rows, views, rangeOf };

  function row(index: number): Row {
    if (!isPlace(index, rowCount)) throw new Error(`unknown row of column table: ${index} of ${rowCount}`);
    const known = made[index];
    if (known !== undefined) return known;
    const cells: Record<string, Plain> = {};
    for (const [name, read] of readers) cells[name] = read(index);
    made[index] = cells as Row;
    return cells as Row;
  }

  function rows(from = 0, to = rowCount): Row[] {
    return Array.from({ length: Math.max(0, to - from) }, (_, offset) => row(from + offset));
  }

  function views(overrides: Overrides<Row> = {}): Row[] {
    const View = viewClass(readers, overrides);
    return Array.from({ length: rowCount }, (_, place) => new View(place) as Row);
  }

  function rangeOf(column: keyof Row & string, value: Plain): [number, number] {
    const known = ranges.get(column) ?? rangesOf(column, table);
    ranges.set(column, known);
    return known.get(value) ?? [0, 0];
  }
}

/** Returns the class of rows that know their place only, and read their cells from there. */
function viewClass<Row>(
  readers: readonly [string, Reader][],
  overrides: Overrides<Row>,
): new (
  place: number,
) => object {
  const place = Symbol("place");
  class View {
    readonly [place]: number;
    constructor(at: number) {
      this[place] = at;
    }
  }
  for (const [name, read] of readers) {
    const override = overrides[name];
    const get = function (this: View) {
      return override?.(this as Row) ?? read(this[place]);
    };
    Object.defineProperty(View.prototype, name, { get, enumerable: true });
  }
  return View;
}

interface Table {
  rowCount: number;
  /** The columns before the one that is read, and the places of those that are kept as places. */
  readers: Map<string, Reader>;
  codes: Map<string, readonly number[]>;
}

function asTable(json: unknown): { rowCount: number; columns: Record<string, unknown> } {
  if (!isObject(json) || !Number.isInteger(json.rows) || Number(json.rows) < 0 || !isObject(json.columns))
    throw new Error("invalid column table: expected rows and columns");
  return { rowCount: Number(json.rows), columns: json.columns };
}

function readerOf(name: string, column: unknown, table: Table): Reader {
  if (Array.isArray(column)) return listReader(cellsOf(name, column, { length: table.rowCount, isCell: isPlain }));
  if (!isObject(column)) throw invalid(name, "expected a list or an object");
  if ("constant" in column && isPlain(column.constant)) return constantReader(column.constant);
  if ("fill" in column) return fillReader(name, column, table);
  if ("codes" in column) return codeReader(name, column, table);
  if ("by" in column) return decidedReader(name, column, table);
  if ("deltas" in column) return listReader(sumsOf(name, column, table));
  if ("steps" in column) return stepReader(name, column, table);
  if ("like" in column) return likeReader(name, column, table);
  throw invalid(name, "unknown encoding");
}

function listReader(values: readonly Plain[]): Reader {
  return (row) => values[row] ?? null;
}

function constantReader(value: Plain): Reader {
  return () => value;
}

function codeReader(name: string, column: Fields, table: Table): Reader {
  const { values, places } = codesOf(name, column, table);
  table.codes.set(name, places);
  return (row) => values[places[row] ?? -1] ?? null;
}

function codesOf(
  name: string,
  { values, codes }: Fields,
  { rowCount }: Table,
): { values: readonly Plain[]; places: readonly number[] } {
  const list = cellsOf(name, values, { isCell: isPlain });
  const isCell = (code: unknown) => isPlace(code, list.length);
  return { values: list, places: cellsOf<number>(name, codes, { length: rowCount, isCell }) };
}

function decidedReader(name: string, column: Fields, { codes }: Table): Reader {
  const places = codes.get(String(column.by));
  if (!places) throw invalid(name, `unknown column ${String(column.by)}`);
  const values = cellsOf(name, column.values, { isCell: isPlain });
  if (places.some((place) => place >= values.length)) throw invalid(name, "missing values");
  return (row) => values[places[row] ?? -1] ?? null;
}

function sumsOf(name: string, column: Fields, { rowCount }: Table): (number | null)[] {
  const { per } = column;
  if (!isPlace(per, MOST_PARTS + 1) || per === 0) throw invalid(name, `per is ${JSON.stringify(per)}`);
  const isCell = (delta: unknown) => delta === null || Number.isSafeInteger(delta);
  const deltas = cellsOf<number | null>(name, column.deltas, { length: rowCount, isCell });
  let sum = 0;
  return deltas.map((delta) => {
    if (delta === null) return null;
    sum += delta;
    return sum / Number(per);
  });
}

function fillReader(name: string, column: Fields, table: Table): Reader {
  const fillings = cellsOf<Filling>(name, column.fill, { isCell: isFilling });
  const words = fillings.map(({ of, per }) => ({ read: firstReader(name, of, table), per }));
  const { values, places } = codesOf(name, column, table);
  const texts = values.map((value) => (typeof value === "string" ? partsOfText(value) : null));
  return (row) => {
    const parts = texts[places[row] ?? -1];
    if (!parts) return null;
    let text = "";
    for (const part of parts) text += typeof part === "string" ? part : wordAt(words[part], row);
    return text;
  };
}

function wordAt(word: { read: Reader; per: number | undefined } | undefined, row: number): string {
  return printedWord(word?.read(row) ?? null, word?.per) ?? "";
}

function stepReader(name: string, column: Fields, table: Table): Reader {
  const key = firstReader(name, [column.of], table);
  const steps = cellsOf<number | null>(name, column.steps, {
    length: table.rowCount,
    isCell: (step, row) => step === null || (typeof step === "number" && isPlace(step + row, table.rowCount)),
  });
  return (row) => {
    const step = steps[row] ?? null;
    return step === null ? null : key(row + step);
  };
}

function likeReader(name: string, column: Fields, table: Table): Reader {
  const like = firstReader(name, column.like, table);
  const rows = cellsOf<number>(name, column.rows, { isCell: (row) => isPlace(row, table.rowCount) });
  const values = cellsOf(name, column.values, { length: rows.length, isCell: isPlain });
  const exceptions = new Map(rows.map((row, index) => [row, values[index] ?? null]));
  return (row) => (exceptions.has(row) ? (exceptions.get(row) ?? null) : like(row));
}

/** Reads the first known value of the named columns, which stand before this one. */
function firstReader(name: string, others: unknown, { readers }: Table): Reader {
  const names = cellsOf<string>(name, others, { isCell: (other) => typeof other === "string" });
  const reads = names.map((other) => {
    const read = readers.get(other);
    if (!read) throw invalid(name, `unknown column ${other}`);
    return read;
  });
  return (row) => {
    for (const read of reads) {
      const value = read(row);
      if (value !== null) return value;
    }
    return null;
  };
}

type Fields = Record<string, unknown>;

interface Expected {
  length?: number;
  isCell: (cell: unknown, index: number) => boolean;
}

function cellsOf<Cell = Plain>(name: string, list: unknown, { length, isCell }: Expected): readonly Cell[] {
  if (!Array.isArray(list)) throw invalid(name, "missing list");
  if (length !== undefined && list.length !== length)
    throw invalid(name, `expected ${length} cells, found ${list.length}`);
  const wrong = list.findIndex((cell, index) => !isCell(cell, index));
  if (wrong !== -1) throw invalid(name, `cell ${wrong} is ${JSON.stringify(list[wrong])}`);
  return list as Cell[];
}

function rangesOf(name: string, { readers, rowCount }: Table): Map<Plain, [number, number]> {
  const read = readers.get(name);
  if (!read) throw new Error(`unknown column of column table: ${name}`);
  const ranges = new Map<Plain, [number, number]>();
  for (let row = 0; row < rowCount; row++) {
    const value = read(row);
    const range = ranges.get(value);
    if (range && range[1] !== row) throw new Error(`rows stand apart: ${name} ${JSON.stringify(value)}`);
    ranges.set(value, [range?.[0] ?? row, row + 1]);
  }
  return ranges;
}

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFilling(value: unknown): boolean {
  return isObject(value) && Array.isArray(value.of) && (value.per === undefined || Number(value.per) > 0);
}

function isPlain(value: unknown): value is Plain {
  return value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function isPlace(value: unknown, count: number): boolean {
  return Number.isInteger(value) && Number(value) >= 0 && Number(value) < count;
}

function invalid(name: string, why: string): Error {
  return new Error(`invalid column table: ${name}: ${why}`);
}
