import fs from "node:fs";
import path from "node:path";
import { build, type Plugin } from "esbuild";
import { UserError } from "../../warehouse/errors.js";
import { frameworkHome } from "../pinDependencies.js";
import { prepareFonts } from "../prepareFonts.js";

/** The style of what only the report has, beside the pages' own. */
const SHEET = path.join(import.meta.dirname, "report.css");

export interface StyleOptions {
  /** The project's folder, with `src/style.css`. */
  root: string;
  /** A folder to work in. */
  folder: string;
}

/** Returns the style sheet of the pages and of the report as one text that refers to no file: the fonts stand in it. */
export async function reportStyle({ root, folder }: StyleOptions): Promise<string> {
  const fonts = path.join(folder, "fonts");
  prepareFonts(fonts);
  const sheets = [path.join(fonts, "fonts.css"), path.resolve(root, "src", "style.css"), SHEET];
  const entry = path.join(folder, "report-entry.css");
  fs.writeFileSync(entry, sheets.map((sheet) => `@import ${JSON.stringify(sheet)};\n`).join(""));
  try {
    const { outputFiles } = await build({ entryPoints: [entry], ...OPTIONS, outdir: folder });
    return outputFiles[0]?.text ?? "";
  } catch (error) {
    throw new UserError(`unable to read the style of the report: ${String(error).split("\n")[1] ?? error}`);
  }
}

/** Framework names its own sheets by a scheme. */
const frameworkSheets: Plugin = {
  name: "framework-sheets",
  setup({ onResolve }) {
    onResolve({ filter: /^observablehq:/ }, ({ path: name }) => ({
      path: path.join(frameworkHome(), "dist", "style", name.replace(/^observablehq:/, "")),
    }));
  },
};

const OPTIONS = {
  bundle: true,
  write: false,
  minify: true,
  charset: "utf8",
  logLevel: "silent",
  legalComments: "none",
  target: "chrome120",
  loader: { ".woff2": "dataurl" },
  plugins: [frameworkSheets],
} as const satisfies Parameters<typeof build>[0];
