import { formatValue } from "./format.js";
import type { FigureRow } from "./marts.js";
import { strings } from "./strings.js";
import { swarmChart } from "./swarmChart.js";
import type { Extent } from "./valueAxis.js";

export interface StandingOptions {
  width: number;
  /** The district that is "here"; without it all are shown alike. */
  district_id?: string;
  /** The numbers that the axis reaches over, where several strips share a scale. */
  extent?: Extent;
  document?: Document;
  root?: string;
}

const WIDEST = 620;

/**
 * Returns where districts stand among those with a figure of the same metric, level and period: a swarm with the district
 * that is "here" ringed, with its value.
 */
export function standing(figures: readonly FigureRow[], options: StandingOptions): SVGElement {
  const { district_id, extent, document = globalThis.document, root = "." } = options;
  return swarmChart(figures, {
    width: Math.min(options.width, WIDEST),
    document,
    root,
    label: labelOf(figures, district_id),
    highlight: district_id ? [district_id] : [],
    isCompact: true,
    ...(extent ? { extent } : {}),
  });
}

function labelOf(figures: readonly FigureRow[], district_id: string | undefined): string {
  const here = figures.find((figure) => figure.district_id === district_id);
  if (!here) return strings.panels.figures(figures.length);
  return strings.standing.label(here.district_name, formatValue(here), figures.length);
}
