import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { serveSite } from "../../../publish/siteServer.js";
import { inspectSnapshot, printFault, verifySnapshot } from "../../../publish/snapshot/verifySnapshot.js";
import { withSnapshot } from "./withSnapshot.js";

/** Serves a small snapshot below a path, as `kho serve` does. */
function withServed(use: (url: string, folder: string) => Promise<void>): Promise<void> {
  return withSnapshot(async (folder) => {
    const { url, close } = await serveSite(folder, { base: "/so-lieu/" });
    try {
      await use(url, folder);
    } finally {
      await close();
    }
  });
}

async function withAnswers<T>(answer: http.RequestListener, use: (url: string) => Promise<T>): Promise<T> {
  const server = http.createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  try {
    return await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe("verifySnapshot(address)", () => {
  it("checks every listed file, and says what it cannot know", () =>
    withServed(async (url, folder) => {
      for (const address of [url, url.slice(0, -1), `${url}index.html?x#y`]) {
        const { faults, notes } = await inspectSnapshot(address);
        expect(faults).toEqual([]);
        expect(notes).toContain(
          "a server does not list its files: added ones are found only where a page links to them",
        );
      }
      fs.appendFileSync(path.join(folder, "quan/ba-vi.html"), "x");
      fs.rmSync(path.join(folder, "trong.txt"));
      expect((await verifySnapshot(url)).map(printFault)).toEqual([
        "altered quan/ba-vi.html: expected 75 bytes, found more",
        "missing trong.txt",
      ]);
    }));

  it("finds an added file that a page links to", () =>
    withServed(async (url, folder) => {
      fs.writeFileSync(path.join(folder, "index.html"), '<a href="./them">x</a> <a href="./khong">y</a>');
      fs.writeFileSync(path.join(folder, "them.html"), "x");
      expect((await verifySnapshot(url)).map(printFault)).toContain("added them: index.html links to it");
      expect((await verifySnapshot(url)).map(({ path }) => path)).toEqual(["index.html", "them"]);
    }));

  it.each([
    ["http://example.com/", "unsupported host: example.com (only 127.0.0.1, ::1 and localhost are asked)"],
    ["http://127.0.0.1.example.com/", "unsupported host: 127.0.0.1.example.com"],
    ["http://localhost@example.com/", "unsupported host: example.com"],
    ["http://192.168.1.1/", "unsupported host: 192.168.1.1"],
    ["https://127.0.0.1/", "unsupported address: https://127.0.0.1/"],
    ["file:///etc/", "unsupported address: file:///etc/"],
    ["http://", "invalid address: http://"],
  ])("does not ask %s", (address, message) => expect(verifySnapshot(address)).rejects.toThrow(message));

  it("follows a redirect on the host and none off it", () =>
    withServed(async (url) => {
      const seen: string[] = [];
      const elsewhere = (request: http.IncomingMessage, response: http.ServerResponse) => {
        seen.push(request.url ?? "");
        response.end("{}");
      };
      await withAnswers(elsewhere, (other) =>
        withAnswers(
          (_request, response) => response.writeHead(302, { location: other }).end(),
          async (start) => {
            await expect(verifySnapshot(start)).rejects.toThrow(
              `the server sends to another host: ${other.slice(0, -1)}`,
            );
            expect(seen).toEqual([]);
          },
        ),
      );
      const around = (request: http.IncomingMessage, response: http.ServerResponse) =>
        response.writeHead(302, { location: `${request.url}x` }).end();
      await withAnswers(around, (start) =>
        expect(verifySnapshot(start)).rejects.toThrow("the server redirects more than 3 times"),
      );
      expect(await verifySnapshot(url)).toEqual([]);
    }));

  it("says in one line that nothing answers there", async () => {
    const closed = await withAnswers(
      () => undefined,
      async (url) => url,
    );
    await expect(verifySnapshot(closed)).rejects.toThrow(`unable to reach ${closed.slice(0, -1)}: ECONNREFUSED`);
  });
});
