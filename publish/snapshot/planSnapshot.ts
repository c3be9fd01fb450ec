import fs from "node:fs";
import path from "node:path";
import { UserError } from "../../warehouse/errors.js";
import { asBasePath } from "./basePath.js";
import { readCommit } from "./commit.js";
import { identityOf, type Origins, snapshotId } from "./identity.js";
import { type Input, readInputs } from "./inputs.js";
import { readLatest, readManifest } from "./latest.js";
import type { Manifest } from "./manifest.js";
import { chooseDate } from "./snapshotDate.js";
import { readTools } from "./tools.js";

/** Without one of these there is nothing to make a snapshot of. */
const NEEDED = ["data", "sql", "src", "observablehq.config.ts", "package.json"];

export interface PlanOptions {
  /** The project's folder. */
  root: string;
  /** The folder of all snapshots, relative to the root. */
  out?: string | undefined;
  base?: string | undefined;
  date?: string | undefined;
  /** The value of SOURCE_DATE_EPOCH, if it is set. */
  epoch?: string | undefined;
  /** The names of what is made beyond the site and its data. */
  extras?: readonly string[];
}

/** What is known of a snapshot before it is made: everything that decides its bytes, and where it will stand. */
export interface SnapshotPlan extends Origins {
  root: string;
  out: string;
  /** The folder of the snapshot itself. */
  target: string;
  inputs: Input[];
  commit: string | null;
  identity: string;
  id: string;
}

/** Reads what decides the bytes of a snapshot. Throws UserError for anything amiss with the project or the options. */
export function planSnapshot(options: PlanOptions): SnapshotPlan {
  const root = path.resolve(options.root);
  const missing = NEEDED.find((name) => !fs.existsSync(path.join(root, name)));
  if (missing) throw new UserError(`missing ${missing} in ${root}: expected the project's folder`);
  const out = path.resolve(root, options.out ?? "snapshots");
  const commit = readCommit(root);
  const alone = {
    base: asBasePath(options.base ?? "/"),
    date: chooseDate(root, { ...options, commit }),
    extras: [...(options.extras ?? [])],
    inputs: readInputs(root),
    tools: readTools(root),
  };
  const origins = { ...alone, previous: previousOf(out, alone) };
  const identity = identityOf(origins);
  const id = snapshotId(origins.date, identity);
  const hash = commit?.isClean ? commit.hash : null;
  return { ...origins, root, out, target: path.join(out, id), commit: hash, identity, id };
}

/** The newest snapshot, or, if that is the very one that is asked for, the one before it. */
function previousOf(out: string, alone: Omit<Origins, "previous">): Manifest["previous"] {
  const latest = readLatest(out);
  if (latest === undefined) return null;
  const { id, identity, outputs, previous } = readManifest(path.join(out, latest));
  return identityOf({ ...alone, previous }) === identity ? previous : { id, outputs };
}
