import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isSame } from "../../../../publish/snapshot/changes/compareEditions.js";
import { compareSnapshots, compareWithWarehouse } from "../../../../publish/snapshot/changes/compareSnapshots.js";
import { withDatabase } from "../../../../warehouse/database.js";
import { UserError } from "../../../../warehouse/errors.js";
import { AFTER, BEFORE, HOSTILE } from "./twoEditions.js";
import { NEW, OLD, withEditions } from "./withEditions.js";

async function faultOf(before: string, after: string): Promise<string> {
  const fault = await compareSnapshots(before, after).catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(UserError);
  return (fault as UserError).message;
}

describe("compareSnapshots(before, after)", () => {
  it("tells each kind of change once, and nothing of what stayed", () =>
    withEditions([BEFORE, AFTER], async ({ before, after, warehouse }) => {
      const changes = await compareSnapshots(before, after);
      expect([changes.before, changes.after]).toEqual([OLD, NEW]);
      const told = changes.figures.map(({ kind, columns, ...change }) => [
        kind,
        change.before?.figure_id,
        change.after?.figure_id,
        columns.join(" "),
      ]);
      expect(told.sort()).toEqual([
        ["added", undefined, "added", ""],
        ["added", undefined, "added-rival", ""],
        ["annotated", "annotated", "annotated", "note"],
        ["corrected", "bound", "bound", "value qualifier lower as_printed"],
        ["corrected", "corrected", "corrected", "value as_printed"],
        ["renamed", "old-name", "new-name", ""],
        ["withdrawn", "withdrawn", undefined, ""],
      ]);
      expect(changes.figures.flatMap(({ kind, reasons }) => reasons.map(({ reason }) => [kind, reason]))).toEqual([
        ["withdrawn", "Nguồn đã đính chính"],
        ["corrected", `Nhập nhầm số: ${HOSTILE}`],
      ]);
      expect(changes.unused_reasons.map(({ correction_id }) => correction_id)).toEqual(["sua-3"]);
      const moved = changes.cells.map((cell) => [
        ...[cell.district_id, cell.year, cell.rank_before, cell.rank_after],
        ...[cell.peers_after, cell.is_replaced],
      ]);
      expect(moved).toEqual([
        ["bac-tu-liem", 2022, 2, 1, 2, false],
        ["dong-da", 2022, 1, 2, 2, false],
        ["bac-tu-liem", 2021, 2, null, 2, false],
        ["dong-da", 2021, 1, null, 2, false],
      ]);
      const cells = changes.coverage.map((cell) => [cell.kind, cell.district_id, cell.metric_id, cell.year]);
      expect(cells).toEqual([
        ["gained", "bac-tu-liem", "excellent-workers", 2018],
        ["lost", "bac-tu-liem", "excellent-workers", 2019],
        ["changed", "dong-da", "excellent-workers", 2021],
        ["gained", "dong-da", "fresh-metric", 2020],
      ]);
      const definitions = [changes.metrics, changes.districts, changes.sources].map((list) =>
        list.map(({ kind, id, columns }) => [kind, id, ...columns]),
      );
      expect(definitions).toEqual([
        [
          ["redefined", "excellent-workers", "description_vi"],
          ["added", "fresh-metric"],
          ["gone", "gone-metric"],
        ],
        [["redefined", "dong-da", "name_en"]],
        [
          ["redefined", "bao", "title"],
          ["added", "fresh-source"],
          ["gone", "gone-source"],
        ],
      ]);
      expect([changes.models, changes.shape]).toEqual([[], []]);

      expect(await compareWithWarehouse(before, { warehouse, edition: NEW })).toEqual(changes);
      const back = await compareSnapshots(after, before);
      expect(back.figures.filter(({ kind }) => kind === "withdrawn")).toHaveLength(2);
      expect(isSame(await compareSnapshots(after, after))).toBe(true);
    }));

  it("names what a snapshot lacks, and tells what only one of them has", () =>
    withEditions([{ figures: [{}] }, { figures: [{}] }], async ({ before, after, folder }) => {
      const file = (snapshot: string, name: string) => path.join(snapshot, "du-lieu", name);
      const rewrite = (name: string, select: string) =>
        withDatabase(":memory:", async (connection) => {
          await connection.run(`create table old as from read_parquet('${file(after, name)}')`);
          await connection.run(`copy (${select}) to '${file(after, name)}' (format parquet)`);
        });
      fs.rmSync(file(before, "raw_corrections.parquet"));
      fs.rmSync(file(after, "rejects.parquet"));
      await rewrite("figures.parquet", "select *, 1 as weight from old");
      await rewrite("model_docs.parquet", "select * replace (sql || ' ' as sql) from old where model_id = 'figures'");
      const { shape, models } = await compareSnapshots(before, after);
      expect(shape).toEqual([
        { kind: "added", table: "figures", column: "weight" },
        { kind: "added", table: "raw_corrections", column: null },
        { kind: "gone", table: "rejects", column: null },
      ]);
      expect(models.find(({ id }) => id === "figures")).toEqual({
        kind: "redefined",
        id: "figures",
        columns: ["sql"],
        before: { id: "figures", layer: "marts" },
        after: { id: "figures", layer: "marts" },
      });

      const trends = file(after, "trends.parquet");
      await rewrite("figures.parquet", "select * exclude (value) from old");
      expect(await faultOf(before, after)).toBe(`missing column: figures.value in ${file(after, "figures.parquet")}`);
      await rewrite("figures.parquet", "select *, 'many' as value from old");
      expect(await faultOf(before, after)).toContain(`unable to read ${file(after, "figures.parquet")}: `);
      fs.rmSync(trends);
      expect(await faultOf(after, after)).toContain("unable to read");
      await rewrite("figures.parquet", "select * replace (1.0 as value) from old");
      expect(await faultOf(before, after)).toBe(`missing table: trends (expected ${trends})`);
      fs.writeFileSync(trends, "PAR1 but not really PAR1");
      expect(await faultOf(before, after)).toContain(`unable to read ${trends}: `);
      fs.writeFileSync(path.join(after, "manifest.json"), JSON.stringify({ ...NEW, schema_version: 2 }));
      expect(await faultOf(before, after)).toContain("schema_version: Invalid input: expected 1");
      expect(await faultOf(before, folder)).toContain("missing manifest: ");
    }));
});
