import fs from "node:fs";
import path from "node:path";
import { listFiles } from "../verifySite.js";

/** Moves a finished site to `to`, or copies it where that is another file system. */
export function moveFolder(from: string, to: string): void {
  try {
    fs.renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    copyFolder(from, to);
  }
}

/** Lets everyone read a folder and its files, whatever the umask is, and waits until the disk holds them. */
export function settleFolder(folder: string): void {
  const files = listFiles(folder);
  for (const name of [".", ...new Set(files.map((file) => path.dirname(file)))])
    setMode(path.join(folder, name), 0o755);
  for (const name of files) {
    const file = path.join(folder, name);
    setMode(file, 0o644);
    const handle = fs.openSync(file, "r+");
    fs.fsyncSync(handle);
    fs.closeSync(handle);
  }
}

/** Gives a finished snapshot its name in one step. Returns false when another has taken the name meanwhile. */
export function placeFolder(from: string, to: string): boolean {
  try {
    fs.renameSync(from, to);
    return true;
  } catch (error) {
    if (["ENOTEMPTY", "EEXIST"].includes(codeOf(error))) return false;
    throw error;
  }
}

/** Writes anew what Node's own copy would give the modes of, which a stick refuses. */
export function copyFolder(from: string, to: string): void {
  for (const name of listFiles(from)) {
    const file = path.join(to, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, fs.readFileSync(path.join(from, name)));
  }
}

/** Sticks know no modes: everyone may read what lies on them. */
function setMode(file: string, mode: number): void {
  try {
    fs.chmodSync(file, mode);
  } catch (error) {
    if (codeOf(error) !== "EPERM") throw error;
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? "";
}
