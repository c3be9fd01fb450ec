import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { frameworkHome } from "./pinDependencies.js";

/** What Framework printed and how it ended. */
export interface FrameworkRun {
  code: number;
  output: string;
}

/** Starts Framework's command in `folder`, without telemetry and able to read TypeScript. Its output is piped. */
export function spawnFramework(args: readonly string[], folder: string): ChildProcess {
  const typescript = pathToFileURL(createRequire(import.meta.url).resolve("tsx/esm")).href;
  const command = ["--import", typescript, path.join(frameworkHome(), "dist", "bin", "observable.js")];
  const env = { ...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true", NO_COLOR: "1" };
  return spawn(process.execPath, [...command, ...args], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
}

/** Runs Framework's command in `folder` to its end. */
export async function runFramework(args: readonly string[], folder: string): Promise<FrameworkRun> {
  const child = spawnFramework(args, folder);
  const chunks: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => resolve(status ?? 1));
  });
  return { code, output: stripVTControlCharacters(Buffer.concat(chunks).toString("utf8")) };
}

/** Returns the one line of Framework's output that says why it failed. */
export function failureLine(output: string): string {
  const lines = output.split("\n").map((line) => line.trim());
  const stated = lines.find((line) => /^(Unexpected error|\w*Error):/.test(line));
  const reason = (stated ?? lines.findLast((line) => line !== "") ?? "no output").replace(/^Unexpected error: /, "");
  const twice = /duplicate ID (\S+)/.exec(reason)?.[1];
  if (twice) return `${twice} is in the search twice: its page needs \`index: false\` in its front matter`;
  return /fetch/.test(reason) ? networkFailure(output) : reason;
}

/** Framework names the page that it loads and the library that it looks for before it asks the network. */
function networkFailure(output: string): string {
  const page = [...output.matchAll(/^load (\S+)/gm)].at(-1)?.[1] ?? "a page";
  const library = [...output.matchAll(/npm:(\S+) →/g)].at(-1)?.[1] ?? "a library";
  return `${page} needs the network for ${library}: import libraries by their bare names, never by npm: or an implicit name`;
}
