import { describe, expect, it } from "vitest";
import { pageFile, pageHref, pagePath } from "../../src/components/pageHref.js";

describe("pageFile(page)", () => {
  it.each([
    ["/", "index.html"],
    ["/so-sanh", "so-sanh.html"],
    ["/en/", "en/index.html"],
    ["/en/quan/ba-vi", "en/quan/ba-vi.html"],
  ])("of %s is %s, and leads back", (page, file) => {
    expect(pageFile(page)).toBe(file);
    expect(pagePath(file)).toBe(page);
  });
});

describe("pageHref(root, page)", () => {
  it.each([
    [".", "/", "./index.html"],
    ["..", "/so-lieu?flag=bound", "../so-lieu.html?flag=bound"],
    [".", "gioi-thieu#gioi-han", "./gioi-thieu.html#gioi-han"],
    ["/a/b", "/so-lieu?figure=x#x", "/a/b/so-lieu.html?figure=x#x"],
    ["#", "/", "#/"],
    ["#/en", "quan/ba-vi", "#/en/quan/ba-vi"],
    ["#", "/so-lieu?figure=x#x", "#/so-lieu?figure=x#x"],
  ])("from %s to %s is %s", (root, page, href) => expect(pageHref(root, page)).toBe(href));
});
