import { parseHTML } from "linkedom";
import { describe, expect, it } from "vitest";
import type { Box } from "../../src/shell/markBox.js";
import { nextMark } from "../../src/shell/markKeys.js";

/** Marks at these points of the screen, in this order. */
const PLACES = { a: [10, 10], b: [50, 10], c: [12, 40], d: [60, 42], e: [200, 30] } as const;

const { document } = parseHTML("<html><body></body></html>");
const marks = Object.keys(PLACES).map((id) => Object.assign(document.createElement("a"), { id }) as unknown as Element);

function boxOf({ id }: Element): Box {
  const [x, y] = PLACES[id as keyof typeof PLACES];
  return { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5, width: 10, height: 10 };
}

function from(id: string, key: string): string | undefined {
  const current = marks.find((mark) => mark.id === id);
  return current && nextMark(marks, current, key, boxOf)?.id;
}

describe("nextMark(marks, current, key)", () => {
  it("goes left and right in the order of the chart and stops at its ends", () => {
    expect([from("a", "ArrowRight"), from("c", "ArrowLeft")]).toEqual(["b", "b"]);
    expect([from("a", "ArrowLeft"), from("e", "ArrowRight")]).toEqual(["a", "e"]);
  });

  it("goes up and down to the nearest in that direction, rather straight than near", () => {
    expect([from("a", "ArrowDown"), from("b", "ArrowDown")]).toEqual(["c", "d"]);
    expect([from("c", "ArrowUp"), from("d", "ArrowUp")]).toEqual(["a", "b"]);
    expect([from("a", "ArrowUp"), from("d", "ArrowDown")]).toEqual(["a", "d"]);
  });

  it("goes to the first and the last", () => {
    expect([from("c", "Home"), from("c", "End")]).toEqual(["a", "e"]);
  });

  it("leaves every other key alone", () => {
    expect([from("a", "Enter"), from("a", "Tab"), from("a", "x")]).toEqual([undefined, undefined, undefined]);
  });
});
