import { Parser } from "htmlparser2";
import { isExecuted } from "./contentPolicy.js";

/** What a check of a page looks at, in the order in which it stands there. */
export interface ReadPage {
  /** What `lang` of the page says. */
  language: string | undefined;
  title: string;
  viewport: string;
  /** The texts of cells that Framework could not run. */
  errors: string[];
  /** The addresses of what the page loads by itself. */
  loaded: string[];
  /** The addresses of what a reader may follow. */
  links: string[];
  /** The modules that stand in the page. */
  modules: string[];
  /** All scripts that stand in the page and are run. */
  scripts: string[];
  /** The content security policy, and whether something that it governs stands before it. */
  policy: string | undefined;
  isPolicyLate: boolean;
  /** What a policy forbids: style attributes, style elements, handlers, as they are written. */
  inline: string[];
}

/** Attributes by which an element loads something by itself. */
const LOADING: Readonly<Record<string, string>> = {
  script: "src",
  link: "href",
  img: "src",
  source: "src",
  iframe: "src",
};

/** What a link in the head tells search engines; a browser loads none of it. */
const LINKING: ReadonlySet<string> = new Set(["alternate", "canonical"]);

/** Elements that a policy in the page says something of. */
const GOVERNED: ReadonlySet<string> = new Set(["base", "body", "link", "script", "style"]);

const ERROR_CLASS = "observablehq--error";

/** The parts of a page whose text is kept, and the depth below which it lies. */
interface Open {
  depth: number;
  keep: (text: string) => void;
  text: string;
}

/** Returns what a page says, loads and links to, read as it comes: a tree of a large page would take a hundred times as long. */
export function readPage(html: string): ReadPage {
  const page: ReadPage = {
    language: undefined,
    title: "",
    viewport: "",
    errors: [],
    loaded: [],
    links: [],
    modules: [],
    scripts: [],
    policy: undefined,
    isPolicyLate: false,
    inline: [],
  };
  const open: Open[] = [];
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      const keep = readElement(page, name, attributes);
      if (keep) open.push({ depth, keep, text: "" });
    },
    ontext(text) {
      for (const part of open) part.text += text;
    },
    onclosetag() {
      const part = open.at(-1);
      if (part?.depth === depth) part.keep(part.text);
      if (part?.depth === depth) open.pop();
      depth -= 1;
    },
  });
  parser.end(html);
  return page;
}

/** Notes what an element says by its attributes; returns where its text goes if that matters. */
function readElement(page: ReadPage, name: string, attributes: Record<string, string>): Open["keep"] | undefined {
  const address = attributes[LOADING[name] ?? ""];
  const isLink = name === "a" || (name === "link" && LINKING.has(attributes.rel ?? ""));
  if (isLink && attributes.href !== undefined) page.links.push(attributes.href);
  else if (address !== undefined) page.loaded.push(address);
  if (name === "html") page.language = attributes.lang;
  if (name === "meta" && attributes.name === "viewport") page.viewport = attributes.content ?? "";
  if (name === "title" && page.title === "") return keepTitle(page);
  if (name === "meta" && attributes["http-equiv"] === "Content-Security-Policy") page.policy = attributes.content;
  if (GOVERNED.has(name) && page.policy === undefined) page.isPolicyLate = true;
  noteInline(page, name, attributes);
  if (name === "script" && address === undefined) return keepScript(page, attributes.type);
  const isError = attributes.class?.split(/\s+/).includes(ERROR_CLASS);
  return isError ? (text) => page.errors.push(text.trim()) : undefined;
}

function keepScript(page: ReadPage, type: string | undefined): Open["keep"] | undefined {
  if (!isExecuted(type)) return undefined;
  return (text) => {
    page.scripts.push(text);
    if (type === "module") page.modules.push(text);
  };
}

function noteInline(page: ReadPage, name: string, attributes: Record<string, string>): void {
  if (name === "style") page.inline.push("<style>");
  for (const [attribute, value] of Object.entries(attributes))
    if (attribute === "style" || attribute.startsWith("on")) page.inline.push(`${attribute}="${value}"`);
}

/** The first title is the page's; charts have their own. */
function keepTitle(page: ReadPage): Open["keep"] {
  return (text) => {
    page.title = text;
  };
}
