import { describe, expect, it } from "vitest";
import { firstOf, printJson } from "../../../publish/snapshot/faultText.js";

describe("firstOf(texts)", () => {
  it("names fifty, and counts the rest", () => {
    const texts = Array.from({ length: 52 }, (_, index) => `${index}`);
    expect(firstOf(texts.slice(0, 50))).toEqual(texts.slice(0, 50));
    expect(firstOf(texts)).toEqual([...texts.slice(0, 50), "and 2 more"]);
  });
});

describe("printJson(value)", () => {
  it("escapes what a terminal obeys, and is read as the same", () => {
    const name = "a\u202e\u009b\u2028\u{e0041}🏙ệ";
    expect(printJson([name])).toBe('["a\\u202e\\u009b\\u2028\\udb40\\udc41🏙ệ"]');
    expect(JSON.parse(printJson([name]))).toEqual([name]);
  });
});
