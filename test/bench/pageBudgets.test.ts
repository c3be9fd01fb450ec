import { describe, expect, it } from "vitest";
import type { PageMeasure } from "../../bench/measurePage.js";
import { missesOf, summarise } from "../../bench/pageBudgets.js";

const GOOD: PageMeasure = {
  firstChart: 900,
  firstChartBytes: 79_000,
  pageBytes: 250_000,
  usable: 2000,
  hasControls: true,
  layoutShift: 0.01,
  redraws: { metric: [40, null, 50], level: [30] },
  resources: [],
};

function missesAt(page: string, ...loads: Partial<PageMeasure>[]): string[] {
  return missesOf(
    summarise(
      page,
      "phone",
      loads.map((load) => ({ ...GOOD, ...load })),
    ),
  );
}

describe("missesOf(result)", () => {
  it("is empty for a page within its budgets", () => {
    expect(missesAt("/", {}, {})).toEqual([]);
  });

  it("goes by the median of the loads", () => {
    expect(missesAt("/", { firstChart: 5000 }, {}, {})).toEqual([]);
    expect(missesAt("/", { firstChart: 1900 }, {})).toEqual([
      "/ on a phone: expected the first chart within 1.00 s, found 1.40 s",
    ]);
  });

  it("limits the bytes of the first chart on the overview and on districts, in both languages", () => {
    const heavy = { firstChartBytes: 80_100 };
    const miss = (page: string) => `${page} on a phone: expected the first chart within 80.0 kB, found 80.1 kB`;
    expect(missesAt("/", heavy)).toEqual([miss("/")]);
    expect(missesAt("/en/quan/ba-vi", heavy)).toEqual([miss("/en/quan/ba-vi")]);
    expect(missesAt("/so-sanh", heavy)).toEqual([]);
  });

  it("names a slow control, and one that never redraws", () => {
    expect(missesAt("/so-sanh", { redraws: { metric: [61, 70, 80], level: [null, null] } })).toEqual([
      "/so-sanh on a phone: expected a redraw after metric within 60 ms, found 70 ms",
      "/so-sanh on a phone: expected a redraw after level within 60 ms, found nothing to measure",
    ]);
  });

  it("wants a chart where one belongs, and listening controls where there are any", () => {
    const bare = { firstChart: null, firstChartBytes: null };
    expect(missesAt("/gioi-thieu", bare)).toEqual([]);
    expect(missesAt("/xu-huong", bare)).toEqual([
      "/xu-huong on a phone: expected the first chart within 1.00 s, found nothing to measure",
    ]);
    expect(missesAt("/so-lieu", { ...bare, usable: null })).toEqual([
      "/so-lieu on a phone: expected usable controls within 3.00 s, found nothing to measure",
    ]);
  });
});
