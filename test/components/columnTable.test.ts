import { describe, expect, it } from "vitest";
import { openColumnTable } from "../../src/components/columnTable.js";

interface Line {
  figure_id: string;
  metric_id: string;
  metric_name: string;
  unit: string;
  value: number | null;
  lower: number | null;
  interval_low: number | null;
  previous_figure_id: string | null;
}

const columns = {
  figure_id: ["a", "b", "c"],
  metric_id: { values: ["x", "y"], codes: [0, 0, 1] },
  unit: { constant: "person" },
  value: [5, null, 7],
  lower: [null, 6, null],
  metric_name: { by: "metric_id", values: ["Công nhân", "<img onerror=alert(1)>"] },
  interval_low: { like: ["value", "lower"], rows: [2], values: [6.5] },
  previous_figure_id: { of: "figure_id", steps: [null, -1, null] },
};

const open = (changes: object = {}, rows: unknown = 3) =>
  openColumnTable<Line>({ rows, columns: { ...columns, ...changes } });

describe("openColumnTable(json)", () => {
  it("makes the rows that are asked for", () => {
    const table = open();
    expect(table.rowCount).toBe(3);
    expect(table.row(1)).toEqual({
      figure_id: "b",
      metric_id: "x",
      metric_name: "Công nhân",
      unit: "person",
      value: null,
      lower: 6,
      interval_low: 6,
      previous_figure_id: "a",
    });
    expect(table.rows().map(({ interval_low }) => interval_low)).toEqual([5, 6, 6.5]);
    expect(table.rows(1, 2).map(({ figure_id }) => figure_id)).toEqual(["b"]);
    expect(table.row(2).metric_name).toBe("<img onerror=alert(1)>");
  });

  it("reads the cells of views when asked for, with some in other words", () => {
    const table = openColumnTable<{ id: string; name: string }>({
      rows: 3,
      columns: { id: ["a", "b", "c"], name: { values: ["Ba Vì", "Ba Đình"], codes: [0, 1, 0] } },
    });
    expect(table.columns).toEqual(["id", "name"]);
    expect(table.views().map(({ id, name }) => ({ id, name }))).toEqual(table.rows());
    const views = table.views({ name: ({ id }) => (id === "b" ? null : id.toUpperCase()) });
    expect(views.map(({ id, name }) => [id, name])).toEqual([
      ["a", "A"],
      ["b", "Ba Đình"],
      ["c", "C"],
    ]);
  });

  it("says where the rows of a value stand", () => {
    const table = open();
    expect(table.rangeOf("metric_id", "x")).toEqual([0, 2]);
    expect(table.rangeOf("metric_id", "y")).toEqual([2, 3]);
    expect(table.rangeOf("metric_id", "unknown")).toEqual([0, 0]);
    expect(table.rangeOf("unit", "person")).toEqual([0, 3]);
  });

  it("refuses a range of rows that stand apart, and a column or a row that is not there", () => {
    expect(() => open().rangeOf("lower", null)).toThrow("rows stand apart: lower null");
    expect(() => open().rangeOf("level" as "lower", 1)).toThrow("unknown column of column table: level");
    expect(() => open().row(3)).toThrow("unknown row of column table: 3 of 3");
  });

  it("fills the gaps of texts with the words and numbers of their row", () => {
    const fill = [{ of: ["metric_id"] }, { of: ["value", "lower"], per: 1 }];
    const table = open({
      value: [1234.5, null, null],
      metric_name: { fill, values: ["\ue000: hơn \ue001 người", null], codes: [0, 0, 1] },
      interval_low: { constant: 0 },
    });
    expect(table.rows().map(({ metric_name }) => metric_name)).toEqual([
      "x: hơn 1.234,5 người",
      "x: hơn 6 người",
      null,
    ]);
  });

  it("adds up the growth of numbers", () => {
    const table = open({ value: { deltas: [667, null, -1], per: 10 } });
    expect(table.rows().map(({ value }) => value)).toEqual([66.7, null, 66.6]);
  });

  it("opens an empty table", () => {
    expect(openColumnTable({ rows: 0, columns: { figure_id: { constant: null } } }).rows()).toEqual([]);
  });

  it.each<[string, object]>([
    ["value: expected 3 cells, found 2", { value: [1, 2] }],
    ["value: cell 1 is {}", { value: [1, {}, 2] }],
    ["value: expected a list or an object", { value: 7 }],
    ["value: unknown encoding", { value: { constant: [] } }],
    ["metric_id: cell 2 is 2", { metric_id: { values: ["x", "y"], codes: [0, 0, 2] } }],
    ["metric_id: cell 0 is null", { metric_id: { values: ["x", "y"], codes: [null, 0, 1] } }],
    ["metric_id: missing list", { metric_id: { values: "xy", codes: [0, 0, 1] } }],
    ["metric_name: unknown column unit", { metric_name: { by: "unit", values: [] } }],
    ["metric_name: missing values", { metric_name: { by: "metric_id", values: ["x"] } }],
    ["interval_low: unknown column later", { interval_low: { like: ["later"], rows: [], values: [] } }],
    ["interval_low: cell 0 is 3", { interval_low: { like: ["value"], rows: [3], values: [1] } }],
    ["interval_low: expected 1 cells, found 0", { interval_low: { like: ["value"], rows: [0], values: [] } }],
    ["value: per is 0", { value: { deltas: [1, 2, 3], per: 0 } }],
    ["value: cell 1 is 0.5", { value: { deltas: [1, 0.5, 3], per: 1 } }],
    ["metric_name: cell 0 is {}", { metric_name: { fill: [{}], values: [""], codes: [0, 0, 0] } }],
    [
      "metric_name: unknown column later",
      { metric_name: { fill: [{ of: ["later"] }], values: [""], codes: [0, 0, 0] } },
    ],
    ["previous_figure_id: cell 0 is -1", { previous_figure_id: { of: "figure_id", steps: [-1, 0, 0] } }],
    ["previous_figure_id: cell 2 is 1", { previous_figure_id: { of: "figure_id", steps: [0, 0, 1] } }],
  ])("refuses %s", (message, changes) => {
    expect(() => open(changes)).toThrow(`invalid column table: ${message}`);
  });

  it.each([null, [], {}, { rows: 3 }, { rows: -1, columns }, { rows: 1.5, columns }, { rows: 3, columns: [] }])(
    "refuses %j",
    (json) => {
      expect(() => openColumnTable(json)).toThrow("invalid column table: expected rows and columns");
    },
  );
});
