import { createHash } from "node:crypto";
import type { parseHTML } from "linkedom";

type Parsed = ReturnType<typeof parseHTML>["document"];

/**
 * What a page may do, whatever is in it: use its own host's files, and of inline scripts those only whose hashes stand in
 * its policy; no inline style. `data:` is for the small pictures in Framework's style sheet, `blob:` for the chart that
 * becomes a PNG. The search works without script, so a form may ask the site itself. Who may frame a page cannot be said
 * in a page; nobody is kept from it, as charts are there to be embedded.
 */
const DIRECTIVES = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "img-src": "'self' data: blob:",
  "font-src": "'self'",
  "connect-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'self'",
} as const;

/** Returns the content security policy under which these inline scripts run and no others. */
export function contentPolicy(scripts: readonly string[]): string {
  return policyOf(scripts.map(hashSource));
}

/** Returns the policy under which the inline scripts of these hashes run; each stands in it once, sorted. */
export function policyOf(hashSources: readonly string[]): string {
  const hashes = [...new Set(hashSources)].sort();
  return Object.entries(DIRECTIVES)
    .map(([name, sources]) => [name, sources, ...(name === "script-src" ? hashes : [])].join(" "))
    .join("; ");
}

/** Returns the hash of an inline script as policies write it. */
export function hashSource(script: string): string {
  return `'sha256-${createHash("sha256").update(script).digest("base64")}'`;
}

/** Returns whether a browser runs a script of a type; a block of data (`application/ld+json`) no policy governs. */
export function isExecuted(type: string | null | undefined): boolean {
  return !/^application\/(?:[\w.-]+\+)?json$/i.test(type ?? "");
}

/**
 * Puts a page's policy into its head, before everything that it governs; only the character set stands before it, as a
 * browser looks for that in the first 1024 bytes. The page's scripts must not change afterwards.
 */
export function addContentPolicy(document: Parsed): void {
  const inline = [...document.querySelectorAll("script:not([src])")];
  const executed = inline.filter((script) => isExecuted(script.getAttribute("type")));
  const policy = document.createElement("meta");
  policy.setAttribute("http-equiv", "Content-Security-Policy");
  policy.setAttribute("content", contentPolicy(executed.map((script) => script.textContent ?? "")));
  const charset = document.querySelector("meta[charset]");
  document.head.prepend("\n", ...(charset ? [charset, "\n"] : []), policy);
}
