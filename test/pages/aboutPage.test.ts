import { describe, expect, it } from "vitest";
import { strings } from "../../src/components/strings.js";
import type { ModelDoc } from "../../src/components/warehouseRows.js";
import { aboutPage } from "../../src/pages/aboutPage.js";
import type { PageOptions } from "../../src/pages/pageOptions.js";
import { boundedCase, exactCase, HOSTILE, hasHostileMarkup } from "../components/chartCases.js";
import { emptyDocument } from "../components/literalFigures.js";
import { inLanguage } from "./inLanguage.js";

describe("aboutPage(data, options)", () => {
  it("states seven rules, the signs and every source once", () => {
    const page = render();
    expect(page.querySelectorAll("#quy-tac ~ ol > li")).toHaveLength(7);
    expect(page.querySelectorAll(".mark-legend > li").length).toBeGreaterThan(5);
    expect(page.querySelectorAll("#nguon ~ details tbody tr")).toHaveLength(1);
  });

  it("shows how each kind of source words is written", () => {
    const rows = [...render().querySelectorAll("#ky-hieu ~ .table-wrap tbody tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toContainEqual(["hơn 500, trên 500", "mức dưới 500, không có số đúng", "≥ 500"]);
    expect(rows).toHaveLength(strings.aboutPage.signRows.length);
  });

  it("leads to the other pages by the way to the root", () => {
    const links = [...render().querySelectorAll("p a, li a")].map((link) => link.getAttribute("href"));
    expect(links).toEqual(expect.arrayContaining(["../mo-hinh.html", "../do-phu.html", "../so-lieu.html"]));
  });

  it("leads to the data where they stand beside the page, and nowhere else", () => {
    expect(render().querySelector("#tai-du-lieu")).toBeNull();
    const page = render(exactCase, { folder: "../du-lieu", zip: "../du-lieu.zip" });
    const links = [...page.querySelectorAll("#tai-du-lieu ~ p a, #tai-du-lieu ~ details a")];
    const hrefs = links.map((link) => link.getAttribute("href"));
    expect(hrefs.slice(0, 4)).toEqual([
      "../du-lieu.zip",
      "../du-lieu/README.txt",
      "../du-lieu/datapackage.json",
      "../du-lieu/figures.csv",
    ]);
    expect(hrefs).toContain("../du-lieu/rejects.parquet");
    expect(page.textContent).toContain("Mọi số liệu đã nhận");
  });

  it("is English in English", () => {
    const page = inLanguage("en", () => render());
    expect(page.querySelector("h1")?.textContent).toBe("Method and limits");
    expect(page.querySelectorAll("ol > li")).toHaveLength(7);
  });

  it("shows hostile names as text", () => {
    const page = render([{ ...(exactCase[0] as (typeof exactCase)[0]), source_title: HOSTILE, publisher: HOSTILE }]);
    expect(page.textContent).toContain(HOSTILE);
    expect(hasHostileMarkup(page)).toBe(false);
  });
});

const FIGURES_MODEL: ModelDoc = {
  model_id: "figures",
  layer: "marts",
  row_meaning: "accepted figure",
  key_columns: "figure_id",
  description: null,
  sql: "select 1",
  path: "marts/figures.sql",
  row_count: 1,
  column_count: 1,
};

function render(figures = [...exactCase, ...boundedCase], dataPackage?: PageOptions["dataPackage"]): HTMLElement {
  const options = { document: emptyDocument(), root: "..", dataPackage };
  return aboutPage({ figures, model_docs: [FIGURES_MODEL] }, options);
}
