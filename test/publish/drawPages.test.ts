import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { drawPages } from "../../publish/drawPages.js";
import { openSiteData } from "../../publish/siteData.js";
import { sitePages } from "../../publish/sitePages.js";
import { withFolder } from "./withFolder.js";

const SHELL = `<!doctype html><html><head><title></title>
<script type="module" src="./_import/live.js"></script></head>
<body><main id="observablehq-main"><div id="page"></div></main></body></html>`;

/** The exported marts, from which `npm test` builds the site. */
const SOURCE = "src";

describe("drawPages(job)", () => {
  it("writes each page once a language, at its root or in its folder", () =>
    withFolder({}, async (site) => {
      const pages = sitePages(openSiteData(SOURCE));
      const shells = new Map(pages.map(({ shell }) => [shell, SHELL]));
      const foot = { sourceCount: 1, pages: new Set(pages.map((page) => page.path)) };
      const drawn = await drawPages({ site, source: SOURCE, shells, script: "shell.1.js", foot });
      expect(drawn).toEqual(["", "/en"].flatMap((folder) => pages.map((page) => folder + page.path)));
      const [own, foreign] = ["quan/ba-vi.html", "en/quan/ba-vi.html"].map((file) =>
        fs.readFileSync(path.join(site, file), "utf8"),
      );
      expect(own).toContain('lang="vi"');
      expect(foreign).toContain('lang="en"');
      expect(foreign).toContain('src="../_import/live.js"');
    }));

  it("rejects with what a language's thread threw", () =>
    withFolder({}, async (folder) => {
      const foot = { sourceCount: 0, pages: new Set<string>() };
      const job = { site: folder, source: SOURCE, shells: new Map(), script: "shell.1.js", foot };
      await expect(drawPages(job)).rejects.toThrow(/^missing shell of /);
    }));
});
