import fs from "node:fs";
import { UsageError } from "../warehouse/errors.js";

/** Throws UsageError unless a file can take the place of what stands at `out`: nothing, or a plain file. */
export function refuseOut(out: string): void {
  const found = fs.statSync(out, { throwIfNoEntry: false });
  if (found && !found.isFile())
    throw new UsageError(`unable to write ${out}: it is ${found.isDirectory() ? "a folder" : "no plain file"}`);
}
