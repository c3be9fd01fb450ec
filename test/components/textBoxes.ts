import { textWidth } from "../../src/components/textWidth.js";

/** Where a text of a picture stands, in pixels. */
export interface TextBox {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Returns the boxes of the texts of a picture, as wide as they are at most. */
export function textBoxes(svg: Element): TextBox[] {
  return [...svg.querySelectorAll("text")].map((element) => {
    const text = element.textContent ?? "";
    const of = (name: string) => Number(element.getAttribute(name));
    const size = Number(inherited(element, "font-size") ?? 13);
    const width = textWidth(text, size);
    const anchor = inherited(element, "text-anchor");
    const left = of("x") - (anchor === "end" ? width : anchor === "middle" ? width / 2 : 0);
    return { text, left, right: left + width, top: of("y") - size * 0.75, bottom: of("y") + size * 0.2 };
  });
}

/** Returns the texts that cover each other, as `a × b`. */
export function overlaps(boxes: readonly TextBox[]): string[] {
  return boxes.flatMap((a, index) =>
    boxes.slice(index + 1).flatMap((b) => (isOver(a, b) ? [`${a.text} × ${b.text}`] : [])),
  );
}

/** Returns the texts that do not stand wholly inside a width. */
export function clipped(boxes: readonly TextBox[], width: number): string[] {
  return boxes.filter(({ left, right }) => left < -1 || right > width + 1).map(({ text }) => text);
}

function isOver(a: TextBox, b: TextBox): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

function inherited(element: Element, name: string): string | null {
  return element.getAttribute(name) ?? element.parentElement?.getAttribute(name) ?? null;
}
