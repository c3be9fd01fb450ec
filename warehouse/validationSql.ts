import { type Column, columnsOf, TABLES, type TableName } from "./contract.js";
import { quoteName, quoteText } from "./database.js";

/** One thing that a row must hold to. The row breaks it where `fault` is true; `message` is SQL that says how. */
export interface Rule {
  column: string;
  code: string;
  fault: string;
  message: string;
}

/** The columns that a table of cells has before those of the contract. */
export const PLACE_COLUMNS = ["file", "line", "raw"] as const;

/** All rules of a table in the order in which a reader would mend them: columns first, then rules between columns. */
export function rulesOf(table: TableName): Rule[] {
  const columns = columnsOf(table);
  const between = table === "figures" ? figureRules() : table === "districts" ? districtRules() : [];
  return [...columns.flatMap((column) => columnRules(column)), ...between, duplicateRule(table)];
}

/**
 * SQL that yields one row per faulty row of `cells_<table>`: file, line, column_name, code, message, raw.
 * A row with several faults is reported once, by its first; the message counts the others.
 */
export function faultsSql(table: TableName): string {
  const rules = rulesOf(table).map(
    (rule, index) =>
      `select file, line, raw, ${index} as rule_number, ${quoteText(rule.column)} as column_name, ` +
      `${quoteText(rule.code)} as code, ${rule.message} as message from judged where coalesce(${rule.fault}, false)`,
  );
  return `
with judged as (
    select *, row_number() over (partition by ${TABLES[table].key} order by file, line) as occurrence
    from ${quoteName(`cells_${table}`)}
),
faults as (
    ${rules.join("\n    union all\n    ")}
),
ranked as (
    select *,
        row_number() over (partition by file, line order by rule_number) as place,
        count(*) over (partition by file, line) as fault_count
    from faults
)
select file, line, column_name, code,
    message || case when fault_count > 1 then ' (and ' || (fault_count - 1)::varchar || ' more)' else '' end as message,
    raw
from ranked
where place = 1`;
}

/** SQL that turns the sound rows of `cells_<table>` into the typed rows of `raw_<table>`. */
export function typedSql(table: TableName): string {
  const columns = columnsOf(table).map(({ name, type }) => `${quoteName(name)}::${type} as ${quoteName(name)}`);
  return `select ${columns.join(", ")}, file, line from ${quoteName(`cells_${table}`)} as cells
where not exists (select 1 from rejects where rejects.file = cells.file and rejects.line = cells.line)
order by file, line`;
}

function columnRules(column: Column): Rule[] {
  const cell = quoteName(column.name);
  const rule = (code: string, fault: string, message: string): Rule => ({ column: column.name, code, fault, message });
  const rules: Rule[] = [];
  if (column.isRequired) rules.push(rule("missing", `${cell} is null`, quoteText(`missing ${column.name}`)));
  if (column.values)
    rules.push(rule("unknown_value", `not list_contains(${list(column.values)}, ${cell})`, unknownValue(column)));
  if (column.type === "DATE") rules.push(rule("invalid_date", isNoDate(cell), quoted(`invalid date`, cell)));
  if (column.type === "DOUBLE")
    rules.push(rule("invalid_number", isNoMatch(column, cell), quoted("invalid number", cell)));
  if (column.type === "INTEGER")
    rules.push(rule("invalid_number", isNoMatch(column, cell), quoted("invalid whole number", cell)));
  if (column.type === "VARCHAR" && column.pattern)
    rules.push(rule("invalid_text", isNoMatch(column, cell), quoted(`invalid ${column.name}`, cell)));
  if (column.references && column.references !== "figures")
    rules.push(rule("unknown_id", isUnknown(column, cell), unknownId(column, cell)));
  return rules;
}

function isNoMatch({ pattern = "", type }: Column, cell: string): string {
  const isNoText = `not regexp_full_match(${cell}, ${quoteText(pattern)})`;
  return type === "VARCHAR"
    ? isNoText
    : `${cell} is not null and (${isNoText} or try_cast(${cell} as ${type}) is null)`;
}

/** `2022-13-01` has the form of a date and is none; DuckDB's own cast also takes `2022-1-1` and `infinity`. */
function isNoDate(cell: string): string {
  return `${cell} is not null and (not regexp_full_match(${cell}, '\\d{4}-\\d{2}-\\d{2}') or try_cast(${cell} as date) is null)`;
}

function isUnknown({ references }: Column, cell: string): string {
  return `${cell} is not null and ${cell} not in (select ${TABLES[references as TableName].key} from raw_${references})`;
}

function unknownId({ name, references }: Column, cell: string): string {
  const names = `(select list(${TABLES[references as TableName].key}) from raw_${references})`;
  return `${quoted(`unknown ${name.replace(/_id$/, "")}`, cell)} || ${suggestion(cell, names)}`;
}

function unknownValue({ name, values = [] }: Column): string {
  return `${quoted(`unknown ${name}`, quoteName(name))} || ${suggestion(quoteName(name), list(values))}`;
}

/** The nearest name, when it is near enough to be a slip of the pen; nothing else than a hint for the reader. */
function suggestion(cell: string, names: string): string {
  const distances = `list_transform(${names}, lambda name: {'distance': damerau_levenshtein(name, left(${cell}, 80)), 'name': name})`;
  const near = `list_filter(${distances}, lambda near: near.distance <= greatest(1, length(${cell}) // 3))`;
  return `coalesce(' (did you mean ' || list_sort(${near})[1].name || '?)', '')`;
}

function quoted(words: string, cell: string): string {
  return `${quoteText(`${words}: `)} || left(${cell}, 80)`;
}

function list(values: readonly string[]): string {
  return `[${values.map(quoteText).join(", ")}]`;
}

function duplicateRule(table: TableName): Rule {
  const { key } = TABLES[table];
  return {
    column: key,
    code: "duplicate",
    fault: `${key} is not null and occurrence > 1`,
    message: quoted(`duplicate ${key}`, key),
  };
}

function districtRules(): Rule[] {
  return [
    {
      column: "valid_to",
      code: "reversed_period",
      fault: "try_cast(valid_to as date) < try_cast(valid_from as date)",
      message: `'invalid period: valid_to ' || valid_to || ' is before valid_from ' || valid_from`,
    },
  ];
}

function figureRules(): Rule[] {
  return [...periodRules(), ...boundRules(), ...printedRules()];
}

const START = "try_cast(period_start as date)";
const END = "try_cast(period_end as date)";

function periodRules(): Rule[] {
  const dates = "coalesce(period_start, '?') || '..' || coalesce(period_end, '?')";
  const kind = (periodKind: string, isRight: string, expected: string): Rule => ({
    column: "period_kind",
    code: "invalid_period",
    fault: `period_kind = '${periodKind}' and not coalesce(${isRight}, false)`,
    message: `'invalid ${periodKind} period: expected ${expected}, found ' || ${dates}`,
  });
  const isFrom = (start: string) => `${START} = date_trunc('${start}', ${START})`;
  return [
    {
      column: "period_end",
      code: "reversed_period",
      fault: `${END} < ${START}`,
      message: `'invalid period: period_end ' || period_end || ' is before period_start ' || period_start`,
    },
    kind("year", `${isFrom("year")} and ${END} = ${START} + interval 1 year - interval 1 day`, "a full calendar year"),
    kind(
      "half_year",
      `${isFrom("quarter")} and month(${START}) in (1, 7) and ${END} = ${START} + interval 6 month - interval 1 day`,
      "a calendar half-year",
    ),
    kind(
      "quarter",
      `${isFrom("quarter")} and ${END} = ${START} + interval 3 month - interval 1 day`,
      "a calendar quarter",
    ),
    kind(
      "year_to_date",
      `${isFrom("year")} and year(${END}) = year(${START})`,
      "from 1 January to a day of the same year",
    ),
    kind("as_of", `${END} is not null`, "a date"),
  ];
}

/** Which of value, lower and upper a qualifier fills. */
const FILLED: Record<string, string[]> = {
  exact: ["value"],
  about: ["value"],
  more_than: ["lower"],
  at_least: ["lower"],
  nearly: ["upper"],
  at_most: ["upper"],
  order_of_magnitude: ["lower", "upper"],
};

function boundRules(): Rule[] {
  const sides = Object.entries(FILLED).flatMap(([qualifier, filled]) =>
    ["value", "lower", "upper"].map((column): Rule => {
      const isFilled = filled.includes(column);
      return {
        column,
        code: isFilled ? "missing_bound" : "wrong_bound",
        fault: `qualifier = '${qualifier}' and ${column} is ${isFilled ? "" : "not "}null`,
        message: quoteText(
          isFilled
            ? `missing ${column}: ${qualifier} needs it`
            : `unexpected ${column}: ${qualifier} gives ${filled.join(" and ")} only`,
        ),
      };
    }),
  );
  const order: Rule = {
    column: "upper",
    code: "wrong_bound",
    fault: "try_cast(upper as double) < try_cast(lower as double)",
    message: `'invalid bounds: upper ' || upper || ' is below lower ' || lower`,
  };
  return [...sides, order];
}

/** The printed phrase must hold the number; `printed_numbers` was read by the grammar of the source's language. */
function printedRules(): Rule[] {
  return [
    {
      column: "as_printed",
      code: "too_long",
      fault: "len(regexp_split_to_array(as_printed, '\\s+')) > 12",
      message: `'expected at most 12 words as printed, found ' || len(regexp_split_to_array(as_printed, '\\s+'))::varchar`,
    },
    ...["value", "lower", "upper"].map(
      (column): Rule => ({
        column,
        code: "printed_number",
        fault: `try_cast(${column} as double) is not null and not ${isPrinted(column)}`,
        message: `'expected a printed number, found ${column} ' || ${column} || ' where the source prints: ' || coalesce(left(as_printed, 120), '')`,
      }),
    ),
  ];
}

function isPrinted(column: string): string {
  const number = `try_cast(${column} as double)`;
  return `coalesce(list_bool_or(list_transform(printed_numbers, lambda printed: abs(printed - ${number}) <= 1e-9 * greatest(1, abs(${number})))), false)`;
}
