import { type Command, InvalidArgumentError } from "commander";

interface ServeFlags {
  port: number;
  base?: string;
}

const LAST_PORT = 65_535;

/** Adds `kho serve`, which goes on until it is stopped. */
export function addServe(program: Command): void {
  program
    .command("serve")
    .description("show a built site or a snapshot on 127.0.0.1, as a static host would")
    .argument("<folder>", "the site's folder")
    .option("--port <number>", "first port to try", asPort, 3000)
    .option("--base <path>", "the path below which it stands; else the one that the snapshot was made for, or /")
    .action(async (folder: string, { port, base }: ServeFlags) => {
      const { asBasePath } = await import("../snapshot/basePath.js");
      const { findFreePort } = await import("../startPreview.js");
      const { serveSite } = await import("../siteServer.js");
      const options = {
        base: base === undefined ? await baseOf(folder) : asBasePath(base),
        port: await findFreePort(port),
      };
      const { url } = await serveSite(folder, options);
      console.error(`serving ${url}`);
    });
}

async function baseOf(folder: string): Promise<string> {
  const { isSnapshot, readManifest } = await import("../snapshot/latest.js");
  return isSnapshot(folder) ? readManifest(folder).base : "/";
}

function asPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > LAST_PORT) throw new InvalidArgumentError(`expected 1 to ${LAST_PORT}`);
  return port;
}
