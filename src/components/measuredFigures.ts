import { groups } from "d3";
import type { CompareFigure } from "./marts.js";
import { type FindFigure, type Measure, measureFigure, type UnmeasuredReason } from "./measures.js";

/** A figure whose value is a measure of it; the reported figure stands beside it. */
export interface MeasuredFigure extends CompareFigure {
  reported: CompareFigure;
  standsOn: readonly string[];
}

export interface MeasuredFigures {
  rows: readonly MeasuredFigure[];
  /** The figures that have no such measure, by the reason. */
  without: readonly { reason: UnmeasuredReason; figures: readonly CompareFigure[] }[];
}

/** Returns figures in a measure, each with the figures that it stands on; and apart those that have none. */
export function measureFigures(figures: readonly CompareFigure[], measure: Measure, find: FindFigure): MeasuredFigures {
  const rows: MeasuredFigure[] = [];
  const is_signed = measure === "change" || measure === "change_share";
  const without: { reason: UnmeasuredReason; figure: CompareFigure }[] = [];
  for (const figure of figures) {
    const measured = measureFigure(figure, measure, find);
    if (typeof measured === "string") without.push({ reason: measured, figure });
    else rows.push({ ...figure, ...measured, is_signed, reported: figure });
  }
  const byReason = groups(without, ({ reason }) => reason);
  return {
    rows,
    without: byReason.map(([reason, of]) => ({ reason, figures: of.map(({ figure }) => figure) })),
  };
}
