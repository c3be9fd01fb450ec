import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CompareFigure, RateRow, TrendRow } from "../../src/components/marts.js";
import { type Measure, measureFigure } from "../../src/components/measures.js";
import { buildWarehouse } from "../../warehouse/buildWarehouse.js";
import { readRows, withDatabase } from "../../warehouse/database.js";
import { SQL_FOLDER } from "./withModels.js";

const DATA = path.resolve(import.meta.dirname, "../../data");

/** The measures of the page against the marts, for every figure that the project has. */
describe("measureFigure(figure, measure, find) on the project's data", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kho-measures-"));
  let figures: Map<string, CompareFigure>;
  let trends: Map<string, TrendRow>;
  let rates: Map<string, RateRow>;

  beforeAll(async () => {
    const warehouse = path.join(folder, "warehouse.duckdb");
    await buildWarehouse({ data: DATA, sql: SQL_FOLDER, warehouse });
    await withDatabase(
      warehouse,
      async (connection) => {
        const read = async <Row extends { figure_id: string }>(table: string): Promise<Map<string, Row>> =>
          new Map(
            ((await readRows(connection, `from ${table}`)) as unknown as Row[]).map((row) => [row.figure_id, row]),
          );
        figures = await read<CompareFigure>("compare_figures");
        trends = await read<TrendRow>("trends");
        rates = await read<RateRow>("rates");
      },
      { isReadOnly: true },
    );
  });
  afterAll(() => fs.rmSync(folder, { recursive: true }));

  /** The point value of a measure; null for bounds and where there is none. */
  function point(figure: CompareFigure, measure: Measure): number | null {
    const measured = measureFigure(figure, measure, (id) => figures.get(id));
    return typeof measured === "string" ? null : measured.value;
  }

  it("has a point for change, share, index and rank exactly where trends has one, and the same", () => {
    for (const figure of figures.values()) {
      const row = trends.get(figure.figure_id);
      const share = row?.change_share ?? null;
      const ranked = (row?.peer_count ?? 0) > 1 ? (row?.rank ?? null) : null;
      expect(point(figure, "change"), figure.figure_id).toBe(row?.change ?? null);
      expect(point(figure, "rank"), figure.figure_id).toBe(ranked);
      expectClose(point(figure, "change_share"), share === null ? null : 100 * share, figure.figure_id);
      expectClose(point(figure, "index"), row?.index ?? null, figure.figure_id);
    }
    expect(figures.size).toBeGreaterThan(400);
  });

  it("has the rates of rates and no others, with the same bounds", () => {
    let count = 0;
    for (const figure of figures.values()) {
      const row = rates.get(figure.figure_id);
      const measured = measureFigure(figure, "rate", (id) => figures.get(id));
      expect(typeof measured !== "string", figure.figure_id).toBe(row !== undefined);
      if (typeof measured === "string" || !row) continue;
      count += 1;
      expectClose(measured.value ?? measured.lower, row.interval_low, figure.figure_id);
      expectClose(measured.value ?? measured.upper, row.interval_high, figure.figure_id);
      expect(measured.standsOn).toEqual([row.members_figure_id]);
    }
    expect(count).toBeGreaterThan(50);
  });
});

function expectClose(actual: number | null, expected: number | null, figure_id: string): void {
  if (expected === null || actual === null) expect(actual, figure_id).toBe(expected);
  else expect(actual, figure_id).toBeCloseTo(expected, 9);
}
