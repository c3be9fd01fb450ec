import fs from "node:fs";
import http from "node:http";
import net from "node:net";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { type ServeOptions, type SiteServer, serveSite } from "../../publish/siteServer.js";
import { withFolder } from "./withFolder.js";

const FILES = {
  "site/index.html": `<p>${"trang ".repeat(200)}</p>`,
  "site/404.html": "<p>Không có trang</p>",
  "site/en/404.html": "<p>No page</p>",
  "site/quan/ba-vi.html": "<p>Ba Vì</p>",
  "site/hai/index.html": "<p>Hai</p>",
  "site/a.12345678.js": "export {};",
  "site/font.woff2": "wOF2",
  "site/SHA256SUMS": "0",
  "site/Đống Đa.csv": "a",
  "site/.env": "secret",
  "secret.txt": "secret",
};

interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  body: Buffer;
}

function withSite(use: (server: SiteServer, folder: string) => Promise<void>, options?: ServeOptions): Promise<void> {
  return withFolder(FILES, async (folder) => {
    const server = await serveSite(path.join(folder, "site"), options);
    try {
      await use(server, folder);
    } finally {
      await server.close();
    }
  });
}

function ask(url: string, options: http.RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, options, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    request.on("error", reject);
    request.end();
  });
}

/** Asks for a path as it is written, which `URL` would tidy. */
function askRaw(url: string, target: string): Promise<string> {
  const { port, host } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), "127.0.0.1");
    let text = "";
    socket.on("data", (chunk: Buffer) => {
      text += chunk.toString("latin1");
    });
    socket.on("end", () => resolve(text));
    socket.on("error", reject);
    socket.write(`GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
  });
}

const GZIP = { headers: { "accept-encoding": "br, gzip" } };

describe("serveSite(folder)", () => {
  it("sends pages with and without their extension, packed only where that is asked", () =>
    withSite(async ({ url }) => {
      const plain = await ask(url);
      expect(plain.headers["content-encoding"]).toBeUndefined();
      expect(plain.body.toString()).toBe(FILES["site/index.html"]);
      const packed = await ask(url, GZIP);
      expect(packed.headers).toMatchObject({ "content-encoding": "gzip", vary: "accept-encoding" });
      expect(gunzipSync(packed.body).toString()).toBe(FILES["site/index.html"]);
      expect((await ask(url, { headers: { "accept-encoding": "gzip;q=0" } })).headers["content-encoding"]).toBe(
        undefined,
      );
      for (const name of ["quan/ba-vi", "quan/ba-vi.html", "quan/ba-vi?x=1"])
        expect((await ask(url + name)).body.toString()).toBe("<p>Ba Vì</p>");
    }));

  it("names types, lets a browser keep what bears a hash, and leaves fonts as they are", () =>
    withSite(async ({ url }) => {
      const script = await ask(`${url}a.12345678.js`);
      expect(script.headers).toMatchObject({
        "content-type": "text/javascript; charset=utf-8",
        "cache-control": "public, max-age=31536000, immutable",
        "x-content-type-options": "nosniff",
      });
      const font = await ask(`${url}font.woff2`, GZIP);
      expect([font.headers["content-type"], font.headers["content-encoding"]]).toEqual(["font/woff2", undefined]);
      expect((await ask(`${url}SHA256SUMS`)).headers["content-type"]).toBe("text/plain; charset=utf-8");
      expect((await ask(`${url}${encodeURIComponent("Đống Đa.csv")}`)).body.toString()).toBe("a");
    }));

  it("says that nothing is there with the page of that language", () =>
    withSite(async ({ url }) => {
      const missing = await ask(`${url}quan/no`);
      expect([missing.status, missing.body.toString()]).toEqual([404, "<p>Không có trang</p>"]);
      expect((await ask(`${url}en/quan/no`)).body.toString()).toBe("<p>No page</p>");
      expect((await ask(`${url}quan/`)).status).toBe(404);
    }));

  it("leads from a folder's name to the folder, and from the base without its slash", () =>
    withSite(
      async ({ url }) => {
        expect((await ask(`${url}hai`)).headers.location).toBe("/so-lieu/hai/");
        expect((await ask(url.slice(0, -1))).headers.location).toBe("/so-lieu/");
        expect((await ask(`${url}hai/`)).body.toString()).toBe("<p>Hai</p>");
        expect((await ask(new URL("/hai/", url).href)).status).toBe(404);
      },
      { base: "/so-lieu/" },
    ));

  it("answers GET and HEAD only, and only to its own name", () =>
    withSite(async ({ url }) => {
      const head = await ask(url, { method: "HEAD" });
      expect([head.status, head.body.length]).toEqual([200, 0]);
      expect(Number(head.headers["content-length"])).toBe(FILES["site/index.html"].length);
      const post = await ask(url, { method: "POST" });
      expect([post.status, post.headers.allow]).toEqual([405, "GET, HEAD"]);
      expect((await ask(url, { headers: { host: "evil.example" } })).status).toBe(421);
    }));

  it("gives nothing from elsewhere: no path upwards, no hidden file, no link out", () =>
    withSite(async ({ url }, folder) => {
      fs.symlinkSync(path.join(folder, "secret.txt"), path.join(folder, "site", "link.txt"));
      fs.symlinkSync(folder, path.join(folder, "site", "up"));
      const targets = [
        "/../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/..%5csecret.txt",
        "//../secret.txt",
      ];
      const others = [
        "/.env",
        "/%2eenv",
        "/link.txt",
        "/up/secret.txt",
        "/index.html%00.txt",
        "/hai//index.html",
        `/${"x".repeat(5000)}`,
      ];
      for (const target of [...targets, ...others]) {
        const answer = await askRaw(url, target);
        expect([target, answer.split("\r\n")[0]]).toEqual([target, "HTTP/1.1 404 Not Found"]);
        expect(answer).not.toContain("secret");
      }
      expect(await askRaw(url, "/%ff")).toContain("400 Bad Request");
      expect(await askRaw(url, "//evil.example/hai")).toContain("404");
    }));

  it("applies the headers of its _headers file", () =>
    withSite(async ({ url }, folder) => {
      const rules = [
        "# every page",
        "/*",
        "  Content-Security-Policy: default-src 'none'",
        "/*.js",
        "  Cache-Control: no-store",
      ];
      fs.writeFileSync(path.join(folder, "site", "_headers"), rules.join("\n"));
      const server = await serveSite(path.join(folder, "site"));
      try {
        expect((await ask(server.url)).headers["content-security-policy"]).toBe("default-src 'none'");
        expect((await ask(`${server.url}a.12345678.js`)).headers["cache-control"]).toBe("no-store");
        expect((await ask(url)).headers["content-security-policy"]).toBeUndefined();
      } finally {
        await server.close();
      }
    }));

  it("packs ahead all that packing makes smaller", () =>
    withSite(
      async ({ url }, folder) => {
        fs.writeFileSync(path.join(folder, "site", "index.html"), "changed");
        const packed = await ask(url, GZIP);
        expect(gunzipSync(packed.body).toString()).toBe(FILES["site/index.html"]);
        expect(Number(packed.headers["content-length"])).toBe(packed.body.length);
      },
      { isPackedAhead: true },
    ));

  it("says in one line what it cannot serve, and where", () =>
    withSite(async ({ url }, folder) => {
      await expect(serveSite(path.join(folder, "no"))).rejects.toThrow("missing folder: ");
      const port = Number(new URL(url).port);
      await expect(serveSite(folder, { port })).rejects.toThrow(`unable to serve on port ${port}: EADDRINUSE`);
    }));
});
