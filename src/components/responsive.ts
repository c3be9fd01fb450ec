import { htmlMaker } from "./element.js";

/** The widths that a chart is drawn at where nobody can measure: a narrow phone's column, and a laptop's or a sheet's. */
export const WIDTHS = { narrow: 328, wide: 720 } as const;

/**
 * Returns a chart drawn once for phones and once for wider windows and paper; the style sheet shows the one that fits.
 * A page made this way stands before any script runs and needs none afterwards.
 */
export function responsive(draw: (width: number) => Element, { document }: { document: Document }): HTMLElement {
  const make = htmlMaker(document);
  return make(
    "div",
    { class: "responsive" },
    make("div", { class: "at-narrow" }, draw(WIDTHS.narrow)),
    make("div", { class: "at-wide" }, draw(WIDTHS.wide)),
  );
}
