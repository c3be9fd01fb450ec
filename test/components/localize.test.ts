import { afterEach, describe, expect, it } from "vitest";
import { inLanguage, inVietnamese, phraseAround, sourceTitle } from "../../src/components/inVietnamese.js";
import { dataNames, localizeRows } from "../../src/components/localize.js";
import { setLanguage, strings } from "../../src/components/strings.js";
import { HOSTILE, hasHostileMarkup } from "./chartCases.js";
import { annualFigure, emptyDocument } from "./literalFigures.js";

const names = dataNames({
  areas: [
    { district_id: "dong-da", district_name: "Đống Đa", name_en: "Dong Da" },
    { district_id: "hoan-kiem", district_name: "Hoàn Kiếm", name_en: "Hoan Kiem" },
    { district_id: "cum-1", district_name: "Cụm thi đua số 1", name_en: "Emulation cluster 1" },
    { district_id: "huyen-tu-liem", district_name: "huyện Từ Liêm", name_en: "Tu Liem (rural district)" },
  ],
  metrics: [{ metric_id: "excellent-workers", name_en: "Excellent workers" }],
});

afterEach(() => setLanguage("vi"));

describe("localizeRows(rows, names)", () => {
  const rows = [annualFigure("dong-da", 2022, { value: 8 }), annualFigure("ba-dinh", 2022, { value: 9 })];

  it("gives back the very rows in Vietnamese", () => {
    expect(localizeRows(rows, names)).toBe(rows);
  });

  it("names districts and metrics in English, and keeps a name that it does not know", () => {
    setLanguage("en");
    const localized = localizeRows(rows, names);
    expect(localized.map((row) => row.district_name)).toEqual(["Dong Da", "Ba Đình"]);
    expect(localized.map((row) => row.metric_name)).toEqual(["Excellent workers", "Excellent workers"]);
    expect(localized[0]).toEqual({ ...rows[0], district_name: "Dong Da", metric_name: "Excellent workers" });
    expect(rows[0]?.district_name).toBe("Đống Đa");
  });

  it("names both sides of a pair, clusters and predecessors", () => {
    setLanguage("en");
    const pair = { district_a_id: "dong-da", district_b_id: "hoan-kiem", district_a_name: "", district_b_name: "" };
    expect(localizeRows([pair], names)[0]).toMatchObject({ district_a_name: "Dong Da", district_b_name: "Hoan Kiem" });
    const profile = { cluster_id: "cum-1", cluster_name: "Cụm thi đua số 1", predecessor_names: "huyện Từ Liêm" };
    expect(localizeRows([profile], names)[0]).toMatchObject({
      cluster_name: "Emulation cluster 1",
      predecessor_names: "Tu Liem (rural district)",
    });
    const alone = { cluster_id: null, cluster_name: null, predecessor_names: null };
    expect(localizeRows([alone], names)[0]).toEqual(alone);
  });
});

describe("inVietnamese(document, text)", () => {
  it("is plain text in Vietnamese and marked in English, hostile words as words", () => {
    const document = emptyDocument();
    expect(inVietnamese(document, "hơn 500").nodeType).toBe(3);
    setLanguage("en");
    const marked = inVietnamese(document, HOSTILE) as HTMLElement;
    expect(marked.getAttribute("lang")).toBe("vi");
    expect(marked.textContent).toBe(HOSTILE);
    expect(hasHostileMarkup(marked)).toBe(false);
  });

  it("marks what is English on a Vietnamese page, but a Vietnamese title of an English page stays Vietnamese", () => {
    const document = emptyDocument();
    expect((inLanguage(document, "200 scholarships", "en") as HTMLElement).getAttribute("lang")).toBe("en");
    const source = { source_title: "Vượt chỉ tiêu thành lập công đoàn cơ sở", source_language: "en" };
    expect(sourceTitle(document, source).nodeType).toBe(3);
    const foreign = { ...source, source_title: "Awarded scholarships to 200 children" };
    expect((sourceTitle(document, foreign) as HTMLElement).getAttribute("lang")).toBe("en");
  });
});

describe("phraseAround(phrase, node)", () => {
  it("puts a node where the phrase has its argument", () => {
    const node = emptyDocument().createTextNode("hơn 500");
    expect(phraseAround(strings.sourceSays, node)).toEqual(["nguồn ghi: “", node, "”"]);
  });
});
