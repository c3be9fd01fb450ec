import { describe, expect, it } from "vitest";
import { dataTable } from "../../src/components/dataTable.js";
import { figureColumns } from "../../src/components/figureColumns.js";
import { boundedCase, exactCase, HOSTILE, hasHostileMarkup, spanCase } from "./chartCases.js";
import { annualFigure, emptyDocument } from "./literalFigures.js";

const document = emptyDocument();

function rowsOf(element: HTMLElement): string[][] {
  return [...element.querySelectorAll("tbody tr")].map((row) =>
    [...row.querySelectorAll("th, td")].map((cell) => cell.textContent ?? ""),
  );
}

describe("dataTable(rows, columns)", () => {
  it("names each cell and says what it is where rows become cards", () => {
    const columns = [{ label: "Số", cell: () => "1" }];
    const table = dataTable([{}], columns, { caption: "Bảng", document, isStacked: true });
    const cell = table.querySelector("td");
    expect([cell?.getAttribute("data-label"), cell?.getAttribute("role")]).toEqual(["Số", "cell"]);
    expect(table.querySelector("table")?.getAttribute("role")).toBe("table");
  });

  const columns = [
    { label: "Tên", isHeader: true, cell: (row: { name: string; count: number }) => row.name },
    { label: "Số", isNumber: true, cell: (row: { name: string; count: number }) => String(row.count) },
  ];

  it("has a caption, column headers and row headers, and numbers on the right", () => {
    const table = dataTable([{ name: "A", count: 1 }], columns, { caption: "Bảng", document });
    expect(table.querySelector("caption")?.textContent).toBe("Bảng");
    expect([...table.querySelectorAll("thead th")].map((cell) => cell.getAttribute("scope"))).toEqual(["col", "col"]);
    expect(table.querySelector("tbody th")?.getAttribute("scope")).toBe("row");
    expect(table.querySelector("tbody td")?.getAttribute("class")).toBe("number");
  });

  it("says so when it is empty", () => {
    expect(dataTable([], columns, { caption: "Bảng", document }).textContent).toContain("chưa có số liệu");
  });

  it("shows hostile words as words", () => {
    const table = dataTable([{ name: HOSTILE, count: 1 }], columns, { caption: HOSTILE, document });
    expect(hasHostileMarkup(table)).toBe(false);
    expect(table.textContent).toContain(HOSTILE);
  });
});

describe("figureColumns(figures)", () => {
  it("never tabulates a bound as an exact number", () => {
    const table = dataTable(boundedCase, figureColumns(boundedCase, { document }), { caption: "Số liệu", document });
    expect(rowsOf(table).map((cells) => cells[1])).toEqual([
      "≥ 500 người",
      "≤ 350 người",
      "100–1.000 người",
      "≈ 200 người",
    ]);
  });

  it("names the years of a total and leads to the ledger", () => {
    const table = dataTable(spanCase, figureColumns(spanCase, { document }), { caption: "Số liệu", document });
    expect(rowsOf(table)[0]?.slice(0, 3)).toEqual(["Đống Đa", "4.320 người", "5 năm, 2018–2022 (kỳ suy ra)"]);
    expect(table.querySelector("td a")?.getAttribute("href")).toMatch(/^\.\/so-lieu\.html\?figure=/);
  });

  it("has a column of warnings only when there is one", () => {
    expect(figureColumns(exactCase, { document })).toHaveLength(5);
    const provisional = exactCase.map((figure) => ({ ...figure, status: "provisional" }));
    expect(figureColumns(provisional, { document })).toHaveLength(6);
  });

  it("makes no link of an address that is not one of the web", () => {
    const figure = annualFigure("dong-da", 2022, { value: 1, source_url: "javascript:alert(1)" });
    const table = dataTable([figure], figureColumns([figure], { document }), { caption: "Số liệu", document });
    expect(table.outerHTML).not.toContain("javascript:");
  });
});
