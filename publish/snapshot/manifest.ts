import * as z from "zod";

/** The names of the files that say what a snapshot holds; they stand in its root. */
export const MANIFEST = "manifest.json";
export const MANIFEST_SCHEMA = "manifest.schema.json";
export const SUMS = "SHA256SUMS";
export const SIGNATURE = "SHA256SUMS.sig";
export const STATEMENT = "statement.intoto.json";

/** The folder of the data package, and everything in it as one file. */
export const DATA_FOLDER = "du-lieu";
export const DATA_ZIP = "du-lieu.zip";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const size = z.int().nonnegative();

const file = z.strictObject({ path: z.string().min(1), sha256, size });

const check = z.strictObject({
  check_id: z.string(),
  severity: z.enum(["error", "warning"]),
  failing_count: size,
  is_passed: z.boolean(),
});

/**
 * What a snapshot says of itself. `files` are all of its files but those named above in capitals: the manifest, its sums,
 * signature and statement. `identity` is the hash of all inputs, `outputs` the hash of the lines of `files`.
 */
export const manifestSchema = z.strictObject({
  $schema: z.literal(`./${MANIFEST_SCHEMA}`),
  schema_version: z.literal(1),
  id: z.string().regex(/^\d{4}-\d\d-\d\d-[0-9a-f]{8}$/),
  date: z.iso.date(),
  base: z.string().startsWith("/").endsWith("/"),
  is_forced: z.boolean(),
  identity: sha256,
  outputs: sha256,
  /** The commit whose files the inputs are, or null: without git, or where they differ from it. */
  commit: z.string().nullable(),
  tools: z.record(z.string(), z.string()),
  inputs: z.array(file),
  files: z.array(file),
  /** What was made beyond the site and its data, with the options that decide its bytes: `single-file`. */
  extras: z.array(z.string()),
  row_counts: z.record(z.string(), size),
  checks: z.array(check),
  previous: z.strictObject({ id: z.string(), outputs: sha256 }).nullable(),
});

export type Manifest = z.infer<typeof manifestSchema>;

/** One file of a snapshot or of what it was made from. */
export type HashedFile = z.infer<typeof file>;
