import { describe, expect, it } from "vitest";
import { chooseChapters } from "../../../publish/report/chooseChapters.js";
import type { SiteData } from "../../../publish/siteData.js";
import { UsageError } from "../../../warehouse/errors.js";
import { literalDistrict, literalMetric } from "../../pages/storeRows.js";

const metrics = ["a", "b", "c", "d", "e", "f"].map((metric_id, index) =>
  literalMetric({ metric_id, district_count: index, figure_count: 1 }),
);

describe("chooseChapters(data, wanted)", () => {
  it("takes the three districts of the project and the five metrics that most districts have", () => {
    const data = dataOf(["ba-vi", "dong-da", "hoan-kiem", "bac-tu-liem"]);
    expect(chooseChapters(data, {})).toEqual({
      districts: ["bac-tu-liem", "hoan-kiem", "dong-da"],
      metrics: ["f", "e", "d", "c", "b"],
    });
  });

  it("takes the districts with the most figures where the data has none of the three", () => {
    expect(chooseChapters(dataOf(["a", "b", "c", "d"]), {}).districts).toEqual(["d", "c", "b"]);
  });

  it("takes what is asked for, in its order, each once", () => {
    const wanted = { districts: ["dong-da", "ba-vi", "dong-da"], metrics: [] };
    expect(chooseChapters(dataOf(["ba-vi", "dong-da"]), wanted)).toEqual({
      districts: ["dong-da", "ba-vi"],
      metrics: [],
    });
  });

  it("names what the data does not know, and what was meant", () => {
    const data = dataOf(["dong-da"]);
    expect(() => chooseChapters(data, { districts: ["dong-daa"] })).toThrow(
      new UsageError("unknown district: dong-daa (did you mean dong-da?)"),
    );
    expect(() => chooseChapters(data, { metrics: ["../../etc/passwd"] })).toThrow(
      new UsageError("unknown metric: ../../etc/passwd"),
    );
  });
});

/** The data of districts with one figure more each, and of the metrics above. */
function dataOf(ids: readonly string[]): SiteData {
  const districts = ids.map((district_id, index) => literalDistrict({ district_id, figure_count: index }));
  const tables: Record<string, object[]> = { district_profiles: districts, metric_profiles: metrics };
  return { rows: <Row extends object>(mart: string) => (tables[mart] ?? []) as Row[] } as SiteData;
}
