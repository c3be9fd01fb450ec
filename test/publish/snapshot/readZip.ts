import { inflateRawSync } from "node:zlib";

export interface ReadEntry {
  name: string;
  bytes: Buffer;
}

/** Reads a zip by its own directory, as a reader does that knows nothing of how it was made. */
export function readZip(zip: Buffer): ReadEntry[] {
  const end = zip.lastIndexOf("PK\x05\x06");
  const entries: ReadEntry[] = [];
  let place = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, name, extra, comment] = [20, 28, 30, 32].map((offset, index) =>
      index === 0 ? zip.readUInt32LE(place + offset) : zip.readUInt16LE(place + offset),
    ) as [number, number, number, number];
    const local = zip.readUInt32LE(place + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = inflateRawSync(zip.subarray(start, start + packed));
    entries.push({ name: zip.toString("utf8", place + 46, place + 46 + name), bytes });
    place += 46 + name + extra + comment;
  }
  return entries;
}
