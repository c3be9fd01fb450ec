import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { printFault, verifySnapshot } from "../../../publish/snapshot/verifySnapshot.js";
import { listFiles } from "../../../publish/verifySite.js";
import { UserError } from "../../../warehouse/errors.js";
import { withSnapshot } from "./withSnapshot.js";
import { descriptorOf, type HostileEntry, zipOf } from "./zipOf.js";

type Change = (entries: HostileEntry[]) => HostileEntry[];

/** Verifies a zip of a small snapshot whose entries were changed; returns the faults, a line each. */
function verifyZip(change: Change, mend: (zip: Buffer) => Uint8Array = (zip) => zip): Promise<string[]> {
  return withSnapshot(async (folder) => {
    const entries = listFiles(folder).map((name) => ({ name, bytes: fs.readFileSync(path.join(folder, name)) }));
    const zip = `${folder}.zip`;
    fs.writeFileSync(zip, mend(zipOf(change(entries))));
    return (await verifySnapshot(zip)).map(printFault);
  });
}

function changeEntry(name: string, change: Partial<HostileEntry>): Change {
  return (entries) => entries.map((entry) => (entry.name === name ? { ...entry, ...change } : entry));
}

function addEntry(entry: HostileEntry): Change {
  return (entries) => [...entries, entry];
}

const asItIs: Change = (entries) => entries;

const inFolder: Change = (entries) => entries.map((entry) => ({ ...entry, name: `2026/${entry.name}` }));

describe("verifySnapshot(zip)", () => {
  it("finds nothing wrong with a snapshot, packed or stored, in the root or in one folder", async () => {
    expect(await verifyZip((entries) => entries)).toEqual([]);
    expect(await verifyZip((entries) => entries.map((entry) => ({ ...entry, method: 0 })))).toEqual([]);
    expect(await verifyZip(inFolder)).toEqual([]);
    expect(await verifyZip(addEntry({ name: "quan/", bytes: "", method: 0, mode: 0o040755 }))).toEqual([]);
  });

  it("names what is missing, added and altered", async () => {
    expect(
      await verifyZip((entries) => [
        ...changeEntry("index.html", { bytes: "<p>Một</p>" })(entries).filter(({ name }) => name !== "404.html"),
        { name: "thêm.txt", bytes: "x" },
      ]),
    ).toEqual(["missing 404.html", "altered index.html: expected 84 bytes, found 12", "added thêm.txt"]);
    expect(await verifyZip((entries) => addEntry({ name: "__MACOSX/x", bytes: "x" })(inFolder(entries)))).toEqual([
      "added __MACOSX/x: beside the snapshot's folder",
    ]);
  });

  it.each(["../x", "/etc/x", "a/../../x", "C:/x", "a\\..\\x", "a//x", "./x", "../"])(
    "takes no file named %s",
    async (name) =>
      expect(await verifyZip(addEntry({ name, bytes: "x" }))).toEqual([
        expect.stringMatching(/^invalid .*: unsafe name$/),
      ]),
  );

  it("takes no name twice, no link, nothing encrypted and no unknown method", async () => {
    expect(await verifyZip(addEntry({ name: "index.html", bytes: "x" }))).toContain(
      "missing index.html: stands there twice",
    );
    const link = { name: "x", bytes: "/etc/passwd", mode: 0o120777, method: 0 };
    expect(await verifyZip(addEntry(link))).toEqual(["link x: no plain file"]);
    for (const change of [{ flags: 1 }, { method: 12 }])
      expect(await verifyZip(addEntry({ name: "x", bytes: "x", ...change }))).toEqual([
        "unreadable x: encrypted, or packed by an unsupported method",
      ]);
  });

  it("does not unpack a bomb: neither one that says so nor one that lies, nor files that share their bytes", async () => {
    const zeros = Buffer.alloc(50e6);
    expect(await verifyZip(changeEntry("index.html", { bytes: zeros, size: 84 }))).toEqual([
      "altered index.html: expected 84 bytes, found more",
    ]);
    await expect(verifyZip(addEntry({ name: "x", bytes: "x", size: 0xfffffffe }))).rejects.toThrow(
      "unsupported zip: it unpacks to 42949",
    );
    const inner = { name: "y", bytes: "y" };
    const outer = { name: "x", bytes: zipOf([inner]), method: 0, offset: 0 };
    const lines = await verifyZip((entries) => [outer, { ...inner, offset: 30 + outer.name.length }, ...entries]);
    expect(lines).toContain("invalid x: shares its bytes with another file");
  });

  it("refuses in one line what is no zip, cut off, zip64, in parts, or has two names for a file", async () => {
    const cases: [mend: (zip: Buffer) => Uint8Array, message: string][] = [
      [() => Buffer.from(""), "invalid zip: no end record (no zip, or cut off)"],
      [() => Buffer.from("x".repeat(70_000)), "invalid zip: no end record"],
      [(zip) => zip.subarray(0, -1), "invalid zip: no end record"],
      [(zip) => Buffer.concat([zip, Buffer.from("x")]), "invalid zip: no end record"],
      [(zip) => zip.subarray(100), "invalid zip: "],
      [(zip) => writeEnd(zip, 10, 0xffff), "unsupported zip: zip64"],
      [(zip) => writeEnd(zip, 4, 1), "unsupported zip: it is one of several parts"],
    ];
    for (const [mend, message] of cases) await expect(verifyZip((entries) => entries, mend)).rejects.toThrow(message);
    await expect(verifyZip(changeEntry("index.html", { localName: "other.html" }))).rejects.toThrow(
      "a file has two names",
    );
  });

  it("refuses a directory that other unpackers would look for elsewhere, or read further", async () => {
    const outside = "its directory does not end where the end record begins";
    const cases: [mend: (zip: Buffer) => Uint8Array, message: string][] = [
      [(zip) => insertAt(zip, zip.length - 22, secondDirectory(zip)), outside],
      [(zip) => insertAt(zip, 0, "x"), outside],
      [(zip) => withLocator(zip), "unsupported zip: zip64"],
      [(zip) => withComment(zip, zip.subarray(-22, -1)), "invalid zip: no end record"],
    ];
    for (const [mend, message] of cases) await expect(verifyZip(asItIs, mend)).rejects.toThrow(message);
    expect(await verifyZip(asItIs, (zip) => withComment(zip, "x"))).toEqual([]);
  });

  it("refuses a directory with more or fewer entries than are counted", async () => {
    for (const expected of [9, 11])
      await expect(verifyZip(asItIs, (zip) => writeCount(zip, expected))).rejects.toThrow(
        `expected ${expected} entries in its directory, found 10`,
      );
  });

  it("names what is stated in two ways: in the directory and in front of the bytes", async () => {
    const cases: [local: HostileEntry["local"], fields: string][] = [
      [{ flags: 0 }, "flags"],
      [{ method: 0 }, "method"],
      [{ crc: 1 }, "CRC-32"],
      [{ packedSize: 5, size: 5 }, "packed size, size"],
    ];
    for (const [local, fields] of cases)
      expect(await verifyZip(changeEntry("index.html", { local }))).toEqual([
        `invalid index.html: its headers in the zip differ: ${fields}`,
      ]);
  });

  it("names an extra field that gives a file another name", async () => {
    for (const key of ["extra", "localExtra"]) {
      expect(await verifyZip(changeEntry("index.html", { [key]: unicodePath("index.html") }))).toEqual([]);
      expect(await verifyZip(changeEntry("index.html", { [key]: unicodePath("other.html") }))).toEqual([
        "invalid index.html: its headers in the zip differ: name",
      ]);
    }
  });

  it("names bytes that are not of the stated checksum or size, and bytes behind what is packed", async () => {
    expect(await verifyZip(changeEntry("index.html", { crc: 1 }))).toEqual([
      "unreadable index.html: the zip states another CRC-32",
    ]);
    expect(await verifyZip(changeEntry("index.html", { size: 85 }))).toEqual([
      "unreadable index.html: the zip states 85 bytes, found 84",
    ]);
    expect(await verifyZip(changeEntry("index.html", { excess: "hidden" }))).toEqual([
      "unreadable index.html: bytes are left over behind what is packed",
    ]);
  });

  it("names bytes that belong to no file, in front of the files, between and behind them", async () => {
    const hidden = zipOf([{ name: "hidden.html", bytes: "x" }]).subarray(0, 44);
    expect(await verifyZip(changeEntry("index.html", { behind: hidden }))).toEqual([
      "invalid index.html: bytes behind it belong to no file",
    ]);
    expect(await verifyZip(addEntry({ name: "x", bytes: "x", behind: hidden }))).toEqual([
      "added x: bytes behind it belong to no file",
    ]);
    expect(await verifyZip((entries) => [{ name: "x", bytes: "x" }, ...entries], withoutFirst)).toEqual([
      "invalid 404.html: bytes in front of it belong to no file",
    ]);
  });

  it("reads what states its sizes behind the bytes, if that agrees", async () => {
    const described = (entry: HostileEntry, isSigned: boolean): HostileEntry => ({
      ...entry,
      flags: 0x0808,
      local: { crc: 0, packedSize: 0, size: 0 },
      behind: descriptorOf(entry, isSigned),
    });
    for (const isSigned of [true, false])
      expect(await verifyZip((entries) => entries.map((entry) => described(entry, isSigned)))).toEqual([]);
    const lying = {
      ...described({ name: "x", bytes: "x" }, true),
      behind: descriptorOf({ name: "x", bytes: "y" }, true),
    };
    expect(await verifyZip(addEntry(lying))).toEqual([
      "added x: its headers in the zip differ: data descriptor; bytes behind it belong to no file",
    ]);
  });

  it("names folders in which no file is, and those that are files as well", async () => {
    const folder = (name: string, bytes = "") => addEntry({ name, bytes, method: 0, mode: 0o040755 });
    expect(await verifyZip((entries) => folder("empty/deep/")(folder("empty/")(entries)))).toEqual([
      "added empty/: a folder without files",
      "added empty/deep/: a folder without files",
    ]);
    expect(await verifyZip(folder("index.html/"))).toEqual([
      "invalid index.html: a folder has the same name",
      "added index.html/: a folder without files",
    ]);
    expect(await verifyZip(folder("quan/", "x"))).toEqual(["invalid quan/: a folder that holds bytes"]);
    const packed: Change = (entries) => folder("2026/quan/")(folder("2026/")(inFolder(entries)));
    expect(await verifyZip(packed)).toEqual([]);
    expect(await verifyZip((entries) => folder("beside/")(packed(entries)))).toEqual([
      "added beside/: beside the snapshot's folder",
    ]);
  });

  it("answers with faults or one line, and no other error, whichever byte is broken", async () => {
    const length = (await sizeOfZip()) - 1;
    let found = 0;
    for (let at = 0; at <= length; at += 331) {
      const outcome = await verifyZip(
        (entries) => entries,
        (zip) => breakByte(zip, at),
      ).catch((error: unknown) => [error]);
      for (const fault of outcome) if (fault instanceof Error) expect(fault).toBeInstanceOf(UserError);
      if (outcome.length > 0) found++;
    }
    expect(found, "broken bytes that were found").toBeGreaterThan(length / 331 / 2);
  });
});

function writeEnd(zip: Buffer, at: number, value: number): Buffer {
  zip.writeUInt16LE(value, zip.length - 22 + at);
  return zip;
}

function insertAt(zip: Buffer, at: number, bytes: Uint8Array | string): Buffer {
  return Buffer.concat([zip.subarray(0, at), Buffer.from(bytes), zip.subarray(at)]);
}

/** A time, and behind it the field in which Info-ZIP keeps a name in UTF-8; its checksum does not matter here. */
function unicodePath(name: string): Buffer {
  const time = Buffer.from([0x55, 0x54, 5, 0, 1, 0, 0, 0, 0]);
  return Buffer.concat([time, Buffer.from([0x75, 0x70, name.length + 5, 0, 1, 0, 0, 0, 0]), Buffer.from(name)]);
}

/** The directory once more, which unpackers find by its size if its place is not right. */
function secondDirectory(zip: Buffer): Buffer {
  return zip.subarray(zip.readUInt32LE(zip.length - 6), -22);
}

/** What leads to an end record of zip64, as the comment of the last entry. */
function withLocator(zip: Buffer): Buffer {
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  const longer = insertAt(zip, zip.length - 22, locator);
  longer.writeUInt16LE(20, zip.lastIndexOf("PK\x01\x02") + 32);
  longer.writeUInt32LE(zip.readUInt32LE(zip.length - 10) + 20, longer.length - 10);
  return longer;
}

function withComment(zip: Buffer, comment: Uint8Array | string): Buffer {
  return Buffer.concat([writeEnd(zip, 20, comment.length), Buffer.from(comment)]);
}

function writeCount(zip: Buffer, count: number): Buffer {
  return writeEnd(writeEnd(zip, 8, count), 10, count);
}

/** Leaves the bytes of the first entry where they are, and takes it out of the directory. */
function withoutFirst(zip: Buffer): Buffer {
  const start = zip.readUInt32LE(zip.length - 6);
  const length = 46 + zip.readUInt16LE(start + 28);
  const shorter = Buffer.concat([zip.subarray(0, start), zip.subarray(start + length)]);
  shorter.writeUInt32LE(zip.readUInt32LE(zip.length - 10) - length, shorter.length - 10);
  return writeCount(shorter, zip.readUInt16LE(zip.length - 12) - 1);
}

function breakByte(zip: Buffer, at: number): Buffer {
  zip[at] = (zip[at] ?? 0) ^ 0xff;
  return zip;
}

async function sizeOfZip(): Promise<number> {
  let size = 0;
  await verifyZip(
    (entries) => entries,
    (zip) => {
      size = zip.length;
      return zip;
    },
  );
  return size;
}
