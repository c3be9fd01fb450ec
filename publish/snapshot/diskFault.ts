import { UserError } from "../../warehouse/errors.js";

/** What a disk answers when it cannot take what is written, in words. */
const REASONS: Record<string, string> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the quota is used up",
  EFBIG: "a file is larger than is allowed",
  EROFS: "it can only be read",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EIO: "the disk reports a fault",
  ENOTDIR: "a part of the path is no folder",
  EISDIR: "a folder has that name",
  EEXIST: "something else has that name",
  EMFILE: "too many open files",
};

/** How DuckDB says the same, whatever it was doing. */
const DATABASE_FAULT = /(?:Could not|Cannot|Unable to) \w+ (?:to )?file "([^"]+)"[^:]*: (.+)/i;

/** Runs `use`; a fault of the disk becomes a UserError of one line that names the file. */
export async function withDiskFaults<T>(use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    const fault = error instanceof UserError ? undefined : describeFault(error as NodeJS.ErrnoException);
    if (fault === undefined) throw error;
    throw new UserError(`unable to write ${fault}`, { cause: error });
  }
}

function describeFault(error: NodeJS.ErrnoException & { dest?: string }): string | undefined {
  const { code = "", path, dest, message } = error;
  const reason = REASONS[code];
  if (reason !== undefined) return `${dest ?? path ?? "the snapshot"}: ${reason} (${code})`;
  const [, file, said] = DATABASE_FAULT.exec(message) ?? [];
  return file === undefined ? undefined : `${file}: ${said}`;
}
