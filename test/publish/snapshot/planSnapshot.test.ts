import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { asBasePath } from "../../../publish/snapshot/basePath.js";
import { identityOf } from "../../../publish/snapshot/identity.js";
import { copyInputs, readInputs, refuseChangedInputs } from "../../../publish/snapshot/inputs.js";
import { readLatest, writeLatest } from "../../../publish/snapshot/latest.js";
import { chooseDate } from "../../../publish/snapshot/snapshotDate.js";
import { readTools } from "../../../publish/snapshot/tools.js";
import { withFolder, writeFiles } from "../withFolder.js";

const PROJECT = {
  "package.json": '{"dependencies": {"d3": "7.9.2"}}',
  "package-lock.json": '{"packages": {"node_modules/d3": {"version": "7.9.2"}}}',
  "node_modules/d3/package.json": '{"version": "7.9.2"}',
  "data/sources.csv": "source_id,published,accessed\na,2023-01-01,\nb,2022,2024-02-03\n",
  "sql/marts/figures.sql": "select 1\n",
};

describe("readInputs(root)", () => {
  it("takes what decides bytes, in one order, and leaves out what builds, editors and systems leave", () =>
    withFolder(
      {
        ...PROJECT,
        "src/index.md": "# a",
        "src/data/figures.arrow": "made",
        "src/fonts/a.woff2": "made",
        "data/warehouse.duckdb": "made",
        "data/warehouse.duckdb.next": "made",
        "data/.DS_Store": "left",
        "data/sources.csv~": "left",
        "src/.observablehq/cache/x": "made",
        "README.md": "not read",
        "test/a.test.ts": "not read",
      },
      (root) => {
        const names = readInputs(root).map((input) => input.path);
        const read = ["data/sources.csv", "package-lock.json", "package.json", "sql/marts/figures.sql", "src/index.md"];
        expect(names).toEqual(read);
      },
    ));

  it("reads lines alike however they end, and other bytes as they are", () =>
    withFolder({ "data/a.csv": "a\r\nb\rc\r\n", "data/b.csv": "a\nb\rc\n", "data/c.bin": "a\0\r\n" }, (root) => {
      const [a, b, c] = readInputs(root);
      expect(a?.sha256).toBe(b?.sha256);
      expect(Buffer.from(c?.bytes ?? []).toString()).toBe("a\0\r\n");
    }));

  it("refuses a link", () =>
    withFolder({ "data/a.csv": "a" }, (root) => {
      fs.symlinkSync("/etc/passwd", path.join(root, "data", "b.csv"));
      expect(() => readInputs(root)).toThrow("unsupported input: data/b.csv is not a plain file");
    }));

  it("tells a copy from what it was taken from once either changes", () =>
    withFolder(PROJECT, (root) => {
      const inputs = readInputs(root);
      copyInputs(inputs, path.join(root, "copy"));
      expect(() => refuseChangedInputs(path.join(root, "copy"), inputs)).not.toThrow();
      writeFiles(root, { "data/sources.csv": "other" });
      expect(() => refuseChangedInputs(root, inputs)).toThrow("data/sources.csv was changed");
      fs.rmSync(path.join(root, "data/sources.csv"));
      expect(() => refuseChangedInputs(root, inputs)).toThrow("data/sources.csv was changed");
    }));
});

describe("identityOf(origins)", () => {
  const input = { path: "data/a.csv", sha256: "a".repeat(64), size: 1 };
  const other = { ...input, path: "data/b.csv" };
  const origins = {
    inputs: [input, other],
    tools: { node: "1", icu: "2" },
    base: "/",
    date: "2026-11-25",
    previous: null,
    extras: [],
  };

  it("does not depend on the order of names", () => {
    const turned = { ...origins, inputs: [other, input], tools: { icu: "2", node: "1" } };
    expect(identityOf(turned)).toBe(identityOf(origins));
  });

  it.each([
    ["an input", { inputs: [input, { ...other, sha256: "b".repeat(64) }] }],
    ["the name of an input", { inputs: [input, { ...other, path: "data/c.csv" }] }],
    ["a tool", { tools: { node: "2", icu: "2" } }],
    ["the base", { base: "/a/" }],
    ["the date", { date: "2026-11-26" }],
    ["the snapshot before", { previous: { id: "2026-11-24-00000000", outputs: "c".repeat(64) } }],
    ["an extra", { extras: ["single-file"] }],
  ])("changes with %s", (_what, change) => {
    expect(identityOf({ ...origins, ...change })).not.toBe(identityOf(origins));
  });
});

describe("chooseDate(root, options)", () => {
  const commit = { hash: "a", time: "1764028800", isClean: true };

  it("takes the one given, then SOURCE_DATE_EPOCH, the commit, and the newest of the sources", () =>
    withFolder(PROJECT, (root) => {
      expect(chooseDate(root, { date: "2026-01-02", epoch: "86399", commit })).toBe("2026-01-02");
      expect(chooseDate(root, { epoch: "86399", commit })).toBe("1970-01-01");
      expect(chooseDate(root, { epoch: "", commit })).toBe("2025-11-25");
      expect(chooseDate(root, {})).toBe("2024-02-03");
    }));

  it.each([
    [{ date: "2026-02-30" }, "invalid date: 2026-02-30"],
    [{ date: "hôm nay" }, "invalid date: hôm nay"],
    [{ epoch: "1e9" }, "invalid SOURCE_DATE_EPOCH: 1e9"],
    [{}, "missing date: give one with --date"],
  ])("refuses %o", (options, message) =>
    withFolder({}, (root) => expect(() => chooseDate(root, options)).toThrow(message)),
  );
});

describe("asBasePath(text)", () => {
  it.each(["/", "/so-lieu/", "/a/b_1.2/~c/"])("takes %s", (text) => expect(asBasePath(text)).toBe(text));

  it.each([
    ["so-lieu", "expected /so-lieu/"],
    ["/so-lieu", "expected /so-lieu/"],
    ["", "expected /"],
    ["//evil.example/", "expected /evil.example/"],
    ["/../a/", "expected one like"],
    ["/a//b/", "expected one like"],
    ["/a b/", "expected one like"],
    ["/số/", "expected one like"],
    ["https://a.example/", "expected one like"],
  ])("refuses %s", (text, message) => expect(() => asBasePath(text)).toThrow(message));
});

describe("readTools(root)", () => {
  it("names Node, its parts and the installed packages", () =>
    withFolder(PROJECT, (root) => {
      expect(readTools(root)).toMatchObject({ node: process.versions.node, icu: process.versions.icu, d3: "7.9.2" });
    }));

  it("refuses a package that is missing or not the locked one", () =>
    withFolder(PROJECT, (root) => {
      writeFiles(root, { "node_modules/d3/package.json": '{"version": "7.9.1"}' });
      expect(() => readTools(root)).toThrow("expected d3 7.9.2 as in package-lock.json, found 7.9.1 (run: npm ci)");
      fs.rmSync(path.join(root, "node_modules"), { recursive: true });
      expect(() => readTools(root)).toThrow("missing package: d3 (run: npm ci)");
    }));
});

describe("readLatest(folder)", () => {
  it("reads what writeLatest has written, and refuses what names no snapshot", () =>
    withFolder({ "2026-11-25-1a2b3c4d/a": "a" }, (folder) => {
      expect(readLatest(folder)).toBeUndefined();
      writeLatest(folder, "2026-11-25-1a2b3c4d");
      expect(readLatest(folder)).toBe("2026-11-25-1a2b3c4d");
      expect(fs.readdirSync(folder).sort()).toEqual(["2026-11-25-1a2b3c4d", "latest"]);
      writeLatest(folder, "2026-11-25-00000000");
      expect(() => readLatest(folder)).toThrow("missing snapshot");
      writeFiles(folder, { latest: "../../etc\n" });
      expect(() => readLatest(folder)).toThrow("holds no snapshot's id");
    }));
});
