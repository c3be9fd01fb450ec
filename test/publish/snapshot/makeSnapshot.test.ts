import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { writeLatest } from "../../../publish/snapshot/latest.js";
import { manifestSchema } from "../../../publish/snapshot/manifest.js";
import { UserError } from "../../../warehouse/errors.js";
import { figuresCsv } from "../../warehouse/dataFolder.js";
import { writeFiles } from "../withFolder.js";
import { bytesOf, leftoversOf, type TinyProject, withTinyProject } from "./withTinyProject.js";

const LARGE = { "data/figures/bao.csv": figuresCsv([{ value: "43200", as_printed: "43.200 công nhân giỏi" }]) };

function readLatest({ out }: TinyProject): string {
  return fs.readFileSync(path.join(out, "latest"), "utf8");
}

async function failureOf(made: Promise<unknown>): Promise<string> {
  const failure = await made.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(UserError);
  expect((failure as UserError).message).not.toContain("\n");
  return (failure as UserError).message;
}

describe("makeSnapshot(options)", () => {
  it("makes a snapshot whose files, sums and statement agree, and has latest name it", () =>
    withTinyProject(async (project) => {
      const { manifest, folder, isNew } = await project.make();
      expect(isNew).toBe(true);
      expect(path.basename(folder)).toBe(manifest.id);
      expect(manifest).toMatchObject({ date: "2023-01-01", base: "/", previous: null, is_forced: false, extras: [] });
      expect(readLatest(project)).toBe(`${manifest.id}\n`);
      expect(manifestSchema.parse(JSON.parse(fs.readFileSync(path.join(folder, "manifest.json"), "utf8")))).toEqual(
        manifest,
      );
      expect(spawnSync("sha256sum", ["--check", "--strict", "SHA256SUMS"], { cwd: folder }).status).toBe(0);
      expect(manifest.inputs.map((input) => input.path)).toContain("data/figures/bao.csv");
      expect(manifest.files.map((file) => file.path)).toContain("du-lieu.zip");
      expect(manifest.row_counts).toMatchObject({ figures: 1, raw_districts: 2 });
      expect(leftoversOf(project)).toEqual([]);
    }));

  it("says that the same snapshot is there already, and changes nothing", () =>
    withTinyProject(async (project) => {
      const { folder } = await project.make();
      const before = bytesOf(project.out);
      const again = await project.make();
      expect([again.isNew, again.folder]).toEqual([false, folder]);
      expect(bytesOf(project.out)).toEqual(before);
    }));

  it("names the snapshot before as its previous one, and completes a run that was killed before it was the latest", () =>
    withTinyProject(async (project) => {
      const first = (await project.make()).manifest;
      writeFiles(project.root, { "src/hai.md": "# Ba\n" });
      const second = await project.make();
      expect(second.manifest.previous).toEqual({ id: first.id, outputs: first.outputs });
      expect(readLatest(project)).toBe(`${second.manifest.id}\n`);
      writeLatest(project.out, first.id);
      expect((await project.make()).isNew).toBe(false);
      expect(readLatest(project)).toBe(`${second.manifest.id}\n`);
      expect(fs.readdirSync(project.out).sort()).toEqual([first.id, second.manifest.id, "latest"].sort());
    }));

  it("refuses failing error checks by name, and marks what is forced", () =>
    withTinyProject(async (project) => {
      writeFiles(project.root, LARGE);
      expect(await failureOf(project.make())).toContain("error checks fail: no_large_figure (1);");
      expect(fs.readdirSync(project.out)).toEqual([]);
      const { manifest, folder } = await project.make({ isForced: true });
      expect(manifest.is_forced).toBe(true);
      const pages = Object.entries(bytesOf(folder)).filter(([file]) => file.endsWith(".html"));
      expect(pages.map(([file]) => file)).toEqual(["hai.html", "index.html"]);
      for (const [file, html] of pages) expect(html, file).toContain("<code>no_large_figure</code>");
      expect(await failureOf(project.make())).toContain("error checks fail: no_large_figure (1);");
    }));

  it("refuses rows that the load rejects: they would read as withdrawn", () =>
    withTinyProject(async (project) => {
      writeFiles(project.root, { "data/figures/hai.csv": figuresCsv([{ figure_id: "hai", value: "tám" }]) });
      expect(await failureOf(project.make())).toContain("error checks fail: every_row_is_accepted (1);");
      const { manifest, folder } = await project.make({ isForced: true });
      expect(manifest.checks.at(-1)).toMatchObject({ check_id: "every_row_is_accepted", failing_count: 1 });
      expect(fs.readFileSync(path.join(folder, "index.html"), "utf8")).toContain("<code>every_row_is_accepted</code>");
    }));

  it("leaves a snapshot alone that is not what its id promises", () =>
    withTinyProject(async (project) => {
      const { folder, manifest } = await project.make();
      const page = path.join(folder, "index.html");
      const bytes = fs.readFileSync(page);
      bytes[100] = (bytes[100] ?? 0) ^ 1;
      fs.writeFileSync(page, bytes);
      const before = bytesOf(project.out);
      const message = await failureOf(project.make());
      expect(message).toContain(
        `${manifest.id} is no longer what was published, and is left as it is: altered index.html`,
      );
      writeFiles(project.root, { "src/hai.md": "# Ba\n" });
      expect(await failureOf(project.make())).toContain("unable to compare with the snapshot before");
      expect(bytesOf(project.out)).toEqual(before);
    }));

  it("leaves what is published alone when anything fails, and nothing behind", () =>
    withTinyProject(async (project) => {
      await project.make();
      const before = bytesOf(project.out);
      const extra = { name: "broken", file: "a.pdf", make: () => Promise.reject(new UserError("unable to print")) };
      writeFiles(project.root, { "src/hai.md": "# Ba\n" });
      expect(await failureOf(project.make({ extras: [extra] }))).toBe("unable to print");
      const check = () => {
        throw new UserError("unknown district: dong-daa");
      };
      const make = () => expect.unreachable("made although its check fails");
      expect(await failureOf(project.make({ extras: [{ ...extra, check, make }] }))).toBe("unknown district: dong-daa");
      writeFiles(project.root, { "src/hai.md": "[no](./no)\n" });
      expect(await failureOf(project.make())).toContain("broken link: ./no");
      writeFiles(project.root, { "data/metrics.csv": "metric_id\nx\n" });
      expect(await failureOf(project.make({ base: "so-lieu" }))).toBe(
        "invalid base path: so-lieu (expected /so-lieu/)",
      );
      expect(bytesOf(project.out)).toEqual(before);
      expect(leftoversOf(project)).toEqual([]);
    }));

  it("refuses an input that changes while the snapshot is made", () =>
    withTinyProject(async (project) => {
      const change = async () => writeFiles(project.root, { "src/moi.md": "# Mới\n" });
      const message = await failureOf(project.make({ extras: [{ name: "slow", file: "a.html", make: change }] }));
      expect(message).toBe("src/moi.md was changed while the snapshot was made: make it again");
      expect(fs.readdirSync(project.out)).toEqual([]);
    }));
});
