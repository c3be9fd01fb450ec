import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";

export interface SiteServer {
  /** The address of the site's root, with a slash at its end. */
  url: string;
  close: () => Promise<void>;
}

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

/** Serves a built site on loopback below `base`, as a plain static host does: `/x` is `x.html`. The caller closes it. */
export async function openServer(site: string, base = "/"): Promise<SiteServer> {
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://127.0.0.1");
    const file = pathname.startsWith(base)
      ? findFile(site, decodeURIComponent(pathname.slice(base.length)))
      : undefined;
    if (!file) return void response.writeHead(404).end();
    response.writeHead(200, {
      "content-type": TYPES[path.extname(file)] ?? "application/octet-stream",
      "cache-control": file.endsWith(".html") ? "no-store" : "max-age=600",
    });
    fs.createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}${base}`, close: () => closeServer(server) };
}

/** Lends a server of a built site. */
export async function withServer<T>(site: string, use: (url: string) => Promise<T>, base = "/"): Promise<T> {
  const server = await openServer(site, base);
  try {
    return await use(server.url);
  } finally {
    await server.close();
  }
}

function findFile(site: string, name: string): string | undefined {
  const plain = path.join(path.resolve(site), name === "" || name.endsWith("/") ? `${name}index.html` : name);
  if (!plain.startsWith(path.resolve(site) + path.sep)) return undefined;
  return [plain, `${plain}.html`].find((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile());
}

function closeServer(server: http.Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
