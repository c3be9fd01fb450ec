import path from "node:path";
import { build } from "esbuild";

const ENTRY = path.join(import.meta.dirname, "..", "..", "src", "singleFile", "main.ts");

/** Returns the script of the single file: all pages, controls and the shell as one that runs without modules. */
export async function bundleFileScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    preserveSymlinks: true,
    write: false,
  });
  return outputFiles.map(({ text }) => text).join("");
}

/**
 * The script that runs first, in words that the oldest browser knows: it says whether the other one can run, and hides
 * the first page where the address asks for another one.
 */
export const FIRST_SCRIPT = `(function(d){
if(typeof DecompressionStream!=="function"||!Array.prototype.toSpliced)d.setAttribute("data-unable","outdated");
else if(location.hash.length>2)d.setAttribute("data-pending","");
})(document.documentElement)`;
