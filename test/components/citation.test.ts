import { parseHTML } from "linkedom";
import { afterEach, describe, expect, it } from "vitest";
import { citationText, embedCode } from "../../src/components/citation.js";
import { fileName } from "../../src/components/fileName.js";
import { setLanguage } from "../../src/components/strings.js";
import { HOSTILE } from "./chartCases.js";

const ADDRESS = "https://example.org/so-sanh?metric=a&districts=dong-da,ba-dinh";

afterEach(() => setLanguage("vi"));

describe("citationText(citation)", () => {
  const citation = {
    title: "Công nhân giỏi, năm 2022",
    address: ADDRESS,
    asOf: "Nguồn mới nhất: 24/11/2026",
    sources: ["A", "B", "A"],
  };

  it("names the site, the title, the day, each source once and the address", () => {
    expect(citationText(citation)).toBe(
      `Kho số liệu LĐLĐ Hà Nội, “Công nhân giỏi, năm 2022”. Nguồn mới nhất: 24/11/2026. Nguồn: A; B. ${ADDRESS}`,
    );
  });

  it("is in the language that is set", () => {
    setLanguage("en");
    expect(citationText(citation)).toMatch(/^Hanoi union figures, .* Sources: A; B\. /);
  });

  it("does without sources where there are none", () => {
    expect(citationText({ ...citation, sources: [] })).toMatch(/24\/11\/2026\. https:/);
  });
});

describe("embedCode(address, title)", () => {
  function frameOf(code: string): Element {
    const { document } = parseHTML(`<!doctype html><html><body>${code}</body></html>`);
    expect(document.body.querySelectorAll("*")).toHaveLength(1);
    return document.body.firstElementChild as Element;
  }

  it.each([
    [ADDRESS, `${ADDRESS}&embed=1`],
    ["https://example.org/so-sanh", "https://example.org/so-sanh?embed=1"],
    ["https://example.org/so-sanh?a=1#hinh", "https://example.org/so-sanh?a=1&embed=1"],
    ["https://example.org/so-sanh?a=1&embed=1", "https://example.org/so-sanh?a=1&embed=1"],
  ])("shows %s without its frame", (address, expected) => {
    expect(frameOf(embedCode(address, "x")).getAttribute("src")).toBe(expected);
  });

  it("has a title, waits until it is near, and keeps hostile words inside their attributes", () => {
    const frame = frameOf(embedCode(`https://example.org/?q=${HOSTILE}`, HOSTILE));
    expect(frame.getAttribute("title")).toBe(HOSTILE);
    expect(frame.getAttribute("loading")).toBe("lazy");
    expect(frame.getAttribute("src")).toBe(`https://example.org/?q=${HOSTILE}&embed=1`);
  });

  it.each(["javascript:alert(1)", "file:///kho/so-sanh.html", "so-sanh"])("refuses %s", (address) => {
    expect(() => embedCode(address, "x")).toThrow("trang này mở từ tệp");
  });
});

describe("fileName(parts, extension)", () => {
  it("is plain letters whatever the language", () => {
    expect(fileName(["Công nhân giỏi", "2026-11-24"], "csv")).toBe("cong-nhan-gioi_2026-11-24.csv");
    expect(fileName(["Đống Đa / “Sáng kiến”", "2026-11-24"], "png")).toBe("dong-da-sang-kien_2026-11-24.png");
  });

  it("stays short and leaves out what has no plain letter", () => {
    expect(fileName(["a".repeat(500)], "svg")).toHaveLength(64);
    expect(fileName(["مصدر", "2026-11-24"], "csv")).toBe("2026-11-24.csv");
    expect(fileName(["../..", "🙂"], "csv")).toBe("kho.csv");
  });
});
