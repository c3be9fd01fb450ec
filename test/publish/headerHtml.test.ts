import { parseHTML } from "linkedom";
import { afterEach, describe, expect, it } from "vitest";
import { headerHtml } from "../../publish/headerHtml.js";
import { setLanguage } from "../../src/components/strings.js";

function parse(path: string): Document {
  return parseHTML(`<html><body>${headerHtml(path)}</body></html>`).document as unknown as Document;
}

afterEach(() => setLanguage("vi"));

describe("headerHtml(path)", () => {
  it("names the site and works without script", () => {
    const document = parse("/quan/ba-vi");
    expect(document.querySelector(".site-name")?.getAttribute("href")).toBe("../index.html");
    expect(document.querySelector("form")?.getAttribute("action")).toBe("../so-lieu.html");
    expect(document.querySelector("input")?.getAttribute("role")).toBeNull();
  });

  it("leads to the same page in the other language, in that language's words", () => {
    const link = parse("/so-sanh").querySelector(".language-link");
    expect(link?.outerHTML).toContain(`hreflang="en"`);
    expect([link?.textContent, link?.getAttribute("href"), link?.getAttribute("lang")]).toEqual([
      "English",
      "./en/so-sanh.html",
      "en",
    ]);
  });

  it("is English on an English page", () => {
    setLanguage("en");
    const document = parse("/en/index");
    expect(document.querySelector(".language-link")?.textContent).toBe("Tiếng Việt");
    expect(document.querySelector(".language-link")?.getAttribute("href")).toBe("../index.html");
    expect(document.querySelector("input")?.getAttribute("aria-label")).toBe("Search");
  });
});
