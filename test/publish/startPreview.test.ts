import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findFreePort, startPreview } from "../../publish/startPreview.js";
import { withBrowser } from "../e2e/withBrowser.js";
import { withTinySite } from "./withTinySite.js";

const MINUTE = 60_000;

/** Framework watches the files of a page anew shortly after it has answered the page. */
const SETTLE = 500;

describe("findFreePort(first)", () => {
  it("passes over a port that is taken", async () => {
    const server = net.createServer();
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { port } = server.address() as net.AddressInfo;
    expect(await findFreePort(port)).toBeGreaterThan(port);
    server.close();
  });
});

describe("startPreview({root})", () => {
  it(
    "shows a file that is replaced in the open page, without a reload",
    () =>
      withTinySite(async (root) => {
        const preview = await startPreview({ root, port: 3400, log: () => undefined });
        await withBrowser(async (browser) => {
          const page = await browser.newPage();
          const elsewhere: string[] = [];
          page.on("request", (request) => !request.url().startsWith(preview.url) && elsewhere.push(request.url()));
          const welcome = page
            .waitForEvent("websocket")
            .then((socket) =>
              socket.waitForEvent("framereceived", ({ payload }) => String(payload).includes("welcome")),
            );
          await page.goto(preview.url);
          await welcome;
          await page.waitForFunction(() => document.querySelector("#count")?.textContent === "2");
          await page.evaluate(() => document.body.setAttribute("data-kept", "yes"));
          for (const rows of ["[1, 2, 3]", "[1, 2, 3, 4]"]) {
            fs.writeFileSync(path.join(root, "src/rows.next"), rows);
            await page.waitForTimeout(SETTLE);
            fs.renameSync(path.join(root, "src/rows.next"), path.join(root, "src/data/rows.json"));
            const count = String(JSON.parse(rows).length);
            await page.waitForFunction((text) => document.querySelector("#count")?.textContent === text, count);
          }
          expect(await page.getAttribute("body", "data-kept")).toBe("yes");
          expect(elsewhere).toEqual([]);
        });
        await preview.close();
        await expect(fetch(preview.url)).rejects.toThrow();
      }),
    MINUTE,
  );
});
