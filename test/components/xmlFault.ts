/** One token of XML: a declaration, a tag with quoted attributes, or text. */
const TOKEN =
  /<\?xml [^?]*\?>|<(?<close>\/?)(?<name>[a-zA-Z][\w-]*)(?<attributes>(?:\s+[a-zA-Z][\w-]*="[^"<]*")*)\s*(?<empty>\/?)>|[^<]+/uy;

const CHARACTERS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/**
 * Returns where XML is not well-formed, or null. Stricter than a browser: it knows tags, quoted attributes, text and the
 * five entities, and nothing else.
 */
export function findXmlFault(xml: string): string | null {
  if (!CHARACTERS.test(xml)) return "a character that XML cannot hold";
  const open: string[] = [];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < xml.length; at = TOKEN.lastIndex) {
    const match = TOKEN.exec(xml);
    if (!match) return `no token at ${xml.slice(at, at + 60)}`;
    if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(match[0])) return `a bare & in ${match[0].slice(0, 60)}`;
    const { close, name, attributes = "", empty } = match.groups ?? {};
    if (hasTwice(attributes)) return `an attribute twice in ${match[0].slice(0, 60)}`;
    if (close && open.pop() !== name) return `</${name}> closes nothing`;
    if (name && !close && !empty) open.push(name);
  }
  return open.length > 0 ? `<${open.at(-1)}> stays open` : null;
}

function hasTwice(attributes: string): boolean {
  const names = [...attributes.matchAll(/\s([\w-]+)=/g)].map((match) => match[1]);
  return new Set(names).size < names.length;
}
