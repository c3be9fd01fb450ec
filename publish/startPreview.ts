import type { ChildProcess } from "node:child_process";
import net from "node:net";
import path from "node:path";
import { UserError } from "../warehouse/errors.js";
import { pinDependencies } from "./pinDependencies.js";
import { prepareFonts } from "./prepareFonts.js";
import { spawnFramework } from "./runFramework.js";

export interface PreviewOptions {
  /** The project's folder, with `observablehq.config.ts` and `src/`. */
  root: string;
  /** The first port to try; the next free one is taken. */
  port?: number;
  /** Told the address as soon as it answers, and what Framework reports as an error. */
  log?: (line: string) => void;
}

export interface Preview {
  url: string;
  /** Stops the server. */
  close: () => Promise<void>;
  /** Settles when the server has ended by itself or was stopped. */
  ended: Promise<void>;
}

const HOST = "127.0.0.1";

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A shell reports the end by a signal as this plus the signal's number. */
const SIGNALLED = 128;

/** How many ports are tried after the first. */
const PORT_ATTEMPTS = 100;

/**
 * Serves the pages on loopback, without a network and without opening a browser. An open page takes over a file below
 * `src/data` that is replaced by a rename, without a reload. Throws UserError when no port is free or the server fails.
 */
export async function startPreview({ root, port = 3000, log = console.error }: PreviewOptions): Promise<Preview> {
  prepareFonts(path.join(root, "src", "fonts"));
  pinDependencies(path.join(root, "src"));
  const free = await findFreePort(port);
  const child = spawnFramework(["preview", "--no-open", "--host", HOST, "--port", String(free)], root);
  child.stderr?.on("data", (chunk: Buffer) => log(chunk.toString("utf8").trimEnd()));
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const release = endTogether(child);
  await waitForAddress(child);
  const url = `http://${HOST}:${free}/`;
  log(`serving ${url}`);
  const close = async () => {
    release();
    child.kill();
    await ended;
  };
  return { url, close, ended };
}

/** Returns the first port from `first` on that nothing listens on. */
export async function findFreePort(first: number): Promise<number> {
  for (let port = first; port < first + PORT_ATTEMPTS; port++) if (await isFree(port)) return port;
  throw new UserError(`no free port from ${first} to ${first + PORT_ATTEMPTS - 1}`);
}

/** Ends the child when this process ends, also by a signal. Returns what undoes that. */
function endTogether(child: ChildProcess): () => void {
  const stop = () => void child.kill();
  const stopAndExit = (_signal: string, number: number) => {
    stop();
    process.exit(SIGNALLED + number);
  };
  process.once("exit", stop);
  for (const signal of SIGNALS) process.once(signal, stopAndExit);
  return () => {
    process.off("exit", stop);
    for (const signal of SIGNALS) process.off(signal, stopAndExit);
  };
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(false));
    server.listen(port, HOST, () => server.close(() => resolve(true)));
  });
}

/** Framework prints its address once it listens; what it prints for every request later is dropped. */
function waitForAddress(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => reject(new UserError(`the preview server ended with status ${code}`)));
    child.stdout?.on("data", (chunk: Buffer) => chunk.toString("utf8").includes("http://") && resolve());
  });
}
