import fs from "node:fs";
import path from "node:path";
import { UserError } from "../../warehouse/errors.js";

const TYPES: Readonly<Record<string, string>> = {
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
  ".png": "image/png",
};

/** What only the file says, and what it cannot do without script. */
const OWN_RULES = `.unable{display:none}
[data-unable=outdated] .unable.outdated,[data-unable=broken] .unable.broken{display:block}
[data-pending] main>*{visibility:hidden}
main h1:focus{outline:none}
@media(scripting:none){.site-search,.language-link{display:none}}`;

/** Returns the style sheets of a built site as one text, with what they refer to inside. `sheets` are files of the site. */
export function inlineStyle(site: string, sheets: readonly string[]): string {
  const texts = sheets.map((sheet) => {
    const folder = path.dirname(path.join(site, sheet));
    const text = fs.readFileSync(path.join(site, sheet), "utf8");
    return text.replace(
      /url\(\s*["']?(?!data:|#)([^"')]+)["']?\s*\)/g,
      (_, file) => `url(${dataUrl(site, path.join(folder, file))})`,
    );
  });
  return [...texts, OWN_RULES].join("\n").replaceAll("</", "<\\/");
}

/** Returns a file of the site as an address that holds it. Throws UserError for one that is not in the site. */
export function dataUrl(site: string, file: string): string {
  const type = TYPES[path.extname(file)];
  if (!path.resolve(file).startsWith(path.resolve(site) + path.sep))
    throw new UserError(`not a file of the site: ${file}`);
  if (type === undefined) throw new UserError(`unsupported file in a style sheet: ${path.relative(site, file)}`);
  return `data:${type};base64,${fs.readFileSync(file).toString("base64")}`;
}
