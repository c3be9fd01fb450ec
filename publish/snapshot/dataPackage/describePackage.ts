import type { DuckDBConnection } from "@duckdb/node-api";
import { dataEn } from "../../../src/strings/dataEn.js";
import { en } from "../../../src/strings/en.js";
import { readRows } from "../../../warehouse/database.js";
import type { SiteStamp } from "../stamp.js";
import { type DescribedTable, describeTable, SPREADSHEET_GUARD } from "./describeTable.js";
import { README } from "./readMe.js";

/** The profile of the standard that the description follows. */
const PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json";

type Property = Record<string, unknown>;

/** Returns `datapackage.json`: what the package is, of when, from which sources, and its tables. */
export async function describePackage(
  connection: DuckDBConnection,
  tables: readonly DescribedTable[],
  { id, date, failedChecks, publication }: SiteStamp,
): Promise<Property> {
  return {
    $schema: PROFILE,
    profile: "tabular-data-package",
    name: "so-lieu-ldld-ha-noi",
    title: publication.title,
    description: descriptionOf(publication.licence, failedChecks),
    ...(isAddress(publication.address) && { homepage: publication.address }),
    version: id,
    created: `${date}T00:00:00Z`,
    ...licences(publication.licence),
    ...contributors(publication.publisher, publication.contact),
    ...(failedChecks.length > 0 && { failedChecks }),
    sources: await readSources(connection),
    spreadsheetGuard: SPREADSHEET_GUARD,
    resources: tables.map(describeTable),
  };
}

function descriptionOf(licence: string | null, failedChecks: readonly string[]): string {
  const { forced, forcedText, licence: label, notSaid } = en.foot;
  return [
    ...(failedChecks.length > 0 ? [`${forced}. ${forcedText(failedChecks)} ${failedChecks.join(", ")}.`] : []),
    dataEn.about,
    `${label}: ${licence ?? notSaid}.`,
  ].join("\n\n");
}

/** A licence that is neither an identifier nor an address stands in the file that is to be read first. */
function licences(licence: string | null): Property {
  if (licence === null) return {};
  if (isAddress(licence)) return { licenses: [{ path: licence }] };
  if (/^[-a-zA-Z0-9._]+$/.test(licence)) return { licenses: [{ name: licence }] };
  return { licenses: [{ path: README, title: licence }] };
}

function contributors(publisher: string | null, contact: string | null): Property {
  const people = [
    ...(publisher === null ? [] : [{ title: publisher, roles: ["publisher"] }]),
    ...(contact === null ? [] : [{ ...contactOf(contact), roles: ["contact"] }]),
  ];
  return people.length > 0 ? { contributors: people } : {};
}

function contactOf(contact: string): Property {
  if (isAddress(contact)) return { path: contact };
  return /^[^\s@]+@[^\s@]+$/.test(contact) ? { email: contact } : { title: contact };
}

async function readSources(connection: DuckDBConnection): Promise<Property[]> {
  const rows = await readRows(connection, "select title, publisher, url from raw_sources order by source_id");
  return rows.map(({ title, publisher, url }) => ({
    title: `${title} (${publisher})`,
    ...(typeof url === "string" && isAddress(url) && { path: url }),
  }));
}

function isAddress(text: string | null): boolean {
  return text !== null && /^https?:\/\/\S+$/.test(text);
}
