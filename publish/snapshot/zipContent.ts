import type { FileHandle } from "node:fs/promises";
import { pipeline, Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import { UserError } from "../../warehouse/errors.js";
import { readAt } from "./zipEntries.js";
import type { PlacedEntry } from "./zipLocal.js";

const CHUNK = 65_536;

/**
 * Returns the unpacked bytes of a file. The stream fails with a UserError at its end if they are not those of which the
 * zip states the checksum and the size, or if some are left over.
 */
export function openEntry(handle: FileHandle, entry: PlacedEntry): Readable {
  return Readable.from(unpack(handle, entry), { objectMode: false });
}

async function* unpack(handle: FileHandle, entry: PlacedEntry): AsyncGenerator<Buffer> {
  const packed = Readable.from(readRange(handle, entry), { objectMode: false });
  if (entry.method === "stored") return yield* checked(packed, entry);
  const inflate = createInflateRaw();
  yield* checked(
    pipeline(packed, inflate, () => undefined),
    entry,
  );
  if (inflate.bytesWritten !== entry.packedSize) throw new UserError("bytes are left over behind what is packed");
}

async function* checked(stream: Readable, entry: PlacedEntry): AsyncGenerator<Buffer> {
  let crc = 0;
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    crc = crc32(chunk, crc);
    size += chunk.length;
    yield chunk;
  }
  if (size !== entry.size) throw new UserError(`the zip states ${entry.size} bytes, found ${size}`);
  if (crc !== entry.crc) throw new UserError("the zip states another CRC-32");
}

async function* readRange(handle: FileHandle, { start, end }: PlacedEntry): AsyncGenerator<Buffer> {
  for (let at = start; at < end; at += CHUNK) yield await readAt(handle, at, Math.min(CHUNK, end - at));
}
