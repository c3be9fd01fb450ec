import { Command, CommanderError } from "commander";
import { addChanges } from "../publish/commands/changes.js";
import { addPublish } from "../publish/commands/publish.js";
import { addReport } from "../publish/commands/report.js";
import { addServe } from "../publish/commands/serve.js";
import { addSingleFile } from "../publish/commands/singleFile.js";
import { addSnapshot } from "../publish/commands/snapshot.js";
import { addVerify } from "../publish/commands/verify.js";
import { buildWarehouse } from "./buildWarehouse.js";
import { checkWarehouse } from "./checkWarehouse.js";
import { SqlError, UsageError, UserError } from "./errors.js";
import { printCheck, printReject, printSummary } from "./printSummary.js";
import { printCsv, printTable } from "./printTable.js";
import { queryWarehouse } from "./queryWarehouse.js";
import { hasFailed } from "./runChecks.js";

/** Exit status of the command: fine, the data or a check failed, wrong usage. */
export const EXIT = { fine: 0, failed: 1, usage: 2 } as const;

/** How many rejects a build prints before it points to the table. */
const PRINTED_REJECTS = 20;

interface CommonOptions {
  data: string;
  sql: string;
  warehouse: string;
  export: boolean;
  exportTo: string;
  strict?: boolean;
  json?: boolean;
  csv?: boolean;
  out: string;
  marts: string;
  port: string;
}

/** Runs the command line and returns its exit status. */
export async function main(argv: string[]): Promise<number> {
  let status: number = EXIT.fine;
  const program = new Command("kho").description("builds, checks and queries the warehouse of figures").exitOverride();
  const finish = (code: number) => {
    status = code;
  };
  addBuild(program, finish);
  addCheck(program, finish);
  addQuery(program);
  addSite(program);
  addReport(program);
  addDev(program);
  addSnapshot(program);
  addSingleFile(program);
  addVerify(program, finish);
  addPublish(program);
  addServe(program);
  addChanges(program);
  try {
    await program.parseAsync(argv);
    return status;
  } catch (error) {
    return reportError(error);
  }
}

function reportError(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.usage;
  if (!(error instanceof UserError || error instanceof SqlError)) throw error;
  console.error(`kho: ${error.message}`);
  return error instanceof UsageError ? EXIT.usage : EXIT.failed;
}

function addBuild(program: Command, finish: (code: number) => void): void {
  withBuildOptions(
    program.command("build").description("load data/, build the models, run the checks, export the marts"),
  )
    .option("--no-export", "do not write the marts for the pages")
    .option("--strict", "fail when a row is rejected")
    .option("--json", "print the result as JSON")
    .action(async (options: CommonOptions) => {
      const result = await buildWarehouse(buildOptions(options));
      const built = result.isReplaced ? result.warehouse : `${result.warehouse}.failed`;
      const rejects = await queryWarehouse(built, "select * from rejects order by file, line");
      if (options.json) console.log(JSON.stringify({ ...result, rejects }));
      else
        console.log(
          [
            ...rejects.slice(0, PRINTED_REJECTS).map(printReject),
            ...moreRejects(rejects.length),
            printSummary(result),
          ].join("\n"),
        );
      finish(result.isReplaced ? EXIT.fine : EXIT.failed);
    });
}

function moreRejects(count: number): string[] {
  return count > PRINTED_REJECTS ? [`… and ${count - PRINTED_REJECTS} more: kho query "from rejects"`] : [];
}

function addCheck(program: Command, finish: (code: number) => void): void {
  withWarehouse(program.command("check").description("run the checks on the built warehouse"))
    .option("--sql <folder>", "the models and checks", "sql")
    .option("--json", "print the results as JSON")
    .action(async ({ warehouse, sql, json }: CommonOptions) => {
      const results = await checkWarehouse(warehouse, sql);
      console.log(json ? JSON.stringify(results) : results.map(printCheck).join("\n"));
      finish(hasFailed(results) ? EXIT.failed : EXIT.fine);
    });
}

function addQuery(program: Command): void {
  withWarehouse(program.command("query").description("run one query on the warehouse, read-only").argument("<sql>"))
    .option("--json", "print rows as JSON")
    .option("--csv", "print rows as CSV")
    .action(async (sql: string, { warehouse, json, csv }: CommonOptions) => {
      const rows = await queryWarehouse(warehouse, sql);
      console.log(json ? JSON.stringify(rows) : csv ? printCsv(rows) : printTable(rows));
    });
}

function addSite(program: Command): void {
  program
    .command("site")
    .description("build the static site from the exported marts")
    .option("--out <folder>", "where the site is put", "dist")
    .option("--marts <folder>", "where the marts were exported to", "src/data")
    .action(async ({ out, marts }: CommonOptions) => {
      const { buildSite, printSite } = await import("../publish/buildSite.js");
      console.log(printSite(await buildSite({ root: process.cwd(), out, marts })));
    });
}

function addDev(program: Command): void {
  withBuildOptions(program.command("dev").description("build, serve the pages on 127.0.0.1 and keep them live"))
    .option("--port <number>", "first port to try", "3000")
    .action(async (options: CommonOptions) => {
      const { serveLive } = await import("./serveLive.js");
      await serveLive({ ...buildOptions({ ...options, export: true }), port: Number(options.port) });
    });
}

function withWarehouse(command: Command): Command {
  return command.option("--warehouse <file>", "the warehouse file", "data/warehouse.duckdb");
}

function withBuildOptions(command: Command): Command {
  return withWarehouse(command)
    .option("--data <folder>", "the data folder", "data")
    .option("--sql <folder>", "the models", "sql")
    .option("--export-to <folder>", "where the pages read the marts", "src/data");
}

function buildOptions(options: CommonOptions): Parameters<typeof buildWarehouse>[0] {
  const { data, sql, warehouse, strict } = options;
  return { data, sql, warehouse, isStrict: strict ?? false, exports: options.export ? options.exportTo : undefined };
}
