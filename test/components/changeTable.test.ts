import { describe, expect, it } from "vitest";
import { amountText, changeColumns, changeRows } from "../../src/components/changeTable.js";
import { dataTable } from "../../src/components/dataTable.js";
import type { CompareFigure } from "../../src/components/marts.js";
import type { Reference } from "../../src/components/reference.js";
import { asCompareFigure } from "./compareCases.js";
import { annualFigure, emptyDocument } from "./literalFigures.js";

function yearOf(year: number, columns: Partial<CompareFigure>): CompareFigure {
  return asCompareFigure(annualFigure("dong-da", year, columns), columns);
}

const first = yearOf(2020, { figure_id: "a", value: 40, base_figure_id: "a" });
const next = yearOf(2022, { figure_id: "b", value: 48, previous_figure_id: "a", base_figure_id: "a" });

function cellsOf(figures: CompareFigure[], reference: Reference | null = null): (string | null)[] {
  const byId = new Map(figures.map((figure) => [figure.figure_id, figure]));
  const document = emptyDocument();
  const rows = changeRows(figures, (id) => byId.get(id));
  const table = dataTable(rows, changeColumns({ document, root: ".", reference }), { caption: "Thay đổi", document });
  return [...table.querySelectorAll("tbody tr:first-child > *")].map((cell) => cell.textContent);
}

describe("changeRows and changeColumns", () => {
  it("names both years, and shows the change in units, in percent and in points side by side", () => {
    expect(cellsOf([first, next])).toEqual(["Đống Đa", "2020: 40", "2022: 48", "+8", "+20%", "+20 điểm chỉ số"]);
  });

  it("counts a change of percentages in percentage points", () => {
    const unit = "percent";
    const cells = cellsOf([
      { ...first, unit, value: 60, interval_low: 60, interval_high: 60 },
      { ...next, unit, value: 66, interval_low: 66, interval_high: 66 },
    ]);
    expect(cells.slice(3)).toEqual(["+6 điểm %", "+10%", "+6 điểm %"]);
  });

  it("shows what the districts are set against between the same two years", () => {
    const point = { value: null, lower: null, upper: null };
    const points = [
      { ...point, year: 2020, value: 50 },
      { ...point, year: 2022, value: 45 },
    ];
    expect(cellsOf([first, next], { label: "Trung vị", points }).at(-1)).toBe("−5 (−10%)");
    const open = [points[0] ?? { ...point, year: 2020 }, { ...point, year: 2022, lower: 45 }];
    expect(cellsOf([first, next], { label: "Trung vị", points: open }).at(-1)).toBe("không phân định");
    expect(cellsOf([first, next], { label: "Trung vị", points: [] }).at(-1)).toBe("–");
  });

  it("calls a change that the bounds leave open undetermined, and states the least of one that they decide", () => {
    const bound = { value: null, qualifier: "more_than", is_bound: true } as const;
    const open = { ...next, ...bound, lower: 30, interval_low: 30, interval_high: null };
    expect(cellsOf([first, open]).slice(3)).toEqual(["không phân định", "không phân định", "không phân định"]);
    const up = { ...next, ...bound, lower: 50, interval_low: 50, interval_high: null };
    expect(cellsOf([first, up]).slice(3, 5)).toEqual(["tăng ít nhất 10", "tăng ít nhất 25%"]);
  });

  it("has no row for a district with one year, nor for a part of a year", () => {
    expect(changeRows([first], () => first)).toEqual([]);
    expect(changeRows([{ ...next, period_class: "partial" }], () => first)).toEqual([]);
  });
});

describe("amountText(amount)", () => {
  it("writes a dash for what does not exist", () => {
    expect(amountText("no_previous_year")).toBe("–");
  });
});
