import fs from "node:fs";
import path from "node:path";
import * as z from "zod";
import { UserError } from "../../warehouse/errors.js";
import type { Publication } from "./stamp.js";

/** The file in the project's folder in which the publisher says who publishes, and where and when. */
export const PUBLICATION_FILE = "publication.json";

/** One line that a reader sees: no line breaks or other control characters, and no longer than a line of the foot. */
const line = z
  .string()
  .trim()
  .min(1, "expected a text, or null while nothing is known")
  .max(300, "expected at most 300 characters")
  .regex(/^\P{Cc}*$/u, "expected one line");

const address = z
  .url({ protocol: /^https?$/, error: "expected an address that begins with https:// or http://" })
  .refine((text) => !/[?#]/.test(text), "expected an address without ? and #")
  .refine(
    (text) => /^[^\s"<>\\^`{|}\p{C}]+$/u.test(text),
    'expected an address without spaces and signs such as < and "',
  )
  .refine((text) => !/^https?:\/\/[^/]*@/i.test(text), "expected an address without a user's name and password")
  .transform((text) => new URL(text.endsWith("/") ? text : `${text}/`).href);

const publicationSchema = z.strictObject({
  title: line,
  publisher: line.nullable(),
  contact: line.nullable(),
  next_update: line.nullable(),
  licence: line.nullable(),
  address: address.nullable(),
});

/**
 * Returns what the publisher says of all editions in `publication.json` below `root`; an address ends with a slash.
 * Throws UserError with the file and the field when it is missing or is not what pages can show.
 */
export function readPublication(root: string): Publication {
  const file = path.join(root, PUBLICATION_FILE);
  if (!fs.existsSync(file)) throw new UserError(`missing file: ${PUBLICATION_FILE} (README says what it holds)`);
  const { data, error } = publicationSchema.safeParse(parseJson(fs.readFileSync(file, "utf8")));
  if (data) return data;
  const [issue] = error.issues;
  const place = [PUBLICATION_FILE, ...(issue?.path ?? [])].join(": ");
  throw new UserError(`${place}: ${issue?.message ?? "invalid"}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UserError(`${PUBLICATION_FILE}: ${error.message.replaceAll(/\s+/g, " ")}`);
  }
}
