import fs from "node:fs";
import path from "node:path";
import { parse } from "csv-parse/sync";
import * as z from "zod";
import { UsageError, UserError } from "../../warehouse/errors.js";
import type { Commit } from "./commit.js";

const isoDate = z.iso.date();

export interface DateOptions {
  /** `--date`. */
  date?: string | undefined;
  /** SOURCE_DATE_EPOCH: seconds since 1970, as builders of reproducible packages set it. */
  epoch?: string | undefined;
  commit?: Commit | undefined;
}

/**
 * Returns the day as of which a snapshot of the project in `root` holds: the one given, else that of SOURCE_DATE_EPOCH,
 * else that of the commit, else the newest date in the sources; all in UTC, and never the clock's.
 */
export function chooseDate(root: string, { date, epoch, commit }: DateOptions): string {
  if (date !== undefined) return asDate(date);
  if (epoch) return dayOf(epoch);
  return commit ? dayOf(commit.time) : newestDate(path.join(root, "data", "sources.csv"));
}

/** Returns a day as it is written. Throws UsageError for what is no day of the calendar. */
export function asDate(text: string): string {
  if (!isoDate.safeParse(text).success) throw new UsageError(`invalid date: ${text} (expected one like 2026-11-25)`);
  return text;
}

function dayOf(seconds: string): string {
  const time = new Date(/^\d+$/.test(seconds) ? Number(seconds) * 1000 : Number.NaN);
  if (Number.isNaN(time.getTime())) throw new UsageError(`invalid SOURCE_DATE_EPOCH: ${seconds} (expected seconds)`);
  return asDate(time.toISOString().slice(0, 10));
}

function newestDate(file: string): string {
  const rows = fs.existsSync(file)
    ? parse<Record<string, string>>(fs.readFileSync(file), { columns: true, bom: true })
    : [];
  const dates = rows.flatMap(({ published = "", accessed = "" }) => [published, accessed]);
  const newest = dates
    .filter((date) => isoDate.safeParse(date).success)
    .sort()
    .at(-1);
  if (newest === undefined) throw new UserError(`missing date: give one with --date, ${file} has none`);
  return newest;
}
