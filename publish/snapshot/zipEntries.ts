import type { FileHandle } from "node:fs/promises";
import { UserError } from "../../warehouse/errors.js";

/** What stands in the directory and once more in front of the bytes. Sizes in bytes. */
export interface StatedEntry {
  flags: number;
  /** The number of the method. */
  packing: number;
  crc: number;
  packedSize: number;
  size: number;
}

/** One file or folder of a zip, as its directory states it. */
export interface ZipEntry extends StatedEntry {
  name: string;
  /** The bytes lie as they are, or deflated; undefined for any other method, and for what is encrypted. */
  method: "stored" | "deflated" | undefined;
  /** Its extra fields in the directory. */
  extra: Buffer;
  /** Where its local header begins. */
  offset: number;
  isFolder: boolean;
  /** Whether Unix would make something else of it than a file or a folder: a link, a device. */
  isSpecial: boolean;
}

/** The end record, its longest comment, an entry of the directory; from PKWARE's APPNOTE 6.3.10, 4.3.16 and 4.3.12. */
const END_SIGNATURE = "PK\x05\x06";
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_SIZE = 46;

/** From the flags to the size, in both headers. */
export const STATED_SIZE = 20;

/** In front of the end record, this leads to another one, which some unpackers believe rather; APPNOTE 4.3.15. */
const LOCATOR_SIGNATURE = 0x07064b50;
const LOCATOR_SIZE = 20;

/** These stand where zip64 states the number elsewhere. */
const ZIP64_COUNT = 0xffff;
const ZIP64_SIZE = 0xffffffff;

/** The largest directory that is read: 65 534 entries with long names. */
const MAX_DIRECTORY = 64e6;

const ENCRYPTED = 0x1;
const METHODS: Record<number, ZipEntry["method"]> = { 0: "stored", 8: "deflated" };

/** The upper half of the external attributes is the mode if the entry was made on Unix (3) or macOS (19). */
const UNIX_SYSTEMS = [3, 19];
const TYPE_MASK = 0o170000;
const PLAIN_TYPES = [0, 0o100000, 0o040000];

/** The directory of a zip, and where its files must end. */
export interface ZipDirectory {
  entries: ZipEntry[];
  start: number;
}

/**
 * Reads the directory at the end of a zip, without its files. Throws UserError for what is no zip or is zip64, and where
 * the end record leaves open what the directory is, as unpackers then read different ones.
 */
export async function readDirectory(handle: FileHandle): Promise<ZipDirectory> {
  const { size: fileSize } = await handle.stat();
  const { count, size, start } = await readEnd(handle, fileSize);
  if (size > MAX_DIRECTORY) throw new UserError(`unsupported zip: its directory has more than ${MAX_DIRECTORY} bytes`);
  const bytes = await readAt(handle, start, size);
  const entries: ZipEntry[] = [];
  for (let at = 0; at < size; ) {
    const { entry, length } = readEntry(bytes.subarray(at));
    entries.push(entry);
    at += length;
  }
  if (entries.length !== count)
    throw new UserError(`invalid zip: expected ${count} entries in its directory, found ${entries.length}`);
  return { entries, start };
}

/** Returns `size` bytes from `position` on. Throws UserError where the file ends before. */
export async function readAt(handle: FileHandle, position: number, size: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(size), 0, size, position);
  if (bytesRead < size) throw new UserError("invalid zip: it ends too early");
  return buffer;
}

/** Returns what both headers state, from the bytes of either between the flags and the size. */
export function readStated(bytes: Buffer): StatedEntry {
  const [crc, packedSize, size] = [8, 12, 16].map((at) => bytes.readUInt32LE(at)) as [number, number, number];
  return { flags: bytes.readUInt16LE(0), packing: bytes.readUInt16LE(2), crc, packedSize, size };
}

interface End {
  count: number;
  size: number;
  start: number;
}

async function readEnd(handle: FileHandle, fileSize: number): Promise<End> {
  const length = Math.min(fileSize, LOCATOR_SIZE + END_SIZE + MAX_COMMENT);
  const tail = await readAt(handle, fileSize - length, length);
  const at = findEnd(tail);
  if (at < 0) throw new UserError("invalid zip: no end record (no zip, or cut off)");
  const count = tail.readUInt16LE(at + 10);
  const size = tail.readUInt32LE(at + 12);
  const start = tail.readUInt32LE(at + 16);
  if (count === ZIP64_COUNT || size === ZIP64_SIZE || start === ZIP64_SIZE) throw zip64();
  if (tail.readUInt16LE(at + 4) !== 0 || tail.readUInt16LE(at + 8) !== count)
    throw new UserError("unsupported zip: it is one of several parts");
  if (at >= LOCATOR_SIZE && tail.readUInt32LE(at - LOCATOR_SIZE) === LOCATOR_SIGNATURE) throw zip64();
  if (start + size !== fileSize - length + at)
    throw new UserError("invalid zip: its directory does not end where the end record begins");
  return { count, size, start };
}

/** The last record, if its comment ends where the file ends: unpackers that do not ask for that take no other one. */
function findEnd(tail: Buffer): number {
  const at = tail.lastIndexOf(END_SIGNATURE);
  const isWhole = at >= 0 && at + END_SIZE <= tail.length;
  return isWhole && at + END_SIZE + tail.readUInt16LE(at + 20) === tail.length ? at : -1;
}

function readEntry(bytes: Buffer): { entry: ZipEntry; length: number } {
  if (bytes.length < ENTRY_SIZE || bytes.readUInt32LE(0) !== ENTRY_SIGNATURE) throw brokenDirectory();
  const nameLength = bytes.readUInt16LE(28);
  const nameEnd = ENTRY_SIZE + nameLength;
  const extraEnd = nameEnd + bytes.readUInt16LE(30);
  const length = extraEnd + bytes.readUInt16LE(32);
  if (bytes.length < length) throw brokenDirectory();
  const name = bytes.toString("utf8", ENTRY_SIZE, nameEnd);
  const extra = bytes.subarray(nameEnd, extraEnd);
  const stated = readStated(bytes.subarray(8, 8 + STATED_SIZE));
  const offset = bytes.readUInt32LE(42);
  if ([stated.packedSize, stated.size, offset].includes(ZIP64_SIZE)) throw zip64();
  const method = (stated.flags & ENCRYPTED) === 0 ? METHODS[stated.packing] : undefined;
  return {
    entry: { ...stated, name, method, extra, offset, isFolder: name.endsWith("/"), isSpecial: isSpecial(bytes) },
    length,
  };
}

function isSpecial(bytes: Buffer): boolean {
  const type = bytes.readUInt16LE(40) & TYPE_MASK;
  return UNIX_SYSTEMS.includes(bytes.readUInt8(5)) && !PLAIN_TYPES.includes(type);
}

function zip64(): UserError {
  return new UserError("unsupported zip: zip64 (4 GB or 65 535 files and more); unpack it and verify the folder");
}

function brokenDirectory(): UserError {
  return new UserError("invalid zip: its directory is broken");
}
