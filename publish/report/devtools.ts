import { spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import * as z from "zod";
import { UserError } from "../../warehouse/errors.js";
import type { BrowserLaunch } from "./findBrowser.js";

/** Sends a command of the DevTools protocol and returns its result; within a page if its session is named. */
export type SendCommand = (method: string, params?: object, sessionId?: string) => Promise<unknown>;

export interface Devtools {
  send: SendCommand;
}

export interface DevtoolsOptions {
  args: readonly string[];
  /** How long the browser may run, in milliseconds. */
  limit: number;
}

const message = z.object({
  id: z.number().optional(),
  result: z.unknown().optional(),
  error: z.object({ message: z.string() }).optional(),
});

type Settle = { resolve: (result: unknown) => void; reject: (error: Error) => void };

/**
 * Lends a browser without a window, spoken to through a pipe, so that no port is opened, and ends it afterwards. Throws
 * UserError with the browser's last words when it cannot be started or ends too early.
 */
export async function withDevtools<T>(
  { executablePath, args, env }: BrowserLaunch,
  options: DevtoolsOptions,
  use: (devtools: Devtools) => Promise<T>,
): Promise<T> {
  const child = spawn(executablePath, [...args, "--headless", "--remote-debugging-pipe", ...options.args], {
    env: { ...process.env, ...env, TZ: "UTC" },
    stdio: ["ignore", "ignore", "pipe", "pipe", "pipe"],
    timeout: options.limit,
    killSignal: "SIGKILL",
  });
  const said: Buffer[] = [];
  child.stderr?.on("data", (chunk: Buffer) => said.push(chunk));
  const closed = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const ended = new Promise<never>((_, reject) => {
    child.once("error", (error) => reject(new UserError(`unable to start ${executablePath}: ${error.message}`)));
    child.once("close", (_code, signal) => reject(new UserError(endedLine(Buffer.concat(said), signal))));
  });
  try {
    return await Promise.race([use(openPipe(child.stdio[3] as Writable, child.stdio[4] as Readable)), ended]);
  } finally {
    if (child.pid !== undefined) {
      child.kill("SIGKILL");
      await closed;
    }
  }
}

function endedLine(said: Buffer, signal: NodeJS.Signals | null): string {
  const last = said.toString("utf8").trim().split("\n").at(-1);
  return `unable to print the report: ${last || `the browser ended${signal ? ` by ${signal}` : ""}`}`;
}

/** Speaks the protocol: messages of JSON, each ended by a zero. */
function openPipe(input: Writable, output: Readable): Devtools {
  const waiting = new Map<number, Settle>();
  let rest = Buffer.alloc(0);
  let count = 0;
  input.on("error", ignoreClosed);
  output.on("data", (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (let end = rest.indexOf(0); end !== -1; end = rest.indexOf(0)) {
      receive(rest.subarray(0, end).toString("utf8"));
      rest = rest.subarray(end + 1);
    }
  });

  function receive(text: string): void {
    const { id, result, error } = message.parse(JSON.parse(text));
    const settle = id === undefined ? undefined : waiting.get(id);
    if (error) settle?.reject(new UserError(`unable to print the report: ${error.message}`));
    else settle?.resolve(result);
  }

  return {
    send: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        count += 1;
        waiting.set(count, { resolve, reject });
        input.write(`${JSON.stringify({ id: count, method, params, sessionId })}\0`);
      }),
  };
}

/** A pipe whose browser has ended says so here; what it ended of is told where the process is waited for. */
function ignoreClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE" && error.code !== "ECONNRESET" && error.code !== "ERR_STREAM_DESTROYED") throw error;
}
