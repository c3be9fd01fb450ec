import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { crc32 } from "node:zlib";
import { blobValue, type DuckDBConnection } from "@duckdb/node-api";
import { withDatabase } from "../../warehouse/database.js";
import { UserError } from "../../warehouse/errors.js";
import { copyTo } from "./copyTo.js";

/** A file of a zip: its path in it, with `/` between the names. */
export interface ZippedFile {
  name: string;
  bytes: Uint8Array;
}

interface Entry {
  name: Buffer;
  packed: Uint8Array;
  size: number;
  crc: number;
  offset: number;
}

/** 1 January 1980, the first day that the format knows, in its own notation. */
const DATE = 0x0021;
const VERSION = 20;
const UNIX = 3 << 8;
const UTF8 = 0x0800;
const DEFLATED = 8;
const MODE = (0o100644 << 16) >>> 0;
const LIMIT = 0xffffffff;

/**
 * Returns the files as a zip, in the given order, without times or extra fields. The bytes depend on the files alone: they
 * are packed by DuckDB, whose version is pinned, as Node's own zlib packs otherwise on another processor or version.
 */
export async function zipFiles(files: readonly ZippedFile[]): Promise<Uint8Array> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kho-zip-"));
  try {
    return await withDatabase(":memory:", (connection) => zipInto(connection, files, path.join(folder, "packed.gz")));
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

async function zipInto(
  connection: DuckDBConnection,
  files: readonly ZippedFile[],
  temporary: string,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const entries: Entry[] = [];
  let offset = 0;
  for (const { name, bytes } of files) {
    const packed = await deflate(connection, bytes, temporary);
    const entry = { name: Buffer.from(name), packed, size: bytes.length, crc: crc32(bytes), offset };
    const head = localHeader(entry);
    parts.push(head, packed);
    entries.push(entry);
    offset += head.length + packed.length;
  }
  const directory = Buffer.concat(entries.map(centralHeader));
  if (offset + directory.length > LIMIT || entries.length > 0xffff)
    throw new UserError("unable to zip: more than 4 GB or 65535 files");
  return Buffer.concat([...parts, directory, endOfDirectory(entries.length, directory.length, offset)]);
}

/** The stream inside the gzip file that DuckDB writes: a head of ten bytes before it, checksum and size behind it. */
async function deflate(connection: DuckDBConnection, bytes: Uint8Array, file: string): Promise<Uint8Array> {
  await connection.run("create or replace temp table content as select $bytes::blob as bytes", {
    bytes: blobValue(bytes),
  });
  await copyTo(connection, "content", { file, format: "format blob, compression gzip" });
  const gzip = fs.readFileSync(file);
  const isWhole = gzip.readUInt32LE(0) === 0x00088b1f && gzip.readUInt32LE(gzip.length - 8) === crc32(bytes);
  if (!isWhole) throw new Error("expected a gzip file without extra fields");
  return gzip.subarray(10, -8);
}

function localHeader({ name, packed, size, crc }: Entry): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  writeCommon(head.subarray(4), { name, packed, size, crc });
  return Buffer.concat([head, name]);
}

function centralHeader({ name, packed, size, crc, offset }: Entry): Buffer {
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE(UNIX | VERSION, 4);
  writeCommon(head.subarray(6), { name, packed, size, crc });
  head.writeUInt32LE(MODE, 38);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
}

/** What both headers say of an entry, in the same order. */
function writeCommon(head: Buffer, { name, packed, size, crc }: Omit<Entry, "offset">): void {
  head.writeUInt16LE(VERSION, 0);
  head.writeUInt16LE(UTF8, 2);
  head.writeUInt16LE(DEFLATED, 4);
  head.writeUInt16LE(DATE, 8);
  head.writeUInt32LE(crc, 10);
  head.writeUInt32LE(packed.length, 14);
  head.writeUInt32LE(size, 18);
  head.writeUInt16LE(name.length, 22);
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
