import { parseHTML } from "linkedom";
import type { FigureRow } from "../../src/components/marts.js";
import { annualFigure, literalFigure } from "./literalFigures.js";

/** Figures of one year that a source states with a point. */
export const exactCase: FigureRow[] = [
  annualFigure("bac-tu-liem", 2022, { value: 84, as_printed: "84 công nhân giỏi cấp quận" }),
  annualFigure("hoan-kiem", 2022, { value: 144, as_printed: "144 công nhân giỏi" }),
];

/** Figures of one year that a source states only with a bound, or about. */
export const boundedCase: FigureRow[] = [
  annualFigure("hoan-kiem", 2022, { lower: 500, qualifier: "more_than", as_printed: "hơn 500" }),
  annualFigure("dong-da", 2022, { upper: 350, qualifier: "nearly", as_printed: "gần 350" }),
  annualFigure("long-bien", 2022, {
    lower: 100,
    upper: 1000,
    qualifier: "order_of_magnitude",
    as_printed: "hàng trăm",
  }),
  annualFigure("ba-dinh", 2022, { value: 200, qualifier: "about", as_printed: "khoảng 200" }),
];

/** Totals of several years, one of them a bound of an inferred period. */
export const spanCase: FigureRow[] = [
  literalFigure({
    district_id: "dong-da",
    level: "unspecified",
    period_kind: "multi_year",
    period_start: "2018-01-01",
    period_end: "2022-12-31",
    period_basis: "inferred",
    value: 4320,
    as_printed: "biểu dương 4.320 công nhân giỏi",
  }),
  literalFigure({
    district_id: "hoan-kiem",
    level: "unspecified",
    period_kind: "multi_year",
    period_start: "2015-01-01",
    period_end: "2020-12-31",
    lower: 900,
    qualifier: "more_than",
    as_printed: "hơn 900",
  }),
];

/** Figures whose period the source does not print. */
export const inferredCase: FigureRow[] = [
  annualFigure("bac-tu-liem", 2022, { value: 84, period_basis: "inferred" }),
  annualFigure("tay-ho", 2022, { lower: 60, qualifier: "more_than", period_basis: "inferred" }),
];

/** Years of three districts: two that follow each other, a gap, a bound among points. */
export const yearsCase: FigureRow[] = [
  annualFigure("long-bien", 2018, { value: 31 }),
  annualFigure("long-bien", 2020, { value: 40 }),
  annualFigure("long-bien", 2021, { value: 42 }),
  annualFigure("hoan-kiem", 2020, { lower: 60, qualifier: "more_than" }),
  annualFigure("hoan-kiem", 2021, { value: 70 }),
  annualFigure("ba-dinh", 2021, { value: 41 }),
];

/** Stocks of one year, counted on different days. */
export const cutoffCase: FigureRow[] = [
  literalFigure({
    district_id: "bac-tu-liem",
    period_kind: "as_of",
    period_start: "2024-06-30",
    period_end: "2024-06-30",
    value: 24000,
  }),
  literalFigure({
    district_id: "dong-da",
    period_kind: "as_of",
    period_start: "2024-03-01",
    period_end: "2024-03-31",
    lower: 31000,
    qualifier: "more_than",
  }),
];

/** Stocks with the dates on which they were counted. */
export const datedCase: FigureRow[] = [
  literalFigure({
    district_id: "bac-tu-liem",
    period_kind: "as_of",
    period_start: "2022-12-31",
    period_end: "2022-12-31",
    value: 21000,
  }),
  literalFigure({
    district_id: "bac-tu-liem",
    period_kind: "as_of",
    period_start: "2024-06-30",
    period_end: "2024-06-30",
    value: 24000,
  }),
  literalFigure({
    district_id: "dong-da",
    period_kind: "as_of",
    period_start: "2023-01-01",
    period_end: "2023-12-31",
    lower: 31000,
    qualifier: "more_than",
  }),
];

/** Words that would do harm if they were read as markup. */
export const HOSTILE = '"><img src=x onerror=alert(1)>';

/** Tells whether an element, written out and read again, holds what hostile words would have made. */
export function hasHostileMarkup(element: Element): boolean {
  const { document } = parseHTML(`<!doctype html><html><body>${element.outerHTML}</body></html>`);
  return [element, document.body].some((root) => root.querySelector("img, script, [onerror]") !== null);
}
