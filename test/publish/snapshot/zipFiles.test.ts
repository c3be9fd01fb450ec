import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { zipFiles } from "../../../publish/snapshot/zipFiles.js";
import { withFolder } from "../withFolder.js";
import { readZip } from "./readZip.js";

const FILES = [
  { name: "b.txt", bytes: Buffer.from("xin chào ".repeat(5000)) },
  { name: "thư mục/Đống Đa.csv", bytes: Buffer.from("a,b\n1,2\n") },
  { name: "empty", bytes: Buffer.alloc(0) },
  { name: "random", bytes: Buffer.from(Array.from({ length: 70_000 }, (_, index) => (index * index * 31) % 251)) },
];

/** The programs of this machine that open a zip and name its files. */
const READERS: readonly [program: string, args: (file: string) => string[]][] = [
  ["unzip", (file) => ["-t", file]],
  [
    "python3",
    (file) => ["-c", "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None", file],
  ],
];

describe("zipFiles(files)", () => {
  it("keeps names, order and bytes", async () => {
    const entries = readZip(Buffer.from(await zipFiles(FILES)));
    expect(entries.map(({ name }) => name)).toEqual(FILES.map(({ name }) => name));
    for (const [index, { bytes }] of entries.entries())
      expect(bytes.equals(FILES[index]?.bytes ?? Buffer.alloc(1))).toBe(true);
  });

  it("packs, and gives the same bytes at another time and place", async () => {
    const zip = Buffer.from(await zipFiles(FILES));
    expect(zip.length).toBeLessThan(80_000);
    process.env.TZ = "Asia/Ho_Chi_Minh";
    expect(zip.equals(await zipFiles(FILES))).toBe(true);
    expect(zip.readUInt32LE(10)).toBe(0x00210000);
  });

  it("is opened by the programs of this machine", async () => {
    const zip = await zipFiles(FILES);
    await withFolder({}, (folder) => {
      const file = path.join(folder, "a.zip");
      fs.writeFileSync(file, zip);
      const statuses = READERS.map(([program, args]) => spawnSync(program, args(file)));
      const ran = statuses.filter(({ error }) => error === undefined);
      expect(ran.map(({ status, stderr }) => [status, String(stderr)])).toEqual(ran.map(() => [0, ""]));
      fs.writeFileSync(file, Buffer.from(zip).fill(0xff, 40, 60));
      const broken = READERS.map(([program, args]) => spawnSync(program, args(file)).status);
      expect(broken).not.toContain(0);
    });
  });
});
