import fs from "node:fs";
import path from "node:path";
import { UserError } from "./errors.js";

export const LAYERS = ["staging", "marts"] as const;

/** One SQL file: a model of a layer, or a check. `path` is relative to the sql folder. */
export interface SqlFile {
  id: string;
  layer: (typeof LAYERS)[number] | "checks";
  path: string;
  sql: string;
  /** The comment lines at the head, without the dashes. */
  header: string[];
}

/** Reads every `*.sql` of the layers below `folder`, in the order of their names. Throws UserError on a clash of names. */
export function readModels(folder: string): SqlFile[] {
  const models = LAYERS.flatMap((layer) => readLayer(folder, layer));
  if (models.length === 0) throw new UserError(`missing models: no .sql file below ${folder}`);
  const clash = models.find((model, index) => models.findIndex(({ id }) => id === model.id) !== index);
  if (clash) throw new UserError(`duplicate model: ${clash.id} stands in more than one layer`);
  return models;
}

export function readChecks(folder: string): SqlFile[] {
  return readLayer(folder, "checks");
}

/** The text after `-- Name:` in the header, or undefined. */
export function headerField({ header }: SqlFile, name: string): string | undefined {
  const line = header.find((text) => text.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return line?.slice(name.length + 1).trim();
}

/** The columns of `-- Key: a, b`. */
export function keyColumns(file: SqlFile): string[] {
  return listField(file, "Key");
}

/** The names after `-- Name: a, b`; none without such a line. */
export function listField(file: SqlFile, name: string): string[] {
  return (headerField(file, name) ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
}

function readLayer(folder: string, layer: SqlFile["layer"]): SqlFile[] {
  const place = path.join(folder, layer);
  if (!fs.existsSync(place)) return [];
  const names = fs.readdirSync(place).filter((name) => name.endsWith(".sql"));
  return names.sort().map((name) => readSqlFile(folder, layer, name));
}

function readSqlFile(folder: string, layer: SqlFile["layer"], name: string): SqlFile {
  const id = path.basename(name, ".sql");
  if (!/^[a-z][a-z0-9_]*$/.test(id)) throw new UserError(`invalid model name: ${layer}/${name} (expected snake_case)`);
  const sql = fs.readFileSync(path.join(folder, layer, name), "utf8");
  return { id, layer, path: `${layer}/${name}`, sql, header: readHeader(sql) };
}

function readHeader(sql: string): string[] {
  const lines = sql.split(/\r?\n/);
  const end = lines.findIndex((line) => !line.startsWith("--"));
  return lines.slice(0, end === -1 ? undefined : end).map((line) => line.replace(/^--\s?/, ""));
}
