import http from "node:http";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { serveGzipped } from "../../bench/serveGzipped.js";
import { withFolder } from "../publish/withFolder.js";

const FILES = {
  "index.html": `<p>${"trang ".repeat(200)}</p>`,
  "quan/ba-vi.html": "<p>Ba Vì</p>",
  "a.js": "export {};",
  "font.woff2": "wOF2",
};

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

function ask(url: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.on("error", reject);
  });
}

describe("serveGzipped(site)", () => {
  it("sends pages by their paths, smaller than they are", () =>
    withFolder(FILES, async (folder) => {
      const { url, close } = await serveGzipped(folder);
      try {
        const first = await ask(`${url}/`);
        expect(first.headers).toMatchObject({ "content-type": "text/html; charset=utf-8", "content-encoding": "gzip" });
        expect(gunzipSync(first.body).toString()).toBe(FILES["index.html"]);
        expect(first.body.length).toBeLessThan(FILES["index.html"].length);
        expect(gunzipSync((await ask(`${url}/quan/ba-vi`)).body).toString()).toBe("<p>Ba Vì</p>");
        expect((await ask(`${url}/no`)).status).toBe(404);
      } finally {
        await close();
      }
    }));

  it("lets a browser keep all but pages, and leaves fonts as they are", () =>
    withFolder(FILES, async (folder) => {
      const { url, close } = await serveGzipped(folder);
      try {
        const font = await ask(`${url}/font.woff2`);
        expect(font.headers["content-encoding"]).toBeUndefined();
        expect(font.body.toString()).toBe("wOF2");
        expect((await ask(`${url}/a.js`)).headers["cache-control"]).toMatch(/immutable/);
        expect((await ask(`${url}/`)).headers["cache-control"]).toBe("no-cache");
      } finally {
        await close();
      }
    }));
});
