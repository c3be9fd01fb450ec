import { describe, expect, it } from "vitest";
import { datePdf, readPdf, renumberNodes } from "../../../publish/report/readPdf.js";
import { UserError } from "../../../warehouse/errors.js";
import { pdfOf } from "./literalPdf.js";

const INFORMATION = `<</Title (Year)
/Producer (Skia/PDF m147)
/CreationDate (D:20261125023603+00'00')
/ModDate (D:20261125023604+00'00')>>`;

/** Objects as Chromium writes them: pages in a tree of two levels, the places of links by name. */
const OBJECTS = [
  INFORMATION,
  "<</Type /Catalog\n/Pages 3 0 R\n/Dests 4 0 R>>",
  "<</Type /Pages\n/Count 3\n/Kids [5 0 R 8 0 R]>>",
  "<</quan-dong-da [7 0 R /XYZ 6 826.17 0]\n/d#C3#A2n [8 0 R /XYZ 6 1 0]>>",
  "<</Type /Pages\n/Kids [6 0 R 7 0 R]>>",
  "<</Type /Page>>",
  "<</Type /Page\n/Note (1 0 obj /Kids [1 0 R])>>",
  "<</Type /Page>>",
];

describe("readPdf(pdf)", () => {
  it("numbers the pages through their tree and reads where links lead", () => {
    const { pageCount, pages, renderer } = readPdf(pdfOf(OBJECTS));
    expect(pageCount).toBe(3);
    expect([...pages]).toEqual([
      ["quan-dong-da", 2],
      ["dân", 3],
    ]);
    expect(renderer).toBe("Skia/PDF m147");
  });

  it.each([
    ["nothing", Buffer.alloc(0), "no table of a Chromium document in it"],
    ["another file", Buffer.from("<html>startxref\n3\n%%EOF"), "no table of a Chromium document in it"],
    ["a document without links", pdfOf(OBJECTS.map((text) => text.replace("/Dests 4 0 R", ""))), "missing Dests in it"],
    ["a cut document", pdfOf(OBJECTS.slice(0, 4)), "missing object 5"],
  ])("refuses %s", (_, pdf, reason) => {
    expect(() => readPdf(pdf)).toThrow(new UserError(`unable to read the report: ${reason}`));
  });
});

describe("renumberNodes(pdf)", () => {
  const cells = (...[head, cell, next]: number[]) => [
    `<</S /TH\n/ID (node${digits(head)})>>`,
    `<</S /TH\n/ID (node${digits(cell)})>>`,
    `<</S /TD\n/Headers [(node${digits(head)}) (node${digits(cell)})]>>`,
    `<</S /TH\n/ID (node${digits(next)})\n/Title (\\(node00000112\\))>>`,
  ];
  const digits = (number = 0) => String(number).padStart(8, "0");

  it("gives the same numbers whatever the browser counted before, and changes nothing else", () => {
    const renumbered = renumberNodes(pdfOf([...OBJECTS, ...cells(112, 111, 130)]));
    expect(renumbered.equals(pdfOf([...OBJECTS, ...cells(1, 2, 3)]))).toBe(true);
    expect(renumberNodes(pdfOf([...OBJECTS, ...cells(9, 10, 12)])).equals(renumbered)).toBe(true);
    expect(renumberNodes(pdfOf(OBJECTS)).equals(pdfOf(OBJECTS))).toBe(true);
  });
});

describe("datePdf(pdf, date)", () => {
  it("writes the date over both times and changes nothing else", () => {
    const pdf = pdfOf(OBJECTS);
    const dated = datePdf(pdf, "2025-01-02");
    expect(dated.length).toBe(pdf.length);
    const text = pdf.toString("latin1").replaceAll(/D:2026112502360[34]/g, "D:20250102000000");
    expect(dated.toString("latin1")).toBe(text);
    expect(datePdf(dated, "2025-01-02").equals(dated)).toBe(true);
  });

  it("refuses times that it does not know", () => {
    const local = pdfOf([INFORMATION.replaceAll("+00'00'", "Z"), ...OBJECTS.slice(1)]);
    expect(() => datePdf(local, "2025-01-02")).toThrow(/^unable to date the report: unknown form of time: D:2026/);
    const none = pdfOf([INFORMATION.replaceAll("Date", "Day"), ...OBJECTS.slice(1)]);
    expect(() => datePdf(none, "2025-01-02")).toThrow(/no time found/);
  });
});
