import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listFiles } from "../../../../publish/verifySite.js";
import { GUARD } from "../../../../src/components/csvCell.js";
import { dataTableNames } from "../../../../src/components/dataTables.js";
import type { ModelDoc } from "../../../../src/components/warehouseRows.js";
import { buildWarehouse } from "../../../../warehouse/buildWarehouse.js";
import { type Cell, type Row, readRows, withDatabase } from "../../../../warehouse/database.js";
import { queryWarehouse } from "../../../../warehouse/queryWarehouse.js";
import { type Files, figuresCsv, GOOD } from "../../../warehouse/dataFolder.js";
import { withFolder } from "../../withFolder.js";
import { readZip } from "../readZip.js";
import {
  type Field,
  type KeptPackage,
  keepDataPackage,
  type Resource,
  type Schema,
  type WrittenPackage,
  withDataPackage,
} from "./withDataPackage.js";

const NASTY = ["=1+1", "-5", '@x "y"', "'=1", "'ngày", "một,\nhai", "＝x", "Đống Đa", " đầu và cuối "];

/** Bounds, a conflict, a part of a whole, a rejected row, and texts that a spreadsheet would run. */
const FILES: Files = {
  "figures/a.csv": figuresCsv([
    ...NASTY.map((note, index) => ({ figure_id: `f${index}`, locator: `p${index}`, note, ...year(2010 + index) })),
    { figure_id: "bound", value: "", lower: "500", qualifier: "more_than", as_printed: "hơn 500", ...year(2021) },
    { figure_id: "half", value: "0.5", metric_id: "benefit", as_printed: "0,5 đồng", subset_of: "", ...year(2022) },
    { figure_id: "whole", level: "city", ...year(2022) },
    { figure_id: "part", level: "city", value: "20", as_printed: "20 người", subset_of: "whole", ...year(2022) },
    { figure_id: "wrong", value: "7", as_printed: "8 công nhân" },
  ]),
  "unmapped.csv": `research_row,value,reason\n1,-3,"dòng một\ndòng hai"\n2,,=lý do\n`,
};

function year(number: number): Record<string, string> {
  return { period_start: `${number}-01-01`, period_end: `${number}-12-31` };
}

const FIGURES = "-- One row per figure.\n-- Key: figure_id\nselect figure_id, value, note from raw_figures";

/** A cell of the CSV as a reader of `datapackage.json` takes it; throws where it is not of its type. */
function read({ name, type, constraints }: Field, text: string): Cell {
  if (text === "") {
    if (constraints?.required) throw new Error(`missing value: ${name}`);
    return null;
  }
  const value = readAs(type, text);
  if (constraints?.enum && !constraints.enum.includes(text)) throw new Error(`unknown value: ${name} ${text}`);
  if (constraints?.pattern && !new RegExp(`^(?:${constraints.pattern})$`, "u").test(text))
    throw new Error(`invalid value: ${name} ${text}`);
  return value;
}

const PATTERNS = {
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

function readAs(type: Field["type"], text: string): Cell {
  if (type === "string") return text.replace(new RegExp(GUARD, "u"), "");
  if (!PATTERNS[type].test(text)) throw new Error(`invalid ${type}: ${text}`);
  if (type === "boolean") return text === "true";
  return type === "date" ? text : Number(text);
}

function readTable(folder: string, { path: file, schema }: Resource): Row[] {
  const [header, ...rows] = parse(fs.readFileSync(path.join(folder, file), "utf8"), {
    record_delimiter: "\n",
  }) as string[][];
  expect(header).toEqual(schema.fields.map(({ name }) => name));
  return rows.map((cells) =>
    Object.fromEntries(schema.fields.map((field, index) => [field.name, read(field, cells[index] ?? "")])),
  );
}

/** The CSV does not tell an empty text from a missing one. */
function withoutEmpty(rows: Row[]): Row[] {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell === "" ? null : cell])),
  );
}

/** The rows of tables as the warehouse has them, by their names. */
function readWarehouse({ warehouse }: WrittenPackage, resources: Resource[]): Promise<Record<string, Row[]>> {
  const orderOf = ({ primaryKey = [] }: Schema) => primaryKey.map((column) => `"${column}"`).join(", ");
  const queries = resources.map(({ name, schema }) => [name, `from ${name} order by ${orderOf(schema)}`] as const);
  return readAll(warehouse, queries);
}

function readParquet(folder: string, resources: Resource[]): Promise<Record<string, Row[]>> {
  const files = resources.map(({ name, alternates }) => [name, alternates[0]?.path ?? ""] as const);
  return readAll(
    ":memory:",
    files.map(([name, file]) => [name, `from read_parquet('${globPath(folder, file)}')`]),
  );
}

function readAll(warehouse: string, queries: (readonly [name: string, sql: string])[]): Promise<Record<string, Row[]>> {
  return withDatabase(
    warehouse,
    async (connection) => {
      const tables: Record<string, Row[]> = {};
      for (const [name, sql] of queries) tables[name] = await readRows(connection, sql);
      return tables;
    },
    { isReadOnly: warehouse !== ":memory:" },
  );
}

/** A path as DuckDB reads it: in a SQL text, and without a meaning for its brackets. */
function globPath(folder: string, file: string): string {
  return path.join(folder, file).replaceAll("'", "''").replaceAll("[", "[[]");
}

/** The files that are not the same in both folders. */
function differences(one: string, other: string): string[] {
  const read = (folder: string, file: string) => {
    const place = path.join(folder, file);
    return fs.existsSync(place) ? fs.readFileSync(place) : Buffer.from("missing");
  };
  const files = new Set([...listFiles(one), ...listFiles(other)]);
  return [...files].filter((file) => !read(one, file).equals(read(other, file)));
}

function keysOf(rows: Row[], columns: string[]): string[] {
  return rows.map((row) => JSON.stringify(columns.map((column) => row[column])));
}

describe("writeDataPackage(options)", () => {
  let kept: KeptPackage;
  beforeAll(async () => {
    kept = await keepDataPackage(FILES);
  });
  afterAll(() => kept.remove());

  const resources = () => kept.descriptor.resources;
  /** What could not be placed is in no warehouse. */
  const ofWarehouse = () => resources().filter(({ name }) => name !== "unmapped");

  it("gives away every mart, every input, the rejects and what could not be placed", async () => {
    const marts = await queryWarehouse(kept.warehouse, "select model_id from model_docs where layer = 'marts'");
    const names = resources().map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    expect(names).toEqual(
      expect.arrayContaining([
        ...marts.map(({ model_id }) => model_id),
        ...["raw_figures", "raw_districts", "raw_metrics", "raw_sources", "rejects", "check_results", "unmapped"],
      ]),
    );
    const files = names.flatMap((name) => [`${name}.csv`, `${name}.parquet`]);
    expect(listFiles(kept.folder)).toEqual([...files, "README.txt", "datapackage.json"].toSorted());
    expect(kept.result.rowCounts).toMatchObject({ raw_figures: 13, rejects: 1, unmapped: 2 });
  });

  it("holds the tables that the pages lead to", async () => {
    const models = await queryWarehouse(kept.warehouse, "select model_id, layer from model_docs");
    const names = dataTableNames(models as unknown as Pick<ModelDoc, "model_id" | "layer">[]);
    expect(names.toSorted()).toEqual(ofWarehouse().map(({ name }) => name));
  });

  it("writes CSV that holds to its schema and says what the warehouse says", async () => {
    const known = await readWarehouse(kept, ofWarehouse());
    for (const resource of ofWarehouse()) {
      const rows = readTable(kept.folder, resource);
      expect(rows, resource.name).toEqual(withoutEmpty(known[resource.name] ?? []));
      expect(rows, resource.name).toHaveLength(resource.rows);
    }
  });

  it("writes Parquet that says exactly what the warehouse says", async () => {
    expect(await readParquet(kept.folder, ofWarehouse())).toEqual(await readWarehouse(kept, ofWarehouse()));
  });

  it("keeps the types of the warehouse in Parquet", async () => {
    const types = await withDatabase(":memory:", (connection) =>
      readRows(connection, `describe from read_parquet('${globPath(kept.folder, "figures.parquet")}')`),
    );
    const known = await queryWarehouse(kept.warehouse, "describe figures");
    const typeOf = ({ column_name, column_type }: Row) => [column_name, column_type];
    expect(types.map(typeOf)).toEqual(known.map(typeOf));
  });

  it("states keys that are unique and lead somewhere", () => {
    const tables = new Map(resources().map((resource) => [resource.name, readTable(kept.folder, resource)]));
    for (const { name, schema } of resources()) {
      const rows = tables.get(name) ?? [];
      const keys = keysOf(rows, schema.primaryKey ?? []);
      expect(schema.primaryKey, name).toBeDefined();
      expect(new Set(keys).size, name).toBe(keys.length);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const targets = new Set((tables.get(reference.resource ?? name) ?? []).map((row) => row[reference.fields[0]]));
        const missing = rows.map((row) => row[fields[0]]).filter((id) => id !== null && !targets.has(id ?? null));
        expect(missing, `${name}.${fields[0]}`).toEqual([]);
      }
    }
  });

  it("says in both languages what every table and column is", () => {
    for (const { name, title, description, schema } of ofWarehouse()) {
      expect([title, description], name).toEqual([expect.any(String), expect.any(String)]);
      const silent = schema.fields.filter((field) => !field.title || !field.description).map((field) => field.name);
      expect(silent, name).toEqual([]);
    }
  });

  it("says what the numbers are counted in", () => {
    const figures = resources().find(({ name }) => name === "figures");
    const counted = figures?.schema.fields.filter(({ unitColumn }) => unitColumn === "unit").map(({ name }) => name);
    expect(counted).toEqual(["value", "lower", "upper", "target", "interval_low", "interval_high"]);
    const areas = resources().find(({ name }) => name === "areas");
    expect(areas?.schema.fields.find(({ name }) => name === "area_km2")?.unit).toBe("km2");
  });

  it("leads from figures to sources, districts, metrics and the whole of a part", () => {
    const figures = resources().find(({ name }) => name === "raw_figures");
    const led = figures?.schema.foreignKeys?.map(({ fields, reference }) => [fields[0], reference.resource]);
    expect(led).toEqual([
      ["source_id", "raw_sources"],
      ["district_id", "raw_districts"],
      ["metric_id", "raw_metrics"],
      ["subset_of", undefined],
    ]);
  });

  it("keeps texts out of the hands of spreadsheets, and numbers as they are", () => {
    const raw = fs.readFileSync(path.join(kept.folder, "raw_figures.csv"), "utf8");
    expect(raw).toContain(",'=1+1,");
    expect(raw).toContain(",0.5,exact,");
    const figures = resources().find(({ name }) => name === "raw_figures") as Resource;
    const notes = readTable(kept.folder, figures).flatMap(({ note }) => (note === null ? [] : [note]));
    expect(notes).toEqual(NASTY.map((note) => note.trim()));
    expect(kept.descriptor.spreadsheetGuard).toMatchObject({ prefix: "'", pattern: GUARD });
    expect(fs.readFileSync(path.join(kept.folder, "unmapped.csv"), "utf8")).toBe(
      `line,research_row,value,reason\n2,1,'-3,"dòng một\ndòng hai"\n4,2,,'=lý do\n`,
    );
  });

  it("states the size and the hash of every file", () => {
    for (const file of resources().flatMap(({ alternates, ...csv }) => [csv, ...alternates])) {
      const bytes = fs.readFileSync(path.join(kept.folder, file.path));
      expect(file.bytes).toBe(bytes.length);
      expect(file.hash).toBe(`sha256:${createHash("sha256").update(bytes).digest("hex")}`);
    }
  });

  it("writes the same bytes again, over whatever stood there", async () => {
    const other = path.join(kept.data, "other");
    fs.mkdirSync(path.join(other, "du-lieu"), { recursive: true });
    fs.writeFileSync(path.join(other, "du-lieu", "old.csv"), "old");
    await kept.writeInto(other);
    expect(differences(other, kept.site)).toEqual([]);
  });

  it("names the place of a row that cannot be read", async () => {
    const unmapped = path.join(kept.data, "unmapped.csv");
    const [good, other] = [fs.readFileSync(unmapped), path.join(kept.data, "faulty")];
    const writing = (text: string) => {
      fs.writeFileSync(unmapped, text);
      return kept.writeInto(other);
    };
    await expect(writing("a,b\n1\n")).rejects.toThrow("unmapped.csv:2: expected 2 cells, found 1");
    await expect(writing('a,A b"; drop\n1,2\n')).rejects.toThrow(/^unmapped\.csv:1: invalid header/);
    await expect(writing("a,a\n1,2\n")).rejects.toThrow('unmapped.csv:1: invalid header: "a"');
    fs.writeFileSync(unmapped, good);
  });

  it("puts the same files into the zip", () => {
    const zip = fs.readFileSync(path.join(kept.site, "du-lieu.zip"));
    const entries = readZip(zip);
    expect(entries.slice(0, 2).map(({ name }) => name)).toEqual(["datapackage.json", "README.txt"]);
    expect(entries.map(({ name }) => name).toSorted()).toEqual(listFiles(kept.folder));
    for (const { name, bytes } of entries)
      expect(bytes.equals(fs.readFileSync(path.join(kept.folder, name))), name).toBe(true);
  });
});

describe("writeDataPackage(options) of other data", () => {
  it("writes the same bytes from a warehouse that was built elsewhere, step by step", async () => {
    const few = { "figures/a.csv": figuresCsv([GOOD, { figure_id: "second", ...year(2021) }]) };
    await withFolder({ "marts/figures.sql": FIGURES }, (sql) =>
      withDataPackage(
        few,
        (first) =>
          withDataPackage(
            { "figures/a.csv": figuresCsv([GOOD]) },
            async (second) => {
              fs.writeFileSync(path.join(second.data, "figures/a.csv"), few["figures/a.csv"]);
              await buildWarehouse({ data: second.data, sql, warehouse: second.warehouse });
              await second.writeInto(second.site);
              expect(differences(first.site, second.site)).toEqual([]);
            },
            { sql },
          ),
        { sql },
      ),
    );
  });

  it("leaves out keys that do not hold, and constraints of a column that means something else", async () => {
    const model = `-- One row per thing.\n-- Key: thing\nselect 'a' as thing, 'nobody' as source_id, 'x' as kind, 1.5::double as value`;
    await withFolder({ "marts/things.sql": model }, (sql) =>
      withDataPackage(
        { "figures/a.csv": figuresCsv([GOOD]) },
        async ({ descriptor }) => {
          const things = descriptor.resources.find(({ name }) => name === "things");
          expect(things?.schema.foreignKeys).toBeUndefined();
          expect(things).toMatchObject({ description: "One row per thing.", rows: 1 });
          const fields = new Map(
            things?.schema.fields.map(({ name, constraints, unitColumn }) => [name, { constraints, unitColumn }]),
          );
          expect(Object.fromEntries(fields)).toEqual({
            thing: { constraints: { required: true, unique: true } },
            source_id: {},
            kind: {},
            value: {},
          });
        },
        { sql },
      ),
    );
  });
});
