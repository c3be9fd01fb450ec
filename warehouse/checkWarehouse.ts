import fs from "node:fs";
import { lockDown, withDatabase } from "./database.js";
import { UserError } from "./errors.js";
import { readChecks, readModels } from "./models.js";
import { type CheckResult, runChecks } from "./runChecks.js";

/** Runs the keys and checks of today's SQL files against a built warehouse, read-only. Throws UserError or SqlError. */
export async function checkWarehouse(warehouse: string, sql: string): Promise<CheckResult[]> {
  if (!fs.existsSync(warehouse)) throw new UserError(`missing warehouse: ${warehouse} (build it with: kho build)`);
  return withDatabase(
    warehouse,
    async (connection) => {
      await lockDown(connection);
      return runChecks(connection, readModels(sql), readChecks(sql));
    },
    { isReadOnly: true },
  );
}
