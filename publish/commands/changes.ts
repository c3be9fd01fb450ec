import type { Command } from "commander";

/** Adds `kho changes`. */
export function addChanges(program: Command): void {
  program
    .command("changes")
    .description("tell what a reader needs to know from one snapshot to another")
    .argument("<before>", "the folder of the earlier snapshot")
    .argument("<after>", "the folder of the later one")
    .option("--json", "print all of it as JSON")
    .action(async (before: string, after: string, { json }: { json?: boolean }) => {
      const { compareSnapshots } = await import("../snapshot/changes/compareSnapshots.js");
      const { printChanges } = await import("../snapshot/changes/printChanges.js");
      const changes = await compareSnapshots(before, after);
      console.log(json ? JSON.stringify(changes) : printChanges(changes));
    });
}
