import fs from "node:fs";
import path from "node:path";
import { withFolder } from "./withFolder.js";

const CONFIG = `export default {
  root: "src", output: "dist", title: "Trang thử", pager: false, footer: "Chân trang", style: "style.css",
  globalStylesheets: [], preserveExtension: true, preserveIndex: true, pages: [{name: "Hai", path: "/hai"}],
  head: '<link rel="stylesheet" href="/fonts/fonts.css">',
};
`;

const PAGE = `# Một

\`\`\`js
const rows = await FileAttachment("data/rows.json").json();
\`\`\`

<p id="count">\${rows.length}</p>
`;

/** Lends a project with two pages and one attached file, which builds in a few seconds. */
export function withTinySite<T>(use: (root: string) => Promise<T>): Promise<T> {
  const files = {
    "package.json": '{"type": "module"}',
    "observablehq.config.ts": CONFIG,
    "src/index.md": PAGE,
    "src/hai.md": "# Hai\n\nXem [một](/).\n",
    "src/style.css": '@import url("observablehq:default.css");\n',
    "src/data/rows.json": "[1, 2]",
  };
  return withFolder(files, (root) => {
    fs.symlinkSync(path.resolve("node_modules"), path.join(root, "node_modules"));
    return use(root);
  });
}
