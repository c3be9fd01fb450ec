import { describe, expect, it } from "vitest";
import { conflictTable } from "../../src/components/conflictTable.js";
import { districtFacts } from "../../src/components/districtFacts.js";
import { districtSpans } from "../../src/components/districtSpans.js";
import type { ConflictRow, TrendRow } from "../../src/components/marts.js";
import type { DistrictProfile } from "../../src/components/profileRows.js";
import { yearGrid } from "../../src/components/yearGrid.js";
import { datedCase, spanCase, yearsCase } from "./chartCases.js";
import { emptyDocument } from "./literalFigures.js";

describe("districtFacts(profile, figures, options)", () => {
  it("shows a stock with its date and its bound, and what is missing as missing", () => {
    const members = datedCase[2];
    const facts = districtFacts(profile({ members_figure_id: members?.figure_id }), datedCase, {
      document: emptyDocument(),
    });
    const [first, second] = facts.querySelectorAll(".card");
    expect(first?.textContent).toContain("≥ 31.000");
    expect(first?.textContent).toContain("trong năm 2023");
    expect(first?.querySelector("a")?.getAttribute("href")).toContain(`figure=${members?.figure_id}`);
    expect(second?.textContent).toBe("Công đoàn cơ sở–chưa có số liệu");
  });
});

describe("districtSpans(figures, options)", () => {
  it("draws a segment per period whose length is time, and writes the totals under it", () => {
    const list = districtSpans(spanCase, { document: emptyDocument() });
    const widths = [...list.querySelectorAll("svg rect")].map((bar) =>
      Number.parseFloat(bar.getAttribute("width") ?? ""),
    );
    expect(widths).toHaveLength(2);
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(6 / 5, 1);
    expect(list.textContent).toContain("4.320 người");
    expect(list.textContent).toContain("≥ 900 người");
  });

  it("says so when there is none", () => {
    expect(districtSpans([], { document: emptyDocument() }).textContent).toBe("Chưa có số gộp cả giai đoạn.");
  });
});

describe("yearGrid(rows, options)", () => {
  const rows = yearsCase.map((figure) => ({ ...figure, has_conflict: figure.year === 2018 }) as unknown as TrendRow);
  const grid = (shown: TrendRow[]) =>
    yearGrid(shown, {
      caption: "Công nhân giỏi",
      heading: "Đơn vị",
      rowOf: (row) => ({ key: row.district_id, name: row.district_name }),
      document: emptyDocument(),
    });

  it("has a column per year with figures and one for the years between without any", () => {
    const headings = [...grid(rows).querySelectorAll("thead th")].map((cell) => cell.textContent);
    expect(headings).toEqual(["Đơn vị", "2018", "2019", "2020", "2021"]);
    const apart = grid(
      rows.filter((row) => row.year !== 2020).map((row) => (row.year === 2018 ? { ...row, year: 2015 } : row)),
    );
    expect([...apart.querySelectorAll("thead th")].map((cell) => cell.textContent)).toEqual([
      "Đơn vị",
      "2015",
      "2016–2020",
      "2021",
    ]);
  });

  it("shows a missing year as a dash and a bound as a bound", () => {
    const cells = [...grid(rows).querySelectorAll("tbody tr")].map((line) =>
      [...line.querySelectorAll("td")].map((cell) => cell.textContent),
    );
    expect(cells).toEqual([
      ["–", "–", "–", "41"],
      ["–", "–", "≥ 60", "70"],
      ["31 ⚑", "–", "40", "42"],
    ]);
  });
});

describe("conflictTable(conflicts, options)", () => {
  it("shows both values with their sources and the rule, the one that stands first", () => {
    const table = conflictTable([conflict({})], { document: emptyDocument(), root: ".." });
    const cells = [...table.querySelectorAll("tbody tr td")].map((cell) => cell.textContent);
    expect(cells[2]).toBe("66“thành lập mới 66/20”, Bài sau");
    expect(cells[3]).toBe("64“thành lập mới 64”, Bài trước");
    expect(cells[4]).toBe("ưu tiên bản công bố sau");
    expect(table.querySelectorAll("a")[0]?.getAttribute("href")).toBe("../so-lieu.html?figure=b#b");
  });
});

function profile(columns: Partial<DistrictProfile>): DistrictProfile {
  return {
    district_id: "dong-da",
    district_name: "Đống Đa",
    kind: "quan",
    cluster_name: "Cụm thi đua số 1",
    area_km2: 9.95,
    valid_from: null,
    valid_to: "2025-06-30",
    predecessor_names: null,
    members_figure_id: null,
    unions_figure_id: null,
    figure_count: 3,
    metric_count: 2,
    source_count: 1,
    first_year: 2018,
    last_year: 2023,
    ...columns,
  } as DistrictProfile;
}

function conflict(columns: Partial<ConflictRow>): ConflictRow {
  return {
    figure_a_id: "a",
    figure_b_id: "b",
    district_id: "tay-ho",
    district_name: "Tây Hồ",
    metric_id: "new-grassroots-unions",
    metric_name: "Công đoàn cơ sở thành lập mới",
    unit: "union",
    level: "unspecified",
    period_kind: "year",
    period_start: "2024-01-01",
    period_end: "2024-12-31",
    qualifier_a: "exact",
    qualifier_b: "exact",
    value_a: 64,
    lower_a: null,
    upper_a: null,
    value_b: 66,
    lower_b: null,
    upper_b: null,
    source_a_title: "Bài trước",
    source_b_title: "Bài sau",
    as_printed_a: "thành lập mới 64",
    as_printed_b: "thành lập mới 66/20",
    preferred_figure_id: "b",
    rule: "later_publication",
    ...columns,
  };
}
