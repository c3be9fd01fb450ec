import { Type, tableFromIPC } from "@uwdata/flechette";

/**
 * Returns the rows of an exported mart as plain objects: numbers and booleans as they are, dates as ISO text
 * (`2024-06-30`), a missing value as null. Throws when a column holds a type that no mart may export.
 */
export function readMart<Row = Record<string, unknown>>(buffer: ArrayBuffer | Uint8Array): Row[] {
  const table = tableFromIPC(buffer);
  const columns = table.schema.fields.map((field, index) => ({
    name: field.name,
    read: readerOf(field.type.typeId, field.name),
    values: table.getChildAt(index).toArray() as ArrayLike<unknown>,
  }));
  return Array.from({ length: table.numRows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, read, values }) => [name, read(values[row])])),
  ) as Row[];
}

function readerOf(typeId: number, name: string): (value: unknown) => unknown {
  if (typeId === Type.Date) return asIsoDate;
  if (PLAIN_TYPES.has(typeId)) return asPlain;
  throw new Error(`unsupported column type ${typeId}: ${name}`);
}

const PLAIN_TYPES = new Set<number>([Type.Utf8, Type.LargeUtf8, Type.Dictionary, Type.Int, Type.Float, Type.Bool]);

function asIsoDate(value: unknown): string | null {
  return typeof value === "number" ? new Date(value).toISOString().slice(0, 10) : null;
}

function asPlain(value: unknown): unknown {
  return value ?? null;
}
