import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { describe, expect, it } from "vitest";
import { bundleShell, writeSearchIndex, writeShellScript } from "../../publish/shellFiles.js";
import { withFolder } from "./withFolder.js";

describe("bundleShell()", () => {
  it("is one small module without imports", async () => {
    const script = await bundleShell();
    expect(zlib.gzipSync(script).length).toBeLessThanOrEqual(8000);
    expect(script).not.toMatch(/\bimport\b/);
  });
});

describe("writeShellScript(site)", () => {
  it("writes the script under a name of its content", () =>
    withFolder({}, async (folder) => {
      const name = await writeShellScript(folder);
      expect(name).toMatch(/^shell\.[0-9a-f]{8}\.js$/);
      expect(await writeShellScript(folder)).toBe(name);
      expect(fs.readdirSync(folder)).toEqual([name]);
    }));
});

describe("writeSearchIndex(folder, source)", () => {
  it("writes what the search finds into the root of a language", () =>
    withFolder({}, (folder) => {
      writeSearchIndex(path.join(folder, "en"), "src");
      const entries = JSON.parse(fs.readFileSync(path.join(folder, "en", "search.json"), "utf8"));
      expect(entries.length).toBeGreaterThan(200);
    }));
});
