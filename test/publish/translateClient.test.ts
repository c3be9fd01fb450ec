import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { translateClient } from "../../publish/translateClient.js";
import { withFolder } from "./withFolder.js";

const MENU = "b.title=`Toggle sidebar B`";
const CODE = `t.innerHTML='<button title="Copy code" class="c"></button>'`;

describe("translateClient(site)", () => {
  it("translates every phrase and names the files after what they now hold", () =>
    withFolder({ "_observablehq/client.aaaaaaaa.js": MENU, "_observablehq/code.bbbbbbbb.js": CODE }, (site) => {
      const renames = translateClient(site);
      expect([...renames.keys()].sort()).toEqual(["client.aaaaaaaa.js", "code.bbbbbbbb.js"]);
      const names = fs.readdirSync(path.join(site, "_observablehq"));
      expect(names.sort()).toEqual([...renames.values()].sort());
      const text = names.map((name) => fs.readFileSync(path.join(site, "_observablehq", name), "utf8")).join("\n");
      expect(text).not.toMatch(/Toggle|Copy/);
      expect(text).toContain("Sao chép");
    }));

  it("fails when a phrase is no longer there", () =>
    withFolder({ "_observablehq/client.aaaaaaaa.js": MENU }, (site) => {
      expect(() => translateClient(site)).toThrow('unable to translate the page shell: missing title="Copy code"');
    }));
});
