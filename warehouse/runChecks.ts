import type { DuckDBConnection } from "@duckdb/node-api";
import { asSqlError } from "./buildModels.js";
import { quoteName, type Row, readRows } from "./database.js";
import { SqlError } from "./errors.js";
import { placeAt } from "./modelGraph.js";
import { headerField, keyColumns, type SqlFile } from "./models.js";

export interface CheckResult {
  check_id: string;
  model_id: string;
  kind: "key" | "sql";
  severity: "error" | "warning";
  failing_count: number;
  is_passed: boolean;
  /** What is checked, and the first offending row where there is one. */
  message: string;
}

/** Runs the `-- Key:` of every model and every check file. A check is a select of offending rows. */
export async function runChecks(
  connection: DuckDBConnection,
  models: SqlFile[],
  checks: SqlFile[],
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const model of models) if (keyColumns(model).length > 0) results.push(await runKeyCheck(connection, model));
  for (const check of checks) results.push(await runSqlCheck(connection, check));
  return results;
}

export function hasFailed(results: CheckResult[]): boolean {
  return results.some(({ severity, is_passed }) => severity === "error" && !is_passed);
}

async function runKeyCheck(connection: DuckDBConnection, model: SqlFile): Promise<CheckResult> {
  const columns = keyColumns(model);
  const names = columns.map(quoteName).join(", ");
  const sql = `select ${names}, count(*) as row_count from ${quoteName(model.id)}
    group by ${names} having count(*) > 1 or ${columns.map((name) => `${quoteName(name)} is null`).join(" or ")}`;
  return runCheck(
    connection,
    { ...model, sql },
    {
      check_id: `${model.id}_key`,
      model_id: model.id,
      kind: "key",
      severity: "error",
      message: `${columns.join(", ")} is unique and not null`,
    },
  );
}

async function runSqlCheck(connection: DuckDBConnection, check: SqlFile): Promise<CheckResult> {
  const severity = headerField(check, "Severity") ?? "error";
  if (severity !== "error" && severity !== "warning") {
    throw new SqlError(`unknown severity: ${severity} (error or warning)`, placeAt(check, 0));
  }
  return runCheck(connection, check, {
    check_id: check.id,
    model_id: headerField(check, "Model") ?? "",
    kind: "sql",
    severity,
    message: (check.header[0] ?? "").replace(/^Checks that /i, ""),
  });
}

type CheckHead = Omit<CheckResult, "failing_count" | "is_passed">;

async function runCheck(connection: DuckDBConnection, file: SqlFile, head: CheckHead): Promise<CheckResult> {
  const body = file.sql.replace(/;\s*$/, "");
  try {
    const [count] = await readRows(connection, `select count(*)::integer as failing_count from (\n${body}\n)`);
    const failing_count = Number(count?.failing_count);
    const [first] = failing_count > 0 ? await readRows(connection, `from (\n${body}\n) order by all limit 1`) : [];
    const message = first ? `${head.message}; first: ${describeRow(first)}` : head.message;
    return { ...head, failing_count, is_passed: failing_count === 0, message };
  } catch (error) {
    throw asSqlError(error, file, 1);
  }
}

function describeRow(row: Row): string {
  return Object.entries(row)
    .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
    .join(", ")
    .slice(0, 300);
}
