import { describe, expect, it } from "vitest";
import { type Row, readRows, withDatabase } from "../../warehouse/database.js";
import { loadTables, readInputFiles } from "../../warehouse/loadTables.js";
import { type Files, figuresCsv, GOOD, SOURCES, withDataFolder } from "./dataFolder.js";

interface Loaded {
  figures: Row[];
  rejects: Row[];
  results: Row[];
}

function load(files: Files): Promise<Loaded> {
  return withDataFolder(files, (folder) =>
    withDatabase(":memory:", async (connection) => {
      await loadTables(connection, readInputFiles(folder));
      return {
        figures: await readRows(connection, "select * from raw_figures"),
        rejects: await readRows(connection, "select * from rejects order by file, line"),
        results: await readRows(connection, "select * from load_results order by file"),
      };
    }),
  );
}

const loadRow = (row: Record<string, string>) => load({ "figures/a.csv": figuresCsv([{ figure_id: "other" }, row]) });

describe("loadTables(connection, files)", () => {
  it("types the cells of a sound row and keeps its place", async () => {
    const { figures, rejects } = await load({ "figures/a.csv": figuresCsv([GOOD]) });
    expect(rejects).toEqual([]);
    expect(figures).toEqual([
      expect.objectContaining({
        figure_id: "good",
        value: 4320,
        period_start: "2022-01-01",
        lower: null,
        file: "figures/a.csv",
        line: 2,
      }),
    ]);
  });

  it.each([
    [{ value: "many" }, "value", "invalid_number", "invalid number: many"],
    [{ value: "4,320" }, "value", "invalid_number", "invalid number: 4,320"],
    [{ value: "1e3" }, "value", "invalid_number", "invalid number: 1e3"],
    [{ value: "NaN" }, "value", "invalid_number", "invalid number: NaN"],
    [{ figure_id: "Đống Đa" }, "figure_id", "invalid_text", "invalid figure_id: Đống Đa"],
    [{ district_id: "dong-daa" }, "district_id", "unknown_id", "unknown district: dong-daa (did you mean dong-da?)"],
    [{ metric_id: "no-such-metric" }, "metric_id", "unknown_id", "unknown metric: no-such-metric"],
    [{ source_id: "bo" }, "source_id", "unknown_id", "unknown source: bo (did you mean bao?)"],
    [{ qualifier: "exakt" }, "qualifier", "unknown_value", "unknown qualifier: exakt (did you mean exact?)"],
    [{ level: "galaxy" }, "level", "unknown_value", "unknown level: galaxy"],
    [{ level: "city+district" }, "level", "unknown_value", "unknown level: city+district"],
    [{ period_start: "2022-13-01" }, "period_start", "invalid_date", "invalid date: 2022-13-01"],
    [{ period_start: "2022-1-1" }, "period_start", "invalid_date", "invalid date: 2022-1-1"],
    [{ period_end: "infinity" }, "period_end", "invalid_date", "invalid date: infinity"],
    [
      { period_start: "2023-01-01" },
      "period_end",
      "reversed_period",
      "invalid period: period_end 2022-12-31 is before period_start 2023-01-01",
    ],
    [
      { period_end: "2022-07-25" },
      "period_kind",
      "invalid_period",
      "invalid year period: expected a full calendar year, found 2022-01-01..2022-07-25",
    ],
    [
      { period_kind: "half_year" },
      "period_kind",
      "invalid_period",
      "invalid half_year period: expected a calendar half-year, found 2022-01-01..2022-12-31",
    ],
    [{ lower: "4320" }, "lower", "wrong_bound", "unexpected lower: exact gives value only"],
    [{ qualifier: "more_than" }, "value", "wrong_bound", "unexpected value: more_than gives lower only"],
    [
      { qualifier: "nearly", value: "", lower: "4320" },
      "lower",
      "wrong_bound",
      "unexpected lower: nearly gives upper only",
    ],
    [{ value: "" }, "value", "missing_bound", "missing value: exact needs it"],
    [
      { value: "4320000" },
      "value",
      "printed_number",
      "expected a printed number, found value 4320000 where the source prints: 4.320 công nhân giỏi",
    ],
    [
      { value: "4.32" },
      "value",
      "printed_number",
      "expected a printed number, found value 4.32 where the source prints: 4.320 công nhân giỏi",
    ],
    [
      { as_printed: "4.320 một hai ba bốn năm sáu bảy tám chín mười một hai" },
      "as_printed",
      "too_long",
      "expected at most 12 words as printed, found 13",
    ],
    [{ as_printed: "" }, "as_printed", "missing", "missing as_printed"],
    [{ subset_of: "nothing" }, "subset_of", "unknown_id", "unknown figure: nothing"],
    [{ figure_id: "other" }, "figure_id", "duplicate", "duplicate figure_id: other"],
  ])("rejects %j with its place and reason", async (cells, column_name, code, message) => {
    const { figures, rejects } = await loadRow(cells);
    expect(figures.map(({ figure_id }) => figure_id)).toEqual(["other"]);
    const [reject, ...more] = rejects;
    expect(more).toEqual([]);
    expect(reject).toMatchObject({ file: "figures/a.csv", line: 3, column_name, code });
    expect(String(reject?.message).replace(/ \(and \d more\)$/, "")).toBe(message);
    expect(reject?.raw).toBe(figuresCsv([cells]).split("\n")[1]);
  });

  it("counts the further faults of a row in the message of the first", async () => {
    const { rejects } = await loadRow({ level: "galaxy", status: "odd" });
    expect(rejects[0]?.message).toBe("unknown level: galaxy (and 1 more)");
  });

  it("rejects a part whose whole is rejected", async () => {
    const { rejects } = await load({
      "figures/a.csv": figuresCsv([
        { figure_id: "whole", value: "1" },
        { figure_id: "part", subset_of: "whole" },
        { figure_id: "part-of-part", subset_of: "part" },
      ]),
    });
    expect(rejects.map(({ line, code }) => [line, code])).toEqual([
      [2, "printed_number"],
      [3, "unknown_id"],
      [4, "unknown_id"],
    ]);
  });

  it("reads the printed number by the grammar of the source's language", async () => {
    const row = { source_id: "edition", value: "5000", as_printed: "5,000 workers" };
    expect((await loadRow(row)).rejects).toEqual([]);
    expect((await loadRow({ ...row, source_id: "bao" })).rejects).toHaveLength(1);
  });

  it("takes a bound that the phrase prints", async () => {
    const bounds = {
      value: "",
      qualifier: "order_of_magnitude",
      lower: "10000000000",
      upper: "100000000000",
      metric_id: "benefit",
    };
    const { rejects, figures } = await loadRow({ ...bounds, as_printed: "làm lợi hàng chục tỷ đồng" });
    expect(rejects).toEqual([]);
    expect(figures.at(-1)).toMatchObject({ value: null, lower: 10e9, upper: 100e9 });
  });

  it("normalises text to NFC, so that composed and combining marks are one text", async () => {
    const { figures } = await loadRow({ note: "Đống Đa".normalize("NFD") });
    expect(figures.find(({ figure_id }) => figure_id === "good")?.note).toBe("Đống Đa".normalize("NFC"));
  });

  it("loads the good rows of a file that has bad ones", async () => {
    const text = figuresCsv([{ figure_id: "one" }, { figure_id: "two", value: "x" }, { figure_id: "three" }]);
    const { figures, results } = await load({ "figures/a.csv": text });
    expect(figures.map(({ figure_id }) => figure_id)).toEqual(["one", "three"]);
    expect(results.find(({ file }) => file === "figures/a.csv")).toMatchObject({
      row_count: 3,
      accepted_count: 2,
      rejected_count: 1,
    });
  });

  it.each([
    ["a header only", figuresCsv([]), [[1, "no_rows"]]],
    ["an empty file", "", [[1, "no_rows"]]],
    [
      "a missing column",
      figuresCsv([GOOD]).replace(",note", "").replace(",normal,", ",normal"),
      [[2, "missing_column"]],
    ],
    [
      "a column twice",
      figuresCsv([GOOD]).replace(",note", ",note,note").replace(",normal,", ",normal,,"),
      [[2, "duplicate_column"]],
    ],
    ["a row with too few cells", `${figuresCsv([])}a,b\n`, [[2, "cell_count"]]],
    [
      "UTF-16",
      Buffer.from(`\ufeff${figuresCsv([GOOD])}`, "utf16le"),
      [
        [1, "not_utf8"],
        [2, "not_utf8"],
      ],
    ],
  ])("rejects %s", async (_name, content, expected) => {
    const { figures, rejects } = await load({ "figures/a.csv": content });
    expect(figures).toEqual([]);
    expect(rejects.map(({ line, code }) => [line, code]).slice(0, 2)).toEqual(expected);
  });

  it("tells of a column it does not know and loads the rows", async () => {
    const text = figuresCsv([GOOD]).replace(",note", ",note,notes").replace(",normal,", ",normal,,");
    const { figures, rejects } = await load({ "figures/a.csv": text });
    expect([figures.length, rejects[0]?.message]).toEqual([1, "unknown column: notes (did you mean note?)"]);
  });

  it("accounts for every row read", async () => {
    const bad = figuresCsv([{ figure_id: "one" }, { figure_id: "two", level: "x", status: "y" }, { figure_id: "one" }]);
    const { results, rejects } = await load({
      "figures/a.csv": bad,
      "figures/b.csv": "",
      "sources.csv": `${SOURCES}bad id,x\n`,
    });
    for (const { row_count, accepted_count, rejected_count } of results)
      expect(row_count).toBe(Number(accepted_count) + Number(rejected_count));
    expect(rejects).toHaveLength(results.reduce((sum, { rejected_count }) => sum + Number(rejected_count), 0));
  });

  it("keeps hostile text as text", async () => {
    const note = `'); drop table raw_figures; -- "<img onerror=alert(1)>" =HYPERLINK("x") \u202e`;
    const { figures } = await load({ "figures/a.csv": figuresCsv([{ note }]) });
    expect(figures[0]?.note).toBe(note.trim());
  });
});

describe("readInputFiles(folder)", () => {
  it("says which folder is missing", () => {
    expect(() => readInputFiles("/no/such/folder")).toThrow("missing data folder: /no/such/folder");
  });
});
