import fs from "node:fs";
import { lockDown, type Row, readRows, withDatabase } from "./database.js";
import { UserError } from "./errors.js";

/** The rows of one query on a built warehouse, read-only and without access to files. Throws UserError. */
export async function queryWarehouse(warehouse: string, sql: string): Promise<Row[]> {
  if (!fs.existsSync(warehouse)) throw new UserError(`missing warehouse: ${warehouse} (build it with: kho build)`);
  return withDatabase(
    warehouse,
    async (connection) => {
      await lockDown(connection);
      try {
        return await readRows(connection, sql);
      } catch (error) {
        throw new UserError(`unable to query: ${(error as Error).message}`, { cause: error });
      }
    },
    { isReadOnly: true },
  );
}
