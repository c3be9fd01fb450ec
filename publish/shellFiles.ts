import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { readSearchIndex } from "./searchIndex.js";

const ENTRY = path.join(import.meta.dirname, "..", "src", "shell", "shell.ts");

/** Returns the script that every page loads: the search, the language link, keys and tooltips of marks, as one module. */
export async function bundleShell(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    write: false,
  });
  return outputFiles.map(({ text }) => text).join("");
}

/** Writes the shell's script into the root of the site. Returns its name, which changes with its content. */
export async function writeShellScript(site: string): Promise<string> {
  const script = await bundleShell();
  const name = `shell.${createHash("sha256").update(script).digest("hex").slice(0, 8)}.js`;
  fs.writeFileSync(path.join(site, name), script);
  return name;
}

/** Writes the search index of the current language into the root of that language. `source` holds the exported marts. */
export function writeSearchIndex(folder: string, source: string): void {
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, "search.json"), JSON.stringify(readSearchIndex(source)));
}
