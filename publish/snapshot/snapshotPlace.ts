import type { Readable } from "node:stream";
import { firstOf } from "./faultText.js";
import { byCodeUnit } from "./inputs.js";

/** Something wrong with a snapshot, and the file in which it stands. */
export interface SnapshotFault {
  /** From the snapshot's root, with `/` between the names. */
  path: string;
  kind: FaultKind;
  /** What was expected and what was found; empty where the kind says all. */
  message: string;
}

/** `link` is anything that is no plain file, `invalid` a file that says something wrong. */
export type FaultKind = (typeof KINDS)[number];

/** The first of them that is true of a file says most of it. */
const KINDS = ["missing", "added", "link", "unreadable", "altered", "invalid"] as const;

/** Where a snapshot lies: a folder, a zip or a server. */
export interface SnapshotPlace {
  /** Its plain files, sorted; undefined where they cannot be listed, and only a known name can be asked for. */
  names: readonly string[] | undefined;
  /** Its folders, each with a slash at its end; none where they cannot be listed. */
  folders: readonly string[];
  /** What is wrong with the place itself: links, names that must not be. */
  faults: readonly SnapshotFault[];
  /** Returns a file's bytes, or undefined where it is missing. Throws UserError when the place will not give it. */
  open: (name: string) => Promise<Readable | undefined>;
  /** Whether it keeps a file to itself even if it has it. */
  isWithheld: (name: string) => boolean;
  close: () => Promise<void>;
}

/** The longest name of a file in a snapshot, in UTF-16 code units. */
export const MAX_NAME = 1024;

/** Returns whether a name stays below the folder to which it is added, on every system. */
export function isSafeName(name: string): boolean {
  if (name.length > MAX_NAME || /[\\:\p{Cc}\ufffd]/u.test(name)) return false;
  return name.split("/").every((segment) => segment !== "" && segment !== "." && segment !== "..");
}

/** Returns one fault a file, ordered by path, with what was said of it; of very much, the first. */
export function mergeFaults(faults: readonly SnapshotFault[]): SnapshotFault[] {
  const byPath = new Map<string, SnapshotFault[]>();
  for (const fault of faults) {
    const ofFile = byPath.get(fault.path);
    if (ofFile) ofFile.push(fault);
    else byPath.set(fault.path, [fault]);
  }
  const merged = [...byPath].map(([path, ofFile]) => {
    const kinds = ofFile.map(({ kind }) => kind);
    const messages = ofFile.map(({ message }) => message).filter((message) => message !== "");
    return {
      path,
      kind: KINDS.find((kind) => kinds.includes(kind)) ?? "invalid",
      message: firstOf(messages).join("; "),
    };
  });
  return merged.sort((a, b) => byCodeUnit(a.path, b.path));
}
