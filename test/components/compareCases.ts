import type { CompareData } from "../../src/components/compareState.js";
import type { ComparatorRow, CompareFigure, FigureRow } from "../../src/components/marts.js";
import type { AreaRow, MetricProfile } from "../../src/components/profileRows.js";

/** Returns a figure as the compare page has it; without `columns` it stands on no other figure. */
export function asCompareFigure(figure: FigureRow, columns: Partial<CompareFigure> = {}): CompareFigure {
  return {
    ...figure,
    previous_figure_id: null,
    base_figure_id: null,
    members_figure_id: null,
    change_direction: null,
    is_change_determined: null,
    rank: null,
    peer_count: null,
    is_rank_determined: false,
    ...columns,
  };
}

export interface CompareRows {
  figures: readonly FigureRow[];
  metrics: readonly MetricProfile[];
  areas: readonly AreaRow[];
  comparators?: readonly ComparatorRow[];
}

/** Returns what the compare page chooses from, of literal rows. */
export function compareDataOf({ figures, metrics, areas, comparators = [] }: CompareRows): CompareData {
  const rows = figures.map((figure) => ("rank" in figure ? (figure as CompareFigure) : asCompareFigure(figure)));
  return {
    metrics,
    areas,
    figuresOf: (id) => rows.filter(({ metric_id }) => metric_id === id),
    comparatorsOf: (id) => comparators.filter(({ metric_id }) => metric_id === id),
  };
}

/** Returns a metric of workers; nothing is known of it but what `columns` say. */
export function literalMetric(metric_id: string, columns: Partial<MetricProfile> = {}): MetricProfile {
  return {
    metric_id,
    metric_name: metric_id,
    name_en: metric_id,
    unit: "person",
    temporal: "flow",
    measure: "award",
    theme: "emulation",
    movement: null,
    better: "more",
    description_vi: "",
    figure_count: 1,
    district_count: 1,
    annual_count: 1,
    span_count: 0,
    first_year: null,
    last_year: null,
    levels: "",
    default_level: null,
    default_year: null,
    best_district_count: null,
    trend_level: null,
    repeat_count: 0,
    ...columns,
  };
}

/** Returns a district of the first cluster. */
export function literalArea(district_id: string, columns: Partial<AreaRow> = {}): AreaRow {
  const place = { cluster_id: "cum-1", tile_col: 1, tile_row: 1, is_district: true };
  return { district_id, district_name: district_id, name_en: district_id, kind: "quan", ...place, ...columns };
}

export const AREAS: AreaRow[] = [
  ...["bac-tu-liem", "hoan-kiem", "dong-da", "long-bien"].map((id) => literalArea(id)),
  literalArea("cum-1", { kind: "cum", cluster_id: null, tile_col: null, tile_row: null, is_district: false }),
];
