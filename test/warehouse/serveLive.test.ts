import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { watchFolder } from "../../warehouse/serveLive.js";

describe("watchFolder(folder, isWatched, notify)", () => {
  it("sees every save of a file that is replaced by a rename", async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "kho-watch-"));
    fs.mkdirSync(path.join(folder, "figures"));
    let saves = 0;
    const watchers = watchFolder(
      folder,
      (name) => name.endsWith(".csv"),
      () => saves++,
    );
    for (const expected of [1, 2, 3]) {
      fs.writeFileSync(path.join(folder, "figures", "a.next"), String(expected));
      fs.renameSync(path.join(folder, "figures", "a.next"), path.join(folder, "figures", "a.csv"));
      await vi.waitFor(() => expect(saves).toBe(expected), 5000);
    }
    for (const watcher of watchers) watcher.close();
    fs.rmSync(folder, { recursive: true });
  });
});
