import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findOptionalLibraries, pinDependencies, UNUSED_VERSION } from "../../publish/pinDependencies.js";
import { withFolder } from "./withFolder.js";

describe("findOptionalLibraries(folder)", () => {
  it("names each package once, without the path in it", () =>
    withFolder(
      {
        "a.js": 'import("npm:lodash"); import("npm:@a/b/file.csv")',
        "b/c.js": 'import("npm:lodash")',
        "d.css": "npm:x",
      },
      (folder) => expect(findOptionalLibraries(folder)).toEqual(["@a/b", "lodash"]),
    ));
});

describe("pinDependencies(source)", () => {
  it("pins what Framework's client refers to and drops what an earlier run found", () =>
    withFolder({ ".observablehq/cache/_npm/lodash@4.17.21/_esm.js": "" }, (source) => {
      const names = pinDependencies(source);
      expect(names).toEqual(expect.arrayContaining(["lodash", "echarts", "react", "@observablehq/plot"]));
      const pins = fs
        .readdirSync(path.join(source, ".observablehq/cache/_npm"))
        .filter((name) => !name.startsWith("@"));
      expect(pins).toContain(`lodash@${UNUSED_VERSION}`);
      expect(pins).not.toContain("lodash@4.17.21");
    }));
});
