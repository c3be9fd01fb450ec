import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { withDiskFaults } from "../../../publish/snapshot/diskFault.js";
import { UserError } from "../../../warehouse/errors.js";
import { withFolder } from "../withFolder.js";

async function failureOf(use: () => Promise<unknown>): Promise<unknown> {
  return withDiskFaults(use).catch((error: unknown) => error);
}

describe("withDiskFaults(use)", () => {
  it("says in one line what the disk refuses", () =>
    withFolder({ a: "" }, async (folder) => {
      const place = path.join(folder, "a", "b");
      expect(await failureOf(async () => fs.mkdirSync(place))).toEqual(
        new UserError(`unable to write ${place}: a part of the path is no folder (ENOTDIR)`),
      );
    }));

  it("knows how the database says it", async () => {
    const said = 'TransactionContext Error: Failed to commit: Could not write file "w.duckdb.wal": File too large';
    expect(await failureOf(() => Promise.reject(new Error(said)))).toEqual(
      new UserError("unable to write w.duckdb.wal: File too large"),
    );
  });

  it("leaves every other error as it is", async () => {
    for (const error of [new UserError("missing date"), new TypeError("x is not a function")])
      expect(await failureOf(() => Promise.reject(error))).toBe(error);
  });
});
