import fs from "node:fs";
import path from "node:path";

/** What Playwright needs to start a browser. Plain data, so that it can be handed to the test processes. */
export interface BrowserLaunch {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/** Names under which systems know Chromium or Chrome. */
const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/** Where macOS keeps it, which is not on the PATH. */
const APPLICATIONS = ["/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

/** Where the packaged browser is unpacked, once for an installation. */
const UNPACKED = path.resolve("node_modules", ".cache", "kho-browser");

/** Returns the system's Chromium or Chrome, else the one that comes inside an npm package (Linux on x64). */
export async function findBrowser(searchPath = process.env.PATH ?? ""): Promise<BrowserLaunch> {
  const executablePath = findSystemBrowser(searchPath);
  return executablePath ? { executablePath, args: sandboxArgs(), env: {} } : unpackBrowser(UNPACKED);
}

function findSystemBrowser(searchPath: string): string | undefined {
  const folders = searchPath.split(path.delimiter).filter((folder) => folder !== "");
  const candidates = folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...candidates, ...APPLICATIONS].find((file) => fs.existsSync(file));
}

/** Chromium refuses its sandbox to root, who is the usual user inside a container. */
function sandboxArgs(): string[] {
  return process.getuid?.() === 0 ? ["--no-sandbox"] : [];
}

/**
 * Unpacks the packaged browser with the libraries that a bare system lacks. The package unpacks into the temporary
 * folder, and its libraries only for a cloud function; both are told by the environment while it is imported.
 */
async function unpackBrowser(folder: string): Promise<BrowserLaunch> {
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error("missing browser: install Chrome or Chromium");
  if (!fs.existsSync(folder)) {
    const next = `${folder}.next`;
    fs.rmSync(next, { recursive: true, force: true });
    fs.mkdirSync(next, { recursive: true });
    await withEnvironment({ TMPDIR: next, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" }, async () => {
      const { default: packaged } = await import("@sparticuz/chromium");
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
