import * as z from "zod";
import { identityOf, snapshotId } from "./identity.js";
import { byCodeUnit, hashOf } from "./inputs.js";
import { MANIFEST, MANIFEST_SCHEMA, type Manifest, manifestSchema, STATEMENT, SUMS } from "./manifest.js";
import { isSafeName, type SnapshotFault } from "./snapshotPlace.js";
import { SAID, sumLines } from "./writeManifest.js";

/** The files in a snapshot's root that say what it holds, by name. */
type SaidBytes = ReadonlyMap<string, Buffer>;

/** How many faults of the schema are named. */
const NAMED_ISSUES = 3;

const statementSchema = z.object({
  _type: z.literal("https://in-toto.io/Statement/v1"),
  subject: z.array(z.object({ name: z.string(), digest: z.record(z.string(), z.string()) })),
});

/** Returns the manifest unless it breaks its schema, and what is wrong with it in itself. */
export function parseManifest(said: SaidBytes): { manifest?: Manifest; faults: SnapshotFault[] } {
  const bytes = said.get(MANIFEST);
  if (!bytes) return { faults: [] };
  const parsed = manifestSchema.safeParse(parseJson(bytes));
  if (!parsed.success) return { faults: invalid(MANIFEST, schemaFaults(parsed.error)) };
  return { manifest: parsed.data, faults: invalid(MANIFEST, manifestFaults(parsed.data)) };
}

/** Returns the hashes that a file for `sha256sum -c` states, by name; undefined unless it is one, line for line. */
export function parseSums(text: string): Map<string, string> | undefined {
  const lines = text.split("\n");
  if (lines.pop() !== "") return undefined;
  const pairs = lines.map((line) => /^([0-9a-f]{64}) {2}(.+)$/.exec(line));
  const sums = new Map(pairs.map((pair) => [pair?.[2] ?? "", pair?.[1] ?? ""]));
  return sums.has("") || sums.size < lines.length ? undefined : sums;
}

/** Compares the sums with the manifest, and with the files that no manifest lists. */
export function checkSums(said: SaidBytes, manifest: Manifest | undefined): SnapshotFault[] {
  const bytes = said.get(SUMS);
  if (!bytes) return [];
  const sums = parseSums(bytes.toString("utf8"));
  if (!sums) return invalid(SUMS, ["not all lines are those of sha256sum"]);
  const unsure = [MANIFEST, MANIFEST_SCHEMA, STATEMENT].flatMap((name) => checkSaidSum(name, said, sums));
  return [...unsure, ...(manifest ? invalid(SUMS, sumsFaults(sums, manifest)) : [])];
}

/** Compares what the statement is about with the manifest. */
export function checkStatement(said: SaidBytes): SnapshotFault[] {
  const bytes = said.get(STATEMENT);
  const manifest = said.get(MANIFEST);
  if (!bytes || !manifest) return [];
  const parsed = statementSchema.safeParse(parseJson(bytes));
  if (!parsed.success) return invalid(STATEMENT, schemaFaults(parsed.error));
  const [subject, ...others] = parsed.data.subject;
  const isAboutManifest = others.length === 0 && subject?.name === MANIFEST;
  if (isAboutManifest && subject.digest.sha256 === hashOf(manifest)) return [];
  return invalid(STATEMENT, [isAboutManifest ? `its subject is another ${MANIFEST}` : `its subject is no ${MANIFEST}`]);
}

function manifestFaults(manifest: Manifest): string[] {
  const { id, date, identity, outputs, files } = manifest;
  const paths = files.map(({ path }) => path);
  const unsafe = paths.filter((path) => !isSafeName(path) || SAID.has(path));
  const isOrdered = paths.every((path, index) => index === 0 || byCodeUnit(paths[index - 1] ?? "", path) < 0);
  return [
    ...unsafe.map((path) => `unsafe path: ${JSON.stringify(path)}`),
    ...(isOrdered ? [] : ["its files are not in order, each once"]),
    ...(hashOf(sumLines(files)) === outputs ? [] : ["outputs is not the hash of its files"]),
    ...(identityOf(manifest) === identity ? [] : ["identity is not the hash of its inputs"]),
    ...(snapshotId(date, identity) === id ? [] : [`id ${id} does not fit date ${date} and identity ${identity}`]),
  ];
}

/** That a file which says something is missing is said already. */
function checkSaidSum(path: string, said: SaidBytes, sums: ReadonlyMap<string, string>): SnapshotFault[] {
  const bytes = said.get(path);
  if (!bytes || sums.get(path) === hashOf(bytes)) return [];
  const message = `${SUMS} ${sums.has(path) ? "has another hash of it" : "does not list it"}`;
  return [{ path, kind: "altered", message }];
}

function sumsFaults(sums: ReadonlyMap<string, string>, { files }: Manifest): string[] {
  const listed = new Set(files.map(({ path }) => path));
  const differing = files.filter(({ path, sha256 }) => sums.get(path) !== sha256).map(({ path }) => path);
  const unknown = [...sums.keys()].filter((name) => !listed.has(name) && !SAID.has(name));
  return [
    ...differing.map((name) => `differs from ${MANIFEST} in ${JSON.stringify(name)}`),
    ...unknown.map((name) => `lists ${JSON.stringify(name)}, which ${MANIFEST} does not`),
  ];
}

function schemaFaults(error: z.ZodError): string[] {
  const texts = error.issues.map(({ path, message }) => [path.join("."), message].filter(Boolean).join(": "));
  return texts.slice(0, NAMED_ISSUES);
}

function invalid(path: string, messages: readonly string[]): SnapshotFault[] {
  return messages.map((message) => ({ path, kind: "invalid", message }));
}

function parseJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString("utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
