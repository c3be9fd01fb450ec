import { inLightColors } from "./lightColors.js";

const ELEMENTS = new Set(
  (
    "svg g path line rect circle ellipse polygon polyline text tspan title desc defs " +
    "clipPath mask linearGradient radialGradient stop pattern marker symbol use"
  ).split(" "),
);

/** What belongs to the page: handlers, links, hooks of style sheets, scripts and screen readers. */
const OF_THE_PAGE = /^(?:on|data-|aria-|xmlns|role$|class$|tabindex$|target$|rel$|download$)/i;

/** A value that could make a reader's program fetch something. */
const FETCHES = /\\|@import|(?:url|src|image|image-set|cross-fade)\s*\(\s*(?!["']?#)/i;

/** What XML 1.0 cannot hold, however it is written. */
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * Returns an SVG element as a file that stands alone: light colours in place of variables, shapes and texts only, no
 * link and nothing that runs or fetches. Text stays text whatever it says.
 */
export function writeSvg(svg: Element): string {
  const file = writeElement(svg).replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"');
  return `<?xml version="1.0" encoding="UTF-8"?>\n${file}\n`;
}

function writeElement(element: Element): string {
  const isLink = element.localName === "a";
  const name = isLink ? "g" : element.localName;
  if (!ELEMENTS.has(name)) return "";
  const content = [...element.childNodes].map(writeChild).join("");
  const attributes = [...element.attributes].filter((attribute) => !(isLink && attribute.name === "href"));
  const start = `${name}${attributes.map(writeAttribute).join("")}`;
  return content === "" ? `<${start}/>` : `<${start}>${content}</${name}>`;
}

function writeChild(node: ChildNode): string {
  if (node.nodeType === 1) return writeElement(node as Element);
  return node.nodeType === 3 ? escapeXml(node.textContent ?? "") : "";
}

function writeAttribute({ name, value }: Attr): string {
  if (!/^[a-z][\w-]*$/i.test(name) || OF_THE_PAGE.test(name)) return "";
  if (name === "href" && !value.startsWith("#")) return "";
  const text = inLightColors(value);
  return FETCHES.test(text) ? "" : ` ${name}="${escapeXml(text)}"`;
}

/** Returns text as it may stand in XML, between tags or between double quotes. */
export function escapeXml(text: string): string {
  return text
    .replace(UNWRITABLE, "\ufffd")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
