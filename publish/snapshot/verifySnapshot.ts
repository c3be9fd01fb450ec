import { UserError } from "../../warehouse/errors.js";
import { checkFiles, type ListedFile, readSaid, type Said } from "./checkFiles.js";
import { checkStatement, checkSums, parseManifest, parseSums } from "./checkSaid.js";
import { checkSignature } from "./checkSignature.js";
import { escapeHidden, firstOf, printName } from "./faultText.js";
import { findUnlisted } from "./linkedFiles.js";
import { MANIFEST, MANIFEST_SCHEMA, type Manifest, SIGNATURE, STATEMENT, SUMS } from "./manifest.js";
import { openPlace } from "./openPlace.js";
import { mergeFaults, type SnapshotFault, type SnapshotPlace } from "./snapshotPlace.js";

export interface VerifyOptions {
  /** A file of allowed signers, as ssh-keygen(1) describes it; a snapshot that none of them has signed is at fault. */
  signers?: string | undefined;
}

/** What was found in a snapshot, and what was not looked for. */
export interface Verification {
  /** Of the manifest; null where that cannot be read. */
  id: string | null;
  outputs: string | null;
  /** What the manifest lists. */
  fileCount: number;
  byteCount: number;
  faults: SnapshotFault[];
  /** What could not be checked, and who has signed; one sentence each. */
  notes: string[];
}

/**
 * Returns what is wrong with the snapshot in a folder, a zip or at an address on this machine: every missing, added and
 * altered file, ordered by path. Throws UserError where there is nothing that could be one.
 */
export async function verifySnapshot(place: string): Promise<SnapshotFault[]> {
  return (await inspectSnapshot(place)).faults;
}

/** Verifies a snapshot and says what was checked. */
export async function inspectSnapshot(place: string, { signers }: VerifyOptions = {}): Promise<Verification> {
  const opened = await openPlace(place);
  try {
    return await inspect(opened, signers);
  } finally {
    await opened.close();
  }
}

/** Returns one line of a fault, in which nothing is hidden. */
export function printFault({ path, kind, message }: SnapshotFault): string {
  return `${kind} ${printName(path)}${message === "" ? "" : `: ${escapeHidden(message)}`}`;
}

async function inspect(place: SnapshotPlace, signers: string | undefined): Promise<Verification> {
  const said = await readSaid(place, [MANIFEST, MANIFEST_SCHEMA, STATEMENT, SUMS, SIGNATURE]);
  if (!said.bytes.has(MANIFEST) && !said.bytes.has(SUMS)) throw noSnapshot(said);
  const { manifest, faults } = parseManifest(said.bytes);
  const listed = manifest?.files ?? listedInSums(said.bytes);
  const checked = await checkFiles(place, listed);
  const unlisted = place.names ? [] : await findUnlisted(place, listed);
  const signed = reportSignature(said.bytes, signers);
  return {
    ...summaryOf(manifest),
    faults: mergeFaults([
      ...place.faults,
      ...said.faults.filter(({ path }) => path !== SIGNATURE),
      ...faults,
      ...checkSums(said.bytes, manifest),
      ...checkStatement(said.bytes),
      ...checked,
      ...unlisted,
      ...signed.faults,
    ]),
    notes: [
      ...signed.notes,
      ...(manifest ? [] : [`${MANIFEST} cannot be read: what ${SUMS} lists was checked instead`]),
      ...placeNotes(place, listed),
    ],
  };
}

function noSnapshot({ faults }: Said): UserError {
  const reason = faults.find(({ kind }) => kind !== "missing")?.message;
  return new UserError(`no snapshot: ${reason ?? `neither ${MANIFEST} nor ${SUMS} is there`}`);
}

function summaryOf(manifest: Manifest | undefined): Pick<Verification, "id" | "outputs" | "fileCount" | "byteCount"> {
  const { id = null, outputs = null, files = [] } = manifest ?? {};
  return { id, outputs, fileCount: files.length, byteCount: files.reduce((sum, { size }) => sum + size, 0) };
}

/** What is left to check by where the manifest is broken. */
function listedInSums(said: ReadonlyMap<string, Buffer>): ListedFile[] {
  const sums = parseSums(said.get(SUMS)?.toString("utf8") ?? "") ?? new Map<string, string>();
  return [...sums].map(([path, sha256]) => ({ path, sha256 }));
}

/** What a server leaves unknown. */
function placeNotes({ names, isWithheld }: SnapshotPlace, listed: readonly ListedFile[]): string[] {
  const withheld = listed.map(({ path }) => path).filter(isWithheld);
  return [
    ...(names ? [] : ["a server does not list its files: added ones are found only where a page links to them"]),
    ...(withheld.length > 0 ? [`not checked, as few hosts hand them out: ${firstOf(withheld).join(", ")}`] : []),
  ];
}

/** A snapshot without a signature is at fault only where one is asked for. */
function reportSignature(said: ReadonlyMap<string, Buffer>, signers: string | undefined): SignatureFindings {
  const signature = said.get(SIGNATURE);
  const signed = said.get(SUMS) ?? Buffer.alloc(0);
  if (signature) return asFindings(checkSignature({ signature, signed, signers }));
  if (signers !== undefined) return { faults: [{ path: SIGNATURE, kind: "missing", message: "" }], notes: [] };
  return { faults: [], notes: ["not signed: compare the hash of its outputs with the one that was announced"] };
}

interface SignatureFindings {
  faults: SnapshotFault[];
  notes: string[];
}

function asFindings({ fault, note }: ReturnType<typeof checkSignature>): SignatureFindings {
  return {
    faults: fault === undefined ? [] : [{ path: SIGNATURE, kind: "invalid", message: fault }],
    notes: note === undefined ? [] : [note],
  };
}
