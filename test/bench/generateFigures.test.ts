import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { generateFigures } from "../../bench/generateFigures.js";
import { listFiles } from "../../publish/verifySite.js";
import { buildWarehouse } from "../../warehouse/buildWarehouse.js";
import { queryWarehouse } from "../../warehouse/queryWarehouse.js";
import { withFolder } from "../publish/withFolder.js";

const SMALL = { districts: 30, metrics: 6, years: 6 };

describe("generateFigures(folder, size, seed)", () => {
  it("holds to the contract and has figures of every kind that pages draw", () =>
    withFolder({}, async (folder) => {
      const data = path.join(folder, "data");
      const count = generateFigures(data, SMALL);
      const warehouse = path.join(folder, "warehouse.duckdb");
      const built = await buildWarehouse({ data, sql: "sql", warehouse });
      expect(await queryWarehouse(warehouse, "select file, line, message from rejects")).toEqual([]);
      expect(built).toMatchObject({ isReplaced: true, rejected: 0 });
      const [kinds] = await queryWarehouse(
        warehouse,
        `select count(*)::integer as figures,
          count(distinct period_class)::integer as classes,
          count(distinct qualifier)::integer as qualifiers,
          bool_or(unit = 'VND') as has_money,
          bool_or(district_id = 'ha-noi') as has_city,
          bool_or(district_id = 'cum-1') as has_clusters,
          bool_or(period_basis = 'inferred') as has_inferred,
          bool_or(not is_preferred) as has_conflicts
        from figures`,
      );
      expect(kinds).toEqual({
        figures: count,
        classes: 6,
        qualifiers: 7,
        has_money: true,
        has_city: true,
        has_clusters: true,
        has_inferred: true,
        has_conflicts: true,
      });
    }));

  it("leaves gaps and tells some metrics at two levels", () =>
    withFolder({}, async (folder) => {
      generateFigures(folder, SMALL);
      const rows = fs.readFileSync(path.join(folder, "figures/nam-2024.csv"), "utf8").trimEnd().split("\n").slice(1);
      const ofWorkers = rows.filter((row) => row.includes(",excellent-workers,"));
      expect(new Set(ofWorkers.map((row) => row.split(",")[5]))).toEqual(new Set(["grassroots", "district"]));
      expect(ofWorkers.length).toBeLessThan(2 * SMALL.districts);
    }));

  it("writes the same bytes for the same seed, and others for another", () =>
    withFolder({}, async (folder) => {
      const [first, second, other] = ["a", "b", "c"].map((name) => path.join(folder, name)) as [string, string, string];
      generateFigures(first, SMALL, 7);
      generateFigures(second, SMALL, 7);
      generateFigures(other, SMALL, 8);
      expect(readFolder(second)).toEqual(readFolder(first));
      expect(readFolder(other)).not.toEqual(readFolder(first));
    }));

  it("says when the project's data has fewer districts than wanted", () =>
    withFolder({}, async (folder) => {
      expect(() => generateFigures(folder, { ...SMALL, districts: 31 })).toThrow(/expected at least 31 districts/);
    }));
});

function readFolder(folder: string): Map<string, string> {
  return new Map(listFiles(folder).map((file) => [file, fs.readFileSync(path.join(folder, file), "utf8")]));
}
