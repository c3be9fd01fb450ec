import fs from "node:fs";
import path from "node:path";
import * as z from "zod";
import { readCsv } from "../../loaders/csv.js";
import { pageFile } from "../../src/components/pageHref.js";
import { LANGUAGES } from "../../src/components/strings.js";
import { UserError } from "../../warehouse/errors.js";
import { SINGLE_FILE } from "../singleFile/readSitePages.js";
import { DATA_FOLDER } from "../snapshot/manifest.js";

/** An address at which a page stood, and the page that stands for it now; from the root of a language, no extension. */
export interface Redirect {
  from: string;
  to: string;
}

/** A redirect and the line of the file on which it stands. */
interface Row extends Redirect {
  line: number;
}

/** Where the addresses stand at which pages once were, in the folder of the project. */
const REDIRECTS = "data/redirects.csv";

const COLUMNS = ["from", "to"] as const;

const pagePath = z.string().regex(/^\/([a-z0-9-]+(\/[a-z0-9-]+)*)?$/, "expected a path like /quan/ba-vi");

const rowSchema = z.strictObject({
  from: pagePath
    .refine((from) => from !== "/" && !from.endsWith("/index"), "expected a page below the first one")
    .refine((from) => !from.startsWith(`/${DATA_FOLDER}/`), "expected a page, not a file of the data")
    .refine((from) => pageFile(from) !== SINGLE_FILE, "expected a page, not the single file")
    .refine(isWithinLanguage, "expected a path from the root of a language; both are redirected"),
  to: pagePath,
});

function isWithinLanguage(from: string): boolean {
  return LANGUAGES.every((language) => from !== `/${language}` && !from.startsWith(`/${language}/`));
}

/**
 * Returns the redirects of the project in `root`, ordered by where they lead from; none where there is no file. `pages` are the paths of
 * all pages, from the root of a language. Throws UserError with file and line: a redirect leads from no page to a page.
 */
export function readRedirects(root: string, pages: ReadonlySet<string>): Redirect[] {
  const file = path.join(root, REDIRECTS);
  if (!fs.existsSync(file)) return [];
  const rows = readRows(file);
  const lines = new Map<string, number>();
  for (const row of rows) {
    const fault = faultOf(row, { pages, lines, from: new Set(rows.map(({ from }) => from)) });
    if (fault) throw new UserError(`${REDIRECTS}:${row.line}: ${fault}`);
    lines.set(row.from, row.line);
  }
  return rows.map(({ from, to }) => ({ from, to })).sort((a, b) => (a.from < b.from ? -1 : 1));
}

function readRows(file: string): Row[] {
  const { header, rows } = readCsv(fs.readFileSync(file));
  if (header.join() !== COLUMNS.join())
    throw new UserError(`${REDIRECTS}:1: expected the columns ${COLUMNS.join(", ")}`);
  return rows.map(({ line, cells, fault }) => {
    if (fault) throw new UserError(`${REDIRECTS}:${line}: ${fault.message}`);
    const [from = "", to = ""] = cells;
    const parsed = rowSchema.safeParse({ from, to });
    if (parsed.success) return { ...parsed.data, line };
    const [issue] = parsed.error.issues;
    const column = issue?.path.join(".") ?? "";
    throw new UserError(
      `${REDIRECTS}:${line}: ${column}: ${issue?.message}, found ${(column === "to" ? to : from) || "nothing"}`,
    );
  });
}

interface Known {
  pages: ReadonlySet<string>;
  /** On which line each earlier row's `from` stands. */
  lines: ReadonlyMap<string, number>;
  /** Of all rows. */
  from: ReadonlySet<string>;
}

function faultOf({ from, to }: Redirect, { pages, lines, from: all }: Known): string | undefined {
  if (pages.has(from)) return `from: ${from} is a page`;
  if (lines.has(from)) return `from: ${from} stands on line ${lines.get(from)} already`;
  if (from === to) return `to: ${to} leads to itself`;
  if (all.has(to)) return `to: ${to} is redirected in turn; give the page that it leads to`;
  return pages.has(to) ? undefined : `to: unknown page: ${to}`;
}
