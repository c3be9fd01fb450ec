import { describe, expect, it } from "vitest";
import { readCsv } from "../../loaders/csv.js";

const read = (text: string) => readCsv(Buffer.from(text));

describe("readCsv(bytes)", () => {
  it("gives each row its line and its text as written", () => {
    expect(read('a,b\n1,"x, ""y"""\n\n2,z\r\n').rows).toEqual([
      { line: 2, cells: ["1", 'x, "y"'], raw: '1,"x, ""y"""' },
      { line: 4, cells: ["2", "z"], raw: "2,z" },
    ]);
  });

  it("drops a byte order mark", () => {
    expect(readCsv(Buffer.from([0xef, 0xbb, 0xbf, 0x61, 0x0a, 0x31])).header).toEqual(["a"]);
  });

  it("reads a quoted cell over several lines as one row", () => {
    expect(read('a,b\n1,"two\nlines"\n3,4').rows.map(({ line, cells }) => [line, cells])).toEqual([
      [2, ["1", "two\nlines"]],
      [4, ["3", "4"]],
    ]);
  });

  it("loses one row, not the rest, to a stray quote", () => {
    const { rows } = read('a,b\n1,"open\n2,good\n3,"fine"\n4,good');
    expect(rows.map(({ line, fault }) => [line, fault?.code])).toEqual([
      [2, "broken_quotes"],
      [3, undefined],
      [4, undefined],
      [5, undefined],
    ]);
  });

  it("marks the lines that are not UTF-8 and keeps the others", () => {
    const { rows } = readCsv(Buffer.from("a,b\n1,c\xf4ng\n2,ok", "latin1"));
    expect(rows.map(({ fault }) => fault?.code)).toEqual(["not_utf8", undefined]);
  });

  it("gives no header for a file in UTF-16", () => {
    const { header, rows } = readCsv(Buffer.from("\ufeffa,b\n1,2", "utf16le"));
    expect([header, rows[0]?.fault?.code]).toEqual([[], "not_utf8"]);
  });

  it("gives nothing for an empty file", () => {
    expect(read("")).toEqual({ header: [], rows: [] });
  });
});
