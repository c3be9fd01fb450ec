import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { UserError } from "../../warehouse/errors.js";
import { isAlive } from "../../warehouse/isAlive.js";

const LOCK = ".published.lock";

/** A lock without a holder was just made, or its maker was killed in the same moment; in milliseconds. */
const UNNAMED_FOR = 10_000;

/**
 * Runs `use` while holding the lock of a target, which may be a share that several machines write to. Throws UserError
 * when another run holds it; the lock of a run on this machine that is no longer alive is taken over.
 */
export async function withTargetLock<T>(root: string, use: () => Promise<T>): Promise<T> {
  const lock = path.join(root, LOCK);
  takeLock(lock);
  try {
    return await use();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

function takeLock(lock: string): void {
  if (tryLock(lock)) return;
  if (fs.statSync(lock, { throwIfNoEntry: false })?.isDirectory())
    throw new UserError(`${lock} is a folder, and none that kho publish has made`);
  const holder = readHolder(lock);
  if (isHeld(lock, holder)) throw new UserError(`another kho publish is running (${holder || "just begun"}): ${lock}`);
  fs.rmSync(lock, { force: true });
  if (!tryLock(lock)) throw new UserError(`another kho publish is running: ${lock}`);
}

function tryLock(lock: string): boolean {
  try {
    fs.writeFileSync(lock, `${os.hostname()} ${process.pid}`, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readHolder(lock: string): string {
  return fs.existsSync(lock) ? fs.readFileSync(lock, "utf8").trim() : "";
}

/** Whether a process of another machine lives cannot be known: who runs the command removes its lock. */
function isHeld(lock: string, holder: string): boolean {
  const [host, pid] = holder.split(" ");
  if (holder === "") return Date.now() - (fs.statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0) < UNNAMED_FOR;
  return host !== os.hostname() || isAlive(Number(pid));
}
