import fs from "node:fs";
import path from "node:path";
import * as z from "zod";
import { UserError } from "../../warehouse/errors.js";

/** The file in a target that says what `kho publish` has done there; it lies beside what is served. */
export const RECORD = "published.json";

const id = z.string().regex(/^\d{4}-\d\d-\d\d-[0-9a-f]{8}$/);

const recordSchema = z.strictObject({
  schema_version: z.literal(1),
  /** In the order in which they were published; the last is served, and a rollback goes to the one before. */
  published: z.array(id),
  /** Taken back by a rollback. */
  withdrawn: z.array(id),
  /** Whose folders were put there by `kho publish`, which removes no others. */
  placed: z.array(id),
});

export type PublishRecord = z.infer<typeof recordSchema>;

const EMPTY: PublishRecord = { schema_version: 1, published: [], withdrawn: [], placed: [] };

/** Returns what was published in a target so far. Throws UserError when its record cannot be read. */
export function readRecord(root: string): PublishRecord {
  const file = path.join(root, RECORD);
  const found = fs.statSync(file, { throwIfNoEntry: false });
  if (!found) return EMPTY;
  const parsed = recordSchema.safeParse(found.isFile() ? parseJson(fs.readFileSync(file, "utf8")) : undefined);
  if (!parsed.success) throw new UserError(`invalid record: ${file} is not what kho publish has written`);
  return parsed.data;
}

/** Replaces the record in one step. */
export function writeRecord(root: string, record: PublishRecord): void {
  const next = path.join(root, `.next-${RECORD}`);
  const handle = fs.openSync(next, "w");
  try {
    fs.writeSync(handle, `${JSON.stringify(record, null, 2)}\n`);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(next, path.join(root, RECORD));
}

/** Returns the record after a new publication, also of one that was published before. */
export function withPublished(record: PublishRecord, id: string): PublishRecord {
  const others = (ids: readonly string[]) => ids.filter((other) => other !== id);
  return { ...record, published: [...others(record.published), id], withdrawn: others(record.withdrawn) };
}

/** Returns the record when `current` is served: a step back withdraws what came after, anything else is a new step. */
export function withCurrent(record: PublishRecord, current: string): PublishRecord {
  const { published, withdrawn } = record;
  const at = published.indexOf(current);
  if (at < 0) return withPublished(record, current);
  return { ...record, published: published.slice(0, at + 1), withdrawn: [...withdrawn, ...published.slice(at + 1)] };
}

/** Returns the record without the snapshots that are no longer there. */
export function withoutIds(record: PublishRecord, isGone: (id: string) => boolean): PublishRecord {
  const kept = (ids: readonly string[]) => ids.filter((id) => !isGone(id));
  return {
    ...record,
    published: kept(record.published),
    withdrawn: kept(record.withdrawn),
    placed: kept(record.placed),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
