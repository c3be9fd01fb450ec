import zlib from "node:zlib";
import type { Plain } from "../../src/components/columnTable.js";
import type { PackedSite } from "../../src/singleFile/packedSite.js";
import { encodeColumns } from "../../warehouse/encodeColumns.js";

/** In the header of gzip: which system packed it. 255 says "unknown", and the same on every machine. */
const SYSTEM_BYTE = 9;
const UNKNOWN_SYSTEM = 255;

/** Returns a site as text that may stand in HTML: base64 of gzip of JSON. */
export function packSite(site: PackedSite): string {
  const packed = zlib.gzipSync(JSON.stringify(site), { level: 9 });
  packed[SYSTEM_BYTE] = UNKNOWN_SYSTEM;
  return packed.toString("base64");
}

/** Returns the rows of a mart by columns. */
export function packRows(rows: readonly object[]): unknown {
  const names = Object.keys(rows[0] ?? {});
  const values = (name: string) => rows.map((row) => (row as Record<string, Plain>)[name] ?? null);
  return encodeColumns(new Map(names.map((name) => [name, values(name)])));
}
