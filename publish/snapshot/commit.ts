import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { INPUT_PLACES } from "./inputs.js";

/** The commit that is checked out. */
export interface Commit {
  hash: string;
  /** Seconds since 1970. */
  time: string;
  /** Whether the inputs are exactly its own. */
  isClean: boolean;
}

/** Returns the commit of the project in `root`; undefined without git, or where the folder is not a repository's own. */
export function readCommit(root: string): Commit | undefined {
  const top = git(root, ["rev-parse", "--show-toplevel"]);
  if (top === undefined || fs.realpathSync(top) !== fs.realpathSync(path.resolve(root))) return undefined;
  const [hash, time] = git(root, ["log", "-1", "--format=%H %ct"])?.split(" ") ?? [];
  if (!hash || !time) return undefined;
  return {
    hash,
    time,
    isClean: git(root, ["--no-optional-locks", "status", "--porcelain", "--", ...INPUT_PLACES]) === "",
  };
}

function git(root: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync("git", args, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return status === 0 ? stdout.trim() : undefined;
}
