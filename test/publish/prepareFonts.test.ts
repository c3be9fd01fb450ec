import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fontFiles, prepareFonts } from "../../publish/prepareFonts.js";
import { readMart } from "../../src/components/readMart.js";
import { en } from "../../src/strings/en.js";
import { vi } from "../../src/strings/vi.js";
import { withFolder } from "./withFolder.js";

/** Signs that no weight of Be Vietnam Pro has; every system has them. */
const FROM_THE_SYSTEM = new Set("◌⚑→←↑↓⌘");

const characters = new Set(fs.readFileSync("publish/fonts/characters.txt", "utf8"));

function missingFrom(texts: Iterable<unknown>): string[] {
  const used = new Set([...texts].flatMap((text) => (typeof text === "string" ? [...text] : [])));
  return [...used].filter((sign) => !characters.has(sign) && !FROM_THE_SYSTEM.has(sign)).sort();
}

/** Every text in a table of strings; a text that is made by a function is read from its source. */
function textsIn(table: unknown): string[] {
  if (typeof table === "string") return [table];
  if (typeof table === "function") return [String(table).replaceAll(/\s/g, " ")];
  return Object.values(table as object).flatMap(textsIn);
}

describe("prepareFonts(folder)", () => {
  it("brings every font that its style sheet names, and nothing from elsewhere", () =>
    withFolder({}, (folder) => {
      prepareFonts(folder);
      const sheet = fs.readFileSync(path.join(folder, "fonts.css"), "utf8");
      const names = fontFiles(sheet);
      expect(names).toEqual(["be-vietnam-pro-400.woff2", "be-vietnam-pro-600.woff2"]);
      expect(names.filter((name) => !fs.existsSync(path.join(folder, name)))).toEqual([]);
      expect(fs.existsSync(path.join(folder, "LICENSE.txt"))).toBe(true);
      expect(sheet.match(/url\((?!\.\/)/g)).toBeNull();
      expect(sheet).toContain("size-adjust: 107.83%;\n  ascent-override: 92.74%;\n  descent-override: 24.58%;");
    }));

  it("costs a page at most 22 kB for each weight", () =>
    withFolder({}, (folder) => {
      prepareFonts(folder);
      const fonts = fs.readdirSync(folder).filter((name) => name.endsWith(".woff2"));
      expect(fonts.filter((name) => fs.statSync(path.join(folder, name)).size > 22_000)).toEqual([]);
    }));
});

describe("publish/fonts/characters.txt", () => {
  it("holds every letter and sign of the pages' texts", () => {
    expect(missingFrom([...textsIn(vi), ...textsIn(en)])).toEqual([]);
  });

  it("holds every letter and sign of the data", () => {
    const marts = fs.readdirSync("src/data").filter((name) => name.endsWith(".arrow"));
    expect(marts.length).toBeGreaterThan(0);
    const rows = marts.flatMap((name) => readMart(fs.readFileSync(path.join("src/data", name))));
    expect(missingFrom(rows.flatMap((row) => Object.values(row)))).toEqual([]);
  });
});
