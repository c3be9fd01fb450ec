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
  EMFILE: "too many open files",
};

/** Runs `use`; a fault of the disk becomes a UserError of one line that names the file. */
export async function withDiskFaults<T>(use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    const { code = "", path, dest } = error as NodeJS.ErrnoException & { dest?: string };
    const reason = REASONS[code];
    if (reason === undefined) throw error;
    throw new UserError(`unable to write ${dest ?? path ?? "a file"}: ${reason} (${code})`, { cause: error });
  }
}
