import { crc32, deflateRawSync } from "node:zlib";

/** An entry of a zip that says whatever it is told to, true or not. */
export interface HostileEntry {
  name: string;
  bytes: Uint8Array | string;
  /** The mode that Unix would give it. */
  mode?: number;
  /** 0 stored, 8 deflated. */
  method?: number;
  flags?: number;
  /** The size and the checksum that both headers state. */
  size?: number;
  crc?: number;
  /** The name in front of the bytes, and what else is stated there as nowhere else. */
  localName?: string;
  local?: Partial<Stated>;
  /** The extra fields in the directory, and in front of the bytes. */
  extra?: Uint8Array;
  localExtra?: Uint8Array;
  /** What lies behind what the bytes are packed to, and belongs to it or not. */
  excess?: Uint8Array | string;
  behind?: Uint8Array | string;
  /** Where the directory says that it begins. */
  offset?: number;
}

interface Stated {
  flags: number;
  method: number;
  crc: number;
  packedSize: number;
  size: number;
}

const PLAIN = 0o100644;

/** Returns the bytes of a zip. */
export function zipOf(entries: readonly HostileEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let length = 0;
  for (const entry of entries) {
    const { bytes, method = 8, excess = "", behind = "" } = entry;
    const packed = Buffer.concat([method === 8 ? deflateRawSync(bytes) : Buffer.from(bytes), Buffer.from(excess)]);
    const part = Buffer.concat([localHeader(entry, packed.length), packed, Buffer.from(behind)]);
    directory.push(directoryEntry(entry, packed.length, entry.offset ?? length));
    parts.push(part);
    length += part.length;
  }
  return Buffer.concat([...parts, ...directory, endRecord(entries.length, Buffer.concat(directory).length, length)]);
}

/** What stands behind the bytes of an entry whose flags say so. */
export function descriptorOf({ bytes, crc = crc32(bytes) }: HostileEntry, isSigned: boolean): Buffer {
  const descriptor = Buffer.alloc(16);
  descriptor.writeUInt32LE(0x08074b50, 0);
  descriptor.writeUInt32LE(crc, 4);
  descriptor.writeUInt32LE(deflateRawSync(bytes).length, 8);
  descriptor.writeUInt32LE(Buffer.byteLength(bytes), 12);
  return isSigned ? descriptor : descriptor.subarray(4);
}

function localHeader(entry: HostileEntry, packedSize: number): Buffer {
  const name = Buffer.from(entry.localName ?? entry.name);
  const { localExtra = Buffer.alloc(0) } = entry;
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  writeStated(head.subarray(6), { ...statedOf(entry, packedSize), ...entry.local });
  head.writeUInt16LE(name.length, 26);
  head.writeUInt16LE(localExtra.length, 28);
  return Buffer.concat([head, name, localExtra]);
}

function directoryEntry(entry: HostileEntry, packedSize: number, offset: number): Buffer {
  const name = Buffer.from(entry.name);
  const { extra = Buffer.alloc(0) } = entry;
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE((3 << 8) | 20, 4);
  writeStated(head.subarray(8), statedOf(entry, packedSize));
  head.writeUInt16LE(name.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt16LE(entry.mode ?? PLAIN, 40);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name, extra]);
}

function statedOf(entry: HostileEntry, packedSize: number): Stated {
  const { bytes, method = 8, flags = 0x0800, size = Buffer.byteLength(bytes), crc = crc32(bytes) } = entry;
  return { flags, method, crc, packedSize, size };
}

function writeStated(head: Buffer, { flags, method, crc, packedSize, size }: Stated): void {
  head.writeUInt16LE(flags, 0);
  head.writeUInt16LE(method, 2);
  head.writeUInt32LE(crc, 8);
  head.writeUInt32LE(packedSize, 12);
  head.writeUInt32LE(size, 16);
}

function endRecord(count: number, size: number, start: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(start, 16);
  return end;
}
