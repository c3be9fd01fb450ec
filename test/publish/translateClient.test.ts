import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { describe, expect, it } from "vitest";
import { translateClient } from "../../publish/translateClient.js";
import { withFolder } from "./withFolder.js";

const MENU = "b.title=`Toggle sidebar B`";
const CODE = `t.innerHTML='<button title="Copy code" class="c"></button>'`;

/** Runs translated scripts in a page of a language, and returns the names that they write into it. */
function said(scripts: string, lang: string): (string | undefined)[] {
  const page = { b: { title: "" }, t: { innerHTML: "" } };
  vm.runInNewContext(scripts, { ...page, document: { documentElement: { lang } } });
  const [, name] = /aria-label="([^"]*)"/.exec(page.t.innerHTML) ?? [];
  return [page.b.title, name];
}

describe("translateClient(site)", () => {
  it("translates every phrase and names the files after what they now hold", () =>
    withFolder({ "_observablehq/client.aaaaaaaa.js": MENU, "_observablehq/code.bbbbbbbb.js": CODE }, (site) => {
      const renames = translateClient(site);
      expect([...renames.keys()].sort()).toEqual(["client.aaaaaaaa.js", "code.bbbbbbbb.js"]);
      const names = fs.readdirSync(path.join(site, "_observablehq"));
      expect(names.sort()).toEqual([...renames.values()].sort());
      const text = names.map((name) => fs.readFileSync(path.join(site, "_observablehq", name), "utf8")).join("\n");
      expect(text).not.toMatch(/Toggle|Copy code/);
      expect(said(text, "vi")).toEqual(["Mở hoặc đóng danh mục: B", "Sao chép"]);
      expect(said(text, "en")).toEqual(["Open or close the menu: B", "Copy"]);
    }));

  it("fails when a phrase is no longer there", () =>
    withFolder({ "_observablehq/client.aaaaaaaa.js": MENU }, (site) => {
      expect(() => translateClient(site)).toThrow('missing \'<button title="Copy code"');
    }));
});
