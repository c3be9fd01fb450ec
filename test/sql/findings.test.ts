import { describe, expect, it } from "vitest";
import type { Row } from "../../warehouse/database.js";
import { readRows } from "../../warehouse/database.js";
import { inYear, queryModels, type RawRow, SOURCES, stock, withModels } from "./withModels.js";

const DISTRICTS = ["bac-tu-liem", "dong-da", "hoan-kiem"];
const ranked = (rows: RawRow[]): RawRow[] => rows.map((row, index) => ({ district_id: DISTRICTS[index], ...row }));

async function findings(figures: RawRow[], template: string): Promise<Row[]> {
  return queryModels(figures, `select * from findings where template like '${template}' order by importance`);
}

describe("new findings", () => {
  it("are the latest figures of the twelve months before the newest publication, newest first", async () => {
    const figures = [
      { value: 1, source_id: "late-press" },
      { value: 2, source_id: "early-press", district_id: "hoan-kiem" },
      { value: 3, source_id: "old-press", district_id: "bac-tu-liem" },
      { value: 4, source_id: "undated-press", district_id: "ha-noi" },
    ];
    const sources = [...SOURCES, { source_id: "old-press", published: "2022-06-15" }];
    const sql = "select figure_ids, published from findings where kind = 'new' order by importance";
    const rows = await withModels({ figures, sources }, (connection) => readRows(connection, sql), {
      needed: ["findings"],
    });
    expect(rows).toEqual([
      { figure_ids: "f1", published: "2023-06-15" },
      { figure_ids: "f2", published: "2023-01-15" },
    ]);
  });

  it("are one of each area, of a full year if there is one, and never doubtful", async () => {
    const figures = [
      { value: 1, status: "low_confidence" },
      { ...stock("f2", "2022-12-31"), value: 2 },
      { value: 3, ...inYear(2021) },
    ];
    expect(await findings(figures, "new%")).toMatchObject([{ figure_ids: "f3", value: 3, is_district: true }]);
  });
});

describe("standing out: changes", () => {
  const pair = (before: RawRow, after: RawRow): RawRow[] => [
    { value: 50, ...inYear(2021), ...before },
    { value: 80, ...after },
  ];

  it("tells the largest change between two exact years", async () => {
    expect(await findings(pair({}, {}), "change%")).toMatchObject([
      {
        template: "change_up",
        figure_ids: "f1+f2",
        value: 80,
        other_value: 50,
        previous_year: 2021,
        change_share: 0.6,
      },
    ]);
    expect(await findings(pair({ value: 100 }, {}), "change%")).toMatchObject([{ template: "change_down" }]);
  });

  it.each<[string, RawRow, RawRow]>([
    ["a bound that decides it", {}, { value: null, qualifier: "more_than", lower: 90 }],
    ["a bound that does not", { value: null, qualifier: "more_than", lower: 40 }, {}],
    ["an approximate value", { qualifier: "about" }, {}],
    ["an inferred year", { period_basis: "inferred" }, {}],
    ["a doubtful figure", {}, { status: "low_confidence" }],
    ["small numbers", { value: 9 }, { value: 90 }],
    ["years that are far apart", inYear(2018), {}],
    ["equal values", { value: 80 }, {}],
    ["another level", { level: "city" }, {}],
    ["an area that is no district", { district_id: "ha-noi" }, { district_id: "ha-noi" }],
  ])("says nothing of %s", async (_, before, after) => {
    expect(await findings(pair(before, after), "change%")).toEqual([]);
  });
});

describe("standing out: ranks", () => {
  it("tells who is first among three, by the metric's direction", async () => {
    expect(await findings(ranked([{ value: 5 }, { value: 9 }, { value: 7 }]), "rank%")).toMatchObject([
      { template: "rank_highest", district_id: "dong-da", count: 3, value: 9, figure_ids: "f2" },
    ]);
    const accidents = ranked([{ value: 5 }, { value: 9 }, { value: 7 }]).map((row) => ({
      ...row,
      metric_id: "accidents",
    }));
    expect(await findings(accidents, "rank%")).toMatchObject([{ template: "rank_lowest", district_id: "bac-tu-liem" }]);
  });

  it.each<[string, RawRow[]]>([
    ["two districts", [{ value: 5 }, { value: 9 }]],
    ["a tie", [{ value: 9 }, { value: 9 }, { value: 7 }]],
    [
      "a rank that a bound leaves open",
      [{ value: null, qualifier: "more_than", lower: 6 }, { value: 9 }, { value: 7 }],
    ],
    ["an inferred period of a peer", [{ value: 5, period_basis: "inferred" }, { value: 9 }, { value: 7 }]],
  ])("says nothing of %s", async (_, rows) => {
    expect(await findings(ranked(rows), "rank%")).toEqual([]);
  });
});

describe("missing", () => {
  it("names the districts without figures of the newest three years", async () => {
    const figures = [{ value: 1 }, { value: 2, district_id: "hoan-kiem", ...inYear(2019) }];
    expect(await findings(figures, "silent%")).toMatchObject([
      {
        count: 2,
        year: 2022,
        previous_year: 2020,
        district_ids: "bac-tu-liem+hoan-kiem",
        district_names: "Bắc Từ Liêm, Hoàn Kiếm",
      },
    ]);
    expect(await findings([], "silent%")).toEqual([]);
  });

  it("counts the metrics of one district among those of any", async () => {
    const figures = [{ value: 1 }, { value: 2, district_id: "hoan-kiem" }, { value: 1, metric_id: "accidents" }];
    expect(await findings(figures, "lone%")).toMatchObject([{ count: 1, other_value: 2 }]);
  });

  it("tells the widest disagreement, the figure that is used first", async () => {
    const figures = [
      { value: 100, source_id: "early-press" },
      { value: 200, source_id: "late-press" },
      { value: 10, source_id: "early-press", district_id: "hoan-kiem" },
      { value: 11, source_id: "late-press", district_id: "hoan-kiem" },
    ];
    expect(await findings(figures, "conflict")).toMatchObject([
      { district_id: "dong-da", figure_ids: "f2+f1", value: 200, other_value: 100 },
    ]);
  });
});
