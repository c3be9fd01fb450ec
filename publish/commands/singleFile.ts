import type { Command } from "commander";

interface SingleFileFlags {
  site: string;
  marts: string;
  out: string;
}

/** Adds `kho single-file`. */
export function addSingleFile(program: Command): void {
  program
    .command("single-file")
    .description("write the built site as one file that opens without server and network")
    .option("--site <folder>", "the built site", "dist")
    .option("--marts <folder>", "the exported marts that it was built from", "src/data")
    .option("--out <file>", "the file", "kho.html")
    .action(async ({ site, marts, out }: SingleFileFlags) => {
      const { writeSingleFile } = await import("../singleFile/writeSingleFile.js");
      const { bytes } = await writeSingleFile({ site, marts, out });
      console.log(`single file: ${(bytes / 1e6).toFixed(2)} MB in ${out}`);
    });
}
