import { describe, expect, it } from "vitest";
import { verifySite } from "../../publish/verifySite.js";
import { withFolder } from "./withFolder.js";

function page(body = "", head = ""): string {
  return `<!DOCTYPE html><html lang="vi"><head><title>Trang</title>${head}</head><body>${body}</body></html>`;
}

function faultsOf(files: Record<string, string>, pages: string[] = []): Promise<string[]> {
  return withFolder(files, (site) => verifySite(site, pages).map(({ file, message }) => `${file}: ${message}`));
}

describe("verifySite(site, pages)", () => {
  it("finds nothing wrong with a sound site", async () => {
    const files = {
      "index.html": page('<a href="./quan/a.html?x=1#y">a</a> <a href="https://example.com/">b</a> <a href="#c">c</a>'),
      "quan/a.html": page(
        '<a href="../index.html">trang đầu</a><script type="module">import("../_import/a.js")</script>',
      ),
      "_import/a.js": 'import "./b.js";',
      "_import/b.js": "export const b = 1;",
      "_import/style.css": 'a{background:url("data:image/png;base64,xx")}b{mask:url(../i.svg)}c{fill:url(#d)}',
      "i.svg": "<svg/>",
    };
    expect(await faultsOf(files, ["/", "/quan/a"])).toEqual([]);
  });

  it("misses a page that should be there", async () => {
    expect(await faultsOf({ "index.html": page() }, ["/", "/quan/a"])).toEqual(["quan/a.html: missing page: /quan/a"]);
  });

  it.each([
    ["a bare import", page('<script type="module">import("lodash")</script>'), "unresolved import: lodash"],
    ["a missing module", page('<script type="module">import "./no.js"</script>'), "import not found: ./no.js"],
    [
      "a module of another host",
      page('<script type="module">import "https://cdn.example/a.js"</script>'),
      "imports from another host: https://cdn.example/a.js",
    ],
    [
      "a script of another host",
      page('<script src="//cdn.example/a.js"></script>'),
      "loads from another host: //cdn.example/a.js",
    ],
    [
      "a style sheet of another host",
      page("", '<link rel="stylesheet" href="https://fonts.example/a.css">'),
      "loads from another host: https://fonts.example/a.css",
    ],
    ["a broken link", page('<a href="./no">a</a>'), "broken link: ./no"],
    ["a link to a page without its file's name", page('<a href="./index">a</a>'), "broken link: ./index"],
    ["a link to a folder", page('<a href="./">a</a>'), "broken link: ./"],
    ["a link out of the site", page('<a href="../index">a</a>'), "broken link: ../index"],
    ["an address from the root of the host", page('<img src="/index.html">'), "file not found: /index.html"],
    ["a cell in error", page('<div class="observablehq--error">SyntaxError: x</div>'), "SyntaxError: x"],
    ["no language", "<html><head><title>a</title></head><body></body></html>", "missing language"],
    [
      "forbidden zoom",
      page("", '<meta name="viewport" content="maximum-scale=1">'),
      "zoom is forbidden: maximum-scale=1",
    ],
  ])("reports %s", async (_what, html, message) => {
    expect(await faultsOf({ "index.html": html })).toEqual([`index.html: ${message}`]);
  });

  it("reports a font of another host in a style sheet", async () => {
    const faults = await faultsOf({ "a.css": "@font-face{src:url(https://fonts.example/a.woff2)}" });
    expect(faults).toEqual(["a.css: loads from another host: https://fonts.example/a.woff2"]);
  });

  it("reports an attached file that is not there", async () => {
    const html = page('<script type="module">f("a", {"path":"./_file/a.1.arrow"})</script>');
    expect(await faultsOf({ "index.html": html })).toEqual(["index.html: attached file not found: ./_file/a.1.arrow"]);
  });

  it("lets Framework's client offer libraries that are not in the site, but not need them", async () => {
    const files = { "_observablehq/client.js": 'import "./runtime.js"; import("../_npm/lodash@0.0.0-unused/_esm.js")' };
    expect(await faultsOf(files)).toEqual(["_observablehq/client.js: import not found: ./runtime.js"]);
  });
});
