import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { contentPolicy } from "../../publish/contentPolicy.js";
import { writeHostFiles } from "../../publish/hostFiles.js";
import type { SiteStamp } from "../../publish/snapshot/stamp.js";
import { stampCase } from "./stampCase.js";
import { withFolder } from "./withFolder.js";

const PAGES = ["/", "/404", "/quan/ba-vi", "/en/", "/en/404", "/en/quan/ba-vi"];

const HOME = "https://a.vn/kho/";

interface Written {
  read: (name: string) => string;
  has: (name: string) => boolean;
  notes: string[];
}

function write(stamp: SiteStamp | undefined, use: (written: Written) => void): Promise<void> {
  const page = (script: string) => `<meta content="${contentPolicy([script])}">`;
  const pages = { "index.html": page("a()"), "404.html": page("a()"), "quan/ba-vi.html": page("b()") };
  const english = Object.fromEntries(Object.entries(pages).map(([name, text]) => [`en/${name}`, text]));
  return withFolder({ ...pages, ...english }, (site) => {
    const notes = writeHostFiles(site, { stamp, pages: PAGES, script: "shell.1.js" });
    const read = (name: string) => fs.readFileSync(path.join(site, name), "utf8");
    use({ read, notes, has: (name) => fs.existsSync(path.join(site, name)) });
  });
}

describe("writeHostFiles(site, options)", () => {
  it("leaves the policy to the pages, which anyone may frame: a header comes with every file", () =>
    write(stampCase(), ({ read }) => {
      const headers = read("_headers");
      expect(headers.match(/Content-Security-Policy: .*/g)).toEqual(["Content-Security-Policy: frame-ancestors *"]);
      expect(headers).toMatch(/^\/kho\/\*\n/);
      expect(headers).toContain("  X-Content-Type-Options: nosniff\n");
      expect(headers).toContain("/kho/shell.1.js\n  Cache-Control: public, max-age=31536000, immutable\n");
      expect(headers).not.toMatch(/fonts/);
    }));

  it("lists every page with its translations where the address is known, but not the one for missing addresses", () =>
    write(stampCase({ address: HOME }), ({ read, notes }) => {
      const map = read("sitemap.xml");
      const places = [...map.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place]) => place);
      const pages = ["", "quan/ba-vi.html", "en/", "en/quan/ba-vi.html"];
      expect(places).toEqual(pages.map((page) => HOME + page));
      expect(map).toContain(`<xhtml:link rel="alternate" hreflang="en" href="${HOME}en/quan/ba-vi.html"/>`);
      expect(map).toContain("<lastmod>2026-11-25</lastmod>");
      expect(read("robots.txt")).toContain(`Sitemap: ${HOME}sitemap.xml`);
      expect(notes).toEqual([]);
    }));

  it("says why there is no sitemap", () =>
    write(stampCase(), ({ has, notes, read }) => {
      expect(has("sitemap.xml")).toBe(false);
      expect(read("robots.txt")).toBe("User-agent: *\nAllow: /\n");
      expect(notes).toEqual([expect.stringMatching(/^no sitemap .*publication\.json/)]);
    }));

  it("says so when the address lies elsewhere than the edition is made for", () =>
    write(stampCase({ address: "https://a.vn/" }), ({ notes }) =>
      expect(notes).toEqual([expect.stringMatching(/^made for \/kho\/, but publication\.json says https:\/\/a\.vn\//)]),
    ));

  it("asks search engines to leave a preview alone", () =>
    write(undefined, ({ read, notes }) => {
      expect(read("robots.txt")).toBe("User-agent: *\nDisallow: /\n");
      expect(read("_headers")).toMatch(/^\/\*\n/);
      expect(notes).toEqual([]);
    }));
});
