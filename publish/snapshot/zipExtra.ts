/** Info-ZIP's other name of an entry, in UTF-8, behind a version and a checksum; from PKWARE's APPNOTE 6.3.10, 4.6.9. */
const UNICODE_PATH = 0x7075;
const NAME_START = 5;

/** How each extra field begins: its id and its length. */
const FIELD_HEAD = 4;

/** Returns whether the extra fields of an entry give it another name, which some unpackers believe rather. */
export function hasOtherName(extra: Buffer, name: string): boolean {
  for (let at = 0; at + FIELD_HEAD <= extra.length; ) {
    const start = at + FIELD_HEAD;
    const end = start + extra.readUInt16LE(at + 2);
    const isPath = extra.readUInt16LE(at) === UNICODE_PATH;
    if (isPath && extra.toString("utf8", start + NAME_START, end) !== name) return true;
    at = end;
  }
  return false;
}
