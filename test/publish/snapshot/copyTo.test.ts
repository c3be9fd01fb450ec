import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { copyTo } from "../../../publish/snapshot/copyTo.js";
import { withDatabase } from "../../../warehouse/database.js";
import { UserError } from "../../../warehouse/errors.js";
import { withFolder } from "../withFolder.js";

describe("copyTo(connection, source, target)", () => {
  it("writes to a file whose name has quotes and brackets", async () => {
    await withFolder({}, async (folder) => {
      const file = path.join(folder, "it's [a] *.csv");
      await withDatabase(":memory:", (connection) =>
        copyTo(connection, "(select 1 as a)", { file, format: "format csv" }),
      );
      expect(fs.readFileSync(file, "utf8")).toBe("a\n1\n");
    });
  });

  it("says in one line which file the disk does not take", async () => {
    await withFolder({}, async (folder) => {
      const file = path.join(folder, "missing", "a.csv");
      const copied = withDatabase(":memory:", (connection) =>
        copyTo(connection, "(select 1)", { file, format: "format csv" }),
      );
      await expect(copied).rejects.toThrow(UserError);
      await expect(copied).rejects.toThrow(`unable to write ${file}: Cannot open file`);
    });
  });

  it("leaves a fault of the query as it is", async () => {
    const copied = withDatabase(":memory:", (connection) =>
      copyTo(connection, "nothing", { file: "nowhere.csv", format: "format csv" }),
    );
    await expect(copied).rejects.not.toThrow(UserError);
  });
});
