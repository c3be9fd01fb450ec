import type { FigureRow } from "./marts.js";

/** The shape of `phat-hanh.json`: one edition and what has changed since the one before it. */
export interface Release {
  edition: Edition;
  /** Null for the first edition. */
  changes: Changes | null;
}

/** One published edition: `2026-11-25-1a2b3c4d` and the day as of which it holds. */
export interface Edition {
  id: string;
  date: string;
}

/** What a reader needs to know since an earlier edition. Lists are ordered; what has not changed is not in them. */
export interface Changes {
  before: Edition;
  after: Edition;
  figures: FigureChange[];
  /** Cells of a district, metric, level and year whose rank moved, or for which another figure stands. */
  cells: CellChange[];
  coverage: CoverageChange[];
  metrics: DefinitionChange<MetricDefinition>[];
  districts: DefinitionChange<DistrictDefinition>[];
  sources: DefinitionChange<SourceDefinition>[];
  models: DefinitionChange<{ id: string; layer: string }>[];
  /** Reasons that were given for figures which have not changed. */
  unused_reasons: UnusedReason[];
  /** Tables, or columns of tables, that only one of the editions has. */
  shape: ShapeChange[];
}

/** A figure as one edition shows it. */
export type ReleasedFigure = Pick<
  FigureRow,
  | "figure_id"
  | "district_id"
  | "district_name"
  | "is_district"
  | "metric_id"
  | "metric_name"
  | "unit"
  | "level"
  | "period_kind"
  | "period_start"
  | "period_end"
  | "period_basis"
  | "value"
  | "qualifier"
  | "lower"
  | "upper"
  | "target"
  | "as_printed"
  | "source_id"
  | "source_title"
  | "source_language"
  | "locator"
  | "subset_of"
  | "status"
  | "note"
> & { district_name_en: string | null; metric_name_en: string | null };

export interface Reason {
  date: string;
  reason: string;
}

interface FigureChangeFrame {
  /** Why, as the keepers of the data say; empty where they say nothing. */
  reasons: Reason[];
  /** The columns that differ. */
  columns: string[];
}

export interface AddedFigure extends FigureChangeFrame {
  kind: "added";
  before: null;
  after: ReleasedFigure;
}

export interface WithdrawnFigure extends FigureChangeFrame {
  kind: "withdrawn";
  before: ReleasedFigure;
  after: null;
}

/** The same figure in both editions: corrected, with another remark about it only, or under another id. */
export interface AlteredFigure extends FigureChangeFrame {
  kind: "corrected" | "annotated" | "renamed";
  before: ReleasedFigure;
  after: ReleasedFigure;
}

export type FigureChange = AddedFigure | WithdrawnFigure | AlteredFigure;

export interface CellChange {
  district_id: string;
  district_name: string;
  district_name_en: string;
  is_district: boolean;
  metric_id: string;
  metric_name: string;
  metric_name_en: string;
  level: string;
  year: number;
  /** Empty where bounds leave the rank open; without peers there is no rank at all. */
  rank_before: number | null;
  rank_after: number | null;
  peers_before: number | null;
  peers_after: number | null;
  is_replaced: boolean;
  has_moved: boolean;
  before: ReleasedFigure;
  after: ReleasedFigure;
}

export interface CoverageChange {
  kind: "gained" | "lost" | "changed";
  district_id: string;
  metric_id: string;
  year: number;
  state_before: string;
  state_after: string;
}

/** A row of a list of definitions that is new, gone, or says something else in the named columns. */
export interface DefinitionChange<Definition> {
  kind: "added" | "gone" | "redefined";
  id: string;
  columns: string[];
  before: Definition | null;
  after: Definition | null;
}

export interface MetricDefinition {
  metric_id: string;
  name_vi: string;
  name_en: string;
  unit: string;
  temporal: string;
  measure: string;
  theme: string;
  movement: string | null;
  better: string;
  description_vi: string;
}

export interface DistrictDefinition {
  district_id: string;
  name_vi: string;
  name_en: string;
  kind: string;
  cluster_id: string | null;
  valid_from: string | null;
  valid_to: string | null;
  predecessor_ids: string | null;
}

export interface SourceDefinition {
  source_id: string;
  title: string;
  publisher: string;
  kind: string;
  published: string | null;
  published_basis: string | null;
  url: string | null;
  language: string;
}

export interface UnusedReason extends Reason {
  correction_id: string;
  figure_id: string;
}

export interface ShapeChange {
  kind: "added" | "gone";
  table: string;
  /** Null for a whole table. */
  column: string | null;
}
