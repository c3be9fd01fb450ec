import { type Command, Option } from "commander";
import { asList } from "./asList.js";

interface ReportCommandOptions {
  out: string;
  marts: string;
  districts?: string[];
  metrics?: string[];
  date?: string;
  language: string;
}

/** Adds `kho report`: the figures on paper, from the exported marts. */
export function addReport(program: Command): void {
  program
    .command("report")
    .description("print the report as PDF through the Chromium of this machine, from the exported marts")
    .option("--out <file>", "the file that is written", "bao-cao.pdf")
    .option("--marts <folder>", "where the marts were exported to", "src/data")
    .option("--districts <ids>", "the districts that have a chapter, joined by commas", asList)
    .option("--metrics <ids>", "the metrics that have a chapter, joined by commas", asList)
    .option("--date <date>", "the day as of which the figures hold; of the latest source where nothing is said")
    .addOption(new Option("--language <language>", "the language of the report").choices(["vi", "en"]).default("vi"))
    .action(async ({ out, marts, districts, metrics, date, language }: ReportCommandOptions) => {
      const { describeReport, writeReport } = await import("../report/writeReport.js");
      const { draftStamp } = await import("../report/draftStamp.js");
      const { asLanguage } = await import("../../src/components/strings.js");
      const root = process.cwd();
      const stamp = draftStamp({ root, marts, date });
      const written = await writeReport({
        root,
        marts,
        out,
        stamp,
        districts,
        metrics,
        language: asLanguage(language),
      });
      console.log(describeReport(written));
    });
}
