import fs from "node:fs";

/**
 * Puts the folder `next` in the place of `current` by two renames and removes what stood there. A swap that was
 * interrupted between the two is completed backwards by the next one, so the last good folder is never lost.
 */
export function swapFolder(next: string, current: string): void {
  const old = `${current}.old`;
  if (fs.existsSync(old)) restore(old, current);
  if (fs.existsSync(current)) fs.renameSync(current, old);
  try {
    fs.renameSync(next, current);
  } catch (error) {
    if (fs.existsSync(old)) fs.renameSync(old, current);
    throw error;
  }
  fs.rmSync(old, { recursive: true, force: true });
}

function restore(old: string, current: string): void {
  if (fs.existsSync(current)) fs.rmSync(old, { recursive: true, force: true });
  else fs.renameSync(old, current);
}
