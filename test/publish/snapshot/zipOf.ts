import { deflateRawSync } from "node:zlib";

/** An entry of a zip that says whatever it is told to, true or not. */
export interface HostileEntry {
  name: string;
  bytes: Uint8Array | string;
  /** The mode that Unix would give it. */
  mode?: number;
  /** 0 stored, 8 deflated. */
  method?: number;
  flags?: number;
  /** The size that the directory states. */
  size?: number;
  /** The name in front of the bytes. */
  localName?: string;
  /** Where the directory says that it begins. */
  offset?: number;
}

const PLAIN = 0o100644;

/** Returns the bytes of a zip. */
export function zipOf(entries: readonly HostileEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let length = 0;
  for (const entry of entries) {
    const { bytes, method = 8, localName = entry.name } = entry;
    const packed = method === 8 ? deflateRawSync(bytes) : Buffer.from(bytes);
    const part = Buffer.concat([localHeader(Buffer.from(localName)), packed]);
    directory.push(directoryEntry(entry, packed.length, entry.offset ?? length));
    parts.push(part);
    length += part.length;
  }
  return Buffer.concat([...parts, ...directory, endRecord(entries.length, Buffer.concat(directory).length, length)]);
}

function localHeader(name: Buffer): Buffer {
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, name]);
}

function directoryEntry(entry: HostileEntry, packedSize: number, offset: number): Buffer {
  const { bytes, method = 8, flags = 0x0800, mode = PLAIN, size = Buffer.byteLength(bytes) } = entry;
  const name = Buffer.from(entry.name);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE((3 << 8) | 20, 4);
  head.writeUInt16LE(flags, 8);
  head.writeUInt16LE(method, 10);
  head.writeUInt32LE(packedSize, 20);
  head.writeUInt32LE(size, 24);
  head.writeUInt16LE(name.length, 28);
  head.writeUInt16LE(mode, 40);
  head.writeUInt32LE(offset, 42);
  return Buffer.concat([head, name]);
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
