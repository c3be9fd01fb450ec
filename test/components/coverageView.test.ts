import { describe, expect, it } from "vitest";
import { coverageFields } from "../../src/components/coverageFields.js";
import { coverageView } from "../../src/components/coverageView.js";
import { readPageState } from "../../src/components/pageState.js";
import { coverageTables } from "../pages/coverageTables.js";
import { emptyDocument } from "./literalFigures.js";
import { svgSnapshot } from "./snapshot.js";

describe("coverageFields(tables)", () => {
  it("opens on the metric of most districts and the latest years", () => {
    expect(stateOf("")).toEqual({ district: "", metric: "excellent-workers", until: "2024" });
  });

  it("lets a district stand alone, and tells of a metric beside it", () => {
    const { state, notices } = readPageState("?district=hoan-kiem&metric=members", coverageFields(coverageTables()));
    expect(state.metric).toBe("");
    expect(notices).toHaveLength(1);
  });
});

describe("coverageView(tables, state, options)", () => {
  it("gives each state a shape of its own", async () => {
    const view = draw("?metric=excellent-workers");
    const forms = [...view.querySelectorAll(".at-wide [data-row=hoan-kiem] [data-form]")];
    expect(forms.map((cell) => cell.getAttribute("data-form"))).toEqual(["partial", "span", "span", "bound", "annual"]);
    const picture = view.querySelector(".at-wide") as Element;
    await expect(svgSnapshot(picture)).toMatchFileSnapshot("snapshots/coverage-states.svg");
  });

  it("draws a stroke across years in which the district did not exist", async () => {
    const view = draw("?metric=excellent-workers&until=2014");
    const outside = view.querySelectorAll(".at-narrow [data-row=bac-tu-liem] [data-form=outside]");
    expect(outside).toHaveLength(2);
    expect(outside[0]?.querySelector("title")?.textContent).toBe("Bắc Từ Liêm, năm 2012\nđơn vị không tồn tại");
    const picture = view.querySelector(".at-narrow") as Element;
    await expect(svgSnapshot(picture)).toMatchFileSnapshot("snapshots/coverage-outside-narrow.svg");
  });

  it("names the districts that have nothing of the metric", () => {
    expect(draw("").querySelector("h3 + p")?.textContent).toBe(
      "1 đơn vị chưa có số liệu nào của chỉ tiêu này xếp được vào năm: Quốc Oai.",
    );
  });

  it("lists the metrics that others have figures of and this district has not", () => {
    const view = draw("?district=bac-tu-liem");
    const silent = [...view.querySelectorAll("details")].at(-1);
    expect(silent?.querySelector("summary")?.textContent).toContain("1 chỉ tiêu mà đơn vị khác có số");
    expect(silent?.querySelector("a")?.getAttribute("href")).toBe("./chi-tieu/members.html");
  });

  it("says so for a district without any figure", () => {
    const view = draw("?district=quoc-oai");
    expect(view.querySelector(".note")?.textContent).toBe("Chưa có số liệu nào xếp được vào năm.");
    expect(view.querySelector("svg")).toBeNull();
  });

  it("says in its table what the shapes say", () => {
    const cells = [...draw("").querySelectorAll("tbody tr:nth-child(2) > *")].map((cell) => cell.textContent);
    expect(cells).toEqual([
      "Hoàn Kiếm",
      "có số trọn năm",
      "–",
      "một phần",
      "gộp",
      "gộp",
      "mức chặn",
      "–",
      "cả năm",
      "–",
      "–",
      "–",
    ]);
  });
});

function draw(search: string): HTMLElement {
  return coverageView(coverageTables(), stateOf(search), { document: emptyDocument(), root: "." });
}

function stateOf(search: string) {
  return readPageState(search, coverageFields(coverageTables())).state;
}
