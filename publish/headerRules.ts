/** The headers of all addresses that a pattern fits. */
interface HeaderRule {
  pattern: RegExp;
  headers: [name: string, value: string][];
}

/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do: a line with a pattern of paths, `*` for any rest, then its
 * headers, indented. Returns the headers of a path; a name that several patterns give carries their values, with commas.
 */
export function readHeaderRules(text: string): (path: string) => Record<string, string> {
  const rules: HeaderRule[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "" || line.trimStart().startsWith("#")) continue;
    const [, name = "", value = ""] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name === "") rules.push({ pattern: asPattern(line.trim()), headers: [] });
    else rules.at(-1)?.headers.push([name.toLowerCase(), value.trim()]);
  }
  return (path) => collect(rules.filter(({ pattern }) => pattern.test(path)));
}

function asPattern(text: string): RegExp {
  const escaped = text.split("*").map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${escaped.join(".*")}$`);
}

function collect(rules: readonly HeaderRule[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of rules.flatMap((rule) => rule.headers))
    headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
  return headers;
}
