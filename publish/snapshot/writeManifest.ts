import fs from "node:fs";
import path from "node:path";
import * as z from "zod";
import { listFiles } from "../verifySite.js";
import { hashOf } from "./inputs.js";
import {
  type HashedFile,
  MANIFEST,
  MANIFEST_SCHEMA,
  type Manifest,
  manifestSchema,
  SIGNATURE,
  STATEMENT,
  SUMS,
} from "./manifest.js";
import { provenanceOf } from "./provenance.js";

/** The files that say what a snapshot holds, and are not among what it holds. */
export const SAID: ReadonlySet<string> = new Set([MANIFEST, MANIFEST_SCHEMA, SUMS, SIGNATURE, STATEMENT]);

/** What a manifest says beyond the files themselves. */
export type ManifestFacts = Omit<Manifest, "$schema" | "schema_version" | "files" | "outputs">;

/** Writes a snapshot's manifest with its schema, statement and sums into its folder. Returns the manifest. */
export function writeManifest(folder: string, facts: ManifestFacts): Manifest {
  const files = hashFiles(folder);
  const manifest = asManifest(facts, files);
  const text = asJson(manifest);
  const write = (name: string, content: string) => fs.writeFileSync(path.join(folder, name), content);
  write(MANIFEST, text);
  write(MANIFEST_SCHEMA, asJson(z.toJSONSchema(manifestSchema)));
  write(STATEMENT, asJson(provenanceOf(manifest, hashOf(text))));
  const said = [MANIFEST, MANIFEST_SCHEMA, STATEMENT].map((name) => hashFile(folder, name));
  write(SUMS, sumLines([...files, ...said]));
  return manifest;
}

/** Returns what a snapshot's folder holds, ordered by path, without the files that say so. */
export function hashFiles(folder: string): HashedFile[] {
  return listFiles(folder)
    .filter((name) => !SAID.has(name))
    .map((name) => hashFile(folder, name));
}

/** Returns the lines that `sha256sum -c` reads. */
export function sumLines(files: readonly HashedFile[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join("");
}

/** The schema orders the keys and refuses what no reader expects. */
function asManifest(facts: ManifestFacts, files: HashedFile[]): Manifest {
  const head = { $schema: `./${MANIFEST_SCHEMA}`, schema_version: 1 } as const;
  return manifestSchema.parse({ ...head, ...facts, outputs: hashOf(sumLines(files)), files });
}

function hashFile(folder: string, name: string): HashedFile {
  const bytes = fs.readFileSync(path.join(folder, name));
  return { path: name, sha256: hashOf(bytes), size: bytes.length };
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
