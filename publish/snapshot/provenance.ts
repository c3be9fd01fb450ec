import { MANIFEST, type Manifest } from "./manifest.js";

/** Names of this kind of build and of its builder; no address, for neither has one. */
const BUILD_TYPE = "urn:kho:snapshot:1";
const BUILDER = "urn:kho:snapshot-command";

/**
 * Returns an unsigned in-toto statement (https://in-toto.io/Statement/v1) on the manifest, with a SLSA v1 provenance:
 * how it was asked for, and what it was made from. The manifest's inputs are named by their common hash.
 */
export function provenanceOf(manifest: Manifest, sha256: string): object {
  const { id, base, date, extras, is_forced, identity, commit, tools, previous } = manifest;
  const commits = commit ? [{ name: "commit", digest: { gitCommit: commit } }] : [];
  return {
    _type: "https://in-toto.io/Statement/v1",
    subject: [{ name: MANIFEST, digest: { sha256 } }],
    predicateType: "https://slsa.dev/provenance/v1",
    predicate: {
      buildDefinition: {
        buildType: BUILD_TYPE,
        externalParameters: { base, date, extras, force: is_forced, previous: previous?.id ?? null },
        resolvedDependencies: [{ name: "identity", digest: { sha256: identity } }, ...commits],
      },
      runDetails: { builder: { id: BUILDER, version: tools }, metadata: { invocationId: id } },
    },
  };
}
