import path from "node:path";
import { describe, expect, it } from "vitest";
import { findBrowser, findSystemBrowser, INSTALL_BROWSER } from "../../../publish/report/findBrowser.js";
import { UserError } from "../../../warehouse/errors.js";
import { withFolder } from "../withFolder.js";

describe("findSystemBrowser(env, platform)", () => {
  it("takes the program that the environment names before all others", () =>
    withFolder({ "bin/chromium": "", "mine/browser": "" }, (folder) => {
      const mine = path.join(folder, "mine", "browser");
      const env = { PATH: path.join(folder, "bin"), PUPPETEER_EXECUTABLE_PATH: mine };
      expect(findSystemBrowser(env, "linux")).toBe(mine);
    }));

  it("says so when what the environment names is no file", () =>
    withFolder({}, (folder) => {
      const missing = path.join(folder, "none");
      for (const CHROMIUM of [missing, folder])
        expect(() => findSystemBrowser({ CHROMIUM }, "linux")).toThrow(
          new UserError(`missing browser: CHROMIUM names ${CHROMIUM}, which is no file`),
        );
    }));

  it.each(["chromium", "google-chrome", "chrome", "msedge"])("finds %s on the path, after folders without", (name) =>
    withFolder({ [`second/${name}`]: "" }, (folder) => {
      const PATH = [path.join(folder, "first"), path.join(folder, "second")].join(":");
      expect(findSystemBrowser({ PATH }, "linux")).toBe(path.join(folder, "second", name));
    }),
  );
});

describe("findBrowser({ env, platform })", () => {
  it("says in one line what to install where there is none", async () => {
    await expect(findBrowser({ env: {}, platform: "freebsd" })).rejects.toThrow(new UserError(INSTALL_BROWSER));
    expect(INSTALL_BROWSER).not.toContain("\n");
  });
});
