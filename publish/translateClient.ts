import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { en } from "../src/strings/en.js";
import { vi } from "../src/strings/vi.js";

/** What Framework 1.13.4's client scripts say in English, and what they say here: pages of every language share them. */
const PHRASES: readonly (readonly [from: string, to: string])[] = [
  ["`Toggle sidebar ", `\`\${${inPageLanguage("toggleMenu")}}: `],
  [
    '\'<button title="Copy code"',
    `'<button title="'+${inPageLanguage("copyCode")}+'" aria-label="'+${inPageLanguage("copyCode")}+'"`,
  ],
];

/**
 * Translates the client scripts in `<site>/_observablehq` and renames what changed after its new content. Returns the
 * new file name by the old one. Throws when a phrase is no longer there, so that English cannot slip back.
 */
export function translateClient(site: string): Map<string, string> {
  const folder = path.join(site, "_observablehq");
  const renames = new Map<string, string>();
  const missing = new Set(PHRASES.map(([from]) => from));
  for (const name of fs.readdirSync(folder).filter((name) => name.endsWith(".js"))) {
    const file = path.join(folder, name);
    const text = fs.readFileSync(file, "utf8");
    const translated = translate(text, missing);
    if (translated === text) continue;
    renames.set(name, nameByContent(name, translated));
    fs.rmSync(file);
    fs.writeFileSync(path.join(folder, renames.get(name) ?? name), translated);
  }
  for (const phrase of missing) throw new Error(`unable to translate the page shell: missing ${phrase}`);
  return renames;
}

function translate(text: string, missing: Set<string>): string {
  return PHRASES.reduce((done, [from, to]) => {
    const next = done.replace(from, () => to);
    if (next !== done) missing.delete(from);
    return next;
  }, text);
}

/** A script's expression for a text of the shell in the language of the page that runs it. */
function inPageLanguage(name: "toggleMenu" | "copyCode"): string {
  return `(document.documentElement.lang==="en"?${JSON.stringify(en.shell[name])}:${JSON.stringify(vi.shell[name])})`;
}

function nameByContent(name: string, text: string): string {
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 8);
  return `${name.split(".")[0]}.${hash}.js`;
}
