import { Parser } from "htmlparser2";

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
  scripts: string[];
}

/** Attributes by which an element loads something by itself. */
const LOADING: Readonly<Record<string, string>> = {
  script: "src",
  link: "href",
  img: "src",
  source: "src",
  iframe: "src",
};

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
    scripts: [],
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
  if (address !== undefined) page.loaded.push(address);
  if (name === "a" && attributes.href !== undefined) page.links.push(attributes.href);
  if (name === "html") page.language = attributes.lang;
  if (name === "meta" && attributes.name === "viewport") page.viewport = attributes.content ?? "";
  if (name === "title" && page.title === "") return keepTitle(page);
  if (name === "script" && attributes.type === "module" && address === undefined)
    return (text) => page.scripts.push(text);
  const isError = attributes.class?.split(/\s+/).includes(ERROR_CLASS);
  return isError ? (text) => page.errors.push(text.trim()) : undefined;
}

/** The first title is the page's; charts have their own. */
function keepTitle(page: ReadPage): Open["keep"] {
  return (text) => {
    page.title = text;
  };
}
