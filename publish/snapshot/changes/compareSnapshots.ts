import fs from "node:fs";
import path from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Changes, Edition } from "../../../src/components/release.js";
import { withDatabase } from "../../../warehouse/database.js";
import { UserError } from "../../../warehouse/errors.js";
import { MANIFEST, manifestSchema } from "../manifest.js";
import { compareEditions, type OpenEdition } from "./compareEditions.js";
import { openDataPackage, openWarehouse } from "./editionSources.js";

/**
 * Returns what has changed from the snapshot in one folder to that in another, from their data packages. Throws UserError
 * where one is no snapshot, or lacks a table or a column that is compared.
 */
export function compareSnapshots(before: string, after: string): Promise<Changes> {
  return withDatabase(":memory:", async (connection) =>
    compareEditions(connection, await openSnapshot(connection, before), await openSnapshot(connection, after)),
  );
}

/** Returns what has changed from a snapshot to the edition that is being made from a warehouse. */
export function compareWithWarehouse(
  snapshot: string,
  { warehouse, edition }: { warehouse: string; edition: Edition },
): Promise<Changes> {
  return withDatabase(":memory:", async (connection) =>
    compareEditions(connection, await openSnapshot(connection, snapshot), {
      edition,
      source: await openWarehouse(connection, warehouse),
    }),
  );
}

async function openSnapshot(connection: DuckDBConnection, folder: string): Promise<OpenEdition> {
  return { edition: readEdition(folder), source: await openDataPackage(connection, folder) };
}

/** Only what names the edition is read of the manifest: the rest is for who verifies. */
const editionSchema = manifestSchema.pick({ schema_version: true, id: true, date: true }).loose();

function readEdition(folder: string): Edition {
  const file = path.join(folder, MANIFEST);
  if (!fs.existsSync(file)) throw new UserError(`missing manifest: ${file} (expected the folder of a snapshot)`);
  const parsed = editionSchema.safeParse(asJson(file));
  if (parsed.success) return { id: parsed.data.id, date: parsed.data.date };
  const [issue] = parsed.error.issues;
  throw new UserError(`invalid manifest: ${file}: ${issue?.path.join(".")}: ${issue?.message}`);
}

function asJson(file: string): unknown {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) throw new UserError(`invalid manifest: ${file} is no JSON`, { cause: error });
    throw error;
  }
}
