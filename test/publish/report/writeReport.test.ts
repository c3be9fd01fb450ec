import { execFile } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { draftStamp } from "../../../publish/report/draftStamp.js";
import { INSTALL_BROWSER } from "../../../publish/report/findBrowser.js";
import { readPdf } from "../../../publish/report/readPdf.js";
import { REPORT_FILE, reportExtra } from "../../../publish/report/reportExtra.js";
import { type WrittenReport, writeReport } from "../../../publish/report/writeReport.js";
import { readPublication } from "../../../publish/snapshot/publication.js";
import { language } from "../../../src/components/strings.js";
import { buildWarehouse } from "../../../warehouse/buildWarehouse.js";
import { UsageError } from "../../../warehouse/errors.js";
import { type Bookmark, readBookmarks, readPages } from "./pdfText.js";

const ROOT = path.resolve(import.meta.dirname, "../../..");
const CHOICE = { districts: ["dong-da"], metrics: ["members"] };
const CHAPTERS = ["Mục lục", "Công đoàn các quận, huyện", "Quận Đống Đa", "Đoàn viên công đoàn", "Nguồn"];

describe("writeReport(options)", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kho-report-"));
  const marts = path.join(folder, "marts");
  const out = path.join(folder, "report.pdf");
  let written: WrittenReport;
  let pdf: Buffer;
  let bookmarks: Bookmark[];

  const options = () => {
    const stamp = draftStamp({ root: ROOT, marts, date: "2026-11-25" });
    return { root: ROOT, marts, out, stamp, browser: inject("browser"), ...CHOICE };
  };

  beforeAll(async () => {
    const places = { data: path.join(ROOT, "data"), sql: path.join(ROOT, "sql") };
    await buildWarehouse({ ...places, warehouse: path.join(folder, "warehouse.duckdb"), exports: marts });
    written = await writeReport(options());
    pdf = fs.readFileSync(out);
    bookmarks = readBookmarks(pdf);
  });

  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it("writes a tagged document in Vietnamese with its fonts inside, and leaves nothing else behind", () => {
    const text = pdf.toString("latin1");
    expect(text).toContain("/Marked true");
    expect(text).toContain("/Lang (vi)");
    const fonts = [...text.matchAll(/\/FontName \/(\S+)/g)].map(([, name = ""]) => name);
    expect(fonts.length).toBeGreaterThan(0);
    for (const name of fonts) expect(name).toMatch(/^[A-Z]{6}\+BeVietnamPro-(Regular|SemiBold)$/);
    expect(text.match(/\/FontFile2 /g)?.length).toBe(fonts.length);
    expect(text).not.toContain("/Type3");
    expect(written).toMatchObject({ out, pageCount: readPdf(pdf).pageCount, byteCount: pdf.length });
    expect(written.renderer).toMatch(/^Skia\/PDF m\d+$/);
    expect(fs.readdirSync(folder).sort()).toEqual(["marts", "report.pdf", "warehouse.duckdb"]);
    expect(language).toBe("vi");
  });

  it("has a bookmark for each chapter, in their order, on the page where a link to it leads", () => {
    const found = CHAPTERS.map((title) => bookmarks.findLast((bookmark) => bookmark.title.startsWith(title)));
    const pages = found.map((bookmark) => bookmark?.page ?? 0);
    expect(pages).toEqual([...pages].sort((a, b) => a - b));
    expect(pages[0]).toBe(2);
    expect(new Set(pages).size).toBe(CHAPTERS.length);
    for (const { title } of bookmarks) expect(title).not.toMatch(/^(.+)\1$|\p{Ll}\p{Lu}/u);
    const { pages: linked } = readPdf(pdf);
    expect(["tong-quan", "quan-dong-da", "chi-tieu-members", "nguon-dan"].map((id) => linked.get(id))).toEqual(
      pages.slice(1),
    );
  });

  it("says in its text what it is, on which page, and the right page of each chapter in the contents", () => {
    const pages = readPages(pdf);
    if (pages === null) return expect(readPdf(pdf).pageCount).toBeGreaterThan(CHAPTERS.length);
    const [cover = "", contents = ""] = pages;
    for (const words of [readPublication(ROOT).title, "25/11/2026", "bản in thử, chưa phát hành", "chưa nêu"])
      expect(cover.replaceAll(/\s+/g, " ")).toContain(words);
    const [list = ""] = contents.split("Ký hiệu");
    const rows = [...list.matchAll(/^ *(\S.*?) {4,}(\d+)$/gm)].map((row) => row.slice(1));
    expect(rows.length).toBe(CHAPTERS.length - 1);
    for (const [title, page] of rows) expect(pages[Number(page) - 1]?.split("\n")[0]).toContain(title);
    pages.slice(1).forEach((text, index) => {
      expect(text).toContain(`Trang ${index + 2} / ${pages.length}`);
      expect(text).toContain("Số liệu đến 25/11/2026");
    });
    expect(pages.join("")).toBe(pages.join("").normalize("NFC"));
    expect(pages.join("")).not.toMatch(/\p{M}/u);
  });

  it("says after each source on which pages it is cited", () => {
    const pages = readPages(pdf);
    const { pages: linked } = readPdf(pdf);
    const cited = [...linked].filter(([id]) => id.startsWith("dan-1-")).map(([, page]) => page);
    expect(cited.length).toBeGreaterThan(0);
    if (pages === null) return;
    for (const page of cited) expect(pages[page - 1]).toContain("[1]");
    expect(pages.join("\n")).toMatch(new RegExp(`Dẫn ở trang ${cited.join(", ")}\\.`));
  });

  it("writes the same bytes later, elsewhere and in another time zone", async () => {
    const other = path.join(folder, "other");
    fs.mkdirSync(other);
    const args = ["--out", path.join(other, "again.pdf"), "--marts", marts, "--date", "2026-11-25"];
    const choice = ["--districts", "dong-da", "--metrics", "members"];
    const { executablePath } = inject("browser");
    const env = { ...process.env, TZ: "Asia/Ho_Chi_Minh", LANG: "vi_VN.UTF-8", CHROMIUM: executablePath };
    const command = [path.join(ROOT, "warehouse", "kho.js"), "report", ...args, ...choice];
    await promisify(execFile)(process.execPath, command, { cwd: ROOT, env: { ...env, ...inject("browser").env } });
    expect(fs.readFileSync(path.join(other, "again.pdf")).equals(pdf)).toBe(true);
    expect(pdf.toString("latin1")).toContain("/CreationDate (D:20261125000000+00'00')");
  });

  it("writes itself into a snapshot, whose identity says which browser printed them", async () => {
    const extra = await reportExtra({ root: folder, browser: inject("browser"), ...CHOICE });
    expect(extra.name).toBe(`pdf districts=dong-da metrics=members renderer=${written.renderer}`);
    const site = path.join(folder, "site");
    const stamp = { ...options().stamp, id: "2026-11-25-1a2b3c4d", base: "/" };
    await extra.make({ site, data: path.join(ROOT, "data"), warehouse: "", marts, stamp });
    expect(fs.readdirSync(site)).toEqual([REPORT_FILE]);
    const report = fs.readFileSync(path.join(site, REPORT_FILE));
    expect(readPdf(report)).toEqual(readPdf(pdf));
    expect(readPages(report)?.[0] ?? stamp.id).toContain(stamp.id);
  });

  it("names an unknown district, and leaves what was there", async () => {
    await expect(writeReport({ ...options(), districts: ["dong-daa"] })).rejects.toThrow(
      new UsageError("unknown district: dong-daa (did you mean dong-da?)"),
    );
    expect(fs.readFileSync(out).equals(pdf)).toBe(true);
  });

  it("says what the browser said when it does not print, and leaves what was there", async () => {
    const browser = {
      executablePath: process.execPath,
      args: ["--eval", "console.error('no'); process.exit(1)"],
      env: {},
    };
    await expect(writeReport({ ...options(), browser })).rejects.toThrow(/^unable to print the report: /);
    const missing = { executablePath: path.join(folder, "none"), args: [], env: {} };
    await expect(writeReport({ ...options(), browser: missing })).rejects.toThrow(/^unable to start .*none: /);
    expect(fs.readFileSync(out).equals(pdf)).toBe(true);
  });
});

describe("kho report", () => {
  it("fails with one line where there is no browser", async () => {
    const env = { ...process.env, CHROMIUM: "/none/chromium" };
    const command = [path.join(ROOT, "warehouse", "kho.js"), "report"];
    const failed = await promisify(execFile)(process.execPath, command, { cwd: ROOT, env }).catch((error) => error);
    expect(failed).toMatchObject({ code: 1, stdout: "" });
    expect(failed.stderr).toMatch(/^kho: missing browser: CHROMIUM names \/none\/chromium, which is no file\n$/);
    expect(INSTALL_BROWSER).toContain("CHROMIUM");
  });
});
