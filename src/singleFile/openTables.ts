import { openColumnTable } from "../components/columnTable.js";
import { dataNames, localizeRows, type NameSources } from "../components/localize.js";
import { language } from "../components/strings.js";
import type { PageTables } from "../pages/listPages.js";
import type { PackedSite } from "./packedSite.js";

/** Returns the tables of a packed site as pages take them; rows are made when they are first asked for. Throws for a table that it has not. */
export function openTables({ marts, tables }: Pick<PackedSite, "marts" | "tables">): PageTables {
  const opened = new Map<string, object[]>();
  const localized = new Map<string, object[]>();

  function written<Row>(mart: string): Row[] {
    const rows = opened.get(mart) ?? openColumnTable<object>(known(marts, mart)).rows();
    opened.set(mart, rows);
    return rows as Row[];
  }

  function rows<Row extends object>(mart: string): Row[] {
    const key = `${language} ${mart}`;
    const made = localized.get(key) ?? localizeRows(written<object>(mart), names());
    localized.set(key, made);
    return made as Row[];
  }

  function names() {
    const areas: NameSources["areas"][number][] = written("areas");
    return dataNames({ areas, metrics: written("metric_profiles") });
  }

  return {
    rows,
    marts: <Name extends string>(names: readonly Name[]) =>
      Object.fromEntries(names.map((name) => [name, rows(name)])) as Record<Name, never[]>,
    table: (mart) => known(tables, mart),
  };
}

function known(tables: Readonly<Record<string, unknown>>, name: string): unknown {
  if (!Object.hasOwn(tables, name)) throw new Error(`unknown table: ${name}`);
  return tables[name];
}
