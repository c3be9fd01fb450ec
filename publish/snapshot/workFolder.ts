import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { isAlive } from "../../warehouse/isAlive.js";

/** After how long a work folder counts as left behind whoever made it, in milliseconds. */
const ABANDONED_AFTER = 86_400_000;

/** Folders of a killed run may still be written to by a process that it had started and that has not noticed yet. */
const PATIENCE = { recursive: true, force: true, maxRetries: 10, retryDelay: 100 } as const;

/**
 * Lends a new folder in `parent`, named after this process, and removes it afterwards; so are the ones with the same
 * prefix that runs have left behind which are no longer alive.
 */
export async function withWorkFolder<T>(
  parent: string,
  prefix: string,
  use: (folder: string) => Promise<T>,
): Promise<T> {
  fs.mkdirSync(parent, { recursive: true });
  removeAbandoned(parent, prefix);
  const folder = fs.mkdtempSync(path.join(parent, `${prefix}${hostName()}-${process.pid}-`));
  try {
    return await use(folder);
  } finally {
    fs.rmSync(folder, PATIENCE);
  }
}

function removeAbandoned(parent: string, prefix: string): void {
  const found = fs.readdirSync(parent).filter((name) => name.startsWith(prefix));
  for (const name of found) {
    const folder = path.join(parent, name);
    if (isAbandoned(folder, name.slice(prefix.length))) fs.rmSync(folder, PATIENCE);
  }
}

/** A folder may lie on a share, and only its own machine knows whether its process lives. */
function isAbandoned(folder: string, owner: string): boolean {
  const [, host, pid] = /^(\w+)-(\d+)-/.exec(owner) ?? [];
  const isOld = Date.now() - fs.statSync(folder).mtimeMs > ABANDONED_AFTER;
  return isOld || (host === hostName() && !isAlive(Number(pid)));
}

function hostName(): string {
  return os.hostname().replaceAll(/\W/g, "") || "host";
}
