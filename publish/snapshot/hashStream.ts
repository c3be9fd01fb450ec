import { createHash } from "node:crypto";
import type { Readable } from "node:stream";
import { UserError } from "../../warehouse/errors.js";

/** The SHA-256 of what was read, in hexadecimal, and its size in bytes. */
export interface StreamHash {
  sha256: string;
  size: number;
}

/** Hashes a stream as it comes. Reading ends soon after `limit` bytes; the size is then above it. */
export async function hashStream(stream: Readable, limit: number): Promise<StreamHash> {
  const hash = createHash("sha256");
  const size = await readChunks(stream, limit, (chunk) => hash.update(chunk));
  return { sha256: hash.digest("hex"), size };
}

/** Returns a small file's bytes. Throws UserError when it has more than `limit`. */
export async function readBytes(stream: Readable, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  const size = await readChunks(stream, limit, (chunk) => chunks.push(chunk));
  if (size > limit) throw new UserError(`more than ${limit} bytes`);
  return Buffer.concat(chunks);
}

async function readChunks(stream: Readable, limit: number, take: (chunk: Buffer) => void): Promise<number> {
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    take(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return size;
}
