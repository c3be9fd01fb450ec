import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { listFiles } from "../publish/verifySite.js";
import { pageFile } from "../src/components/pageHref.js";

/** A built site on loopback. The caller closes it. */
export interface GzippedSite {
  /** Its address, without a slash at the end. */
  url: string;
  close: () => Promise<void>;
}

interface Served {
  body: Buffer;
  headers: Record<string, string>;
}

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
};

/** Files that are compressed already. */
const COMPRESSED = new Set([".woff2", ".png", ".jpg", ".zip", ".xlsx"]);

const LEVEL = 9;

/** Serves a built site by HTTP/1.1 as a static host with gzip does; all files are compressed beforehand. */
export async function serveGzipped(site: string): Promise<GzippedSite> {
  const files = new Map(listFiles(site).map((file) => [file, compress(site, file)]));
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const name = decodeURIComponent(pathname);
    const found = files.get(name.slice(1)) ?? files.get(pageFile(name));
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, found.headers).end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, close: () => closeServer(server) };
}

function compress(site: string, file: string): Served {
  const extension = path.extname(file);
  const bytes = fs.readFileSync(path.join(site, file));
  const isCompressed = COMPRESSED.has(extension);
  const body = isCompressed ? bytes : gzipSync(bytes, { level: LEVEL });
  const headers = {
    "content-type": TYPES[extension] ?? "application/octet-stream",
    "content-length": String(body.length),
    "cache-control": extension === ".html" ? "no-cache" : "public, max-age=31536000, immutable",
    ...(isCompressed ? {} : { "content-encoding": "gzip", vary: "accept-encoding" }),
  };
  return { body, headers };
}

function closeServer(server: http.Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
