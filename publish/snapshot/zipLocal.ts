import type { FileHandle } from "node:fs/promises";
import { UserError } from "../../warehouse/errors.js";
import { readAt, readStated, STATED_SIZE, type StatedEntry, type ZipEntry } from "./zipEntries.js";
import { hasOtherName } from "./zipExtra.js";

/** An entry of a zip and where its bytes lie. */
export interface PlacedEntry extends ZipEntry {
  start: number;
  end: number;
  /** Where the next entry must begin: a data descriptor belongs to this one. */
  next: number;
  /** What is stated in another way in front of the bytes or behind them; empty where all agrees. */
  differing: string[];
}

/** The local header and the data descriptor; from PKWARE's APPNOTE 6.3.10, 4.3.7 and 4.3.9. */
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_SIZE = 30;
const DESCRIPTOR_SIGNATURE = 0x08074b50;
const DESCRIPTOR_SIZE = 12;
const SIGNATURE_SIZE = 4;

/** With this flag, the checksum and the sizes may be left out in front of the bytes, and stand behind them. */
const DESCRIBED = 0x8;

/** The flags that make other bytes or another name of an entry: encrypted, described, patched, in UTF-8, masked. */
const DECISIVE = 0x1 | DESCRIBED | 0x20 | 0x40 | 0x0800 | 0x2000;

const NUMBERS = { crc: "CRC-32", packedSize: "packed size", size: "size" } as const;

/**
 * Finds the bytes of an entry. What stands in front of them and behind is compared with the directory, as an unpacker may
 * believe either. Throws UserError where no file begins, or one of another name.
 */
export async function placeEntry(handle: FileHandle, entry: ZipEntry): Promise<PlacedEntry> {
  const head = await readAt(handle, entry.offset, LOCAL_SIZE);
  if (head.readUInt32LE(0) !== LOCAL_SIGNATURE) throw new UserError(`invalid zip: no file where one should begin`);
  const nameLength = head.readUInt16LE(26);
  const name = await readAt(handle, entry.offset + LOCAL_SIZE, nameLength);
  if (name.toString("utf8") !== entry.name) throw new UserError(`invalid zip: a file has two names`);
  const extra = await readAt(handle, entry.offset + LOCAL_SIZE + nameLength, head.readUInt16LE(28));
  const start = entry.offset + LOCAL_SIZE + nameLength + extra.length;
  const end = start + entry.packedSize;
  const length = isDescribed(entry) ? await describedLength(handle, end, entry) : 0;
  const differing = differingFields(readStated(head.subarray(6, 6 + STATED_SIZE)), entry);
  if (length === undefined) differing.push("data descriptor");
  if ([entry.extra, extra].some((fields) => hasOtherName(fields, entry.name))) differing.push("name");
  return { ...entry, start, end, next: end + (length ?? 0), differing };
}

function isDescribed({ flags }: StatedEntry): boolean {
  return (flags & DESCRIBED) !== 0;
}

function differingFields(local: StatedEntry, entry: StatedEntry): string[] {
  const fields: string[] = [];
  if ((local.flags & DECISIVE) !== (entry.flags & DECISIVE)) fields.push("flags");
  if (local.packing !== entry.packing) fields.push("method");
  for (const [key, label] of Object.entries(NUMBERS) as [keyof typeof NUMBERS, string][]) {
    const isLeftOut = isDescribed(entry) && local[key] === 0;
    if (local[key] !== entry[key] && !isLeftOut) fields.push(label);
  }
  return fields;
}

/** The length of the descriptor behind the bytes, which has a signature or not; undefined if it says something else. */
async function describedLength(handle: FileHandle, at: number, entry: StatedEntry): Promise<number | undefined> {
  const bytes = await readAt(handle, at, SIGNATURE_SIZE + DESCRIPTOR_SIZE);
  const isSigned = bytes.readUInt32LE(0) === DESCRIPTOR_SIGNATURE;
  if (isSigned && agrees(bytes.subarray(SIGNATURE_SIZE), entry)) return SIGNATURE_SIZE + DESCRIPTOR_SIZE;
  return agrees(bytes, entry) ? DESCRIPTOR_SIZE : undefined;
}

function agrees(bytes: Buffer, { crc, packedSize, size }: StatedEntry): boolean {
  return [crc, packedSize, size].every((value, index) => bytes.readUInt32LE(index * 4) === value);
}
