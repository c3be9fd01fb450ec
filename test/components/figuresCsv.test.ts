import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { type CsvCell, GUARD } from "../../src/components/csvCell.js";
import { figureCsvColumns, figuresCsv, measureCsvColumns } from "../../src/components/figuresCsv.js";
import type { FigureRow } from "../../src/components/marts.js";
import { boundedCase, exactCase, HOSTILE } from "./chartCases.js";
import { annualFigure } from "./literalFigures.js";
import { seededRandom } from "./seededRandom.js";

type Row = Record<string, string>;

function readBack(csv: string): Row[] {
  return parse(csv, { bom: true, columns: true, record_delimiter: "\r\n" }) as Row[];
}

/** What a reader's program sees once the guard is taken away. */
function unguard(text: string): string {
  return text.replace(new RegExp(GUARD, "u"), "");
}

function asText(value: CsvCell): string {
  return value === null ? "" : String(value);
}

describe("figuresCsv(rows, columns)", () => {
  it("opens with the mark that Excel needs, ends every line with CRLF, and names its columns once", () => {
    const csv = figuresCsv(exactCase);
    expect(csv.startsWith("\ufefffigure_id,district_id,")).toBe(true);
    expect(csv.match(/\r\n/g)).toHaveLength(3);
    expect(csv.endsWith("\r\n")).toBe(true);
    const names = figureCsvColumns.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
  });

  it("gives back every cell that went in", () => {
    const figures = [...exactCase, ...boundedCase, annualFigure("tay-ho", 2022, { value: 0.1, target: 3e21 })];
    const rows = readBack(figuresCsv(figures));
    expect(rows).toHaveLength(figures.length);
    for (const [index, figure] of figures.entries())
      for (const { name, cell } of figureCsvColumns) expect(rows[index]?.[name]).toBe(asText(cell(figure)));
  });

  it("keeps a bound out of the value, in a column of its own with its flag", () => {
    const [more, nearly, range, about] = readBack(figuresCsv(boundedCase));
    expect(more).toMatchObject({ value: "", lower: "500", upper: "", qualifier: "more_than", is_bound: "true" });
    expect(nearly).toMatchObject({ value: "", lower: "", upper: "350", qualifier: "nearly", is_bound: "true" });
    expect(range).toMatchObject({ value: "", lower: "100", upper: "1000", is_bound: "true" });
    expect(about).toMatchObject({ value: "200", qualifier: "about" });
  });

  it("writes machine numbers, negative ones untouched, and leaves empty what is no number", () => {
    const values = [-12.5, 0, 1e21, 0.000001, Number.NaN, Number.POSITIVE_INFINITY, null];
    const rows = readBack(figuresCsv(values, [{ name: "value", cell: (value: number | null) => value }, keyColumn]));
    expect(rows.map((row) => row.value)).toEqual(["-12.5", "0", "1e+21", "0.000001", "", "", ""]);
  });

  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    " =1",
    "\u200b=1",
    "'=1",
  ])("takes the force out of %j", (text) => {
    const [row] = readBack(figuresCsv([annualFigure("tay-ho", 2022, { value: 1, as_printed: text })]));
    expect(row?.as_printed).toBe(`'${text}`);
  });

  it.each(["hơn 500", "–", "−5", "a=b", "'ngày", HOSTILE, 'nói "ừ", rồi\r\nđi'])("leaves %j as it is", (text) => {
    const [row] = readBack(figuresCsv([annualFigure("tay-ho", 2022, { value: 1, as_printed: text })]));
    expect(row?.as_printed).toBe(text);
  });

  it("gives back a thousand nasty texts, none of which opens as a formula", () => {
    const random = seededRandom(20_261_124);
    const figures = Array.from({ length: 1000 }, (_, index) =>
      annualFigure("tay-ho", 2022, { figure_id: `f${index}`, value: index, note: nastyText(random) }),
    );
    const rows = readBack(figuresCsv(figures));
    expect(rows).toHaveLength(figures.length);
    for (const [index, row] of rows.entries()) {
      expect(row.note).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
      expect(row.note).not.toMatch(/^[\t\r\n]/);
      expect(unguard(row.note ?? "")).toBe(figures[index]?.note);
      expect(row.value).toBe(String(index));
    }
  });

  it("refuses rows that lack a column instead of leaving it empty", () => {
    const { status: _, ...rest } = exactCase[0] as FigureRow;
    expect(() => figuresCsv([rest as FigureRow])).toThrow("missing column: status");
  });

  it("adds a shown measure with its bounds, its flag and the figures it stands on", () => {
    const [first] = exactCase as [FigureRow];
    const index = measureCsvColumns("index", (figure: FigureRow) =>
      figure === first ? { value: 120, lower: 110, is_determined: false, figure_ids: ["a", "b"] } : undefined,
    );
    const rows = readBack(figuresCsv(exactCase, [...figureCsvColumns, ...index]));
    expect(rows[0]).toMatchObject({
      value: "84",
      index: "120",
      index_lower: "110",
      index_upper: "",
      is_index_determined: "false",
      index_figure_ids: "a+b",
    });
    expect(rows[1]).toMatchObject({ index: "", is_index_determined: "", index_figure_ids: "" });
  });
});

const keyColumn = { name: "key", cell: () => "x" };

const NASTY = [
  ...'=+-@＝＋－＠\'"",,;;\t\r\n  \u200b\ufeff\u00a0|%!<>&\\/01aĐấ🙂مر\u202e\0',
  "\r\n",
  "=cmd|",
  "e\u0301",
];

function nastyText(random: () => number): string {
  const length = 1 + Math.floor(random() * 12);
  return Array.from({ length }, () => NASTY[Math.floor(random() * NASTY.length)]).join("");
}
