import { describe, expect, it } from "vitest";
import { readRows } from "../../warehouse/database.js";
import { readTables } from "../../warehouse/modelGraph.js";
import { headerField, keyColumns, readChecks, readModels } from "../../warehouse/models.js";
import { runChecks } from "../../warehouse/runChecks.js";
import { inYear, type RawRow, SQL_FOLDER, stock, withModels } from "./withModels.js";

const MODELS = readModels(SQL_FOLDER);
const CHECKS = readChecks(SQL_FOLDER);

const FIGURES: RawRow[] = [
  { ...inYear(2021), value: 150 },
  { source_id: "early-press", value: 165 },
  { source_id: "late-press", value: 170 },
  { qualifier: "more_than", lower: 160, district_id: "hoan-kiem" },
  { value: 40, metric_id: "women-among-workers", subset_of: "f2" },
  { value: 4750, period_kind: "multi_year", period_start: "2018-01-01" },
  { ...stock("stock", "2022-09-01", "2022-09-30"), value: 34_573 },
];

describe("models", () => {
  it("bind on empty tables and pass all checks", async () => {
    await withModels({ districts: [], metrics: [], sources: [], figures: [] }, async (connection) => {
      for (const { id } of MODELS) expect(await readRows(connection, `from ${id}`), id).toEqual([]);
      const results = await runChecks(connection, MODELS, CHECKS);
      expect(results.filter(({ is_passed }) => !is_passed)).toEqual([]);
    });
  });

  it("pass all checks on figures of every kind", async () => {
    await withModels({ figures: FIGURES }, async (connection) => {
      const results = await runChecks(connection, MODELS, CHECKS);
      expect(results.filter(({ is_passed }) => !is_passed)).toEqual([]);
    });
  });

  it("export only types that pages can read", async () => {
    const marts = MODELS.filter(({ layer }) => layer === "marts").map(({ id }) => `'${id}'`);
    const sql = `select table_name, column_name, data_type from duckdb_columns()
      where table_name in (${marts}) and data_type not in ('VARCHAR', 'INTEGER', 'DOUBLE', 'BOOLEAN', 'DATE')`;
    await withModels({}, async (connection) => expect(await readRows(connection, sql)).toEqual([]));
  });

  it("say what a row is and what its key is", () => {
    for (const model of MODELS) {
      expect(model.header[0], model.id).toMatch(/^One row per /);
      expect(keyColumns(model), model.id).not.toEqual([]);
    }
  });

  it("read raw tables in the staging layer only", async () => {
    await withModels({}, async (connection) => {
      for (const model of MODELS.filter(({ layer }) => layer === "marts")) {
        const names = (await readTables(connection, model)).map(({ name }) => name);
        expect(
          names.filter((name) => name.startsWith("raw_")),
          model.id,
        ).toEqual([]);
      }
    });
  });

  it("are lower case, at most 80 columns wide and 80 lines long", () => {
    for (const { path, sql, header } of [...MODELS, ...CHECKS]) {
      const lines = sql.split("\n");
      expect(
        lines.filter((line) => line.length > 80),
        path,
      ).toEqual([]);
      expect(lines.length, path).toBeLessThanOrEqual(80);
      expect(
        lines.slice(header.length).filter((line) => /[A-Z]/.test(line.replace(/'[^']*'/g, ""))),
        path,
      ).toEqual([]);
    }
  });
});

/** For each check a slip that it must find; the slip is made in the built models. */
const SLIPS: Record<string, string> = {
  compare_figures_keep_every_figure: "delete from compare_figures where figure_id = 'f1'",
  conflicts_have_one_loser: "update figures set is_preferred = true",
  coverage_grid_keeps_every_year: "update coverage_grid set states = replace(states, 'A', '-')",
  coverage_agrees_with_years: "update coverage set state = 'none'",
  districts_have_a_tile_of_their_own: "update areas set tile_col = 1 where is_district",
  findings_are_determined: "update findings set template = 'rank_highest'",
  findings_name_their_figures: "update findings set figure_ids = 'f1+lost' where figure_ids is not null",
  figures_keep_every_accepted_row: "delete from figures where figure_id = 'f1'",
  figures_lie_in_the_life_of_their_district: "update figures set is_outside_life = true",
  latest_stocks_are_the_latest: "update district_stocks set period_end = date '2001-01-01'",
  links_lead_somewhere: "update trends set figure_id = 'lost' where figure_id = 'f1'",
  medians_lie_among_their_districts: "update comparators set district_count = 31",
  no_bound_as_a_point: "update trends set value = lower where qualifier = 'more_than'",
  no_span_on_a_year: "update district_years set figure_id = 'f6' where figure_id = 'f1'",
  part_has_a_whole_of_another_kind: "update figures set subset_of = 'lost' where figure_id = 'f5'",
  part_is_not_more_than_its_whole: "update figures set interval_low = 166 where figure_id = 'f5'",
  profiles_count_every_figure: "delete from district_profiles where district_id = 'hoan-kiem'",
  ranks_are_among_peers: "update district_year_ranks set rank = 31",
  rates_stand_on_members_of_the_time: "update rates set members_figure_id = 'f1'",
  totals_stand_on_no_year: "update figures set year = 2022 where figure_id = 'f6'",
  trends_follow_the_years: "delete from trends where figure_id = 'f1'",
  value_lies_in_its_interval: "update figures set interval_low = 151, interval_high = 151 where figure_id = 'f1'",
  verdicts_hold: "update comparisons set verdict = 'comparable'",
  years_keep_every_annual_figure: "delete from district_years where figure_id = 'f1'",
};

describe("checks", () => {
  it("say what they check, of which model, and how grave it is", () => {
    const ids = new Set(MODELS.map(({ id }) => id));
    for (const check of CHECKS) {
      expect(check.header[0], check.id).toMatch(/^Checks that /);
      expect(["error", "warning"], check.id).toContain(headerField(check, "Severity"));
      expect(ids, check.id).toContain(headerField(check, "Model"));
    }
  });

  it.each(CHECKS.map((check) => [check.id, check] as const))("%s finds a slip", async (id, check) => {
    await withModels({ figures: FIGURES }, async (connection) => {
      const slip = SLIPS[id];
      if (slip === undefined) throw new Error(`missing slip for check: ${id}`);
      await connection.run(slip);
      expect(await runChecks(connection, [], [check])).toMatchObject([{ is_passed: false }]);
    });
  });
});
