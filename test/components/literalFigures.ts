import { parseHTML } from "linkedom";
import type { FigureRow, PeriodClass } from "../../src/components/marts.js";

/** Returns a new empty document that components can render into without a browser. */
export function emptyDocument(): Document {
  return parseHTML("<!doctype html><html><body></body></html>").document as unknown as Document;
}

const NAMES: Record<string, string> = {
  "bac-tu-liem": "Bắc Từ Liêm",
  "hoan-kiem": "Hoàn Kiếm",
  "dong-da": "Đống Đa",
  "long-bien": "Long Biên",
  "ba-dinh": "Ba Đình",
  "tay-ho": "Tây Hồ",
};

const CLASSES: Record<string, PeriodClass> = {
  year: "annual",
  half_year: "partial",
  quarter: "partial",
  year_to_date: "partial",
  school_year: "partial",
  multi_year: "span",
  stage: "span",
  as_of: "dated",
  event: "event",
};

/** Returns a full figure row from the few columns that a test is about; the rest is plain and exact. */
export function literalFigure(columns: Partial<FigureRow>): FigureRow {
  const district_id = columns.district_id ?? "hoan-kiem";
  const period_kind = columns.period_kind ?? "year";
  const value = columns.value ?? null;
  const bounds = { lower: columns.lower ?? null, upper: columns.upper ?? null };
  const end = columns.period_end ?? null;
  return {
    figure_id: `${district_id}-${period_kind}-${end ?? "none"}`,
    source_id: "source-1",
    locator: "p1",
    district_id,
    district_name: NAMES[district_id] ?? district_id,
    district_kind: "quan",
    metric_id: "excellent-workers",
    metric_name: "Công nhân giỏi",
    level: "district",
    period_kind,
    period_start: null,
    period_end: null,
    period_basis: "printed",
    value,
    qualifier: "exact",
    ...bounds,
    target: null,
    as_printed: "có số như in",
    subset_of: null,
    status: "normal",
    note: null,
    unit: "person",
    temporal: "flow",
    measure: "award",
    theme: "emulation",
    better: "more",
    source_title: "Tên bài báo",
    publisher: "Lao động Thủ đô",
    source_kind: "press",
    source_url: "https://example.org/bai",
    published: "2023-01-05",
    published_basis: "printed",
    source_language: "vi",
    period_class: CLASSES[period_kind] ?? "unplaced",
    year: end && period_kind !== "multi_year" && period_kind !== "stage" ? Number(end.slice(0, 4)) : null,
    period_years: null,
    interval_low: value ?? bounds.lower ?? 0,
    interval_high: value ?? bounds.upper,
    is_bound: value === null,
    is_mixed: false,
    is_preferred: true,
    is_chosen: columns.is_preferred ?? true,
    has_conflict: false,
    is_outside_life: false,
    is_district: true,
    file: "figures/test.csv",
    line: 2,
    ...columns,
  };
}

/** Returns an annual figure. */
export function annualFigure(district_id: string, year: number, columns: Partial<FigureRow>): FigureRow {
  return literalFigure({ district_id, period_start: `${year}-01-01`, period_end: `${year}-12-31`, ...columns });
}
