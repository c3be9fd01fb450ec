import {
  binary,
  bool,
  columnFromArray,
  dateDay,
  float64,
  int32,
  tableFromColumns,
  tableToIPC,
  utf8,
} from "@uwdata/flechette";
import { describe, expect, it } from "vitest";
import { readMart } from "../../src/components/readMart.js";

function encode(columns: Record<string, ReturnType<typeof columnFromArray>>): Uint8Array {
  return tableToIPC(tableFromColumns(columns), { format: "file" }) as Uint8Array;
}

describe("readMart(buffer)", () => {
  it("returns plain rows: text, numbers, booleans, ISO dates, null for what is missing", () => {
    const bytes = encode({
      figure_id: columnFromArray(["a", "đống-đa"], utf8()),
      value: columnFromArray([3015000000, null], float64()),
      year: columnFromArray([2022, null], int32()),
      is_bound: columnFromArray([false, true], bool()),
      period_end: columnFromArray([new Date("2024-02-29"), null], dateDay()),
    });
    expect(readMart(bytes)).toEqual([
      { figure_id: "a", value: 3015000000, year: 2022, is_bound: false, period_end: "2024-02-29" },
      { figure_id: "đống-đa", value: null, year: null, is_bound: true, period_end: null },
    ]);
  });

  it("reads dates before 1970", () => {
    const bytes = encode({ valid_from: columnFromArray([new Date("1954-10-10")], dateDay()) });
    expect(readMart(bytes)).toEqual([{ valid_from: "1954-10-10" }]);
  });

  it("names a column of a type that no mart may export", () => {
    const bytes = encode({ blob: columnFromArray([new Uint8Array([1])], binary()) });
    expect(() => readMart(bytes)).toThrow(/unsupported column type .*: blob/);
  });
});
