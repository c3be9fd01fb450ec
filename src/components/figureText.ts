import { describeFigure, formatLevel, formatPeriod, formatUnit } from "./format.js";
import type { FigureRow } from "./marts.js";
import { strings } from "./strings.js";

/** What the text of a figure is made from. */
export type DescribedFigure = Pick<
  FigureRow,
  | "district_name"
  | "level"
  | "value"
  | "lower"
  | "upper"
  | "qualifier"
  | "unit"
  | "period_kind"
  | "period_start"
  | "period_end"
  | "period_basis"
  | "as_printed"
  | "source_title"
>;

/** Returns the lines of a figure's tooltip: who and when, how much in words with the printed phrase, unit, source. */
export function figureLines(figure: DescribedFigure): string[] {
  return [
    `${figure.district_name}, ${formatPeriod(figure)}, ${formatLevel(figure.level)}`,
    describeFigure(figure),
    strings.unitIs(formatUnit(figure.unit)),
    strings.sourceIs(figure.source_title),
  ];
}

/** Returns the same as one sentence, for a screen reader. */
export function figureSentence(figure: DescribedFigure): string {
  return asSentence(figureLines(figure));
}

/** Returns lines as one sentence. */
export function asSentence(lines: readonly string[]): string {
  return `${lines.join("; ")}.`;
}
