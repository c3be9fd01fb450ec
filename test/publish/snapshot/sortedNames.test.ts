import { describe, expect, it } from "vitest";
import { isAnyBelow, isBelowAny } from "../../../publish/snapshot/sortedNames.js";

describe("isAnyBelow(sorted, folder)", () => {
  it("finds a name below a folder, whatever stands between", () => {
    const sorted = ["a", "a-b", "a.html", "a/b", "c/d/e"];
    for (const folder of ["a/", "c/", "c/d/"]) expect(isAnyBelow(sorted, folder)).toBe(true);
    for (const folder of ["a/b/", "b/", "d/", "/"]) expect(isAnyBelow(sorted, folder)).toBe(false);
    expect(isAnyBelow([], "a/")).toBe(false);
  });
});

describe("isBelowAny(sorted, name)", () => {
  it("finds the folder in which a name is", () => {
    const sorted = ["a/", "c/d/"];
    for (const name of ["a/b", "a/b/c", "c/d/e"]) expect(isBelowAny(sorted, name)).toBe(true);
    for (const name of ["0", "a", "a-b", "c/e", "d"]) expect(isBelowAny(sorted, name)).toBe(false);
    expect(isBelowAny([], "a")).toBe(false);
  });
});
