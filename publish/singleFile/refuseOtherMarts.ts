import fs from "node:fs";
import path from "node:path";
import { UserError } from "../../warehouse/errors.js";
import { listFiles } from "../verifySite.js";

/** Where a built site keeps its page tables: `<mart>.<hash>.json`. */
const TABLES = "_file/data";

/** Throws UserError when a folder holds no marts, or others than those that the site was built from. */
export function refuseOtherMarts(site: string, marts: string): void {
  if (!fs.existsSync(path.join(marts, "figures.arrow")))
    throw new UserError(`missing marts in ${marts} (run kho build)`);
  const folder = path.join(site, TABLES);
  const tables = fs.existsSync(folder) ? listFiles(folder).filter((file) => file.endsWith(".json")) : [];
  for (const table of tables) {
    const mart = path.join(marts, table.replace(/\.[0-9a-f]+\.json$/, ".json"));
    if (!fs.existsSync(mart) || !fs.readFileSync(mart).equals(fs.readFileSync(path.join(folder, table))))
      throw new UserError(`${site} was not built from ${marts}: ${path.basename(mart)} differs (run kho site)`);
  }
}
