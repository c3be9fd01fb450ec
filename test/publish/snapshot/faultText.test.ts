import { describe, expect, it } from "vitest";
import { firstOf } from "../../../publish/snapshot/faultText.js";

describe("firstOf(texts)", () => {
  it("names fifty, and counts the rest", () => {
    const texts = Array.from({ length: 52 }, (_, index) => `${index}`);
    expect(firstOf(texts.slice(0, 50))).toEqual(texts.slice(0, 50));
    expect(firstOf(texts)).toEqual([...texts.slice(0, 50), "and 2 more"]);
  });
});
