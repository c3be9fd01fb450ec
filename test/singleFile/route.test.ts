import { describe, expect, it } from "vitest";
import { isSamePage, readRoute, writeRoute } from "../../src/singleFile/route.js";

describe("readRoute(hash)", () => {
  it("reads language, page, what is asked for and section", () => {
    expect(readRoute("#/en/so-lieu?figure=a-1#a-1")).toEqual({
      language: "en",
      path: "/so-lieu",
      search: "?figure=a-1",
      section: "a-1",
    });
    expect(readRoute("#/quan/ba-vi")).toEqual({ language: "vi", path: "/quan/ba-vi", search: "", section: "" });
  });

  it("takes a page by its file as well", () => {
    expect(readRoute("#/en/so-lieu.html?figure=a#a")).toEqual(readRoute("#/en/so-lieu?figure=a#a"));
    expect(readRoute("#/en/index.html").path).toBe("/");
  });

  it.each(["", "#", "#nguon", "#//", "so-sanh"])("takes %j for the first page or one that is not there", (hash) => {
    expect(["/", "//"]).toContain(readRoute(hash).path);
  });

  it("keeps a section that is no text", () => {
    expect(readRoute("#/so-lieu#%E0%A4%A").section).toBe("%E0%A4%A");
  });

  it("takes no name of an object for a page", () => {
    expect(readRoute("#/__proto__").path).toBe("/__proto__");
  });
});

describe("writeRoute(route)", () => {
  it.each([
    "#/",
    "#/en/",
    "#/so-sanh?metric=excellent-workers&districts=a,b",
    "#/en/chi-tieu/x#nguon",
    "#/a?q=%C4%91#b",
  ])("writes %s as it was read", (hash) => expect(writeRoute(readRoute(hash))).toBe(hash));
});

describe("isSamePage(a, b)", () => {
  it("tells languages and paths apart, not what is asked for", () => {
    const page = readRoute("#/so-sanh?metric=a");
    expect(isSamePage(page, readRoute("#/so-sanh#bang"))).toBe(true);
    expect(isSamePage(page, readRoute("#/en/so-sanh?metric=a"))).toBe(false);
    expect(isSamePage(page, readRoute("#/xu-huong?metric=a"))).toBe(false);
  });
});
