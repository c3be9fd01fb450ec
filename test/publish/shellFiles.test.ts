import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { describe, expect, it } from "vitest";
import { bundleShell, writeShellFiles } from "../../publish/shellFiles.js";
import { withFolder } from "./withFolder.js";

describe("bundleShell()", () => {
  it("is one small module without imports", async () => {
    const script = await bundleShell();
    expect(zlib.gzipSync(script).length).toBeLessThanOrEqual(8000);
    expect(script).not.toMatch(/\bimport\b/);
  });
});

describe("writeShellFiles(folder, source)", () => {
  it("writes the script under a name of its content, and the index beside it", () =>
    withFolder({}, async (folder) => {
      const name = await writeShellFiles(folder, "src");
      expect(name).toMatch(/^shell\.[0-9a-f]{8}\.js$/);
      expect(await writeShellFiles(folder, "src")).toBe(name);
      expect(fs.readdirSync(folder).sort()).toEqual(["search.json", name]);
      const entries = JSON.parse(fs.readFileSync(path.join(folder, "search.json"), "utf8"));
      expect(entries.length).toBeGreaterThan(200);
    }));
});
