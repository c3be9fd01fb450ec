import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { translateClient } from "../../publish/translateClient.js";
import { withFolder } from "./withFolder.js";

const CLIENT = `b.title=\`Toggle sidebar \${k}B\`;t.innerHTML='<button title="Copy code" class="c"></button>'`;
const SEARCH = `r.length===0?"<div>no results</div>":\`<div>\${r.length.toLocaleString("en-US")} result\${r.length===1?"":"s"}</div>\``;

describe("translateClient(site)", () => {
  it("translates every phrase and names the files after what they now hold", () =>
    withFolder({ "_observablehq/client.aaaaaaaa.js": CLIENT, "_observablehq/search.bbbbbbbb.js": SEARCH }, (site) => {
      const renames = translateClient(site);
      expect([...renames.keys()].sort()).toEqual(["client.aaaaaaaa.js", "search.bbbbbbbb.js"]);
      const names = fs.readdirSync(path.join(site, "_observablehq"));
      expect(names.sort()).toEqual([...renames.values()].sort());
      const text = names.map((name) => fs.readFileSync(path.join(site, "_observablehq", name), "utf8")).join("\n");
      expect(text).not.toMatch(/Toggle|Copy|no results|en-US| result/);
      expect(text).toContain("Không có kết quả");
    }));

  it("fails when a phrase is no longer there", () =>
    withFolder({ "_observablehq/client.aaaaaaaa.js": CLIENT }, (site) => {
      expect(() => translateClient(site)).toThrow("unable to translate the page shell: missing <div>no results</div>");
    }));
});
