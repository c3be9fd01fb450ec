import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { inspectSnapshot, printFault, verifySnapshot } from "../../../publish/snapshot/verifySnapshot.js";
import { withFolder } from "../withFolder.js";
import { withSnapshot, writeSnapshot } from "./withSnapshot.js";

async function faultLines(place: string): Promise<string[]> {
  return (await verifySnapshot(place)).map(printFault);
}

/** Every file below a folder, without those in `left`. */
function filesOf(folder: string, left: readonly string[] = []): string[] {
  const names = fs.readdirSync(folder, { recursive: true }) as string[];
  return names.filter((name) => fs.statSync(path.join(folder, name)).isFile() && !left.includes(name)).sort();
}

function flipBit(file: string, bit: number): void {
  const bytes = fs.readFileSync(file);
  bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  fs.writeFileSync(file, bytes);
}

function makeKey(folder: string): { key: string; signers: string } {
  const key = path.join(folder, "key");
  spawnSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", "", "-f", key]);
  const signers = path.join(folder, "signers");
  fs.writeFileSync(signers, `phat-hanh@example.vn ${fs.readFileSync(`${key}.pub`, "utf8")}`);
  return { key, signers };
}

/** Runs `use` as a user whom a folder can be closed to, which it cannot be to root. */
async function asOrdinaryUser<T>(use: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65_534);
  try {
    return await use();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

function signWith(key: string, folder: string): void {
  const sums = path.join(folder, "SHA256SUMS");
  const { status } = spawnSync("ssh-keygen", ["-Y", "sign", "-q", "-f", key, "-n", "file", sums]);
  expect(status).toBe(0);
}

describe("verifySnapshot(folder)", () => {
  it("finds nothing wrong with a snapshot as it was made", () =>
    withSnapshot(async (folder, { id, outputs, files }) => {
      const found = await inspectSnapshot(folder);
      expect(found).toMatchObject({ id, outputs, fileCount: files.length, faults: [] });
      expect(found.notes).toEqual(["not signed: compare the hash of its outputs with the one that was announced"]);
    }));

  it("names what is missing, added and altered, in the order of the files", () =>
    withSnapshot(async (folder) => {
      fs.rmSync(path.join(folder, "404.html"));
      fs.writeFileSync(path.join(folder, "quan", ".DS_Store"), "x");
      fs.appendFileSync(path.join(folder, "index.html"), "x");
      fs.truncateSync(path.join(folder, "du-lieu", "figures.csv"), 3);
      fs.writeFileSync(path.join(folder, "trong.txt"), "");
      expect(await faultLines(folder)).toEqual([
        "missing 404.html",
        "altered du-lieu/figures.csv: expected 25 bytes, found 3",
        "altered index.html: expected 84 bytes, found more",
        "added quan/.DS_Store",
      ]);
    }));

  it("finds a flipped bit wherever it is, and names its file", () =>
    withSnapshot(async (folder) => {
      for (const name of filesOf(folder, ["SHA256SUMS"])) {
        const file = path.join(folder, name);
        const bits = fs.statSync(file).size * 8;
        for (const bit of [0, 5, Math.floor(bits / 2), bits - 8, bits - 1].filter((bit) => bit >= 0 && bit < bits)) {
          flipBit(file, bit);
          expect((await verifySnapshot(folder)).map((fault) => fault.path)).toContain(name);
          flipBit(file, bit);
        }
      }
      expect(await verifySnapshot(folder)).toEqual([]);
    }));

  it("finds every flipped bit of the sums", () =>
    withSnapshot(async (folder) => {
      const file = path.join(folder, "SHA256SUMS");
      for (let bit = 0; bit < fs.statSync(file).size * 8; bit += 61) {
        flipBit(file, bit);
        expect(await verifySnapshot(folder)).not.toEqual([]);
        flipBit(file, bit);
      }
    }));

  it("still names altered files by the sums where the manifest is broken", () =>
    withSnapshot(async (folder) => {
      fs.writeFileSync(path.join(folder, "manifest.json"), "{");
      fs.appendFileSync(path.join(folder, "index.html"), "x");
      const { faults, notes } = await inspectSnapshot(folder);
      expect(faults.map(({ path, kind }) => `${kind} ${path}`)).toEqual(
        expect.arrayContaining(["altered index.html", "altered manifest.json"]),
      );
      expect(notes.join()).toContain("what SHA256SUMS lists was checked instead");
    }));

  it("does not follow links, not even to the same bytes", () =>
    withSnapshot(async (folder) => {
      const file = path.join(folder, "index.html");
      fs.renameSync(file, `${folder}.html`);
      fs.symlinkSync(`${folder}.html`, file);
      fs.symlinkSync("/etc", path.join(folder, "etc"));
      expect(await faultLines(folder)).toEqual([
        "link etc: a symbolic link is not followed",
        "missing index.html: a symbolic link is not followed",
      ]);
    }));

  it("names added folders without files, but not one whose files are missing", () =>
    withSnapshot(async (folder) => {
      fs.mkdirSync(path.join(folder, "empty", "deep"), { recursive: true });
      fs.rmSync(path.join(folder, "quan", "ba-vi.html"));
      expect(await faultLines(folder)).toEqual([
        "added empty/: a folder without files",
        "added empty/deep/: a folder without files",
        "missing quan/ba-vi.html",
      ]);
    }));

  it("names a folder that cannot be listed, and calls nothing in it missing", () =>
    withSnapshot(async (folder) => {
      const quan = path.join(folder, "quan");
      for (const open of [path.dirname(folder), folder]) fs.chmodSync(open, 0o755);
      fs.chmodSync(quan, 0);
      const lines = await asOrdinaryUser(() => faultLines(folder));
      fs.chmodSync(quan, 0o755);
      expect(lines).toEqual(["unreadable quan/: EACCES", "unreadable quan/ba-vi.html: its folder cannot be listed"]);
      fs.chmodSync(folder, 0);
      const whole = asOrdinaryUser(() => verifySnapshot(folder));
      await expect(whole).rejects.toThrow(`unable to read ${folder}: EACCES`);
      fs.chmodSync(folder, 0o755);
    }));

  it("names folders that lie too deep, in one line", () =>
    withSnapshot(async (folder) => {
      const parts = Array.from({ length: 6 }, (_, index) => `${index}`.repeat(200));
      fs.mkdirSync(path.join(folder, ...parts), { recursive: true });
      expect(await faultLines(folder)).toEqual([
        `unreadable ${parts.join("/")}/: its name has more than 1024 characters`,
      ]);
    }));

  it("takes no name of the manifest that leads out of the snapshot", () =>
    withSnapshot(async (folder) => {
      const file = path.join(folder, "manifest.json");
      const manifest = JSON.parse(fs.readFileSync(file, "utf8"));
      manifest.files.push({ path: "../../etc/passwd", sha256: "0".repeat(64), size: 1 });
      fs.writeFileSync(file, JSON.stringify(manifest));
      const lines = await faultLines(folder);
      expect(lines.join("\n")).toContain('unsafe path: "../../etc/passwd"');
      expect(lines.join("\n")).not.toContain("unreadable");
    }));

  it("names an id that does not fit, and what else the manifest says wrongly", () =>
    withSnapshot(async (folder) => {
      const file = path.join(folder, "manifest.json");
      const manifest = JSON.parse(fs.readFileSync(file, "utf8"));
      fs.writeFileSync(file, JSON.stringify({ ...manifest, date: "2026-11-26" }));
      const [line] = await faultLines(folder);
      expect(line).toContain("identity is not the hash of its inputs");
      expect(line).toMatch(/id 2026-11-25-\w{8} does not fit date 2026-11-26/);
      fs.writeFileSync(file, JSON.stringify({ ...manifest, date: "heute" }));
      expect((await faultLines(folder)).join("\n")).toContain("date: Invalid ISO date");
    }));

  it("prints a hostile name on one line", () => {
    expect(printFault({ path: "a\nok b", kind: "added", message: "" })).toBe('added "a\\nok b"');
    expect(printFault({ path: "Đống Đa.html", kind: "missing", message: "" })).toBe("missing Đống Đa.html");
  });

  it("prints no character that hides, moves or turns round what stands beside it", () => {
    const hidden = ["\u202e", "\u001b", "\u009b", "\u2028", "\u2029", "\u200b", "\ud800", "\u{e0041}"];
    for (const character of hidden) {
      const escaped = `\\u{${character.codePointAt(0)?.toString(16)}}`;
      expect(printFault({ path: `a${character}b`, kind: "added", message: "" })).toBe(`added "a${escaped}b"`);
      expect(printFault({ path: "a", kind: "invalid", message: character })).toBe(`invalid a: ${escaped}`);
    }
    expect(printFault({ path: '"a\\', kind: "added", message: "" })).toBe('added "\\"a\\\\"');
    expect(printFault({ path: "🏙", kind: "added", message: "" })).toBe("added 🏙");
  });

  it("names the first of very many faults of one file, soon", () =>
    withSnapshot(async (folder) => {
      const file = path.join(folder, "manifest.json");
      const manifest = JSON.parse(fs.readFileSync(file, "utf8"));
      for (let count = 0; count < 100_000; count++)
        manifest.files.push({ path: `../${count}`, sha256: "0".repeat(64), size: 1 });
      fs.writeFileSync(file, JSON.stringify(manifest));
      const line = (await faultLines(folder)).find((line) => line.startsWith("altered manifest.json"));
      expect(line).toContain('unsafe path: "../47"; ');
      expect(line).toMatch(/; and 99\d{3} more$/);
      expect(line).not.toContain('"../50"');
    }));

  it("says in one line that there is no snapshot", () =>
    withFolder({ "a.txt": "a" }, async (folder) => {
      await expect(verifySnapshot(folder)).rejects.toThrow(
        "no snapshot: neither manifest.json nor SHA256SUMS is there",
      );
      await expect(verifySnapshot(path.join(folder, "no"))).rejects.toThrow("missing snapshot: ");
      const name = "x".repeat(300);
      await expect(verifySnapshot(path.join(folder, name))).rejects.toThrow(/^unable to read .*: ENAMETOOLONG$/);
      const pipe = path.join(folder, "pipe");
      spawnSync("mkfifo", [pipe]);
      await expect(verifySnapshot(pipe)).rejects.toThrow(`unsupported place: ${pipe} (expected a folder, a zip or an`);
    }));
});

describe("a signature", () => {
  it("is held to the allowed signers", () =>
    withFolder({}, async (parent) => {
      const { key, signers } = makeKey(parent);
      const folder = path.join(parent, "snapshot");
      writeSnapshot(folder);
      expect((await inspectSnapshot(folder, { signers })).faults).toEqual([
        { path: "SHA256SUMS.sig", kind: "missing", message: "" },
      ]);
      signWith(key, folder);
      expect(await inspectSnapshot(folder, { signers })).toMatchObject({
        faults: [],
        notes: ["signed by phat-hanh@example.vn"],
      });
      const unnamed = await inspectSnapshot(folder);
      expect(unnamed.faults).toEqual([]);
      expect(unnamed.notes.join()).toContain("by whom it is was not checked (--signers FILE): SHA256:");
      fs.writeFileSync(signers, "");
      expect((await inspectSnapshot(folder, { signers })).faults.map(({ message }) => message)).toEqual([
        `the signature is by none of ${signers}`,
      ]);
    }));

  it("of other sums is a fault, with and without signers", () =>
    withFolder({}, async (parent) => {
      const { key, signers } = makeKey(parent);
      const folder = path.join(parent, "snapshot");
      writeSnapshot(folder);
      signWith(key, folder);
      writeSnapshot(folder, { "index.html": "khác" });
      for (const options of [{}, { signers }]) {
        const { faults } = await inspectSnapshot(folder, options);
        expect(faults.map(({ path }) => path)).toEqual(["SHA256SUMS.sig"]);
      }
    }));
});
