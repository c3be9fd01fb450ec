import { dataEn } from "../../../src/strings/dataEn.js";
import { type DataTexts, dataVi } from "../../../src/strings/dataVi.js";
import { en } from "../../../src/strings/en.js";
import { vi } from "../../../src/strings/vi.js";
import type { SiteStamp } from "../stamp.js";
import type { PackageTable } from "./packageTables.js";

/** What a person reads before anything else in the folder. */
export const README = "README.txt";

interface Language {
  foot: typeof vi.foot;
  texts: DataTexts;
}

/** Returns what a person has to know of the package, in Vietnamese and then in English. */
export function readMe(tables: readonly PackageTable[], stamp: SiteStamp): string {
  const languages: Language[] = [
    { foot: vi.foot, texts: dataVi },
    { foot: en.foot, texts: dataEn },
  ];
  const parts = languages.map((language) => partOf(language, tables, stamp));
  return `${[underlined(stamp.publication.title, "="), ...parts].join("\n\n\n")}\n`;
}

function partOf({ foot, texts }: Language, tables: readonly PackageTable[], stamp: SiteStamp): string {
  const { sections, tables: heading, rows } = texts.readMe;
  return [
    texts.about,
    ...forcedText(foot, stamp),
    factLines(foot, stamp),
    ...sections.map((section) => [underlined(section.heading, "-"), ...section.lines].join("\n\n")),
    underlined(heading, "-"),
    tables.map(({ name, rowCount }) => `${name} (${rows(String(rowCount))}): ${texts.tables[name] ?? "–"}`).join("\n"),
  ].join("\n\n");
}

function forcedText({ forced, forcedText }: Language["foot"], { failedChecks }: SiteStamp): string[] {
  if (failedChecks.length === 0) return [];
  return [`${forced.toUpperCase()}. ${forcedText(failedChecks)} ${failedChecks.join(", ")}.`];
}

function factLines(foot: Language["foot"], { id, date, publication }: SiteStamp): string {
  const { publisher, contact, next_update, licence, address } = publication;
  const said: [string, string | null][] = [
    [foot.edition, address === null ? id : `${id}, ${address}`],
    [foot.asOf, date],
    [foot.nextUpdate, next_update],
    [foot.publisher, publisher],
    [foot.contact, contact],
    [foot.licence, licence],
  ];
  return said.map(([name, value]) => `${name}: ${value ?? foot.notSaid}`).join("\n");
}

function underlined(text: string, line: string): string {
  return `${text}\n${line.repeat([...text.normalize("NFC")].length)}`;
}
