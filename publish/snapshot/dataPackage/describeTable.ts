import { GUARD } from "../../../src/components/csvCell.js";
import { type Column, columnsOf, LEVELS, TABLES, type TableName } from "../../../warehouse/contract.js";
import { columnTexts, tableTexts } from "./describedTexts.js";
import type { PackageColumn, PackageTable } from "./packageTables.js";
import { inputOf, type TableKeys } from "./tableKeys.js";

/** A file of the package as its description names it. */
export interface PackedFile {
  path: string;
  bytes: number;
  hash: string;
}

/** What is described of a table: itself, its keys and its files. */
export interface DescribedTable {
  table: PackageTable;
  keys: TableKeys;
  csv: PackedFile;
  parquet: PackedFile;
}

const FIELD_TYPES: Record<PackageColumn["type"], string> = {
  VARCHAR: "string",
  INTEGER: "integer",
  DOUBLE: "number",
  BOOLEAN: "boolean",
  DATE: "date",
};

/**
 * Returns the resource of a table (Data Package v2, with the `profile` that readers of v1 ask for). It is the CSV that
 * every tool reads; the Parquet stands beside it as `alternates`, since a resource that a tool cannot read is an error there.
 */
export function describeTable({ table, keys, csv, parquet }: DescribedTable): Record<string, unknown> {
  return {
    name: table.name,
    type: "table",
    profile: "tabular-data-resource",
    ...tableTexts(table),
    ...csv,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", lineTerminator: "\n", quoteChar: '"', doubleQuote: true, header: true },
    rows: table.rowCount,
    schema: describeSchema(table, keys),
    alternates: [{ ...parquet, format: "parquet", mediatype: "application/vnd.apache.parquet" }],
  };
}

/** The rule by which texts of the CSV are kept from being run as formulas, and how to undo it. */
export const SPREADSHEET_GUARD = {
  description:
    "A text that a spreadsheet would run as a formula (it begins with = + - @, also in full width, behind blanks or apostrophes, or with a tab or a line end) has one apostrophe put in front. Replace the pattern by nothing to get the text back. Numbers, dates and booleans are never touched; the Parquet holds every text as it is.",
  prefix: "'",
  pattern: GUARD,
};

function describeSchema(table: PackageTable, { primaryKey, foreignKeys }: TableKeys): Record<string, unknown> {
  const hasUnit = table.columns.some(({ name }) => name === "unit");
  const fields = table.columns.map((column) => {
    const constraints = constraintsOf(table, column, primaryKey);
    return {
      name: column.name,
      ...columnTexts(column.name),
      type: FIELD_TYPES[column.type],
      ...unitOf(column, hasUnit),
      ...(Object.keys(constraints).length > 0 && { constraints }),
    };
  });
  return {
    fields,
    missingValues: [""],
    ...(primaryKey.length > 0 && { primaryKey }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

/** Numbers that are counted in the unit that their row names. */
const IN_UNIT =
  /^((previous_|other_)?(value|lower|upper)(_[ab])?|target|interval_(low|high)|difference|change(_lower|_upper)?)$/;

function unitOf({ name, type }: PackageColumn, hasUnit: boolean): { unit?: string; unitColumn?: string } {
  if (name === "area_km2") return { unit: "km2" };
  return type === "DOUBLE" && hasUnit && IN_UNIT.test(name) ? { unitColumn: "unit" } : {};
}

type Limits = { isRequired?: boolean; values?: readonly string[]; pattern?: string };

/** What the columns of marts may hold that no input has. */
const KNOWN_VALUES: Record<string, readonly string[]> = {
  change_direction: ["up", "down", "same", "undetermined"],
  comparator_kind: ["city", "median", "cluster"],
  period_class: ["annual", "partial", "span", "dated", "event", "unplaced"],
  rule: ["report_over_press", "later_publication", "order"],
  severity: ["error", "warning"],
  state: ["annual", "partial", "span_only", "bound_only", "none"],
  verdict: ["comparable", "conditional", "not_comparable"],
};

/** The sets of levels are too many for a list in every table; the input itself lists them. */
const LEVEL_SETS = `^(unspecified|(${LEVELS.join("|")})(\\+(${LEVELS.join("|")}))*)$`;

/** Columns of marts that hold what the contract says of the input's column of that name. */
const SAME_MEANING =
  /^(previous_|members_|unions_)?(period_kind|period_basis|qualifier|status|temporal|measure|better|published_basis)(_[ab])?$/;

function constraintsOf(
  { name: table }: PackageTable,
  { name, type }: PackageColumn,
  key: string[],
): Record<string, unknown> {
  const input = inputOf(table);
  const column: Limits | undefined = input ? columnOf(input, name) : (knownValues(name) ?? meantColumn(name));
  return {
    ...((key.includes(name) || (input && column?.isRequired)) && { required: true }),
    ...(key.length === 1 && key[0] === name && { unique: true }),
    ...(column?.values && { enum: column.values }),
    ...(column?.pattern && type === "VARCHAR" && { pattern: column.pattern }),
  };
}

function knownValues(name: string): Limits | undefined {
  if (/^(default_|trend_)?level(_[ab])?$/.test(name)) return { pattern: LEVEL_SETS };
  return Object.hasOwn(KNOWN_VALUES, name) ? { values: KNOWN_VALUES[name] } : undefined;
}

function meantColumn(name: string): Column | undefined {
  const meaning = SAME_MEANING.exec(name)?.[2];
  const inputs = Object.keys(TABLES) as TableName[];
  return meaning === undefined ? undefined : inputs.map((input) => columnOf(input, meaning)).find(Boolean);
}

function columnOf(input: TableName, name: string): Column | undefined {
  return columnsOf(input).find((column) => column.name === name);
}
