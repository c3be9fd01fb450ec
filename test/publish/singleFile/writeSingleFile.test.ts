import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import zlib from "node:zlib";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeSingleFile } from "../../../publish/singleFile/writeSingleFile.js";
import type { SiteStamp } from "../../../publish/snapshot/stamp.js";
import type { PackedSite } from "../../../src/singleFile/packedSite.js";
import { UserError } from "../../../warehouse/errors.js";

const MARTS = "src/data";
const HOSTED = "https://congdoan.vn/kho/";

const publication = {
  title: "Số liệu",
  publisher: null,
  contact: null,
  next_update: null,
  licence: null,
  address: HOSTED,
};
const stamp: SiteStamp = { id: "2026-11-25-1a2b3c4d", date: "2026-11-25", base: "/", failedChecks: [], publication };

let folder: string;
let html: string;

beforeAll(async () => {
  fs.mkdirSync("dist.next-test", { recursive: true });
  folder = fs.mkdtempSync(path.join("dist.next-test", "single-"));
  copySite(site());
  html = await written("one.html");
});

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const site = () => path.join(folder, "site");

/** The built site, and a page that no function draws. */
function copySite(to: string): void {
  fs.cpSync("dist", to, { recursive: true });
  const links = '<a href="./">Một</a> <a href="./du-lieu.zip">Dữ liệu</a> <a href="./quan/khong-co">Không có</a>';
  const main = `<main><h1>Phát hành</h1>${links}<script>alert(1)</script></main>`;
  const page = `<!doctype html><html><head><title>Lời ngỏ | Kho</title></head><body>${main}</body></html>`;
  fs.writeFileSync(path.join(to, "loi-ngo.html"), page);
}

async function written(name: string, options: { stamp?: SiteStamp } = {}): Promise<string> {
  const out = path.join(folder, name);
  const { bytes } = await writeSingleFile({ site: site(), marts: MARTS, out, ...options });
  expect(bytes).toBe(fs.statSync(out).size);
  return fs.readFileSync(out, "utf8");
}

function packedIn(text: string): PackedSite {
  const packed = /<script type="application\/octet-stream" id="kho-packed">([^<]*)</.exec(text)?.[1] ?? "";
  return JSON.parse(zlib.gunzipSync(Buffer.from(packed, "base64")).toString("utf8")) as PackedSite;
}

describe("writeSingleFile(options)", () => {
  it("writes the same bytes each time", async () => {
    expect(await written("again.html")).toBe(html);
  });

  it("allows what stands in it and nothing else", () => {
    const { document } = parseHTML(html);
    const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "";
    const [, script = ""] = /script-src ([^;]*)/.exec(policy) ?? [];
    const [, style = ""] = /style-src ([^;]*)/.exec(policy) ?? [];
    const hashes = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, text = ""]) => hashOf(text)).join(" ");
    expect(hashes(/<script>([\s\S]*?)<\/script>/g)).toBe(script);
    expect(hashes(/<style>([\s\S]*?)<\/style>\n<script>/g)).toBe(style);
    expect(policy).toMatch(/^default-src 'none';/);
    expect(script).not.toContain("unsafe");
  });

  it("loads nothing", () => {
    const { document } = parseHTML(html);
    const loaded = [...document.querySelectorAll("[src], link[href], iframe, object, form[action]")];
    expect(loaded.map((element) => element.getAttribute("href")?.slice(0, 5) ?? element.outerHTML)).toEqual(["data:"]);
    expect(html.match(/url\((?!"?data:|#|\$\{)[^)]*\)/g) ?? []).toEqual([]);
  });

  it("carries a page that no function draws as it is, and links only what is inside", () => {
    expect(packedIn(html).drawn).toEqual({
      "/loi-ngo": { title: "Lời ngỏ", content: '<h1>Phát hành</h1><a href="#/">Một</a> Dữ liệu Không có' },
    });
  });

  it("links what is not inside where it stands on the web", async () => {
    const { drawn, address } = packedIn(await written("hosted.html", { stamp }));
    expect(address).toBe(HOSTED);
    expect(drawn["/loi-ngo"]?.content).toContain(`<a href="${HOSTED}du-lieu.zip">`);
  });

  it("refuses marts that the site was not built from", async () => {
    const others = path.join(folder, "marts");
    fs.cpSync(MARTS, others, { recursive: true });
    fs.appendFileSync(path.join(others, "figures.json"), " ");
    const out = path.join(folder, "others.html");
    await expect(writeSingleFile({ site: site(), marts: others, out })).rejects.toThrow(/figures\.json differs/);
    expect(fs.existsSync(out)).toBe(false);
  });

  it("refuses a site without its first page and leaves the file as it was", async () => {
    const empty = path.join(folder, "empty");
    fs.mkdirSync(empty);
    const out = path.join(folder, "kept.html");
    fs.writeFileSync(out, "trước");
    await expect(writeSingleFile({ site: empty, marts: MARTS, out })).rejects.toThrow(UserError);
    await expect(writeSingleFile({ site: path.join(folder, "none"), marts: MARTS, out })).rejects.toThrow(UserError);
    await expect(writeSingleFile({ site: site(), marts: empty, out })).rejects.toThrow(/missing marts/);
    expect(fs.readFileSync(out, "utf8")).toBe("trước");
    expect(fs.readdirSync(folder).filter((name) => name.includes(".next-"))).toEqual([]);
  });
});

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
