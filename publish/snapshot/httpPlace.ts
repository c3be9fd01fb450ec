import http from "node:http";
import { pipeline, type Readable } from "node:stream";
import { createBrotliDecompress, createGunzip, createInflate } from "node:zlib";
import { UserError } from "../../warehouse/errors.js";
import type { SnapshotPlace } from "./snapshotPlace.js";

/** Hosts that are this machine, as `URL` writes them. */
const LOOPBACK = new Set(["127.0.0.1", "[::1]", "localhost"]);

/** A host with clean addresses sends from `/x.html` to `/x`, and from there to `/x/` at most. */
const MAX_REDIRECTS = 3;

/** For how long a server may be silent, in milliseconds. */
const PATIENCE = 30_000;

const DECODERS: Record<string, () => NodeJS.ReadWriteStream> = {
  gzip: createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/** Returns whether a place is an address rather than a file. */
export function isAddress(place: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(place);
}

/**
 * Opens the snapshot that a server on this machine hands out below `address`. Its files cannot be listed. Throws
 * UserError for any other host; a redirect is followed on the same host and port only.
 */
export function openAddress(address: string): SnapshotPlace {
  const root = asRoot(address);
  const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
  return {
    names: undefined,
    folders: [],
    faults: [],
    open: (name) => ask(new URL(name.split("/").map(encodeURIComponent).join("/"), root), agent),
    isWithheld: isHostFile,
    close: async () => agent.destroy(),
  };
}

/** The folder of the snapshot, with a slash at its end. */
function asRoot(address: string): URL {
  if (!URL.canParse(address)) throw new UserError(`invalid address: ${address}`);
  const url = new URL(address);
  if (url.protocol !== "http:") throw new UserError(`unsupported address: ${address} (expected http://127.0.0.1:…)`);
  if (!LOOPBACK.has(url.hostname))
    throw new UserError(`unsupported host: ${url.hostname} (only 127.0.0.1, ::1 and localhost are asked)`);
  url.search = url.hash = url.username = url.password = "";
  url.pathname = url.pathname.replace(/\/?(index\.html)?$/, "/");
  return url;
}

/** What hosts read themselves, as `.htaccess` and `_headers`, few of them hand out. */
function isHostFile(name: string): boolean {
  return /(^|\/)\./.test(name) || /^_(headers|redirects)$/.test(name);
}

async function ask(url: URL, agent: http.Agent, redirects = MAX_REDIRECTS): Promise<Readable | undefined> {
  const response = await send(url, agent);
  const { statusCode: status = 0, headers } = response;
  if (status === 200) return decode(response, headers["content-encoding"]);
  response.resume();
  if (status === 404 || status === 410) return undefined;
  if (status < 300 || status > 399 || !headers.location) throw new UserError(`the server answers ${status}`);
  const target = new URL(headers.location, url);
  if (target.origin !== url.origin) throw new UserError(`the server sends to another host: ${target.origin}`);
  if (redirects === 0) throw new UserError(`the server redirects more than ${MAX_REDIRECTS} times`);
  return ask(target, agent, redirects - 1);
}

function send(url: URL, agent: http.Agent): Promise<http.IncomingMessage> {
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent, headers: { "accept-encoding": "identity" }, timeout: PATIENCE }, resolve);
    request.on("timeout", () => request.destroy(new UserError(`no answer within ${PATIENCE / 1000} s`)));
    request.on("error", (error: NodeJS.ErrnoException) => reject(asUnreachable(error, url)));
  });
}

function asUnreachable(error: NodeJS.ErrnoException, url: URL): Error {
  return error.code ? new UserError(`unable to reach ${url.origin}: ${error.code}`, { cause: error }) : error;
}

function decode(response: http.IncomingMessage, encoding: string | undefined): Readable {
  if (encoding === undefined || encoding === "identity") return response;
  const decoder = DECODERS[encoding];
  if (!decoder) throw new UserError(`the server packs by an unknown method: ${encoding}`);
  return pipeline(response, decoder(), () => undefined) as unknown as Readable;
}
