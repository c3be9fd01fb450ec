import fs from "node:fs";
import type { DuckDBConnection } from "@duckdb/node-api";
import type {
  CellChange,
  Changes,
  CoverageChange,
  DefinitionChange,
  Edition,
  FigureChange,
  ShapeChange,
  UnusedReason,
} from "../../../src/components/release.js";
import { lockDown, quoteName, type Row, readRows } from "../../../warehouse/database.js";
import { type EditionSource, loadEdition } from "./editionTables.js";

/** An edition and where its tables are. */
export interface OpenEdition {
  edition: Edition;
  source: EditionSource;
}

/** Columns that say something about a figure, not what it is. */
const REMARKS: readonly string[] = ["note", "subset_of"];

/** Columns that follow from others, and the figure's own id. */
const FOLLOWING: readonly string[] = [
  ...["figure_id", "district_name", "district_name_en", "is_district", "metric_name", "metric_name_en", "unit"],
  ...["source_title", "source_language"],
];

/** Columns of definitions that say nothing to a reader. */
const UNTOLD: readonly string[] = ["tile_col"];

/** Returns what has changed from one edition to another; reads all of both before it compares. */
export async function compareEditions(
  connection: DuckDBConnection,
  before: OpenEdition,
  after: OpenEdition,
): Promise<Changes> {
  for (const [schema, { source }] of Object.entries({ before, after })) {
    await loadEdition(connection, schema, source);
    await connection.run(`use ${schema}`);
    await connection.run(readSql("facts"));
  }
  await connection.run("use memory.main");
  await lockDown(connection);
  await connection.run(readSql("pairs"));
  const rows = <T>(name: string) => readRows(connection, readSql(name)) as Promise<T[]>;
  return {
    before: before.edition,
    after: after.edition,
    figures: (await rows<FigureChange>("figures")).map(withColumns),
    cells: await rows<CellChange>("cells"),
    coverage: await rows<CoverageChange>("coverage"),
    metrics: await compareDefinitions(connection, "raw_metrics", "metric_id"),
    districts: await compareDefinitions(connection, "raw_districts", "district_id"),
    sources: await compareDefinitions(connection, "raw_sources", "source_id"),
    models: (await compareDefinitions<ModelText>(connection, "model_docs", "model_id")).map(withoutText),
    unused_reasons: await rows<UnusedReason>("reasons"),
    shape: compareShapes(before.source, after.source),
  };
}

/** Tells whether two editions say the same. */
export function isSame({ before: _before, after: _after, ...lists }: Changes): boolean {
  return Object.values(lists).every((list) => list.length === 0);
}

function readSql(name: string): string {
  return fs.readFileSync(new URL(`${name}.sql`, import.meta.url), "utf8");
}

function withColumns(change: FigureChange): FigureChange {
  if (change.before === null || change.after === null) return { ...change, columns: [] };
  const columns = differing(change.before, change.after).filter((column) => !FOLLOWING.includes(column));
  const isRemark = change.kind === "corrected" && columns.every((column) => REMARKS.includes(column));
  return { ...change, kind: isRemark ? "annotated" : change.kind, columns };
}

function differing<T extends object>(before: T, after: T): string[] {
  const other = new Map<string, unknown>(Object.entries(after));
  return Object.entries(before).flatMap(([column, value]) => (other.get(column) === value ? [] : [column]));
}

/** Compares two lists of definitions row by row. */
async function compareDefinitions<Definition extends object>(
  connection: DuckDBConnection,
  table: string,
  key: string,
): Promise<DefinitionChange<Definition>[]> {
  const [name, id] = [quoteName(table), quoteName(key)];
  const rows = await readRows(
    connection,
    `select coalesce(new.${id}, old.${id}) as id, case when old.${id} is not null then old end as before,
      case when new.${id} is not null then new end as after
    from before.${name} as old full join after.${name} as new on old.${id} = new.${id}
    where old is distinct from new order by 1`,
  );
  return rows.map((row) => asDefinitionChange<Definition>(row)).filter(({ kind, columns }) => isTold(kind, columns));
}

function asDefinitionChange<Definition extends object>(row: Row): DefinitionChange<Definition> {
  const before = row.before as Definition | null;
  const after = row.after as Definition | null;
  const columns = before && after ? differing(before, after).filter((column) => !UNTOLD.includes(column)) : [];
  const kind = before === null ? "added" : after === null ? "gone" : "redefined";
  return { kind, id: String(row.id), columns, before, after };
}

function isTold(kind: DefinitionChange<object>["kind"], columns: readonly string[]): boolean {
  return kind !== "redefined" || columns.length > 0;
}

interface ModelText {
  layer: string;
  sql: string;
}

function withoutText({ before, after, ...change }: DefinitionChange<ModelText>): Changes["models"][number] {
  const { id } = change;
  return {
    ...change,
    before: before && { id, layer: before.layer },
    after: after && { id, layer: after.layer },
  };
}

function compareShapes({ tables: before }: EditionSource, { tables: after }: EditionSource): ShapeChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((table): ShapeChange[] => {
    const [old, fresh] = [before.get(table), after.get(table)];
    if (!old) return [{ kind: "added", table, column: null }];
    if (!fresh) return [{ kind: "gone", table, column: null }];
    return [
      ...fresh.filter((column) => !old.includes(column)).map((column) => ({ kind: "added", table, column }) as const),
      ...old.filter((column) => !fresh.includes(column)).map((column) => ({ kind: "gone", table, column }) as const),
    ];
  });
}
