import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pipeline } from "node:stream";
import { createGzip, gzipSync } from "node:zlib";
import { UserError } from "../warehouse/errors.js";
import { contentType, isPackable } from "./contentTypes.js";
import { readHeaderRules } from "./headerRules.js";
import { findMissingPage, findSiteFile } from "./siteFiles.js";
import { listFiles } from "./verifySite.js";

export interface ServeOptions {
  /** The path below which the site stands, with a slash at both ends. */
  base?: string;
  /** A free one is taken without it. */
  port?: number;
  /** Packs all files before the first is asked for, as hosts do that measure well. */
  isPackedAhead?: boolean;
}

export interface SiteServer {
  /** The address of the site's root, with a slash at its end. */
  url: string;
  close: () => Promise<void>;
}

const HOST = "127.0.0.1";

/** Names of this machine; a page of another host that has itself resolved to loopback asks under its own. */
const OWN_HOSTS = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** Names that change with the bytes of the file. */
const HASHED = /\.[0-9a-f]{8,}\./;

const PACKED_AHEAD = { level: 9 };

interface Site {
  /** Its folder, as a real path. */
  root: string;
  base: string;
  headersOf: (path: string) => Record<string, string>;
  /** The packed files by their names, where they were packed ahead. */
  packed: ReadonlyMap<string, Buffer>;
}

/**
 * Serves a built site on loopback as a plain static host does, with the headers of its `_headers` file. The caller closes
 * it. Throws UserError when the folder is missing or the port is taken.
 */
export async function serveSite(folder: string, options: ServeOptions = {}): Promise<SiteServer> {
  const site = openSite(folder, options);
  const server = http.createServer((request, response) => answer(site, request, response));
  await listen(server, options.port ?? 0);
  const { port } = server.address() as AddressInfo;
  return { url: `http://${HOST}:${port}${site.base}`, close: () => closeServer(server) };
}

function openSite(folder: string, { base = "/", isPackedAhead = false }: ServeOptions): Site {
  if (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new UserError(`missing folder: ${folder}`);
  const root = fs.realpathSync(folder);
  const rules = path.join(root, "_headers");
  const headersOf = readHeaderRules(fs.existsSync(rules) ? fs.readFileSync(rules, "utf8") : "");
  return { root, base, headersOf, packed: isPackedAhead ? packAll(root) : new Map() };
}

function packAll(root: string): Map<string, Buffer> {
  const files = listFiles(root).filter(isPackable);
  return new Map(files.map((file) => [file, gzipSync(fs.readFileSync(path.join(root, file)), PACKED_AHEAD)]));
}

function answer(site: Site, request: http.IncomingMessage, response: http.ServerResponse): void {
  if (!OWN_HOSTS.test(request.headers.host ?? "")) return void refuse(response, 421);
  if (request.method !== "GET" && request.method !== "HEAD") return void refuse(response, 405, { allow: "GET, HEAD" });
  const asked = readPath(request.url ?? "/");
  if (asked === undefined) return void refuse(response, 400);
  if (`${asked}/` === site.base) return void redirect(response, site.base);
  if (!asked.startsWith(site.base)) return void refuse(response, 404);
  const name = asked.slice(site.base.length);
  const found = findSiteFile(site.root, name);
  if (found && "folder" in found) return void redirect(response, `${site.base}${found.folder}`);
  const file = found?.file ?? findMissingPage(site.root, name);
  if (file === undefined) return void refuse(response, 404);
  send(site, { request, response, file, asked, status: found ? 200 : 404 });
}

/** The decoded path of an address; undefined where it is no text. */
function readPath(url: string): string | undefined {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/s, ""));
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

interface Sending {
  request: http.IncomingMessage;
  response: http.ServerResponse;
  /** From the site's root. */
  file: string;
  asked: string;
  status: number;
}

function send(site: Site, { request, response, file, asked, status }: Sending): void {
  const isGzipped = isPackable(file) && acceptsGzip(request.headers["accept-encoding"]);
  const packed = isGzipped ? site.packed.get(file) : undefined;
  const whole = path.join(site.root, file);
  const size = packed?.length ?? (isGzipped ? undefined : fs.statSync(whole).size);
  response.writeHead(status, {
    "content-type": contentType(file),
    "cache-control": cacheControl(file),
    "x-content-type-options": "nosniff",
    ...(isPackable(file) && { vary: "accept-encoding" }),
    ...(isGzipped && { "content-encoding": "gzip" }),
    ...(size !== undefined && { "content-length": size }),
    ...site.headersOf(asked),
  });
  if (request.method === "HEAD") response.end();
  else if (packed) response.end(packed);
  else pour(whole, response, isGzipped);
}

/** A reader who leaves, or a file that vanishes, ends the connection. */
function pour(file: string, response: http.ServerResponse, isGzipped: boolean): void {
  const done = () => undefined;
  const bytes = fs.createReadStream(file);
  if (isGzipped) pipeline(bytes, createGzip(), response, done);
  else pipeline(bytes, response, done);
}

function cacheControl(file: string): string {
  if (HASHED.test(path.basename(file))) return "public, max-age=31536000, immutable";
  return file.endsWith(".woff2") ? "public, max-age=600" : "no-cache";
}

function acceptsGzip(accepted: string | string[] | undefined): boolean {
  const codings = String(accepted ?? "").split(",");
  return codings.some((coding) => /^\s*gzip\s*(;\s*q=(1|0\.\d*[1-9])\d*\s*)?$/.test(coding));
}

/** Another site may not be asked in this one's name: an address from the root with two slashes would lead there. */
function redirect(response: http.ServerResponse, target: string): void {
  refuse(response, 301, { location: encodeURI(target).replace(/^\/{2,}/, "/") });
}

function refuse(response: http.ServerResponse, status: number, headers: Record<string, string> = {}): void {
  const text = `${status} ${http.STATUS_CODES[status] ?? ""}\n`;
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", ...headers }).end(text);
}

function listen(server: http.Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      reject(error.code ? new UserError(`unable to serve on port ${port}: ${error.code}`, { cause: error }) : error),
    );
    server.listen(port, HOST, resolve);
  });
}

function closeServer(server: http.Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}
