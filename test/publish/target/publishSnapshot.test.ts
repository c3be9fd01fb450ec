import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { verifySnapshot } from "../../../publish/snapshot/verifySnapshot.js";
import { type PublishOptions, publishSnapshot, rollBack } from "../../../publish/target/publishSnapshot.js";
import { SMALL, writeSnapshot } from "../snapshot/withSnapshot.js";
import { withFolder } from "../withFolder.js";

type Publish = (input: string, options?: Partial<PublishOptions>) => ReturnType<typeof publishSnapshot>;

interface Place {
  to: string;
  /** Publishes a snapshot that differs from others by the name of its input. */
  publish: Publish;
  ids: Record<string, string>;
}

/** Lends an empty target and three snapshots that can be published to it. */
function withTarget(use: (place: Place) => Promise<void>): Promise<void> {
  return withFolder({}, (parent) => {
    const to = path.join(parent, "target");
    fs.mkdirSync(to);
    const inputs = ["a", "b", "c", "d"];
    const written = inputs.map((input) => {
      const files = { ...SMALL, "index.html": `<p>${input}</p>` };
      return [input, writeSnapshot(path.join(parent, input), files, { input }).id] as const;
    });
    const publish: Publish = (input, options) => publishSnapshot({ to, from: path.join(parent, input), ...options });
    return use({ to, publish, ids: Object.fromEntries(written) });
  });
}

/** What a reader is given, once it has been verified to the last byte. */
async function served(to: string): Promise<string> {
  const current = path.join(to, "current");
  expect(await verifySnapshot(current)).toEqual([]);
  return fs.readFileSync(path.join(current, "index.html"), "utf8").replaceAll(/<[^>]*>/g, "");
}

/** What lies in the target, work that was left included. */
function idsIn(to: string): string[] {
  return fs.readdirSync(path.join(to, "snapshots")).sort();
}

describe.each([
  { layout: "a link", withoutLinks: false },
  { layout: "a plain folder", withoutLinks: true },
])("publishSnapshot() with $layout", ({ withoutLinks }) => {
  it("serves what it was given, and goes back and forth without copying", () =>
    withTarget(async ({ to, publish, ids }) => {
      expect(await publish("a", { withoutLinks })).toMatchObject({
        id: ids.a,
        previous: null,
        isCopied: true,
        kept: [],
      });
      expect(await served(to)).toBe("a");
      expect(fs.lstatSync(path.join(to, "current")).isSymbolicLink()).toBe(!withoutLinks);
      await publish("b", { withoutLinks });
      await publish("c", { withoutLinks });
      expect(await served(to)).toBe("c");
      expect(await rollBack({ to })).toMatchObject({ id: ids.b, previous: ids.c, isCopied: false, kept: [ids.a] });
      expect(await served(to)).toBe("b");
      await rollBack({ to });
      expect(await served(to)).toBe("a");
      await expect(rollBack({ to })).rejects.toThrow("nothing to go back to");
      await rollBack({ to, id: ids.c });
      expect(await served(to)).toBe("c");
    }));

  it("keeps the last ones it has put there, and never removes another folder", () =>
    withTarget(async ({ to, publish, ids }) => {
      const foreign = path.join(to, "snapshots", "2020-01-01-00000000");
      fs.mkdirSync(foreign, { recursive: true });
      fs.writeFileSync(path.join(to, "index.html"), "mine");
      for (const input of ["a", "b", "c"]) await publish(input, { withoutLinks, keep: 2 });
      const kept = withoutLinks ? [ids.b] : [ids.b, ids.c];
      expect(idsIn(to)).toEqual(["2020-01-01-00000000", ...kept].sort());
      expect(fs.readFileSync(path.join(to, "index.html"), "utf8")).toBe("mine");
      expect(await served(to)).toBe("c");
    }));

  it("does not go back to what a rollback has taken back", () =>
    withTarget(async ({ to, publish, ids }) => {
      for (const input of ["a", "b"]) await publish(input, { withoutLinks });
      await rollBack({ to });
      expect(await publish("c", { withoutLinks })).toMatchObject({ kept: [ids.a], removed: [ids.b] });
      await rollBack({ to });
      expect(await served(to)).toBe("a");
    }));

  it("goes back from an older one, published anew, to the one it replaced", () =>
    withTarget(async ({ to, publish, ids }) => {
      for (const input of ["a", "b", "a"]) await publish(input, { withoutLinks });
      expect(await rollBack({ to })).toMatchObject({ id: ids.b, previous: ids.a });
    }));

  it("publishes the same one again without copying, and replaces a copy that is broken", () =>
    withTarget(async ({ to, publish, ids }) => {
      await publish("a", { withoutLinks });
      expect(await publish("a", { withoutLinks })).toMatchObject({ id: ids.a, isCopied: false, kept: [] });
      fs.appendFileSync(path.join(to, "current", "index.html"), "x");
      expect(await publish("a", { withoutLinks })).toMatchObject({ isCopied: true });
      expect(await served(to)).toBe("a");
      expect(fs.readdirSync(to).sort()).toEqual(["current", "published.json", "snapshots"]);
    }));

  it("mends a run that was killed between two steps", () =>
    withTarget(async ({ to, publish, ids }) => {
      for (const input of ["a", "b"]) await publish(input, { withoutLinks });
      const current = path.join(to, "current");
      if (withoutLinks) fs.renameSync(current, path.join(to, "snapshots", ids.b ?? ""));
      fs.writeFileSync(path.join(to, ".next-published.json"), "{");
      fs.writeFileSync(path.join(to, ".published.lock"), `${os.hostname()} 999999999`);
      expect(await rollBack({ to, withoutLinks })).toMatchObject({ id: ids.a, previous: ids.b });
      expect(await served(to)).toBe("a");
    }));
});

describe("publishSnapshot()", () => {
  it("publishes into no snapshot, into no other target, and leaves nothing where it is refused", () =>
    withTarget(async ({ to, publish, ids }) => {
      const own = path.join(path.dirname(to), "a");
      const before = fs.readdirSync(own, { recursive: true });
      for (const inside of [own, path.join(own, "quan")])
        await expect(publish("b", { to: inside })).rejects.toThrow(
          /lies in the snapshot .*: publish to another folder/,
        );
      expect(fs.readdirSync(own, { recursive: true })).toEqual(before);
      await publish("a");
      await expect(publish("b", { to: path.join(to, "current") })).rejects.toThrow("lies in the snapshot");
      await expect(publish("b", { to: path.join(to, "snapshots") })).rejects.toThrow("lies in the target");
      expect(await served(to)).toBe("a");
      expect(idsIn(to)).toEqual([ids.a]);
      const parent = path.dirname(to);
      await expect(publish("a", { to: parent })).rejects.toThrow("lies in the target itself");
      expect(fs.readdirSync(parent).sort()).toEqual(["a", "b", "c", "d", "target"]);
    }));

  it("serves a plain folder once it is asked for one, also of what is served already", () =>
    withTarget(async ({ to, publish }) => {
      await publish("a");
      await publish("a", { withoutLinks: true });
      expect(fs.lstatSync(path.join(to, "current")).isSymbolicLink()).toBe(false);
      expect(await served(to)).toBe("a");
    }));

  it("replaces a copy that does not even say what it should hold", () =>
    withTarget(async ({ to, publish, ids }) => {
      fs.mkdirSync(path.join(to, "snapshots", ids.a ?? ""), { recursive: true });
      expect(await publish("a")).toMatchObject({ isCopied: true });
      expect(await served(to)).toBe("a");
    }));

  it("leaves what is published when the new one is broken, lost pages, or there is no target", () =>
    withTarget(async ({ to, publish, ids }) => {
      await publish("a");
      const parent = path.dirname(to);
      fs.appendFileSync(path.join(parent, "b", "index.html"), "x");
      await expect(publish("b")).rejects.toThrow(/unable to publish .*: altered index.html/);
      writeSnapshot(path.join(parent, "less"), { "index.html": "x" }, { input: "less" });
      await expect(publish("less")).rejects.toThrow(
        `pages of ${ids.a} are gone: 404.html, quan/ba-vi.html; say in data/redirects.csv where they lead now`,
      );
      await expect(publish("c", { to: path.join(parent, "no") })).rejects.toThrow("missing folder: ");
      await expect(publish("a", { from: path.join(to, "current") })).rejects.toThrow("lies in the target itself");
      expect(await served(to)).toBe("a");
      expect(idsIn(to)).toEqual([ids.a]);
      expect((await publish("less", { allowsLostPages: true })).previous).toBe(ids.a);
    }));

  it("replaces nothing that it has not put there", () =>
    withTarget(async ({ to, publish }) => {
      fs.mkdirSync(path.join(to, "current"));
      await expect(publish("a")).rejects.toThrow("current is not from kho publish, and is left as it is");
      fs.rmdirSync(path.join(to, "current"));
      fs.symlinkSync("/etc", path.join(to, "current"));
      await expect(publish("a")).rejects.toThrow("current is not from kho publish, and is left as it is");
      fs.rmSync(path.join(to, "current"));
      fs.writeFileSync(path.join(to, "published.json"), '{"placed": ["../../x"]}');
      await expect(publish("a")).rejects.toThrow("invalid record: ");
      fs.rmSync(path.join(to, "published.json"));
      for (const [name, words] of [
        ["published.json", "invalid record: "],
        [".published.lock", "is a folder"],
      ] as const) {
        fs.mkdirSync(path.join(to, name));
        await expect(publish("a")).rejects.toThrow(words);
        fs.rmdirSync(path.join(to, name));
      }
    }));

  it("waits for nobody: a second run says that one is running, on this machine or another", () =>
    withTarget(async ({ to, publish }) => {
      for (const holder of [`other-machine 1`, ""]) {
        fs.writeFileSync(path.join(to, ".published.lock"), holder);
        await expect(publish("a")).rejects.toThrow("another kho publish is running");
      }
      fs.rmSync(path.join(to, ".published.lock"));
      const runs = await Promise.allSettled([publish("a"), publish("a")]);
      expect(runs.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(await served(to)).toBe("a");
    }));

  it("goes back to no snapshot that is broken, missing, or no snapshot", () =>
    withTarget(async ({ to, publish, ids }) => {
      for (const input of ["a", "b"]) await publish(input);
      await expect(rollBack({ to, id: "../../etc" })).rejects.toThrow("invalid id: ../../etc");
      await expect(rollBack({ to, id: "2020-01-01-00000000" })).rejects.toThrow("missing snapshot: ");
      fs.appendFileSync(path.join(to, "snapshots", ids.a ?? "", "index.html"), "x");
      await expect(rollBack({ to })).rejects.toThrow(/unable to go back to .*: altered index.html/);
      expect(await served(to)).toBe("b");
    }));
});
