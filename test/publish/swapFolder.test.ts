import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { swapFolder } from "../../publish/swapFolder.js";
import { withFolder } from "./withFolder.js";

function read(folder: string, name: string): string {
  return fs.readFileSync(path.join(folder, name), "utf8");
}

describe("swapFolder(next, current)", () => {
  it("replaces the whole folder and leaves nothing else", () =>
    withFolder({ "next/a": "new", "dist/a": "old", "dist/b": "old" }, (folder) => {
      swapFolder(path.join(folder, "next"), path.join(folder, "dist"));
      expect(read(folder, "dist/a")).toBe("new");
      expect(fs.readdirSync(folder)).toEqual(["dist"]);
      expect(fs.readdirSync(path.join(folder, "dist"))).toEqual(["a"]);
    }));

  it("works the first time", () =>
    withFolder({ "next/a": "new" }, (folder) => {
      swapFolder(path.join(folder, "next"), path.join(folder, "dist"));
      expect(read(folder, "dist/a")).toBe("new");
    }));

  it("keeps the last good folder when the new one is missing", () =>
    withFolder({ "dist/a": "old" }, (folder) => {
      expect(() => swapFolder(path.join(folder, "next"), path.join(folder, "dist"))).toThrow("ENOENT");
      expect(read(folder, "dist/a")).toBe("old");
      expect(fs.readdirSync(folder)).toEqual(["dist"]);
    }));

  it("brings back what a swap that was killed had put aside", () =>
    withFolder({ "dist.old/a": "old" }, (folder) => {
      expect(() => swapFolder(path.join(folder, "next"), path.join(folder, "dist"))).toThrow("ENOENT");
      expect(read(folder, "dist/a")).toBe("old");
    }));
});
