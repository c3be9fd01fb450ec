import { describe, expect, it } from "vitest";
import { languageHref, languageOf, rootOf } from "../../src/components/languageHref.js";

describe("languageHref(path, language)", () => {
  it.each([
    ["/", "en", "./en/index.html"],
    ["/so-sanh", "en", "./en/so-sanh.html"],
    ["/quan/ba-vi", "en", "../en/quan/ba-vi.html"],
    ["/en/", "vi", "../index.html"],
    ["/en/so-sanh", "vi", "../so-sanh.html"],
    ["/en/quan/ba-vi", "vi", "../../quan/ba-vi.html"],
    ["/en/so-sanh", "en", "../en/so-sanh.html"],
  ] as const)("leads from %s to %s by %s", (path, language, href) => {
    expect(languageHref(path, language)).toBe(href);
    const there = new URL(href, `https://example.test/kho${path}`).pathname;
    expect(languageOf(there.slice("/kho".length))).toBe(language);
  });
});

describe("rootOf(path)", () => {
  it.each([
    ["/", "."],
    ["/so-sanh", "."],
    ["/en/", "."],
    ["/en/so-sanh", "."],
    ["/quan/ba-vi", ".."],
    ["/en/quan/ba-vi", ".."],
  ])("from %s is %s", (path, root) => {
    expect(rootOf(path)).toBe(root);
  });

  it("does not take a page for a language", () => {
    expect(languageOf("/english")).toBe("vi");
  });
});
