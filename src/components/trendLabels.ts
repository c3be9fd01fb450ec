import { districtColor } from "./districtColor.js";
import { hundredths } from "./element.js";
import { referenceOf } from "./reference.js";
import { endsOf } from "./referenceMark.js";
import { spreadLabels } from "./spreadLabels.js";
import { INK, MUTED } from "./svgFrame.js";
import { fitText } from "./textWidth.js";
import type { PlacedFigure, TrendFrame } from "./trendMarks.js";

/** The least distance between the names at the right edge, in pixels. */
export const LABEL_GAP = 17;

/** What stands between the plot's right edge and a name: the tie and the dot. */
export const LABEL_INDENT = 22;

/** The size of the names. */
export const labelFont = 13;

interface EndLabel {
  name: string;
  color: string;
  ink: string;
  x: number;
  y: number;
}

/** Returns the names at the right edge, moved apart, each tied to its last point by a hair line. */
export function endLabels(series: readonly PlacedFigure[][], frame: TrendFrame): SVGElement {
  const { top, bottom, make } = frame;
  const reference = referenceLabel(frame);
  const labels = series.map((points) => seriesLabel(points, frame));
  const all = reference ? [...labels, reference] : labels;
  const wanted = all.map((label) => label.y);
  const places = spreadLabels(wanted, LABEL_GAP, top, bottom);
  return make(
    "g",
    { "aria-hidden": "true" },
    ...all.flatMap((label, index) => labelShapes(label, places[index] ?? 0, frame)),
  );
}

function seriesLabel(points: readonly PlacedFigure[], { x, y }: TrendFrame): EndLabel {
  const { figure, time, value } = points.at(-1) as PlacedFigure;
  const { district_id, district_name: name } = figure;
  return { name, color: districtColor(district_id), ink: INK, x: x(time) + 9, y: y(value) };
}

/** The name of the reference, at its last year or at the right edge. */
function referenceLabel({ reference, right, x, y }: TrendFrame): EndLabel | null {
  const years = reference?.points.flatMap((point) => point.year ?? []) ?? [];
  const last = years.length > 0 ? Math.max(...years) : null;
  const point = referenceOf(reference, last);
  const end = point ? endsOf(point).at(-1) : undefined;
  if (!reference || end === undefined) return null;
  const at = last === null ? right : Math.min(right, x(last + 0.5) + 4);
  return { name: reference.label, color: MUTED, ink: MUTED, x: at, y: y(end) };
}

function labelShapes(
  { name, color, ink, x, y }: EndLabel,
  place: number,
  { right, width, make }: TrendFrame,
): SVGElement[] {
  const tie = `M${hundredths(x)},${hundredths(y)}L${hundredths(Math.max(x, right - 4))},${hundredths(y)}L${hundredths(right + 5)},${hundredths(place)}`;
  const hair = { fill: "none", stroke: color, "stroke-width": 0.75, "stroke-opacity": 0.6, "stroke-dasharray": "1 2" };
  const text = {
    x: right + LABEL_INDENT - 6,
    y: place + 4.5,
    "text-anchor": "start",
    fill: ink,
    "font-size": labelFont,
  };
  return [
    make("path", { d: tie, ...hair }),
    make("circle", { cx: right + 9, cy: place, r: 3, fill: color }),
    make("text", text, fitText(name, width - right - LABEL_INDENT + 6, labelFont)),
  ];
}
