import fs from "node:fs";
import path from "node:path";
import type { Edition, Release } from "../../../src/components/release.js";
import { UserError } from "../../../warehouse/errors.js";
import { DATA_FOLDER } from "../manifest.js";
import { printFault, verifySnapshot } from "../verifySnapshot.js";
import { compareWithWarehouse } from "./compareSnapshots.js";

export interface ReleaseOptions {
  /** The folder of the exported marts, from which the pages are drawn. */
  marts: string;
  /** The warehouse that they were exported from. */
  warehouse: string;
  edition: Edition;
  /** The folder of the previous snapshot; null for the first edition. */
  previous: string | null;
}

/**
 * Writes `release.json` beside the marts: which edition this is, and what has changed since the previous one. Throws
 * UserError where that one's data are no longer what was published: their changes would be told as the publisher's.
 */
export async function writeRelease({ marts, warehouse, edition, previous }: ReleaseOptions): Promise<Release> {
  if (previous !== null) await refuseAltered(previous);
  const changes = previous === null ? null : await compareWithWarehouse(previous, { warehouse, edition });
  const release = { edition, changes };
  fs.writeFileSync(path.join(marts, "release.json"), `${JSON.stringify(release)}\n`);
  return release;
}

async function refuseAltered(previous: string): Promise<void> {
  const fault = (await verifySnapshot(previous)).find(({ path: name }) => name.startsWith(`${DATA_FOLDER}/`));
  if (fault) throw new UserError(`the previous snapshot ${previous} is not what was published: ${printFault(fault)}`);
}
