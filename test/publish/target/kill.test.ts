import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import fs from "node:fs";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { build } from "esbuild";
import { describe, expect, it } from "vitest";
import { verifySnapshot } from "../../../publish/snapshot/verifySnapshot.js";
import { publishSnapshot } from "../../../publish/target/publishSnapshot.js";
import { seededRandom } from "../../components/seededRandom.js";
import { SMALL, writeSnapshot } from "../snapshot/withSnapshot.js";
import { withFolder } from "../withFolder.js";

const KILLS = 6;

/** The longest that a run is let live, in milliseconds: a few rounds of what it does. */
const LONGEST = 400;

interface Loop {
  to: string;
  script: string;
  a: string;
  b: string;
  withoutLinks: boolean;
}

/** Lends a target in which a snapshot is published, another one, and a script that publishes them in turn. */
function withLoop(withoutLinks: boolean, use: (loop: Loop) => Promise<void>): Promise<void> {
  return withFolder({}, async (parent) => {
    const [to, a, b] = ["target", "a", "b"].map((name) => path.join(parent, name)) as [string, string, string];
    const script = path.join(parent, "loop.mjs");
    const entry = { entryPoints: ["test/publish/target/publishLoop.ts"], outfile: script };
    await build({ ...entry, bundle: true, platform: "node", format: "esm", packages: "external", logLevel: "silent" });
    fs.symlinkSync(path.resolve("node_modules"), path.join(parent, "node_modules"));
    fs.mkdirSync(to);
    for (const [folder, input] of [
      [a, "a"],
      [b, "b"],
    ] as const)
      writeSnapshot(folder, { ...SMALL, "lon.txt": input.repeat(2e6) }, { input });
    await publishSnapshot({ to, from: a, withoutLinks });
    await use({ to, a, b, script, withoutLinks });
  });
}

async function killAfter({ script, to, a, b, withoutLinks }: Loop, milliseconds: number): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, [script, to, a, b, String(withoutLinks)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(child.stdout as NodeJS.ReadableStream, "data");
  await setTimeout(milliseconds);
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  expect(await gone).toEqual([null, "SIGKILL"]);
}

describe("a publish that is killed", () => {
  it("leaves a complete snapshot served, at every moment", () =>
    withLoop(false, async (loop) => {
      const random = seededRandom(4);
      for (let run = 0; run < KILLS; run++) {
        await killAfter(loop, random() * LONGEST);
        expect(await verifySnapshot(path.join(loop.to, "current"))).toEqual([]);
      }
      const { id } = await publishSnapshot({ to: loop.to, from: loop.a, keep: 1 });
      expect(fs.readdirSync(loop.to).sort()).toEqual(["current", "published.json", "snapshots"]);
      expect(fs.readdirSync(path.join(loop.to, "snapshots"))).toEqual([id]);
    }));

  it("loses nothing where there are no links: the next run serves a complete one again", () =>
    withLoop(true, async (loop) => {
      const random = seededRandom(5);
      for (let run = 0; run < KILLS; run++) {
        await killAfter(loop, random() * LONGEST);
        await publishSnapshot({ to: loop.to, from: run % 2 ? loop.a : loop.b, withoutLinks: true });
        expect(await verifySnapshot(path.join(loop.to, "current"))).toEqual([]);
      }
    }));
});
