/** The marks of charts: links to figures, the tiles of the map, the cells of a matrix. */
export const MARKS = "a.figure-mark, .tile-map a[href], .year-matrix a[data-form]";

export type Box = Pick<DOMRect, "left" | "top" | "right" | "bottom" | "width" | "height">;

/** Returns the box of the mark itself on the screen, not of the row that takes the pointer. */
export function markBox(mark: Element): Box {
  return (mark.querySelector("circle, line[data-anchor]") ?? mark).getBoundingClientRect();
}
