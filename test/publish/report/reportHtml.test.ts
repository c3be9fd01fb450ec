import path from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { type Report, reportHtml } from "../../../publish/report/reportHtml.js";
import type { SiteData } from "../../../publish/siteData.js";
import { readPublication } from "../../../publish/snapshot/publication.js";
import { HOSTILE, hasHostileMarkup } from "../../components/chartCases.js";
import { annualFigure } from "../../components/literalFigures.js";
import { inLanguage } from "../../pages/inLanguage.js";
import { literalDistrict, literalMetric } from "../../pages/storeRows.js";

const figures = [
  annualFigure("hoan-kiem", 2022, { value: 144, source_id: "a", source_title: "Bài A", source_url: "https://a.vn/1" }),
  annualFigure("ba-dinh", 2022, { value: 84, source_id: "b", source_title: "Bài B", source_url: null }),
];
const publication = {
  ...{ title: "Kho số liệu", publisher: "LĐLĐ Hà Nội", contact: null, next_update: "2027-02-01" },
  ...{ licence: null, address: "https://so-lieu.vn/kho/" },
};
const stamp = { id: "2026-11-25-1a2b3c4d", date: "2026-11-25", failedChecks: [], publication };

describe("reportHtml(report, pageOf)", () => {
  it("holds cover, contents, chapters and sources, each name once", () => {
    const { document } = draw();
    const headings = [...document.querySelectorAll("h1")].map((heading) => heading.textContent);
    expect(headings).toHaveLength(6);
    expect(headings).toEqual(
      expect.arrayContaining(["Kho số liệu", "Mục lục", "Quận Hoàn Kiếm", "Công nhân giỏi", "Nguồn"]),
    );
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(document.querySelector(".report-cover")?.textContent).toContain("2026-11-25-1a2b3c4d");
    expect(document.querySelector(".report-cover")?.textContent).toContain("LĐLĐ Hà Nội");
    expect(document.querySelector(".report-cover")?.textContent).toContain("1/2/2027");
  });

  it("has the usual title in its language, and the publisher's own as it is", () => {
    const titled = (title: string) =>
      inLanguage("en", () => draw({ stamp: { ...stamp, publication: { ...publication, title } } })).document;
    const usual = titled(readPublication(path.resolve(import.meta.dirname, "../../..")).title);
    expect(usual.querySelector(".report-cover h1")?.textContent).toBe("Figures of Hanoi’s district unions");
    expect(usual.querySelector("style")?.textContent).not.toContain("Số liệu");
    expect(titled("Kho số liệu").querySelector(".report-cover h1")?.textContent).toBe("Kho số liệu");
  });

  it("leads nowhere but into itself, to the site and to the sources", () => {
    const { document } = draw();
    const hrefs = [...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href") ?? "");
    for (const href of hrefs.filter((text) => text.startsWith("#")))
      expect(document.getElementById(href.slice(1)), href).not.toBeNull();
    const outside = hrefs.filter((href) => !href.startsWith("#"));
    for (const href of outside) expect(href).toMatch(/^https:\/\/(so-lieu\.vn\/kho\/[a-z?]|a\.vn\/1$)/);
    expect(hrefs).toContain("#quan-hoan-kiem");
    expect(outside).toContain("https://so-lieu.vn/kho/quan/ba-dinh.html");
  });

  it("does not send a reader to pages that paper does not have", () => {
    const finding = { template: "lone_metrics", kind: "missing", place: 1, count: 3, other_value: 4, source_id: null };
    const { data } = reportOf({});
    const rows = <Row extends object>(mart: string) => (mart === "findings" ? [finding] : data.rows(mart)) as Row[];
    const marts = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, rows(name)]));
    const { document } = draw({ data: { ...data, rows, marts } as unknown as SiteData });
    const text = document.querySelector("#observablehq-main")?.textContent ?? "";
    expect(text).toContain("chưa so sánh được.");
    expect(text).not.toMatch(/xem độ phủ|: độ phủ/);
  });

  it("has no way to a site that is hosted nowhere", () => {
    const { document } = draw({ stamp: { ...stamp, publication: { ...publication, address: null } } });
    const hrefs = [...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href") ?? "");
    expect(hrefs.filter((href) => !href.startsWith("#"))).toEqual(["https://a.vn/1"]);
    expect(document.toString()).not.toContain("site:");
  });

  it("loads nothing and runs no script", () => {
    const { document } = draw();
    const policy = document.querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content");
    expect(policy).toMatch(/^default-src 'none';/);
    expect(document.querySelectorAll("script, link, img, iframe").length).toBe(0);
  });

  it("numbers the sources through all chapters, in the order of the text", () => {
    const { document } = draw();
    const marks = [...document.querySelectorAll("#observablehq-main .report-chapter a.source-mark[href^='#source-']")];
    expect(marks.map((mark) => mark.textContent)).toEqual(["[1]", "[2]", "[1]"]);
    const notes = [...document.querySelectorAll(".report-notes li")].map((note) => note.textContent);
    expect(notes[0]).toContain("Bài A");
    expect(notes[0]).toContain("https://a.vn/1");
    expect(notes[1]).toContain("Bài B");
  });

  it("writes the pages of a first print into the contents, and each page of a source once", () => {
    const pages: Record<string, number> = { "quan-hoan-kiem": 5, "dan-1-1": 6, "dan-1-2": 6, "dan-2-1": 9 };
    const { document } = draw({}, (id) => pages[id] ?? null);
    const row = document.querySelector(".contents a[href='#quan-hoan-kiem'] .contents-page");
    expect(row?.textContent).toBe("5");
    const cited = [...document.querySelectorAll(".cited")].map((element) => element.textContent);
    expect(cited).toEqual(["Dẫn ở trang 6.", "Dẫn ở trang 9."]);
  });

  it("says on the cover and at the edge of every page that checks fail", () => {
    const { document } = draw({ stamp: { ...stamp, failedChecks: ["figures_key"] } });
    expect(document.querySelector(".report-cover")?.textContent).toContain("phép kiểm không đạt: figures_key");
    expect(document.querySelector("style")?.textContent).toContain("Phép kiểm không đạt ·");
  });

  it("keeps hostile text as text, in the style sheet too", () => {
    const named = { ...publication, title: `${HOSTILE}</style><b>"}` };
    const html = reportHtml(reportOf({ stamp: { ...stamp, publication: named } }, HOSTILE), () => null);
    const { document } = parseHTML(html);
    expect(hasHostileMarkup(document as unknown as ParentNode as never)).toBe(false);
    expect(document.querySelectorAll("style")).toHaveLength(1);
    expect(document.querySelectorAll("b")).toHaveLength(0);
  });
});

function draw(
  changes: Partial<Report> = {},
  pageOf: (id: string) => number | null = () => null,
): { document: Document } {
  return parseHTML(reportHtml(reportOf(changes), pageOf)) as unknown as { document: Document };
}

function reportOf(changes: Partial<Report>, district_name = "Hoàn Kiếm"): Report {
  const districts = [literalDistrict({ district_name, figure_count: 1, last_year: 2022 })];
  const tables: Record<string, object[]> = {
    figures,
    district_profiles: districts,
    metric_profiles: [literalMetric({})],
  };
  const rows = <Row extends object>(mart: string) => (tables[mart] ?? []) as Row[];
  const marts = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, rows(name)]));
  const data = { source: "", rows, marts, table: () => null } as unknown as SiteData;
  return { data, stamp, style: "", choice: { districts: ["hoan-kiem"], metrics: ["excellent-workers"] }, ...changes };
}
