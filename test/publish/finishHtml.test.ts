import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { finishHtml } from "../../publish/finishHtml.js";

const SHELL = `<!DOCTYPE html>
<html>
<head>
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<title>Quận | Kho</title>
<script type="module">if (1 < 2 && "</p>") define({body: () => "<b>&amp;</b>"});</script>
</head>
<body>
<input id="observablehq-sidebar-toggle" type="checkbox" title="Toggle sidebar">
<label id="observablehq-sidebar-backdrop" for="observablehq-sidebar-toggle"></label>
<nav id="observablehq-sidebar">
  <ol>
    <label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle"></label>
    <li class="observablehq-link observablehq-link-active"><a href="./">Kho</a></li>
  </ol>
</nav>
<div id="observablehq-center">
<aside id="observablehq-toc"><nav></nav></aside>
<main id="observablehq-main"><p><observablehq-loading></observablehq-loading><!--:1a2b3c4d:--></p></main>
</div>
</body>
</html>
`;

function finish(options = {}) {
  return parseHTML(finishHtml(SHELL, options)).document;
}

describe("finishHtml(html)", () => {
  it("says the language and allows zoom", () => {
    const document = finish();
    expect(document.documentElement.getAttribute("lang")).toBe("vi");
    expect(document.querySelector("meta[name=viewport]")?.getAttribute("content")).toBe(
      "width=device-width, initial-scale=1",
    );
  });

  it("starts with a link to the content, which can take the focus", () => {
    const first = finish().body.firstElementChild;
    expect(first?.textContent).toBe("Chuyển đến nội dung");
    expect(first?.getAttribute("href")).toBe("#observablehq-main");
    expect(finish().querySelector("main")?.getAttribute("tabindex")).toBe("-1");
  });

  it("leaves no English name and no unnamed control", () => {
    const document = finish();
    expect(document.body.innerHTML).not.toMatch(/Toggle/);
    expect(document.querySelector("#observablehq-sidebar-toggle")?.getAttribute("aria-label")).toBeTruthy();
  });

  it("leaves only items in the list of the menu, and marks the current one", () => {
    const document = finish();
    expect([...document.querySelectorAll("ol > :not(li)")]).toEqual([]);
    expect(document.querySelector("#observablehq-sidebar > #observablehq-sidebar-close")).toBeTruthy();
    expect(document.querySelector("[aria-current=page]")?.getAttribute("href")).toBe("./");
  });

  it("takes away a list of sections that is empty", () => {
    expect(finish().querySelector("#observablehq-toc")).toBeNull();
  });

  it("gives a page of a row its title", () => {
    expect(finish({ title: "Đống Đa" }).querySelector("title")?.textContent).toBe("Đống Đa | Kho");
    expect(finish().querySelector("title")?.textContent).toBe("Quận | Kho");
  });

  it("brings the shell's script, and the way to the root of the page's language", () => {
    const document = finish({ path: "/quan/dong-da", script: "shell.12345678.js" });
    expect(document.documentElement.getAttribute("data-root")).toBe("..");
    expect(document.querySelector("script[src]")?.getAttribute("src")).toBe("../shell.12345678.js");
    expect(finish().querySelector("script[src]")).toBeNull();
  });

  it("keeps scripts and the marks of cells byte by byte", () => {
    const html = finishHtml(SHELL);
    expect(html).toContain('if (1 < 2 && "</p>") define({body: () => "<b>&amp;</b>"});');
    expect(html).toContain("<observablehq-loading></observablehq-loading><!--:1a2b3c4d:-->");
  });
});
