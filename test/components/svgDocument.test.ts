import fs from "node:fs";
import { DOMParser } from "linkedom";
import { afterEach, describe, expect, it } from "vitest";
import { compareChart } from "../../src/components/compareChart.js";
import { inLightColors, LIGHT_COLORS } from "../../src/components/lightColors.js";
import type { FigureRow } from "../../src/components/marts.js";
import { responsive } from "../../src/components/responsive.js";
import { setLanguage } from "../../src/components/strings.js";
import { svgDocument } from "../../src/components/svgDocument.js";
import { textLines } from "../../src/components/textLines.js";
import { textWidth } from "../../src/components/textWidth.js";
import { boundedCase, exactCase, HOSTILE, spanCase } from "./chartCases.js";
import { drawnChart, markup, PANEL } from "./drawnChart.js";
import { emptyDocument, literalFigure } from "./literalFigures.js";
import { findXmlFault } from "./xmlFault.js";

const ABOUT = {
  title: "Công nhân giỏi cấp quận, huyện",
  unit: "người",
  period: "năm 2022",
  sources: ["Lao động Thủ đô, 5/1/2023", "Hànộimới, 12/2022", "Lao động Thủ đô, 5/1/2023"],
  asOf: "Nguồn mới nhất: 24/11/2026",
  address: "https://example.org/so-sanh?metric=excellent-workers&level=district",
};

function chartOf(figures: readonly FigureRow[], document = emptyDocument()): HTMLElement {
  return compareChart(figures, {
    width: 640,
    document,
    missing: [{ district_id: "soc-son", district_name: "Sóc Sơn", reason: "chưa có số liệu" }],
  });
}

function textsOf(svg: string): string[] {
  const document = new DOMParser().parseFromString(svg, "image/svg+xml");
  return [...document.querySelectorAll("text")].map((text) => text.textContent ?? "");
}

afterEach(() => setLanguage("vi"));

describe("svgDocument(chart, about)", () => {
  const figures = [...exactCase, ...boundedCase, ...spanCase];

  it("holds title, unit, period, headings, key, who is missing, each source once, day and address, in this order", () => {
    const svg = svgDocument(drawnChart(), ABOUT);
    expect(findXmlFault(svg)).toBeNull();
    const words = [
      ABOUT.title,
      "Đơn vị tính: người · năm 2022",
      "Cấp quận, huyện (người)",
      "Cả năm 2022",
      "Hoàn Kiếm",
      "Cả năm 2021",
      "Đống Đa",
      "Ngày chốt ghi dưới tên.",
      "khoảng, ước chừng",
      "Sóc Sơn – chưa có số liệu",
      "Nguồn: Lao động Thủ đô, 5/1/2023; Hànộimới, 12/2022",
      "Kho số liệu LĐLĐ Hà Nội · Nguồn mới nhất: 24/11/2026",
      ABOUT.address,
    ];
    expect(textsOf(svg).filter((text) => words.includes(text))).toEqual(words);
  });

  it("draws a chart as reviewed", async () => {
    const svg = svgDocument(drawnChart(), ABOUT);
    await expect(svg.replaceAll("><", ">\n<")).toMatchFileSnapshot("snapshots/take-away.svg");
  });

  it("takes along every panel that a real chart draws", () => {
    const chart = chartOf(figures);
    const svg = svgDocument(chart, ABOUT);
    expect(findXmlFault(svg)).toBeNull();
    const drawn = [...chart.querySelectorAll("svg text")].map((text) => text.textContent ?? "");
    expect(drawn.length).toBeGreaterThan(figures.length);
    expect(textsOf(svg)).toEqual(expect.arrayContaining(drawn));
  });

  it("needs nothing from outside: no variable, link, handler, style sheet, script or address to fetch", () => {
    const svg = svgDocument(chartOf(figures), ABOUT);
    expect(svg).not.toMatch(/var\(|<a\b|href|\son\w+=|<style|<script|<image|<foreignObject|url\(|class=|data-/);
    expect(svg.replace("http://www.w3.org/2000/svg", "").replace(/<text[^>]*>https:[^<]*/g, "")).not.toMatch(/https?:/);
  });

  it("makes a plain group of a link, also of one within the page, and keeps what a shape is drawn from", () => {
    const links = `<svg width="9" height="9"><a href="#/so-lieu?figure=x"><rect width="1"/></a><use href="#dot"/></svg>`;
    const svg = svgDocument(markup(links), ABOUT);
    expect(svg).toContain('<g><rect width="1"/></g><use href="#dot"/>');
  });

  it("drops what could run or fetch, in an element, an attribute or a style", () => {
    const risky = `<svg width="9" height="9" onload="alert(1)" style="background:url(https://example.org/x)">
      <script>alert(1)</script><style>@import "https://example.org"</style><image href="https://example.org/x"/>
      <foreignObject><b>b</b></foreignObject><set attributeName="href" to="javascript:alert(1)"/>
      <rect fill="u\\72l(https://example.org)" stroke="url(#own)" filter="url('//example.org')"/>
      <use href="https://example.org/x#y"/><a href="javascript:alert(1)"><text>chữ</text></a></svg>`;
    const svg = svgDocument(markup(risky), { ...ABOUT, address: "x" });
    expect(findXmlFault(svg)).toBeNull();
    expect(svg.replace("http://www.w3.org/2000/svg", "")).not.toMatch(
      /example\.org|alert|<(script|style|image|set|a)\b/,
    );
    expect(svg).toContain('stroke="url(#own)"');
    expect(textsOf(svg)).toContain("chữ");
  });

  it("shows hostile words as words, also those that XML cannot hold", () => {
    const words = `${HOSTILE} ]]> &amp; \u0000\u0008\ufffe\ud800 =HYPERLINK("x") \u202eمصدر 🙂`;
    const hostile = { ...(exactCase[0] as FigureRow), district_name: words, as_printed: words, source_title: words };
    const svg = svgDocument(chartOf([hostile]), { ...ABOUT, title: words, unit: words, sources: [words] });
    expect(findXmlFault(svg)).toBeNull();
    expect(svg).not.toMatch(/<img/);
    expect(textsOf(svg).join(" ")).toContain('"><img src=x onerror=alert(1)>');
    expect(textsOf(svg).join(" ")).toContain("\u202eمصدر 🙂");
  });

  it("wraps every text to the width, also a word of 500 letters", () => {
    const long = { ...ABOUT, title: "Ơ".repeat(500), sources: ["nguồn dài ".repeat(60), "W".repeat(300)], width: 400 };
    const svg = svgDocument(markup(`<h3>${"đề mục ".repeat(40)}</h3>${PANEL}<p>${"ghi chú ".repeat(60)}</p>`), long);
    const document = new DOMParser().parseFromString(svg, "image/svg+xml");
    for (const text of document.querySelectorAll("text"))
      expect(textWidth(text.textContent ?? "", Number(text.getAttribute("font-size")))).toBeLessThanOrEqual(400 - 56);
    expect(document.documentElement?.getAttribute("width")).toBe("400");
    expect(textsOf(svg).join("")).toContain("Ơ".repeat(15));
  });

  it("stacks panels without overlap, and draws smaller what is wider than the width asked for", () => {
    const svg = svgDocument(markup(`${PANEL}<h4>Hai</h4>${PANEL.replace("300", "1000")}`), {
      ...ABOUT,
      width: 556,
    });
    const document = new DOMParser().parseFromString(svg, "image/svg+xml");
    const [first, second] = [...document.querySelectorAll("svg svg")].map((panel) => ({
      y: Number(panel.getAttribute("y")),
      width: panel.getAttribute("width"),
      height: Number(panel.getAttribute("height")),
      viewBox: panel.getAttribute("viewBox"),
    }));
    expect(first).toMatchObject({ width: "300", height: 100, viewBox: "0 0 300 100" });
    expect(second).toMatchObject({ width: "500", height: 50, viewBox: "0 0 1000 100" });
    expect(second?.y).toBeGreaterThan((first?.y ?? 0) + 100);
    expect(Number(document.documentElement?.getAttribute("height"))).toBeGreaterThan((second?.y ?? 0) + 50);
  });

  it("leaves the chart on the page as it was", () => {
    const chart = chartOf(figures);
    const before = chart.outerHTML;
    svgDocument(chart, ABOUT);
    expect(chart.outerHTML).toBe(before);
  });

  it("takes a chart that stands twice on the page once, and no table or control", () => {
    const document = emptyDocument();
    const twice = responsive((width) => compareChart(exactCase, { width, document }), { document });
    const table = document.createElement("table");
    table.textContent = "bảng";
    twice.append(table);
    const svg = svgDocument(twice, ABOUT);
    expect(textsOf(svg).filter((text) => text === "Bắc Từ Liêm")).toHaveLength(1);
    expect(svg).toContain('width="720"');
    expect(textsOf(svg)).not.toContain("bảng");
  });

  it("takes along a list of what no calendar holds, and the colours of a key", () => {
    const list = chartOf([literalFigure({ period_kind: "unknown", value: 1622 })]);
    expect(textsOf(svgDocument(list, ABOUT))).toContain("Hoàn Kiếm: 1.622 người, không rõ kỳ");
    const key = '<ul class="legend"><li><span style="background:#2b6cb8"></span>Bắc Từ Liêm</li></ul>';
    expect(svgDocument(markup(PANEL + key), ABOUT)).toMatch(/<circle [^>]*#2b6cb8/);
  });

  it("says the unit once, though the chart says it too", () => {
    const svg = svgDocument(markup(`<p>Đơn vị tính: người</p>${PANEL}`), ABOUT);
    expect(textsOf(svg).filter((text) => text.includes("Đơn vị tính"))).toEqual(["Đơn vị tính: người · năm 2022"]);
  });

  it("says how many sources are not listed, and when there is none", () => {
    const sources = Array.from({ length: 20 }, (_, index) => `Nguồn số ${index}`);
    const text = textsOf(svgDocument(markup(PANEL), { ...ABOUT, sources })).join(" ");
    expect(text).toContain("Nguồn số 15; và 4 nguồn khác, xem tại địa chỉ bên dưới");
    expect(text).not.toContain("Nguồn số 16");
    expect(textsOf(svgDocument(markup(PANEL), { ...ABOUT, sources: [] }))).toContain("Nguồn: không có");
  });

  it("is in the language that is set", () => {
    setLanguage("en");
    const texts = textsOf(svgDocument(markup(PANEL), { ...ABOUT, unit: "person", period: "2022" }));
    expect(texts).toContain("Unit: person · 2022");
    expect(texts.join(" ")).toContain("Sources: Lao động Thủ đô");
  });

  it("refuses an empty chart and a picture without a size", () => {
    expect(() => svgDocument(markup(""), ABOUT)).toThrow("không có hình nào để tải");
    expect(() => svgDocument(markup('<svg width="100%"></svg>'), ABOUT)).toThrow("missing size of a picture");
  });
});

describe("inLightColors(value)", () => {
  it.each([
    ["var(--kho-ink, CanvasText)", "#1d2530"],
    ["var(--unknown, GrayText)", "#59636f"],
    ["var(--unknown, var(--kho-line))", "#ddd8cf"],
    ["var(--unknown, rgb(1 2 3))", "rgb(1 2 3)"],
    ["fill: var(--kho-paper); stroke: var(--kho-edge)", "fill: #ffffff; stroke: #8a8378"],
    ["var(--unknown)", "currentColor"],
    ["fill: color-mix(in srgb, var(--kho-accent, #0f5f7d) 25%, var(--kho-paper, Canvas))", "fill: #c3d7df"],
    ["color-mix(in srgb, #000000 100%, var(--kho-paper))", "#000000"],
    ["none", "none"],
  ])("turns %s into %s", (value, expected) => expect(inLightColors(value)).toBe(expected));

  it("knows every colour of the style sheet's light mode; paper alone is white", () => {
    const [, root = ""] = /:root \{([^}]*)\}/.exec(fs.readFileSync("src/style.css", "utf8")) ?? [];
    const colors = [...root.matchAll(/(--kho-[\w-]+): (#[\da-f]{6});/g)].map(([, name = "", color]) => [name, color]);
    expect(colors.length).toBeGreaterThan(8);
    for (const [name = "", color] of colors)
      expect(LIGHT_COLORS[name], name).toBe(name === "--kho-paper" ? "#ffffff" : color);
  });
});

describe("textLines(text, width, size)", () => {
  it("breaks at blanks and keeps every word", () => {
    const text = "Biểu dương công nhân giỏi Thủ đô năm 2022";
    const lines = textLines(text, 120, 12);
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.join(" ")).toBe(text);
  });

  it("never parts a letter from its marks", () => {
    const lines = textLines("q\u0302\u0301".repeat(40), 50, 12);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).toMatch(/^(q\u0302\u0301)+$/);
  });

  it("has no line for no text", () => {
    expect(textLines("  ", 100, 12)).toEqual([]);
  });
});
