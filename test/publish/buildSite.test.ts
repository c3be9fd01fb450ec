import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { buildSite } from "../../publish/buildSite.js";
import { listFiles } from "../../publish/verifySite.js";
import { UserError } from "../../warehouse/errors.js";
import { writeFiles } from "./withFolder.js";
import { withTinySite } from "./withTinySite.js";

const MINUTE = 60_000;

function fingerprint(folder: string): Map<string, string> {
  const hash = (file: string) =>
    createHash("sha256")
      .update(fs.readFileSync(path.join(folder, file)))
      .digest("hex");
  return new Map(listFiles(folder).map((file) => [file, hash(file)]));
}

/** Every page stays as Framework makes it. */

describe("buildSite({root})", () => {
  it(
    "builds a sound site, and keeps it when a later build fails",
    () =>
      withTinySite(async (root) => {
        const { pageCount } = await buildSite({ root, isBare: true });
        expect(pageCount).toBe(2);
        const dist = path.join(root, "dist");
        const good = fingerprint(dist);
        expect(fs.readFileSync(path.join(dist, "index.html"), "utf8")).toContain('"lastModified":946684800000');

        for (const [page, message] of [
          ['```js\nimport {x} from "no-such-package";\ndisplay(x);\n```', /unresolved import: no-such-package/],
          ['```js\nimport {x} from "./no.js";\ndisplay(x);\n```', /import not found: \/no\.js/],
        ] as const) {
          writeFiles(root, { "src/hai.md": `# Hai\n\n${page}\n` });
          const failure = await buildSite({ root, isBare: true }).catch((error: unknown) => error);
          expect(failure).toBeInstanceOf(UserError);
          expect((failure as UserError).message).toMatch(message);
          expect((failure as UserError).message).not.toContain("\n");
        }
        expect(fingerprint(dist)).toEqual(good);
        expect(fs.readdirSync(root).filter((name) => name.startsWith("dist"))).toEqual(["dist"]);
      }),
    2 * MINUTE,
  );

  it(
    "lets the pages read marts that were exported elsewhere",
    () =>
      withTinySite(async (root) => {
        writeFiles(root, { "marts/rows.json": "[7, 8, 9]" });
        await buildSite({ root, marts: "marts", out: "other", isBare: true });
        const site = path.join(root, "other");
        const rows = listFiles(site).filter((file) => file.endsWith(".json") && file.includes("rows"));
        expect(rows.map((file) => fs.readFileSync(path.join(site, file), "utf8"))).toEqual(["[7, 8, 9]"]);
        expect(fs.readFileSync(path.join(root, "src/data/rows.json"), "utf8")).toBe("[1, 2]");
      }),
    MINUTE,
  );
});
