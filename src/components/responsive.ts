import { htmlMaker } from "./element.js";

/** The widths that a chart is drawn at where nobody can measure: a narrow phone's column, and a laptop's or a sheet's. */
export const WIDTHS = { narrow: 328, wide: 720 } as const;

/** How a page draws while a reader waits: what fits the window at once, the rest when there is time. */
export interface LiveDrawing {
  isNarrow: boolean;
  later: (task: () => void) => void;
}

export interface ResponsiveOptions {
  document: Document;
  live?: LiveDrawing;
}

/**
 * Returns a chart drawn once for phones and once for wider windows and paper; the style sheet shows the one that fits.
 * A page made this way stands before any script runs and needs none afterwards.
 */
export function responsive(draw: (width: number) => Element, { document, live }: ResponsiveOptions): HTMLElement {
  const make = htmlMaker(document);
  const narrow = make("div", { class: "at-narrow" });
  const wide = make("div", { class: "at-wide" });
  const drawNarrow = () => narrow.append(draw(WIDTHS.narrow));
  const drawWide = () => wide.append(draw(WIDTHS.wide));
  const [first, second] = live?.isNarrow ? [drawNarrow, drawWide] : [drawWide, drawNarrow];
  first();
  if (live) live.later(second);
  else second();
  return make("div", { class: "responsive" }, narrow, wide);
}

/** Returns how to draw in a window. */
export function liveDrawing(window: Window): LiveDrawing {
  const isNarrow = window.matchMedia("(max-width: 639px)").matches;
  const later = (task: () => void) =>
    void ("requestIdleCallback" in window ? window.requestIdleCallback(task) : setTimeout(task));
  return { isNarrow, later };
}
