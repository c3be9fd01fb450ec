import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import { linkToRoutes } from "../../../publish/singleFile/routeLinks.js";

const pages = new Set(["/", "/so-sanh", "/so-lieu", "/quan/ba-vi", "/en/", "/en/so-lieu", "/en/quan/ba-vi"]);

/** The first link of a page after its links lead inside, as HTML. */
function linked(href: string, page: string, address: string | null = null): string {
  const { document } = parseHTML(`<!doctype html><body><p><a href="${href}">Xem</a></p></body>`);
  linkToRoutes(document, page, { pages, address });
  return document.querySelector("p")?.innerHTML ?? "";
}

describe("linkToRoutes(document, page, targets)", () => {
  it.each([
    ["./", "/so-sanh", "#/"],
    ["../", "/quan/ba-vi", "#/"],
    ["../index.html", "/quan/ba-vi", "#/"],
    ["../so-lieu.html?figure=a#a", "/en/quan/ba-vi", "#/en/so-lieu?figure=a#a"],
    ["../so-lieu?figure=a#a", "/en/quan/ba-vi", "#/en/so-lieu?figure=a#a"],
    ["../../quan/ba-vi", "/en/quan/ba-vi", "#/quan/ba-vi"],
    ["#nguon", "/quan/ba-vi", "#/quan/ba-vi#nguon"],
    ["https://laodong.vn/a?b#c", "/", "https://laodong.vn/a?b#c"],
    ["mailto:a@b.vn", "/", "mailto:a@b.vn"],
  ])("has %s on %s lead to %s", (href, page, expected) => {
    expect(linked(href, page)).toBe(`<a href="${expected}">Xem</a>`);
  });

  it("leaves what is not inside as text, or links it where it stands on the web", () => {
    expect(linked("../du-lieu.zip", "/quan/ba-vi")).toBe("Xem");
    expect(linked("../du-lieu.zip", "/quan/ba-vi", "https://a.vn/kho/")).toBe(
      '<a href="https://a.vn/kho/du-lieu.zip">Xem</a>',
    );
  });

  it("has the foot say where the files are that it can not lead to", () => {
    const foot = '<dl class="foot-facts"><dd><a href="du-lieu.zip">Zip</a>, <a href="a.json">Tables</a></dd></dl>';
    const { document } = parseHTML(`<!doctype html><body>${foot}</body>`);
    linkToRoutes(document, "/en/", { pages, address: null });
    expect(document.querySelector("dd")?.innerHTML).toBe("only in the full edition");
  });
});
