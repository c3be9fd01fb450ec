import fs from "node:fs";
import path from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { contentPolicy } from "../../../publish/contentPolicy.js";
import { writeHostFiles } from "../../../publish/hostFiles.js";
import { writeRedirects } from "../../../publish/redirects/writeRedirects.js";
import type { SiteStamp } from "../../../publish/snapshot/stamp.js";
import { listFiles, verifySite } from "../../../publish/verifySite.js";
import { language } from "../../../src/components/strings.js";
import { withFolder } from "../withFolder.js";

const PAGE =
  '<!doctype html><html lang="vi"><title>Trang</title><meta name="viewport" content="width=device-width"></html>';
const FILES = { "index.html": PAGE, "quan/ba-vi.html": PAGE, "en/index.html": PAGE, "en/quan/ba-vi.html": PAGE };
const REDIRECTS = [
  { from: "/cu", to: "/" },
  { from: "/huyen/ba-vi", to: "/quan/ba-vi" },
];

const PUBLICATION = { title: "Kho", publisher: null, contact: null, next_update: null, licence: null };
const STAMP: SiteStamp = {
  id: "2026-11-25-00000000",
  date: "2026-11-25",
  base: "/so-lieu/",
  failedChecks: [],
  publication: { ...PUBLICATION, address: "https://so-lieu.example/so-lieu/" },
};

const titleOf = (page: string) => `Trang <${page}> của ${language}`;

function withRedirects(stamp: SiteStamp | undefined, use: (site: string, written: string[]) => void): Promise<void> {
  return withFolder(FILES, (site) => use(site, writeRedirects(site, { redirects: REDIRECTS, stamp, titleOf })));
}

function pageIn(site: string, file: string): ReturnType<typeof parseHTML>["document"] {
  return parseHTML(fs.readFileSync(path.join(site, file), "utf8")).document;
}

describe("writeRedirects(site, options)", () => {
  it("puts a page at every old address, in every language, that leads to its page", () =>
    withRedirects(undefined, (site, written) => {
      expect(written).toEqual(["/cu", "/huyen/ba-vi", "/en/cu", "/en/huyen/ba-vi"]);
      const page = pageIn(site, "en/huyen/ba-vi.html");
      const href = "../quan/ba-vi.html";
      expect(page.documentElement.getAttribute("lang")).toBe("en");
      expect(page.querySelector("a")?.getAttribute("href")).toBe(href);
      expect(page.querySelector("a")?.textContent).toBe("Trang </quan/ba-vi> của en");
      expect(page.querySelector("meta[http-equiv=refresh]")?.getAttribute("content")).toBe(`0; url=${href}`);
      expect(page.querySelector("link[rel=canonical]")?.getAttribute("href")).toBe(href);
      expect(pageIn(site, "cu.html").querySelector("h1")?.textContent).toBe("Trang đã chuyển địa chỉ");
      expect(pageIn(site, "cu.html").querySelector("a")?.getAttribute("href")).toBe("./index.html");
      expect(language).toBe("vi");
    }));

  it("leaves a sound site, in which each page's policy allows its one script", () =>
    withRedirects(undefined, (site, written) => {
      const faults = verifySite(site, written).filter(({ file }) => !Object.keys(FILES).includes(file));
      expect(faults).toEqual([]);
      const page = pageIn(site, "huyen/ba-vi.html");
      const [script = ""] = [...page.querySelectorAll("script")].map(({ textContent }) => textContent);
      expect(page.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content")).toBe(
        contentPolicy([script]),
      );
    }));

  it("keeps old addresses from search engines", () =>
    withRedirects(STAMP, (site) => {
      writeHostFiles(site, { stamp: STAMP, script: "shell.js", pages: ["/", "/quan/ba-vi"] });
      expect(fs.readFileSync(path.join(site, "sitemap.xml"), "utf8")).not.toContain("/cu");
    }));

  it("tells hosts below which path, and search engines at which address, the new page is", () =>
    withRedirects(STAMP, (site) => {
      expect(fs.readFileSync(path.join(site, "_redirects"), "utf8").split("\n").slice(0, 4)).toEqual([
        "/so-lieu/cu /so-lieu/index.html 301",
        "/so-lieu/cu.html /so-lieu/index.html 301",
        "/so-lieu/huyen/ba-vi /so-lieu/quan/ba-vi.html 301",
        "/so-lieu/huyen/ba-vi.html /so-lieu/quan/ba-vi.html 301",
      ]);
      const canonical = pageIn(site, "en/cu.html").querySelector("link[rel=canonical]")?.getAttribute("href");
      expect(canonical).toBe("https://so-lieu.example/so-lieu/en/");
    }));

  it("writes nothing without redirects, and over nothing that is there", () =>
    withFolder({ ...FILES, "cu.html": PAGE }, (site) => {
      expect(writeRedirects(site, { redirects: [], stamp: undefined, titleOf })).toEqual([]);
      expect(() => writeRedirects(site, { redirects: REDIRECTS, stamp: undefined, titleOf })).toThrow("EEXIST");
      expect(listFiles(site)).not.toContain("_redirects");
      expect(fs.readFileSync(path.join(site, "cu.html"), "utf8")).toBe(PAGE);
    }));
});
