import fs from "node:fs";
import path from "node:path";
import { UserError } from "../../warehouse/errors.js";

/** What is needed to start a browser. Plain data, so that it can be handed to other processes. */
export interface BrowserLaunch {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

export interface FindBrowserOptions {
  env?: NodeJS.ProcessEnv;
  platform?: NodeJS.Platform;
  /** Where the packaged browser is unpacked, once for an installation. */
  unpacked?: string;
}

/** What a person can do where there is no browser. */
export const INSTALL_BROWSER =
  "missing browser: install Chromium, Google Chrome or Microsoft Edge, or set CHROMIUM to its program";

/** Variables that people and tools name a browser by, the first of them first. */
const VARIABLES = ["CHROMIUM", "CHROME_PATH", "CHROME_BIN", "PUPPETEER_EXECUTABLE_PATH"];

/** Names under which systems know a browser of the kind. */
const NAMES = [
  ...["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
  ...["microsoft-edge", "microsoft-edge-stable", "msedge"],
];

/** Where systems keep it outside of the PATH. */
const PLACES: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  linux: ["/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge", "/snap/bin/chromium"],
  win32: ["Google\\Chrome\\Application\\chrome.exe", "Chromium\\Application\\chrome.exe"].concat(
    "Microsoft\\Edge\\Application\\msedge.exe",
  ),
};

/** The folders that programs are installed below on Windows. */
const WINDOWS_ROOTS = ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"];

const UNPACKED = path.resolve("node_modules", ".cache", "kho-browser");

/**
 * Returns the browser that the environment names, else the system's, else the one that comes inside an npm package
 * (Linux on x64). Throws UserError, saying what to install, where there is none.
 */
export async function findBrowser(options: FindBrowserOptions = {}): Promise<BrowserLaunch> {
  const { env = process.env, platform = process.platform, unpacked = UNPACKED } = options;
  const executablePath = findSystemBrowser(env, platform);
  return executablePath ? { executablePath, args: sandboxArgs(), env: {} } : unpackBrowser(unpacked, platform);
}

/** Returns the browser that the environment names, else the first one that stands in a usual place. */
export function findSystemBrowser(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string | undefined {
  const variable = VARIABLES.find((name) => env[name]);
  if (variable === undefined) return [...onPath(env, platform), ...inPlaces(env, platform)].find(isFile);
  const named = env[variable] ?? "";
  if (!isFile(named)) throw new UserError(`missing browser: ${variable} names ${named}, which is no file`);
  return named;
}

function onPath(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  const [separator, ending] = platform === "win32" ? [";", ".exe"] : [":", ""];
  const folders = (env.PATH ?? env.Path ?? "").split(separator).filter((folder) => folder !== "");
  return folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name + ending)));
}

function inPlaces(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string[] {
  const places = PLACES[platform] ?? [];
  if (platform !== "win32") return [...places];
  return WINDOWS_ROOTS.flatMap((root) => places.map((place) => path.join(env[root] ?? "", place)));
}

function isFile(file: string): boolean {
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
}

/** Chromium refuses its sandbox to root, who is the usual user inside a container. */
function sandboxArgs(): string[] {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}

/**
 * Unpacks the packaged browser with the libraries that a bare system lacks. The package unpacks into the temporary
 * folder, and its libraries only for a cloud function; both are told by the environment while it is imported.
 */
async function unpackBrowser(folder: string, platform: NodeJS.Platform): Promise<BrowserLaunch> {
  if (platform !== "linux" || process.arch !== "x64") throw new UserError(INSTALL_BROWSER);
  if (!fs.existsSync(folder)) {
    const next = `${folder}.next`;
    fs.rmSync(next, { recursive: true, force: true });
    fs.mkdirSync(next, { recursive: true });
    await withEnvironment({ TMPDIR: next, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" }, async () => {
      const { default: packaged } = await importPackaged();
      await packaged.executablePath();
    });
    fs.writeFileSync(path.join(next, "fonts", "fonts.conf"), fontSettings(path.join(folder, "fonts")));
    fs.renameSync(next, folder);
  }
  return {
    executablePath: path.join(folder, "chromium"),
    args: ["--no-sandbox", "--no-zygote", "--disable-gpu"],
    env: { LD_LIBRARY_PATH: path.join(folder, "al2023", "lib"), FONTCONFIG_PATH: path.join(folder, "fonts") },
  };
}

/** The package is one of development: an installation without those does not have it. */
async function importPackaged(): Promise<typeof import("@sparticuz/chromium")> {
  try {
    return await import("@sparticuz/chromium");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new UserError(INSTALL_BROWSER);
  }
}

/** The package's own settings name folders of a cloud function; without any font the browser ends at the first text. */
function fontSettings(folder: string): string {
  const dir = folder.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  return `<?xml version="1.0"?>\n<fontconfig><dir>${dir}</dir><cachedir>${dir}/cache</cachedir></fontconfig>\n`;
}

/** Runs `use` with other environment variables and puts back every variable that changed meanwhile. */
async function withEnvironment(variables: Record<string, string>, use: () => Promise<void>): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, variables);
  try {
    await use();
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
