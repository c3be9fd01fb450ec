import { describe, expect, it } from "vitest";
import { readPage } from "../../publish/readPage.js";

describe("readPage(html)", () => {
  it("reads what a page says of itself, and not what its charts say", () => {
    const head = '<title>Một &amp; hai</title><meta name="viewport" content="width=device-width">';
    const page = readPage(
      `<html lang="vi"><head>${head}</head><body><svg lang="en"><title>Biểu đồ</title></svg></body></html>`,
    );
    expect(page).toMatchObject({ language: "vi", title: "Một & hai", viewport: "width=device-width" });
  });

  it("tells what a page loads from what it links to", () => {
    const { loaded, links } = readPage(
      '<link href="a.css"><a href="b?x=1&amp;y=2">b</a><img src=\'c.png\'><svg><a href="#d"></a></svg><script src="e.js"></script>',
    );
    expect([loaded, links]).toEqual([
      ["a.css", "c.png", "e.js"],
      ["b?x=1&y=2", "#d"],
    ]);
  });

  it("keeps the modules that stand in the page, and the whole text of a cell in error", () => {
    const { modules, scripts, errors } = readPage(
      '<script type="module">a < b && "</p>"</script><script>no()</script><p class="x observablehq--error"><b>Lỗi</b>: y<br></p>z',
    );
    expect([modules, scripts, errors]).toEqual([['a < b && "</p>"'], ['a < b && "</p>"', "no()"], ["Lỗi: y"]]);
  });

  it("takes data for no script, and what search engines are told for no file", () => {
    const page = readPage(
      '<link rel="canonical" href="https://a.vn/"><script type="application/ld+json">{}</script><link rel="icon" href="i.svg">',
    );
    expect([page.scripts, page.loaded, page.links]).toEqual([[], ["i.svg"], ["https://a.vn/"]]);
  });
});
