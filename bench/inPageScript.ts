import { buildSync } from "esbuild";

/** The name under which the bench's functions stand in a page. */
export const IN_PAGE = "khoBench";

/** Returns the script of the functions that run inside a page, which watches its loading from the start. */
export function inPageScript(): string {
  const { outputFiles } = buildSync({
    entryPoints: ["bench/inPage/main.ts"],
    bundle: true,
    format: "iife",
    globalName: IN_PAGE,
    write: false,
  });
  return `${outputFiles[0]?.text}globalThis.${IN_PAGE} = ${IN_PAGE};\n${IN_PAGE}.watchLoad();`;
}
