import fs from "node:fs";
import path from "node:path";
import { dataNames, localizeRows } from "../src/components/localize.js";
import { readMart } from "../src/components/readMart.js";
import { language } from "../src/components/strings.js";
import type { PageTables } from "../src/pages/listPages.js";

/** The exports that pages are made from; a mart has no rows before the first build, a missing page table throws. */
export interface SiteData extends PageTables {
  /** The folder that holds the exports in `data/`. */
  source: string;
}

/** Returns the exports below `source`, or in a folder of their own; each is read when it is first asked for, and once. */
export function openSiteData(source: string, folder = path.join(source, "data")): SiteData {
  const known = new Map<string, unknown>();

  function once<T>(name: string, read: (file: string) => T): T {
    if (!known.has(name)) known.set(name, read(path.join(folder, name)));
    return known.get(name) as T;
  }

  function written<Row>(mart: string): Row[] {
    return once(`${mart}.arrow`, (file) => (fs.existsSync(file) ? readMart<Row>(fs.readFileSync(file)) : []));
  }

  function rows<Row extends object>(mart: string): Row[] {
    return once(`${language} ${mart}`, () => {
      const names = dataNames({ areas: written("areas"), metrics: written("metric_profiles") });
      return localizeRows(written<Row>(mart), names);
    });
  }

  return {
    source,
    rows,
    marts: <Name extends string>(names: readonly Name[]) =>
      Object.fromEntries(names.map((name) => [name, rows(name)])) as Record<Name, never[]>,
    table: (mart) =>
      once(`${mart}.json`, (file) => {
        const isLeftOut = mart === "release" && !fs.existsSync(file);
        return isLeftOut ? null : (JSON.parse(fs.readFileSync(file, "utf8")) as unknown);
      }),
  };
}
