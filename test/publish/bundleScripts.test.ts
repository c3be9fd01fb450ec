import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { bundleScripts } from "../../publish/bundleScripts.js";
import { UserError } from "../../warehouse/errors.js";
import { withFolder } from "./withFolder.js";

const SOURCE = {
  "src/live/one.ts": 'import { shared } from "../components/shared.js"; export const one = (): string => shared(1);',
  "src/live/two.ts": 'import { shared } from "../components/shared.js"; export const two = (): string => shared(2);',
  "src/components/shared.ts": "export const shared = (n: number): string => 'cấp '.concat(String(n));",
};

describe("bundleScripts(source)", () => {
  it("leaves one script for each entry, which share what both need", () =>
    withFolder(SOURCE, async (root) => {
      const live = path.join(root, "src", "live");
      await bundleScripts(path.join(root, "src"));
      const { one } = (await import(path.join(live, "one.js"))) as { one: () => string };
      const { two } = (await import(path.join(live, "two.js"))) as { two: () => string };
      expect([one(), two()]).toEqual(["cấp 1", "cấp 2"]);
      const holders = fs
        .readdirSync(live)
        .filter((name) => fs.readFileSync(path.join(live, name), "utf8").includes("cấp"));
      expect(holders).toHaveLength(1);
    }));

  it("refuses a broken script with its place", () =>
    withFolder({ "src/live/one.ts": 'import "./no.js";' }, async (root) => {
      const failure = await bundleScripts(path.join(root, "src")).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(UserError);
      expect((failure as UserError).message).toMatch(/live\/one\.ts:1:7: .*\.\/no\.js/);
    }));
});
