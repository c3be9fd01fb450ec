/** The shapes of the exported marts of figures that pages and components read. Dates are ISO text; null is a missing value. */

export type PeriodClass = "annual" | "partial" | "span" | "dated" | "event" | "unplaced";

export type Verdict = "comparable" | "conditional" | "not_comparable";

/** A number as a source states it: a point value, or bounds where the words give only those. */
export interface StatedValue {
  value: number | null;
  lower: number | null;
  upper: number | null;
  qualifier: string;
  unit: string;
  /** A change, which is shown with its sign. */
  is_signed?: boolean;
}

/** A period as a source states it. */
export interface StatedPeriod {
  period_kind: string;
  period_start: string | null;
  period_end: string | null;
  period_basis: string;
}

/** One accepted figure (mart `figures`). */
export interface FigureRow extends StatedValue, StatedPeriod {
  figure_id: string;
  source_id: string;
  /** The place in the source. */
  locator: string;
  district_id: string;
  district_name: string;
  district_kind: string;
  metric_id: string;
  metric_name: string;
  level: string;
  target: number | null;
  as_printed: string;
  subset_of: string | null;
  status: string;
  note: string | null;
  temporal: string;
  measure: string;
  theme: string;
  better: string;
  source_title: string;
  publisher: string;
  source_kind: string;
  source_url: string | null;
  published: string | null;
  published_basis: string | null;
  source_language: string;
  period_class: PeriodClass;
  year: number | null;
  period_years: number | null;
  interval_low: number;
  interval_high: number | null;
  is_bound: boolean;
  is_mixed: boolean;
  is_preferred: boolean;
  /** The one figure that stands for its district, metric, level and period. */
  is_chosen: boolean;
  has_conflict: boolean;
  is_outside_life: boolean;
  is_district: boolean;
  file?: string;
  line?: number;
}

/**
 * One figure that may be compared or drawn over time (mart `compare_figures`): of a district, the city or a cluster.
 * The ids name the figures that its change, its index (100) and its rate per 1 000 members stand on.
 */
export interface CompareFigure extends FigureRow {
  previous_figure_id: string | null;
  base_figure_id: string | null;
  members_figure_id: string | null;
  change_direction: TrendRow["change_direction"];
  is_change_determined: boolean | null;
  rank: number | null;
  peer_count: number | null;
  is_rank_determined: boolean;
}

/** The rate of one figure per 1 000 members of its area (mart `rates`). */
export interface RateRow {
  figure_id: string;
  members_figure_id: string;
  district_id: string;
  district_name: string;
  metric_id: string;
  metric_name: string;
  level: string;
  unit: string;
  rate_unit: string;
  year: number;
  numerator_value: number | null;
  numerator_lower: number | null;
  numerator_upper: number | null;
  members_value: number | null;
  members_lower: number | null;
  members_upper: number | null;
  value: number | null;
  interval_low: number;
  interval_high: number | null;
  is_district: boolean;
  period_end: string;
  members_start: string;
  members_date: string;
}

/** What a district may be set against in one year (mart `comparators`). */
export interface ComparatorRow {
  comparator_kind: "city" | "median" | "cluster";
  /** The area, or `median`. */
  comparator_id: string;
  /** The city or the cluster; null for the median of all districts. */
  district_id: string | null;
  district_name: string | null;
  metric_id: string;
  metric_name: string;
  unit: string;
  level: string;
  period_kind: string;
  year: number;
  /** The city's own figure; null for a median. */
  figure_id: string | null;
  /** How many districts the median is of; 0 for the city. */
  district_count: number;
  value: number | null;
  interval_low: number;
  interval_high: number | null;
  is_determined: boolean;
  period_start: string;
  period_end: string;
}

/** One district × metric × level × calendar year (mart `trends`). */
export interface TrendRow extends StatedValue {
  district_id: string;
  district_name: string;
  district_kind: string;
  is_district: boolean;
  metric_id: string;
  metric_name: string;
  level: string;
  year: number;
  interval_low: number;
  interval_high: number | null;
  figure_id: string;
  source_id: string;
  as_printed: string;
  period_basis: string;
  status: string;
  figure_count: number;
  has_conflict: boolean;
  is_outside_life: boolean;
  previous_year: number | null;
  previous_value: number | null;
  previous_lower: number | null;
  previous_upper: number | null;
  previous_figure_id: string | null;
  previous_qualifier: string | null;
  /** The figure that index = 100 stands on. */
  base_figure_id: string | null;
  change: number | null;
  /** The least and the greatest change that the bounds of both figures leave possible. */
  change_lower: number | null;
  change_upper: number | null;
  change_share: number | null;
  index: number | null;
  change_direction: "up" | "down" | "same" | "undetermined" | null;
  is_change_determined: boolean | null;
  rank: number | null;
  peer_count: number;
  is_rank_determined: boolean;
}

/** Two figures that speak of the same thing and disagree (mart `conflicts`). */
export interface ConflictRow {
  figure_a_id: string;
  figure_b_id: string;
  district_id: string;
  district_name: string;
  metric_id: string;
  metric_name: string;
  unit: string;
  level: string;
  period_kind: string;
  period_start: string | null;
  period_end: string | null;
  qualifier_a: string;
  qualifier_b: string;
  value_a: number | null;
  lower_a: number | null;
  upper_a: number | null;
  value_b: number | null;
  lower_b: number | null;
  upper_b: number | null;
  source_a_title: string;
  source_b_title: string;
  as_printed_a: string;
  as_printed_b: string;
  preferred_figure_id: string;
  rule: string;
}
