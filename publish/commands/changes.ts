import type { Command } from "commander";
import { UserError } from "../../warehouse/errors.js";

/** How many faults of a snapshot the error names. */
const NAMED_FAULTS = 3;

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
      for (const snapshot of [before, after]) await refuseFaulty(snapshot);
      const changes = await compareSnapshots(before, after);
      console.log(json ? JSON.stringify(changes) : printChanges(changes));
    });
}

/** What was altered afterwards would be told as if it had been published. */
async function refuseFaulty(snapshot: string): Promise<void> {
  const { printFault, verifySnapshot } = await import("../snapshot/verifySnapshot.js");
  const faults = await verifySnapshot(snapshot);
  if (faults.length === 0) return;
  const more = faults.length > NAMED_FAULTS ? `; and ${faults.length - NAMED_FAULTS} more` : "";
  const named = faults.slice(0, NAMED_FAULTS).map(printFault);
  throw new UserError(`${snapshot} is not what was published: ${named.join("; ")}${more}`);
}
