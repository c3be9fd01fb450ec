import { describe, expect, it } from "vitest";
import { metricCombobox } from "../../src/components/metricCombobox.js";
import { closestEntry, metricList } from "../../src/components/metricList.js";
import { HOSTILE, hasHostileMarkup } from "./chartCases.js";
import { literalMetric } from "./compareCases.js";
import { emptyDocument } from "./literalFigures.js";

const metrics = [
  literalMetric("houses", { theme: "welfare", metric_name: "Nhà Mái ấm công đoàn", name_en: "Union homes" }),
  literalMetric("unions", { theme: "organisation", metric_name: "Công đoàn cơ sở" }),
  literalMetric("chairs", { theme: "emulation", metric_name: "Chủ tịch công đoàn cơ sở tiêu biểu" }),
  literalMetric("hostile", { theme: "culture", metric_name: HOSTILE }),
];

function find(typed: string): string[] {
  const { filter } = metricList(metrics, "list", emptyDocument());
  return filter(typed).map(({ metric }) => metric.metric_id);
}

describe("metricList(metrics)", () => {
  it.each([
    ["doan co so cong tieu", ["chairs"]],
    ["CHỦ TỊCH Cơ Sở", ["chairs"]],
    ["cong doan", ["chairs", "unions", "houses"]],
    ["oan", []],
    ["homes", ["houses"]],
    ["cham lo", ["houses"]],
    ["zzz", []],
  ])("finds %s", (typed, expected) => {
    expect(find(typed).filter((id) => id !== "hostile")).toEqual(expected);
  });

  it("stands under the themes, in their order, hostile names as text", () => {
    const document = emptyDocument();
    const list = metricList(metrics, "list", document);
    const box = document.createElement("ul");
    box.append(...list.items);
    const groups = [...box.querySelectorAll("[role=group]")].map((group) => group.getAttribute("aria-label"));
    expect(groups).toEqual(["Thi đua, danh hiệu", "Đoàn viên, tổ chức", "Chăm lo đời sống", "Văn hóa, thể thao"]);
    expect(hasHostileMarkup(box)).toBe(false);
    expect(box.textContent).toContain(HOSTILE);
  });
});

describe("closestEntry(found, typed)", () => {
  it("means the metric whose name begins with what is typed before one that only holds it", () => {
    const { filter } = metricList(metrics, "list", emptyDocument());
    expect(closestEntry(filter("cong doan"), "cong doan")?.metric.metric_id).toBe("unions");
    expect(closestEntry(filter("tieu bieu"), "tieu bieu")?.metric.metric_id).toBe("chairs");
    expect(closestEntry([], "x")).toBeUndefined();
  });
});

describe("metricCombobox(metrics)", () => {
  it("makes its list only when it is opened, and shows the chosen metric before", () => {
    const { element, input, show } = metricCombobox(metrics, { document: emptyDocument(), onChoose: () => {} });
    show("unions");
    expect(input.getAttribute("value")).toBe("Công đoàn cơ sở");
    expect(element.querySelectorAll("[role=option]")).toHaveLength(0);
  });
});
