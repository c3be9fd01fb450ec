import { describe, expect, it } from "vitest";
import { withDatabase } from "../../warehouse/database.js";
import { orderModels, readTables } from "../../warehouse/modelGraph.js";
import type { SqlFile } from "../../warehouse/models.js";

function model(id: string, sql: string): SqlFile {
  return { id, layer: "marts", path: `marts/${id}.sql`, sql, header: [] };
}

const tablesOf = (sql: string) =>
  withDatabase(":memory:", async (connection) =>
    (await readTables(connection, model("m", sql))).map(({ name }) => name),
  );

const order = (models: SqlFile[], given: string[] = ["raw"]) =>
  withDatabase(":memory:", async (connection) =>
    (await orderModels(connection, models, given)).map((node) => node.model.id),
  );

describe("readTables(connection, file)", () => {
  it.each([
    ["select * from a natural join b", ["a", "b"]],
    ["select * from a join b using (id)", ["a", "b"]],
    ["select (select max(x) from b) from a where x in (select x from c)", ["b", "a", "c"]],
    ["with a as (select * from raw) select * from a", ["raw"]],
    ["with a as (select * from a) select * from a", ["a"]],
    ["with a as (select 1), b as (select * from a) select * from b union select * from c", ["c"]],
    [
      "with recursive t as (select 1 as n union all select n + 1 from t where n < 3) select * from t join raw on true",
      ["raw"],
    ],
    ["select * from (with a as (select 1) select * from a) join a on true", ["a"]],
    ["from other.places", ["other.places"]],
  ])("finds the tables of %j", async (sql, expected) => {
    expect((await tablesOf(sql)).sort()).toEqual([...expected].sort());
  });

  it.each([
    ["select 1;\nselect 2", "m.sql:1:1: expected one select, found 2 statements"],
    ["pivot raw on a using sum(b)", "m.sql:1:1: expected a plain select"],
    ["create table x as select 1", "m.sql:1:1: expected a plain select"],
    ["select\n  'đ' selec from", "m.sql:2:"],
  ])("says where %j is no model", async (sql, message) => {
    await expect(tablesOf(sql)).rejects.toThrow(message);
  });
});

describe("orderModels(connection, models, given)", () => {
  it("puts a model after those it reads", async () => {
    expect(await order([model("c", "from b"), model("b", "from a"), model("a", "from raw")])).toEqual(["a", "b", "c"]);
  });

  it("names file, line and the nearest name of an unknown table", async () => {
    const unknown = order([model("a", "select *\nfrom rwa")]);
    await expect(unknown).rejects.toThrow("marts/a.sql:2:6: unknown table: rwa");
    await expect(order([model("figures", "from raw"), model("b", "from figure")])).rejects.toThrow(
      "(did you mean figures?)",
    );
  });

  it("names the models of a cycle", async () => {
    await expect(order([model("a", "from b"), model("b", "from c"), model("c", "from b")])).rejects.toThrow(
      /cycle of models: b → c → b/,
    );
  });
});
