import fs from "node:fs";
import path from "node:path";

/** Writes models and checks below `folder`: path without `.sql` → text. */
export function writeSql(folder: string, files: Record<string, string>): string {
  for (const [name, sql] of Object.entries(files)) {
    const file = path.join(folder, `${name}.sql`);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, sql);
  }
  return folder;
}

export const MODELS = {
  "staging/stg_figures": "-- One row per figure.\n-- Key: figure_id\nselect figure_id, value from raw_figures",
  "marts/figures": "-- One row per figure.\n-- Key: figure_id\n-- In the metric's unit.\nselect * from stg_figures",
  "marts/totals": "-- One row in all.\n-- Key: total\nselect sum(value) as total from figures",
};
