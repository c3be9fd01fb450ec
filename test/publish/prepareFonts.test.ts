import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { fontFiles, prepareFonts } from "../../publish/prepareFonts.js";
import { withFolder } from "./withFolder.js";

describe("prepareFonts(folder)", () => {
  it("brings every font that its style sheet names, and nothing from elsewhere", () =>
    withFolder({}, (folder) => {
      prepareFonts(folder);
      const sheet = fs.readFileSync(path.join(folder, "fonts.css"), "utf8");
      const names = fontFiles(sheet);
      expect(names).toContain("be-vietnam-pro-vietnamese-400-normal.woff2");
      expect(names).toHaveLength(9);
      expect(names.filter((name) => !fs.existsSync(path.join(folder, name)))).toEqual([]);
      expect(sheet.match(/url\((?!\.\/)/g)).toBeNull();
      expect(sheet).not.toMatch(/\.woff\)/);
    }));
});
