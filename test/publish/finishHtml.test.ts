import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { contentPolicy } from "../../publish/contentPolicy.js";
import { type FinishOptions, finishHtml } from "../../publish/finishHtml.js";
import { readPage } from "../../publish/readPage.js";
import type { SitePage } from "../../publish/sitePages.js";
import { htmlMaker } from "../../src/components/element.js";
import { stampCase } from "./stampCase.js";

const SHELL = `<!DOCTYPE html>
<html>
<head>
<meta name="viewport" content="width=device-width, initial-scale=1, maximum-scale=1">
<title>Quận | Kho</title>
<link rel="modulepreload" href="./_observablehq/client.js">
<script type="module">registerFile("./data/areas.json", {"path":"./_file/data/areas.1.json"});</script>
<script type="module">if (1 < 2 && "</p>") define({body: () => "<b>&amp;</b>"});</script>
</head>
<body>
<input id="observablehq-sidebar-toggle" type="checkbox" title="Toggle sidebar">
<label id="observablehq-sidebar-backdrop" for="observablehq-sidebar-toggle"></label>
<nav id="observablehq-sidebar">
  <ol>
    <label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle"></label>
    <li class="observablehq-link observablehq-link-active"><a href="./index.html">Kho</a></li>
  </ol>
  <details><summary>Quận</summary><ol><li class="observablehq-link"><a href="./dong-da">?</a></li></ol></details>
</nav>
<div id="observablehq-center">
<aside id="observablehq-toc"><nav></nav></aside>
<main id="observablehq-main"><div id="page"></div><p><observablehq-loading></observablehq-loading><!--:1a2b3c4d:--></p></main>
</div>
</body>
</html>
`;

function finish(options: Partial<FinishOptions> = {}) {
  return parseHTML(finishHtml(SHELL, { address: "/", ...options })).document;
}

function asDrawn({ isLive, hasChart = false }: Pick<SitePage, "isLive"> & { hasChart?: boolean }): FinishOptions {
  const render: SitePage["render"] = ({ document, root }) =>
    htmlMaker(document)("p", {}, root, hasChart ? htmlMaker(document)("svg", {}) : null);
  const page = { path: "/quan/dong-da", shell: "/quan/dong-da", title: "Đống Đa", isLive, render };
  return {
    address: "/en/quan/dong-da",
    drawn: { page, names: new Map([["/quan/dong-da", "Đống Đa"]]) },
  };
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
    expect(document.querySelector("[aria-current=page]")?.getAttribute("href")).toBe("./index.html");
  });

  it("takes away a list of sections that is empty", () => {
    expect(finish().querySelector("#observablehq-toc")).toBeNull();
  });

  it("keeps the title of a page that is not drawn", () => {
    expect(finish().querySelector("title")?.textContent).toBe("Quận | Kho");
  });

  it("brings the shell's script, and the way to the root of the page's language", () => {
    const document = finish({ address: "/en/quan/dong-da", script: "shell.12345678.js" });
    expect(document.documentElement.getAttribute("data-root")).toBe("..");
    expect(document.querySelector("script[src]")?.getAttribute("src")).toBe("../../shell.12345678.js");
    expect(finish().querySelector("script[src]")).toBeNull();
  });

  it("draws a page into the shell, and takes away the scripts that it does not need", () => {
    const document = finish(asDrawn({ isLive: false }));
    expect(document.querySelector("title")?.textContent).toMatch(/^Đống Đa \| /);
    expect(document.querySelector("main")?.innerHTML).toBe("<p>..</p>");
    expect(document.documentElement.getAttribute("data-root")).toBe("..");
    expect(document.querySelector("script")).toBeNull();
  });

  it("draws a live page where its script will take over, and keeps the script", () => {
    const document = finish(asDrawn({ isLive: true }));
    expect(document.querySelector("#page")?.innerHTML).toBe("<p>..</p>");
    expect(document.querySelector("script")).toBeTruthy();
  });

  it("asks for the scripts and files of a live page behind its content, each file as its script will fetch it", () => {
    const { body, head } = finish(asDrawn({ isLive: true, hasChart: true }));
    const ahead = [...body.querySelectorAll("main ~ link, #observablehq-center ~ link")];
    expect(ahead.map((link) => link.getAttribute("href"))).toEqual([
      "./_observablehq/client.js",
      "./_file/data/areas.1.json",
    ]);
    expect(["rel", "as", "crossorigin"].map((name) => ahead[1]?.getAttribute(name))).toEqual([
      "preload",
      "fetch",
      "anonymous",
    ]);
    expect(head.querySelector("link[rel=preload][as=fetch]")).toBeNull();
  });

  it("asks at once for the files of a live page without a chart, behind all that shows it", () => {
    const { body, head } = finish(asDrawn({ isLive: true }));
    const files = head.querySelectorAll("link[rel=preload][as=fetch]");
    expect([...files].map((link) => [link.getAttribute("href"), link.getAttribute("fetchpriority")])).toEqual([
      ["./_file/data/areas.1.json", "low"],
    ]);
    expect([...body.querySelectorAll("#observablehq-center ~ link")].map((link) => link.getAttribute("rel"))).toEqual([
      "modulepreload",
    ]);
  });

  it("marks a drawn page in the menu, names it in each language, and opens its section", () => {
    const document = finish(asDrawn({ isLive: false }));
    const current = document.querySelector("[aria-current=page]");
    expect([current?.textContent, current?.getAttribute("href")]).toEqual(["Đống Đa", "./dong-da"]);
    expect(document.querySelector("#observablehq-sidebar details")?.hasAttribute("open")).toBe(true);
    const alternates = [...document.querySelectorAll("link[rel=alternate]")].map((link) => link.getAttribute("href"));
    expect(alternates).toEqual(["../../quan/dong-da.html", "../../en/quan/dong-da.html"]);
  });

  it("keeps scripts and the marks of cells byte by byte", () => {
    const html = finishHtml(SHELL, { address: "/" });
    expect(html).toContain('if (1 < 2 && "</p>") define({body: () => "<b>&amp;</b>"});');
    expect(html).toContain("<observablehq-loading></observablehq-loading><!--:1a2b3c4d:-->");
  });

  it("allows the scripts that stand in the page, and puts the policy before all that it governs", () => {
    const html = finishHtml(SHELL, asDrawn({ isLive: true }));
    const { policy, isPolicyLate, scripts } = readPage(html);
    expect(scripts).toHaveLength(3);
    expect(policy).toBe(contentPolicy(scripts));
    expect(isPolicyLate).toBe(false);
  });

  it("says where an edition stands on the web, and what it is", () => {
    const stamp = stampCase({ address: "https://a.vn/kho/" });
    const foot = { stamp, sourceCount: 1, pages: new Set<string>() };
    const { document } = parseHTML(finishHtml(SHELL, { address: "/so-sanh", foot, dataset: '{"a":"<"}' }));
    expect(document.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe("https://a.vn/kho/so-sanh.html");
    expect(document.querySelector('script[type="application/ld+json"]')?.textContent).toBe('{"a":"<"}');
  });

  it("has the page for missing addresses work at any of them", () => {
    const foot = { stamp: stampCase(), sourceCount: 1, pages: new Set<string>() };
    const { document } = parseHTML(finishHtml(SHELL, { address: "/404", foot, script: "shell.1.js" }));
    expect(document.documentElement.getAttribute("data-root")).toBe("/kho");
    const hrefs = [...document.querySelectorAll("nav a, .skip-link")].map((link) => link.getAttribute("href"));
    expect(hrefs).toEqual(["#observablehq-main", "/kho/index.html", "/kho/dong-da"]);
    expect(document.querySelector("script[src]")?.getAttribute("src")).toBe("/kho/shell.1.js");
    expect(document.querySelector("base")).toBeNull();
  });
});
