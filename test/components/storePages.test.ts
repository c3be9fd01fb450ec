import { describe, expect, it } from "vitest";
import { checkTable } from "../../src/components/checkTable.js";
import { knownList, unknownList } from "../../src/components/knownAndUnknown.js";
import { ledgerControls } from "../../src/components/ledgerControls.js";
import { metricFacts } from "../../src/components/metricFacts.js";
import { modelList } from "../../src/components/modelList.js";
import type { DistrictProfile, MetricProfile } from "../../src/components/profileRows.js";
import { sourceTable } from "../../src/components/sourceTable.js";
import type { ModelDoc } from "../../src/components/warehouseRows.js";
import { boundedCase, exactCase, HOSTILE, spanCase } from "./chartCases.js";
import { emptyDocument } from "./literalFigures.js";

const store = {
  figures: [...exactCase, ...boundedCase, ...spanCase],
  districts: [district("Hoàn Kiếm", 4), district("Quốc Oai", 0)],
  metrics: [metric({ annual_count: 6, best_district_count: 4 }), metric({ metric_id: "houses", annual_count: 0 })],
  conflicts: [],
};

describe("knownList(store)", () => {
  it("counts what stands on a year, never a total of several years", () => {
    const items = texts(knownList(store, { document: emptyDocument() }));
    expect(items[0]).toContain("6 trong 8 số liệu là của trọn một năm");
    expect(items[1]).toContain("Công nhân giỏi, cấp quận, huyện, năm 2022: 4 đơn vị có số");
  });
});

describe("unknownList(store)", () => {
  it("names the districts without figures and counts bounds with the way to them", () => {
    const list = unknownList(store, { document: emptyDocument() });
    expect(texts(list)[0]).toBe("1 đơn vị chưa có số liệu nào: Quốc Oai.");
    expect(texts(list)[1]).toContain("1 trong 2 chỉ tiêu chưa có số trọn năm");
    expect(list.querySelector("a")?.getAttribute("href")).toBe("./so-lieu.html?flag=bound");
  });

  it("is silent about disagreements where there are none", () => {
    expect(unknownList(store, { document: emptyDocument() }).textContent).not.toContain("nói khác nhau");
  });
});

describe("metricFacts(metric)", () => {
  it("states the unit, the kind of number and the levels", () => {
    const text = metricFacts(metric({ levels: "district,city" }), { document: emptyDocument() }).textContent;
    expect(text).toContain("Đơn vị tínhngười");
    expect(text).toContain("cấp quận, huyện, cấp thành phố");
  });
});

describe("sourceTable(figures)", () => {
  it("has each source once with its figures and the way to them", () => {
    const table = sourceTable(store.figures, { document: emptyDocument() });
    expect(table.querySelectorAll("tbody tr")).toHaveLength(1);
    expect(table.querySelector("td.number a")?.getAttribute("href")).toBe("./so-lieu.html?source=source-1");
    expect(table.querySelector("td.number")?.textContent).toBe("8");
  });
});

describe("modelList(models, columns, edges)", () => {
  it("shows a model's SQL as text under an anchor of its own, with what it reads", () => {
    const list = modelList(
      [model({ sql: `select 1 -- ${HOSTILE}` })],
      [{ model_id: "trends", column_name: "rank", data_type: "INTEGER", position: 1 }],
      [{ from_model: "district_years", to_model: "trends" }],
      { document: emptyDocument() },
    );
    expect(list.querySelector("#model-trends")?.textContent).toContain("Đọc từ: district_years");
    expect(list.querySelector("pre")?.textContent).toBe(`select 1 -- ${HOSTILE}`);
    expect(list.querySelector("img")).toBeNull();
    expect(list.querySelector("tbody th")?.textContent).toBe("rank");
  });
});

describe("checkTable(checks, options)", () => {
  it("tells a check that failed by how many rows", () => {
    const check = { check_id: "trends_key", model_id: "trends", kind: "key", severity: "error", message: "unique" };
    const table = checkTable([{ ...check, failing_count: 3, is_passed: false }], {
      caption: "Phép kiểm",
      document: emptyDocument(),
    });
    expect(table.querySelector(".badge")?.textContent).toBe("không đạt, 3 dòng");
    expect(table.querySelector(".badge")?.getAttribute("data-tone")).toBe("bad");
  });
});

describe("ledgerControls(figures, options)", () => {
  it("offers each district, metric and year that the ledger holds, once", () => {
    const form = ledgerControls(store.figures, { document: emptyDocument() });
    const names = [...form.querySelectorAll("#ledger-district option")].map((option) => option.textContent);
    expect(names).toEqual(["Tất cả", "Ba Đình", "Bắc Từ Liêm", "Đống Đa", "Hoàn Kiếm", "Long Biên"]);
    expect(form.querySelectorAll("#ledger-metric option")).toHaveLength(2);
    expect(form.querySelector("#ledger-year option:nth-child(2)")?.textContent).toBe("2022");
  });

  it("labels every control", () => {
    const form = ledgerControls(store.figures, { document: emptyDocument() });
    for (const control of form.querySelectorAll("select, input")) {
      expect(form.querySelector(`label[for=${control.id}]`)?.textContent).toBeTruthy();
    }
  });

  it("tells what of the address was ignored", () => {
    const form = ledgerControls(store.figures, { document: emptyDocument() });
    form.showNotices([HOSTILE]);
    expect(form.querySelector(".notices")?.textContent).toBe(HOSTILE);
    expect(form.querySelector("img")).toBeNull();
  });
});

function texts(list: HTMLElement): string[] {
  return [...list.querySelectorAll("li")].map((item) => item.textContent ?? "");
}

function district(district_name: string, figure_count: number): DistrictProfile {
  return { district_name, figure_count, members_figure_id: null, unions_figure_id: null } as DistrictProfile;
}

function metric(columns: Partial<MetricProfile>): MetricProfile {
  return {
    metric_id: "excellent-workers",
    metric_name: "Công nhân giỏi",
    unit: "person",
    temporal: "flow",
    measure: "award",
    theme: "emulation",
    better: "more",
    levels: "district",
    default_level: "district",
    default_year: 2022,
    best_district_count: null,
    figure_count: 6,
    annual_count: 6,
    span_count: 0,
    first_year: 2022,
    last_year: 2022,
    ...columns,
  } as MetricProfile;
}

function model(columns: Partial<ModelDoc>): ModelDoc {
  return {
    model_id: "trends",
    layer: "marts",
    row_meaning: "district, metric, level and calendar year",
    key_columns: "district_id, metric_id, level, year",
    description: null,
    sql: "select 1",
    path: "sql/marts/trends.sql",
    row_count: 10,
    column_count: 1,
    ...columns,
  };
}
