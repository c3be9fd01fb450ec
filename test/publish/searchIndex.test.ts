import zlib from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { mainPages } from "../../publish/menuPages.js";
import { readSearchIndex } from "../../publish/searchIndex.js";
import { setLanguage } from "../../src/components/strings.js";
import { foldEntries, matchEntries } from "../../src/shell/matchEntries.js";
import { withFolder } from "./withFolder.js";

/** The exported marts of the figures in `data/`. */
const SOURCE = "src";

function first(query: string): string | undefined {
  return matchEntries(query, foldEntries(readSearchIndex(SOURCE)))[0]?.path;
}

afterEach(() => setLanguage("vi"));

describe("readSearchIndex(source)", () => {
  it.each([
    ["dong da", "/quan/dong-da"],
    ["bac tu liem", "/quan/bac-tu-liem"],
    ["LĐLĐ Hoàn Kiếm", "/quan/hoan-kiem"],
    ["cong nhan gioi", "/chi-tieu/excellent-workers"],
    ["so sanh", "/so-sanh"],
  ])("lets %s find %s first", (query, path) => {
    expect(first(query)).toBe(path);
  });

  it("leads a source to its rows in the ledger", () => {
    expect(first("khong chi la cam bua")).toBe("/so-lieu?source=bao-moi-ba-dinh-1556078");
  });

  it("speaks English where the page does, and still understands Vietnamese", () => {
    setLanguage("en");
    const entries = readSearchIndex(SOURCE);
    const [found] = matchEntries("công nhân giỏi", foldEntries(entries));
    expect(found?.label).not.toMatch(/[ôâỏ]/);
    const [, label, detail] = entries.find(([path]) => path === "/quan/dong-da") ?? [];
    expect(label).toBe("Dong Da");
    expect(detail).toMatch(/Emulation cluster \d$/);
  });

  it("is small", () => {
    expect(zlib.gzipSync(JSON.stringify(readSearchIndex(SOURCE))).length).toBeLessThan(25_000);
  });

  it("holds pages only before the first build", () =>
    withFolder({}, (source) => {
      expect(readSearchIndex(source).map(([path]) => path)).toEqual(mainPages().map(({ path }) => path));
    }));
});
