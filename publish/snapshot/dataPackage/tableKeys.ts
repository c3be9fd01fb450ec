import type { DuckDBConnection } from "@duckdb/node-api";
import { columnsOf, TABLES, type TableName } from "../../../warehouse/contract.js";
import { quoteName, readRows } from "../../../warehouse/database.js";
import type { PackageTable } from "./packageTables.js";

export interface ForeignKey {
  fields: string[];
  /** Without a resource the key is one of the same table. */
  reference: { resource?: string; fields: string[] };
}

/** The keys of a table that hold in this warehouse. */
export interface TableKeys {
  primaryKey: string[];
  foreignKeys: ForeignKey[];
}

/** The column names by which marts refer to an input: `source_id`, `district_a_id`, `members_figure_id`. */
const REFERENCES: readonly (readonly [RegExp, TableName])[] = [
  [/^(cluster_id|district(_[ab])?_id)$/, "districts"],
  [/^metric_id$/, "metrics"],
  [/^source(_[ab])?_id$/, "sources"],
  [/^(([a-z]+_)?figure(_[ab])?_id|subset_of)$/, "figures"],
];

/** Returns the key of a table and what it refers to, each only if it holds: a description that lies is worse than none. */
export async function readKeys(connection: DuckDBConnection, table: PackageTable): Promise<TableKeys> {
  const foreignKeys: ForeignKey[] = [];
  for (const { name } of table.columns) {
    const target = targetOf(table.name, name);
    if (target && (await isHeld(connection, table.name, name, target)))
      foreignKeys.push(asKey(table.name, name, target));
  }
  return { primaryKey: (await isUnique(connection, table)) ? table.key : [], foreignKeys };
}

function targetOf(table: string, column: string): TableName | undefined {
  const input = inputOf(table);
  if (input && TABLES[input].key === column) return undefined;
  const stated = input && columnsOf(input).find(({ name }) => name === column)?.references;
  return stated ?? REFERENCES.find(([pattern]) => pattern.test(column))?.[1];
}

/** Returns the input of which a table holds the accepted rows. */
export function inputOf(table: string): TableName | undefined {
  return (Object.keys(TABLES) as TableName[]).find((name) => table === `raw_${name}`);
}

function asKey(table: string, column: string, target: TableName): ForeignKey {
  const fields = [TABLES[target].key];
  const resource = `raw_${target}`;
  return { fields: [column], reference: resource === table ? { fields } : { resource, fields } };
}

async function isHeld(
  connection: DuckDBConnection,
  table: string,
  column: string,
  target: TableName,
): Promise<boolean> {
  const [name, key] = [quoteName(column), quoteName(TABLES[target].key)];
  return isEmpty(
    connection,
    `select 1 from ${quoteName(table)} where ${name} is not null and ${name} not in (select ${key} from raw_${target})`,
  );
}

async function isUnique(connection: DuckDBConnection, { name, key }: PackageTable): Promise<boolean> {
  const columns = key.map(quoteName).join(", ");
  const isMissing = key
    .map((column) => `${quoteName(column)} is null or ${quoteName(column)}::varchar = ''`)
    .join(" or ");
  const fault = `select 1 from ${quoteName(name)} group by ${columns} having count(*) > 1 or ${isMissing}`;
  return isEmpty(connection, fault);
}

async function isEmpty(connection: DuckDBConnection, sql: string): Promise<boolean> {
  return (await readRows(connection, `${sql} limit 1`)).length === 0;
}
