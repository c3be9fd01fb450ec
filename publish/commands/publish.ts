import { type Command, InvalidArgumentError } from "commander";
import type { Published } from "../target/publishSnapshot.js";

interface PublishFlags {
  to: string;
  from: string;
  snapshots: string;
  keep: number;
  rollback?: string | true;
  allowLostPages?: boolean;
  links: boolean;
  json?: boolean;
}

/** Adds `kho publish`, which puts a snapshot where a host serves it from, and takes it back. */
export function addPublish(program: Command): void {
  program
    .command("publish")
    .description("verify a snapshot, copy it to a folder or a mounted share and serve it in one step")
    .requiredOption("--to <folder>", "the target; a host serves its folder current/")
    .option("--from <snapshot>", "its id or folder", "latest")
    .option("--snapshots <folder>", "the folder of all snapshots", "snapshots")
    .option("--keep <number>", "how many of the published ones stay in the target", asCount, 5)
    .option("--rollback [id]", "serve the one published before, or this one, without copying anything")
    .option("--allow-lost-pages", "publish although pages of the one before are gone")
    .option("--no-links", "serve a plain folder, for hosts that follow no links")
    .option("--json", "print the result as JSON")
    .action(async (flags: PublishFlags) => {
      const published = await run(flags);
      console.log(flags.json ? JSON.stringify(published) : printPublished(published));
    });
}

async function run({ to, from, snapshots, keep, rollback, allowLostPages, links }: PublishFlags): Promise<Published> {
  const { publishSnapshot, rollBack } = await import("../target/publishSnapshot.js");
  const { findSnapshot } = await import("../snapshot/latest.js");
  const withoutLinks = !links;
  if (rollback !== undefined) return rollBack({ to, withoutLinks, id: rollback === true ? undefined : rollback });
  const folder = findSnapshot(from, snapshots);
  return publishSnapshot({ to, from: folder, keep, withoutLinks, allowsLostPages: allowLostPages ?? false });
}

function asCount(text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new InvalidArgumentError("expected a number from 1 on");
  return Number(text);
}

function printPublished({ id, previous, current, isCopied, kept, removed }: Published): string {
  return [
    `published ${id}${previous && previous !== id ? ` after ${previous}` : ""}${isCopied ? "" : " (nothing was copied)"}`,
    `served from ${current}`,
    ...(kept.length > 0 ? [`to go back to: ${kept.join(", ")}`] : []),
    ...(removed.length > 0 ? [`removed: ${removed.join(", ")}`] : []),
  ].join("\n");
}
