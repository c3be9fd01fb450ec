import * as Plot from "@observablehq/plot";

/** What every picture asks of its frame; axes and text styles are the same everywhere. */
export interface PlotFrameOptions extends Plot.PlotOptions {
  document: Document;
  /** What the picture shows, for a screen reader. */
  label: string;
}

const STYLE = "font: inherit; font-size: 13px; overflow: visible; background: none; --plot-background: transparent";

/** How axes look: no tick marks, quiet labels. */
export const quietAxis = { tickSize: 0, label: null, fill: "var(--kho-muted, currentColor)", fontSize: 12 } as const;

/** How grid lines look. */
export const quietGrid = { stroke: "var(--kho-line, currentColor)", strokeOpacity: 1 } as const;

/** Returns a picture in the house style: a labelled group, since its marks are links that a keyboard reaches. */
export function plotFrame({ label, ...options }: PlotFrameOptions): SVGElement {
  const svg = Plot.plot({ className: "kho-plot", ...options }) as SVGElement;
  svg.setAttribute("style", STYLE);
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", label);
  return svg;
}
