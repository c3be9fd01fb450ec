import { describe, expect, it } from "vitest";
import { contentPolicy } from "../../publish/contentPolicy.js";
import { readPage } from "../../publish/readPage.js";
import { verifySite } from "../../publish/verifySite.js";
import { withFolder } from "./withFolder.js";

/** A page under the policy that allows its own scripts, unless it is given another. */
function page(body = "", head = "", policy = contentPolicy(readPage(body + head).scripts)): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  return `<!DOCTYPE html><html lang="vi"><head>${meta}<title>Trang</title>${head}</head><body>${body}</body></html>`;
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
    ["no language", page().replace(' lang="vi"', ""), "missing language"],
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

  it.each([
    ["a page without a policy", page("", "", "").replace(/<meta.*?>/, ""), ["missing content security policy"]],
    [
      "a script that the policy does not know",
      page("", "", contentPolicy([])).replace("</body>", "<script>a()</script></body>"),
      ["inline script is not in the policy: 'sha256-", "the content security policy is not the page's: "],
    ],
    [
      "a policy that allows more than it must",
      page("", "", contentPolicy(["a()"])),
      ["the content security policy is not the page's: "],
    ],
    [
      "a script before the policy",
      page("<script>a()</script>").replace("<head>", "<head><script>a()</script>"),
      ["the content security policy stands behind what it governs"],
    ],
    ["a style attribute", page('<p style="color:red">a</p>'), ['forbidden by the policy: style="color:red"']],
    ["a handler", page('<p onclick="a()">a</p>'), ['forbidden by the policy: onclick="a()"']],
    ["a style element", page("<style>a{}</style>"), ["forbidden by the policy: <style>"]],
  ])("reports %s", async (_what, html, messages) => {
    const faults = await faultsOf({ "index.html": html });
    expect(faults.map((fault, index) => fault.startsWith(`index.html: ${messages[index]}`))).toEqual(
      messages.map(() => true),
    );
  });

  it("lets the page for missing addresses alone begin at the root of the host, below its base", () =>
    withFolder(
      {
        "404.html": page('<a href="/kho/a.html">a</a><a href="/a.html">a</a>'),
        "a.html": page('<a href="/kho/404.html">b</a>'),
      },
      (site) => {
        const faults = verifySite(site, [], { base: "/kho/" }).map(({ file, message }) => `${file}: ${message}`);
        expect(faults).toEqual(["404.html: broken link: /a.html", "a.html: broken link: /kho/404.html"]);
      },
    ));

  it("misses no file that will be added later", () =>
    withFolder({ "index.html": page('<a href="./du-lieu.zip">a</a>') }, (site) => {
      expect(verifySite(site, [])).toHaveLength(1);
      expect(verifySite(site, [], { toCome: ["du-lieu.zip"] })).toEqual([]);
    }));
});
