import type { Command } from "commander";
import { UsageError } from "../../warehouse/errors.js";
import type { SnapshotExtra } from "../snapshot/makeContent.js";
import type { MadeSnapshot } from "../snapshot/makeSnapshot.js";
import { asList } from "./asList.js";

interface SnapshotFlags {
  out: string;
  base: string;
  date?: string;
  force?: boolean;
  sign?: string;
  singleFile?: boolean;
  pdf?: boolean;
  districts?: string[];
  metrics?: string[];
  json?: boolean;
}

type ExtraFlags = Pick<SnapshotFlags, "singleFile" | "pdf" | "districts" | "metrics">;

/** Adds `kho snapshot`. */
export function addSnapshot(program: Command): void {
  program
    .command("snapshot")
    .description("make a verified snapshot of today's state that can be hosted anywhere")
    .option("--out <folder>", "the folder of all snapshots", "snapshots")
    .option("--base <path>", "the path below which it will be hosted", "/")
    .option("--date <date>", "the day as of which it holds; else SOURCE_DATE_EPOCH, the commit, the newest source")
    .option("--force", "make it although error checks fail, and say so on every page")
    .option("--sign <key>", "sign it with this ssh key")
    .option("--single-file", "put all of it into one kho.html as well, which opens without server and network")
    .option("--pdf", "put the report on paper into it as well, printed by the Chromium of this machine")
    .option("--districts <ids>", "the districts that have a chapter in the report, joined by commas", asList)
    .option("--metrics <ids>", "the metrics that have a chapter in the report, joined by commas", asList)
    .option("--json", "print the result as JSON")
    .action(async ({ out, base, date, force, sign, json, ...flags }: SnapshotFlags) => {
      const { makeSnapshot } = await import("../snapshot/makeSnapshot.js");
      const epoch = process.env.SOURCE_DATE_EPOCH;
      const place = { root: process.cwd(), out, base, date, epoch };
      const extras = await extrasOf(flags, place.root);
      const made = await makeSnapshot({ ...place, isForced: force ?? false, key: sign, extras });
      console.log(json ? JSON.stringify(asResult(made)) : printSnapshot(made));
    });
}

/** What is asked for beyond the site and its data. */
async function extrasOf(flags: ExtraFlags, root: string): Promise<SnapshotExtra[]> {
  const { singleFile, pdf, districts, metrics } = flags;
  if (!pdf && (districts ?? metrics) !== undefined)
    throw new UsageError("--districts and --metrics choose chapters of the report: give --pdf too");
  return [
    ...(singleFile ? [(await import("../singleFile/singleFileExtra.js")).singleFileExtra] : []),
    ...(pdf ? [await (await import("../report/reportExtra.js")).reportExtra({ root, districts, metrics })] : []),
  ];
}

function asResult({ manifest, folder, isNew, isSigned, milliseconds }: MadeSnapshot): object {
  const { id, date, base, identity, outputs, is_forced, previous } = manifest;
  const size = { fileCount: manifest.files.length, byteCount: byteCount(manifest) };
  return { id, date, base, identity, outputs, is_forced, previous, folder, isNew, isSigned, ...size, milliseconds };
}

/** Returns lines for a person: what was made, where it is, and how it can be told apart. */
function printSnapshot({ manifest, folder, isNew, isSigned, milliseconds }: MadeSnapshot): string {
  const { id, files, is_forced, outputs } = manifest;
  const size = `${files.length} files, ${(byteCount(manifest) / 1e6).toFixed(1)} MB`;
  return [
    `snapshot ${id}: ${size}, ${isNew ? "made and verified" : "there already, verified"}, ${(milliseconds / 1000).toFixed(1)} s`,
    ...(is_forced ? ["forced: its pages say that error checks fail"] : []),
    `in ${folder}${isSigned ? ", signed" : ""}`,
    `outputs ${outputs}`,
  ].join("\n");
}

function byteCount({ files }: MadeSnapshot["manifest"]): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}
