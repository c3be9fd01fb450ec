import { z } from "zod";

/**
 * The contract of the data folder: one zod schema per table. Everything else about the columns – the checks that run
 * inside DuckDB, the column types of the raw tables, their documentation – is derived from these schemas.
 * Cells are text; an empty cell is a missing value.
 */

export const LEVELS = ["grassroots", "district", "sector", "city", "ministry", "national"] as const;

export const PERIOD_KINDS = [
  "year",
  "half_year",
  "quarter",
  "year_to_date",
  "school_year",
  "multi_year",
  "stage",
  "as_of",
  "event",
  "recurring",
  "unknown",
] as const;

export const QUALIFIERS = [
  "exact",
  "more_than",
  "at_least",
  "nearly",
  "at_most",
  "about",
  "order_of_magnitude",
] as const;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const DECIMAL = /^-?\d+(\.\d+)?$/;
const WHOLE = /^-?\d+$/;
const UNIT = /^[A-Za-z]+(_[a-z]+)*(\+[A-Za-z]+(_[a-z]+)*)*$/;

const text = () => z.string();
const slug = () => z.string().regex(SLUG);
const slugs = () => z.string().regex(/^[a-z0-9-]+(\+[a-z0-9-]+)*$/);
const date = () => z.iso.date();
const decimal = () => z.string().regex(DECIMAL).meta({ duckdb: "DOUBLE" });
const whole = () => z.string().regex(WHOLE).meta({ duckdb: "INTEGER" });
const reference = (table: TableName) => slug().meta({ references: table });

export const figureSchema = z.object({
  figure_id: slug(),
  source_id: reference("sources"),
  locator: text(),
  district_id: reference("districts"),
  metric_id: reference("metrics"),
  level: z.enum(levelSets()),
  period_kind: z.enum(PERIOD_KINDS),
  period_start: date().optional(),
  period_end: date().optional(),
  period_basis: z.enum(["printed", "inferred", "external"]),
  value: decimal().optional(),
  qualifier: z.enum(QUALIFIERS),
  lower: decimal().optional(),
  upper: decimal().optional(),
  target: decimal().optional(),
  as_printed: text(),
  subset_of: slug().meta({ references: "figures" }).optional(),
  status: z.enum(["normal", "provisional", "low_confidence"]),
  note: text().optional(),
});

export const districtSchema = z.object({
  district_id: slug(),
  name_vi: text(),
  name_en: text(),
  kind: z.enum(["quan", "huyen", "thi-xa", "thanh-pho", "cum", "phuong", "xa"]),
  gso_code: text().optional(),
  cluster_id: slug().optional(),
  valid_from: date().optional(),
  valid_to: date().optional(),
  predecessor_ids: slugs().optional(),
  area_km2: decimal().optional(),
  tile_col: whole().optional(),
  tile_row: whole().optional(),
});

export const metricSchema = z.object({
  metric_id: slug(),
  name_vi: text(),
  name_en: text(),
  unit: z.string().regex(UNIT),
  temporal: z.enum(["flow", "stock"]),
  measure: z.enum([
    "actual",
    "award",
    "nomination",
    "coverage",
    "target_attainment",
    "benefit",
    "works_value",
    "loan",
    "reward",
  ]),
  theme: slug(),
  movement: slug().optional(),
  better: z.enum(["more", "less", "neutral"]),
  description_vi: text(),
});

export const sourceSchema = z.object({
  source_id: slug(),
  title: text(),
  publisher: text(),
  kind: z.enum(["press", "report", "statistics"]),
  published: date().optional(),
  published_basis: z.enum(["printed", "inferred", "external"]).optional(),
  accessed: date().optional(),
  url: z
    .string()
    .regex(/^https?:\/\/[^\s<>"]+$/)
    .optional(),
  language: z.string().regex(/^[a-z]{2}$/),
});

/** Why a published figure was corrected, renamed or withdrawn; a withdrawn one is no longer among the figures. */
export const correctionSchema = z.object({
  correction_id: slug(),
  figure_id: slug(),
  date: date(),
  reason: text(),
});

/** The tables of the data folder in load order: a table comes after those it refers to. */
export const TABLES = {
  districts: { schema: districtSchema, key: "district_id" },
  metrics: { schema: metricSchema, key: "metric_id" },
  sources: { schema: sourceSchema, key: "source_id" },
  figures: { schema: figureSchema, key: "figure_id" },
  corrections: { schema: correctionSchema, key: "correction_id" },
} as const;

export type TableName = "districts" | "metrics" | "sources" | "figures" | "corrections";

/** The tables whose file may be missing; they are then empty. */
export const OPTIONAL_TABLES: readonly TableName[] = ["corrections"];

/** A column as the contract describes it; the patterns are anchored and free of look-around, so RE2 reads them too. */
export interface Column {
  name: string;
  type: "VARCHAR" | "DOUBLE" | "INTEGER" | "DATE";
  isRequired: boolean;
  values?: string[];
  pattern?: string;
  references?: TableName;
}

/** The columns of a table in the contract's order, derived from its zod schema. */
export function columnsOf(table: TableName): Column[] {
  const schema = z.toJSONSchema(TABLES[table].schema, { io: "input" });
  const required = new Set(schema.required);
  return Object.entries(schema.properties ?? {}).map(([name, property]) =>
    asColumn(name, property as Record<string, unknown>, required.has(name)),
  );
}

function asColumn(name: string, property: Record<string, unknown>, isRequired: boolean): Column {
  const column: Column = { name, type: "VARCHAR", isRequired };
  if (property.format === "date") return { ...column, type: "DATE" };
  if (property.duckdb) column.type = property.duckdb as Column["type"];
  if (property.enum) column.values = property.enum as string[];
  if (property.pattern) column.pattern = property.pattern as string;
  if (property.references) column.references = property.references as TableName;
  return column;
}

/** Every set of levels in the contract's order, joined with `+`, and `unspecified`. */
function levelSets(): string[] {
  let sets: string[] = [];
  for (const level of LEVELS.toReversed()) sets = [level, ...sets.map((set) => `${level}+${set}`), ...sets];
  return [...sets, "unspecified"];
}
