import { describe, expect, it } from "vitest";
import { setLanguage } from "../../src/components/strings.js";
import { compare } from "../../src/pages/comparePage.js";
import { comparisonPage, layOutComparison } from "../../src/pages/comparison.js";
import { trends } from "../../src/pages/trendPage.js";
import { HOSTILE, hasHostileMarkup } from "../components/chartCases.js";
import { AREAS, asCompareFigure, compareDataOf, literalArea, literalMetric } from "../components/compareCases.js";
import { annualFigure, emptyDocument } from "../components/literalFigures.js";

const figures = [
  annualFigure("long-bien", 2021, { figure_id: "before", value: 40 }),
  asCompareFigure(annualFigure("long-bien", 2022, { figure_id: "now", value: 50 }), {
    previous_figure_id: "before",
    base_figure_id: "before",
  }),
  annualFigure("hoan-kiem", 2022, { lower: 500, qualifier: "more_than", as_printed: "hơn 500", is_bound: true }),
  annualFigure("dong-da", 2022, { value: 60, district_name: HOSTILE, note: HOSTILE, source_title: HOSTILE }),
];
const metric = literalMetric("excellent-workers", {
  metric_name: "Công nhân giỏi",
  default_level: "district",
  default_year: 2022,
  trend_level: "district",
  repeat_count: 1,
});
const data = compareDataOf({ figures, metrics: [metric], areas: AREAS });

function draw(comparison = compare): HTMLElement {
  return comparisonPage(comparison, data, { document: emptyDocument(), root: "." });
}

/** What the live page shows of a choice. */
function choose(choice: Record<string, string>, comparison = compare) {
  const options = { document: emptyDocument(), root: "." };
  const page = layOutComparison(comparison, data, options);
  page.form.value = { ...page.form.value, ...choice };
  const parts = comparison.parts(data, page.form.value, options);
  page.drawView(parts, (chart) => chart(720));
  for (const draw of page.rest(parts)) draw();
  return page;
}

describe("comparisonPage(compare, data)", () => {
  it("says of a metric that no district has figures of where its figures are", () => {
    const ofOthers = compareDataOf({ figures, metrics: [{ ...metric, district_count: 0 }], areas: AREAS });
    const page = comparisonPage(compare, ofOthers, { document: emptyDocument(), root: "." });
    const note = page.querySelector(".compare-heading .note");
    expect(note?.textContent).toContain("không có số của quận, huyện nào");
    expect(note?.querySelector("a")?.getAttribute("href")).toBe("./chi-tieu/excellent-workers.html");
    expect(draw().querySelector(".compare-heading .note")).toBeNull();
  });

  it("says that a verdict is of the reported figures where another measure is shown", () => {
    const { element } = choose({ measure: "change" });
    expect(element.querySelector(".compare-verdict")?.textContent).toMatch(
      /^Kết luận sau đây về các số như nguồn nêu\./,
    );
    expect(choose({}).element.querySelector(".compare-verdict")?.textContent).not.toContain("Kết luận sau đây");
  });

  it("stands without script: chart at two widths, verdict, table, sources, and a form that waits", () => {
    const page = draw();
    expect(page.querySelectorAll(".compare-view > .responsive svg").length).toBeGreaterThan(1);
    expect(page.querySelectorAll(".compare-table tbody tr")).toHaveLength(3);
    expect(page.querySelector(".compare-verdict")?.textContent).toContain("Trong 3 cặp số liệu đang xem");
    expect(page.querySelector("form.controls")?.hasAttribute("inert")).toBe(true);
    expect(page.querySelector("noscript")?.textContent).toContain("JavaScript");
  });

  it("shows a bound as a bound, and hostile words as words", () => {
    const page = draw();
    expect(page.querySelector(".compare-table")?.textContent).toContain("≥ 500");
    expect(page.querySelector("a[data-form=lower]")).not.toBeNull();
    expect(hasHostileMarkup(page)).toBe(false);
    expect(page.textContent).toContain(HOSTILE);
  });

  it("speaks English where the page does", () => {
    setLanguage("en");
    try {
      expect(draw().querySelector("h1")?.textContent).toBe("Compare the districts");
    } finally {
      setLanguage("vi");
    }
  });
});

describe("a choice on the compare page", () => {
  it("measures what can be measured, names the measure and says of the rest why not", () => {
    const { view, element } = choose({ measure: "change" });
    expect(element.querySelector("h2")?.textContent).toBe("Công nhân giỏi: tăng, giảm so với năm trước đó");
    expect(view.querySelectorAll("[data-figure]")).toHaveLength(1);
    expect(view.textContent).toContain("2 số liệu không có “tăng, giảm so với năm trước đó”: chưa có năm trước đó.");
    const [row] = element.querySelectorAll(".compare-table tbody tr");
    expect([...(row?.children ?? [])].slice(1, 3).map((cell) => cell.textContent)).toEqual(["+10 người", "50 người"]);
  });

  it.each([
    ["table", "table"],
    ["sources", "ul.sources"],
    ["map", "svg"],
  ])("puts the %s into the frame", (view, inside) => {
    const page = choose({ view });
    expect(page.view.querySelector(inside)).not.toBeNull();
    expect(page.element.querySelector(".compare-table")?.closest("section")?.hidden).toBe(view === "table");
    expect(page.element.querySelector<HTMLElement>(".compare-sources")?.hidden).toBe(view === "sources");
  });
});

describe("a long table", () => {
  it("holds every figure once, in its order, though its rows are made a few at a time", () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      annualFigure(`district-${index}`, 2022, { figure_id: `f${index}`, value: index }),
    );
    const areas = many.map(({ district_id }) => literalArea(district_id));
    const page = comparisonPage(compare, compareDataOf({ figures: many, metrics: [metric], areas }), {
      document: emptyDocument(),
      root: ".",
    });
    const links = [...page.querySelectorAll(".compare-table tbody a")].map((link) => link.getAttribute("href") ?? "");
    expect(links.filter((href) => href.includes("figure="))).toEqual(
      many.map(({ figure_id }) => `./so-lieu.html?figure=${figure_id}#${figure_id}`),
    );
  });
});

describe("comparisonPage(trends, data)", () => {
  it("shows the latest change with both years named, and the years", () => {
    const page = draw(trends);
    expect(page.querySelector(".compare-verdict tbody tr")?.textContent).toContain("2021: 402022: 50");
    expect(page.querySelectorAll(".compare-view [data-join=line]").length).toBeGreaterThan(0);
  });
});
