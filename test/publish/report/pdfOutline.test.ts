import { describe, expect, it } from "vitest";
import { headingTexts, titleBookmarks } from "../../../publish/report/pdfOutline.js";
import { readPdf } from "../../../publish/report/readPdf.js";
import { pdfOf } from "./literalPdf.js";
import { readBookmarks } from "./pdfText.js";

const HEADINGS = ["Số liệu các quận", "Mục lục", "Dong Da (urban district)", "Ký hiệu"];

describe("headingTexts(html)", () => {
  it("returns the headings in their order, with one blank where there are more", () => {
    const html = "<h1>Số liệu\n  các <b>quận</b></h1><p>Không</p><section><h3> Mục lục </h3><h2>Ký hiệu</h2></section>";
    expect(headingTexts(html)).toEqual(["Số liệu các quận", "Mục lục", "Ký hiệu"]);
  });
});

describe("titleBookmarks(pdf, headings)", () => {
  it("writes a doubled title once, and the blanks that a title has lost", () => {
    const pdf = outlined("Số liệu cácquận", "Mục lụcMục lục", "Ký hiệu");
    expect(titlesOf(titleBookmarks(pdf, HEADINGS))).toEqual(["Số liệu các quận", "Mục lục", "Ký hiệu"]);
  });

  it("reads a title of ASCII only", () => {
    const pdf = outlined(String.raw`(Dong Da \(urban district\)Dong Da \(urbandistrict\))`);
    expect(titlesOf(titleBookmarks(pdf, HEADINGS))).toEqual(["Dong Da (urban district)"]);
  });

  it("leaves a title alone that is of no heading, and the title of the document", () => {
    const pdf = outlined("Nguồn", "(Plain)");
    expect(titleBookmarks(pdf, HEADINGS).equals(pdf)).toBe(true);
  });

  it("says where the objects after a title are now", () => {
    const titled = titleBookmarks(outlined("Mục lụcMục lục", "Số liệu cácquận"), HEADINGS);
    expect(titled.equals(outlined("Mục lục", "Số liệu các quận"))).toBe(true);
    expect(readPdf(titled)).toEqual({ pageCount: 1, pages: new Map([["muc-luc", 1]]), renderer: "Skia/PDF m147" });
    expect(titleBookmarks(titled, HEADINGS).equals(titled)).toBe(true);
  });
});

function titlesOf(pdf: Buffer): string[] {
  return readBookmarks(pdf).map(({ title }) => title);
}

/** Returns a document of one page with bookmarks, whose titles stand as they are in brackets, else as UTF-16. */
function outlined(...titles: string[]): Buffer {
  const [pages, places, page] = [1, 2, 3].map((number) => `${2 + titles.length + number} 0 R`);
  const written = titles.map((title) => (title.startsWith("(") ? title : `<FEFF${utf16(title)}>`));
  return pdfOf([
    `<</Title <FEFF${utf16("Mục lụcMục lục")}>\n/Producer (Skia/PDF m147)>>`,
    `<</Type /Catalog\n/Pages ${pages}\n/Dests ${places}>>`,
    ...written.map((title) => `<</Title ${title}\n/Dest [${page} /XYZ 6 1 0]>>`),
    `<</Type /Pages\n/Count 1\n/Kids [${page}]>>`,
    `<</muc-luc [${page} /XYZ 6 826.17 0]>>`,
    "<</Type /Page\n>>",
  ]);
}

function utf16(text: string): string {
  return Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase();
}
