import { byCodeUnit, hashOf } from "./inputs.js";
import type { Manifest } from "./manifest.js";

/** Everything that decides the bytes of a snapshot; a manifest holds all of it, so that anyone can compute it again. */
export type Origins = Pick<Manifest, "inputs" | "tools" | "base" | "date" | "previous" | "extras">;

/**
 * Returns the SHA-256 of the list of origins, one a line. `--force` is none of them: it lets a snapshot be made whose
 * checks fail, and whether they fail follows from the inputs.
 */
export function identityOf({ inputs, tools, base, date, previous, extras }: Origins): string {
  const lines = [
    "kho snapshot 1",
    `base ${JSON.stringify(base)}`,
    `date ${date}`,
    `previous ${previous ? `${previous.id} ${previous.outputs}` : "none"}`,
    ...[...extras].sort(byCodeUnit).map((extra) => `extra ${JSON.stringify(extra)}`),
    ...Object.keys(tools)
      .sort(byCodeUnit)
      .map((name) => `tool ${JSON.stringify([name, tools[name]])}`),
    ...[...inputs]
      .sort((a, b) => byCodeUnit(a.path, b.path))
      .map(({ path, sha256 }) => `input ${JSON.stringify([path, sha256])}`),
  ];
  return hashOf(`${lines.join("\n")}\n`);
}

/** The name of a snapshot and of its folder: its date and the beginning of its identity. */
export function snapshotId(date: string, identity: string): string {
  return `${date}-${identity.slice(0, 8)}`;
}
