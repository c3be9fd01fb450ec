import type { Command } from "commander";
import type { Verification } from "../snapshot/verifySnapshot.js";

interface VerifyFlags {
  signers?: string;
  json?: boolean;
}

/** Adds `kho verify`, which fails when anything is missing, added or altered. */
export function addVerify(program: Command, finish: (code: number) => void): void {
  program
    .command("verify")
    .description("check that a snapshot is what was published, to the last byte")
    .argument("<place>", "a folder, a zip, or an address on this machine")
    .option("--signers <file>", "allowed signers, as ssh-keygen reads them; the snapshot must be signed by one")
    .option("--json", "print the result as JSON, with every fault")
    .action(async (place: string, { signers, json }: VerifyFlags) => {
      const { inspectSnapshot, printFault } = await import("../snapshot/verifySnapshot.js");
      const { escapeHidden, firstOf, printJson } = await import("../snapshot/faultText.js");
      const found = await inspectSnapshot(place, { signers });
      if (json) console.log(printJson(found));
      else {
        for (const note of found.notes) console.error(escapeHidden(note));
        console.log([...firstOf(found.faults.map(printFault)), printVerdict(found)].join("\n"));
      }
      finish(found.faults.length === 0 ? 0 : 1);
    });
}

function printVerdict({ id, outputs, fileCount, byteCount, faults }: Verification): string {
  const name = id ?? "snapshot";
  if (faults.length > 0) return `${name}: ${faults.length} ${faults.length === 1 ? "fault" : "faults"}`;
  return `${name}: ${fileCount} files, ${(byteCount / 1e6).toFixed(1)} MB, as published\noutputs ${outputs}`;
}
