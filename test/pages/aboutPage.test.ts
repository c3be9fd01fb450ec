import { describe, expect, it } from "vitest";
import { strings } from "../../src/components/strings.js";
import { aboutPage } from "../../src/pages/aboutPage.js";
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

function render(figures = [...exactCase, ...boundedCase]): HTMLElement {
  return aboutPage({ figures }, { document: emptyDocument(), root: ".." });
}
