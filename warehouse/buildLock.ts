import fs from "node:fs";
import { UserError } from "./errors.js";
import { isAlive } from "./isAlive.js";

/** Runs `use` while holding `<path>.lock`. Throws UserError when another build that is alive holds it. */
export async function withBuildLock<T>(path: string, use: () => Promise<T>): Promise<T> {
  const lock = `${path}.lock`;
  takeLock(lock);
  try {
    return await use();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function takeLock(lock: string): void {
  if (tryLock(lock)) return;
  const holder = readHolder(lock);
  if (holder !== undefined && isAlive(holder))
    throw new UserError(`another build is running (process ${holder}): ${lock}`);
  setAside(lock, holder);
  if (!tryLock(lock)) throw new UserError(`another build is running: ${lock}`);
}

/** Links a file that already names its holder, so that no one ever sees an empty lock. */
function tryLock(lock: string): boolean {
  const own = `${lock}.${process.pid}`;
  try {
    fs.writeFileSync(own, String(process.pid));
    fs.linkSync(own, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw new UserError(`unable to write ${lock}: ${(error as NodeJS.ErrnoException).code}`, { cause: error });
  } finally {
    fs.rmSync(own, { force: true });
  }
}

function readHolder(lock: string): number | undefined {
  if (!fs.existsSync(lock)) return undefined;
  return Number(fs.readFileSync(lock, "utf8")) || undefined;
}

/** Removes the lock of a killed build. */
function setAside(lock: string, holder: number | undefined): void {
  if (readHolder(lock) === holder) fs.rmSync(lock, { force: true });
}
