import { type ChartPart, chartParts, type LegendItem } from "./chartParts.js";
import { type Attributes, type MakeSvg, svgMaker } from "./element.js";
import { strings } from "./strings.js";
import { textLines } from "./textLines.js";
import { textWidth } from "./textWidth.js";
import { writeSvg } from "./writeSvg.js";

export interface SvgDocumentOptions {
  title: string;
  /** The unit in words. */
  unit: string;
  /** The period in words. */
  period: string;
  sources: readonly string[];
  /** As of when the data hold, in words. */
  asOf: string;
  /** Where the page is. */
  address: string;
  /** The width of the whole picture; that of the widest panel and its margins unless given. */
  width?: number;
}

/** One strip of the picture, as wide as the picture; it is drawn from its upper edge. */
interface Block {
  height: number;
  draw: (top: number) => SVGElement[];
}

interface Frame {
  make: MakeSvg;
  /** The width between the margins. */
  room: number;
}

interface TextStyle {
  size: number;
  /** Room above, in pixels. */
  above: number;
  attributes?: Attributes;
}

const MARGIN = 28;
const NARROWEST = 320;
const MOST_SOURCES = 16;
const FONT = "'Be Vietnam Pro', system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const MUTED = { fill: "var(--kho-muted)" };
const STRONG = { "font-weight": 600 };
const TITLE: TextStyle = { size: 20, above: 0, attributes: STRONG };
const SUBTITLE: TextStyle = { size: 14, above: 4, attributes: MUTED };
const PART_TEXTS: Record<"heading" | "subheading" | "text", TextStyle> = {
  heading: { size: 15, above: 18, attributes: STRONG },
  subheading: { size: 13.5, above: 10, attributes: STRONG },
  text: { size: 12.5, above: 6, attributes: MUTED },
};
const FOOT: TextStyle = { size: 12, above: 4, attributes: MUTED };

/**
 * Returns the chart on a page as an SVG file that stands alone: title, unit and period above, then its panels with
 * their headings, notes and key, below them the sources, the day of the data and the address. Light colours, no outside
 * reference. Throws when there is nothing to draw.
 */
export function svgDocument(chart: Element, options: SvgDocumentOptions): string {
  const parts = chartParts(chart).filter((part) => !("text" in part) || part.text !== strings.unitIs(options.unit));
  if (parts.length === 0) throw new Error(strings.takeAway.noPicture);
  const widest = Math.max(NARROWEST, ...parts.map((part) => (part.kind === "picture" ? sizeOf(part.svg).width : 0)));
  const width = Math.ceil(options.width ?? widest + 2 * MARGIN);
  const frame = { make: svgMaker(chart.ownerDocument), room: width - 2 * MARGIN };
  const blocks = [
    ...headBlocks(options, frame),
    ...parts.map((part) => partBlock(part, frame)),
    ...footBlocks(options, frame),
  ];
  return writeSvg(sheet(blocks, options.title, { ...frame, width }));
}

function sheet(blocks: readonly Block[], title: string, { make, width }: Frame & { width: number }): SVGElement {
  const height = Math.ceil(blocks.reduce((sum, block) => sum + block.height, 2 * MARGIN));
  let top = MARGIN;
  const content = blocks.flatMap((block) => {
    const elements = block.draw(top);
    top += block.height;
    return elements;
  });
  const paper = make("rect", { width, height, fill: "var(--kho-paper)" });
  const ink = { color: "var(--kho-ink)", fill: "var(--kho-ink)", "font-family": FONT, "font-size": 13 };
  const size = { width, height, viewBox: `0 0 ${width} ${height}` };
  return make("svg", { ...size, ...ink }, make("title", {}, title), paper, ...content);
}

function headBlocks({ title, unit, period }: SvgDocumentOptions, frame: Frame): Block[] {
  return [textBlock(title, TITLE, frame), textBlock(strings.takeAway.subtitle(unit, period), SUBTITLE, frame), gap(10)];
}

function footBlocks({ sources, asOf, address }: SvgDocumentOptions, frame: Frame): Block[] {
  const words = strings.takeAway;
  const named = [...new Set(sources)];
  const rest = named.length - MOST_SOURCES;
  const listed = named.slice(0, MOST_SOURCES).join("; ");
  const lines = [
    named.length === 0 ? words.noSource : words.sources(rest > 0 ? `${listed}; ${words.moreSources(rest)}` : listed),
    `${strings.siteName} · ${asOf}`,
    address,
  ];
  return [gap(18), rule(frame), gap(6), ...lines.map((line) => textBlock(line, FOOT, frame))];
}

function partBlock(part: ChartPart, frame: Frame): Block {
  if (part.kind === "picture") return pictureBlock(part.svg, frame);
  if (part.kind === "legend") return legendBlock(part.items, frame);
  return textBlock(part.text, PART_TEXTS[part.kind], frame);
}

function textBlock(text: string, { size, above, attributes }: TextStyle, { make, room }: Frame): Block {
  const lines = textLines(text, room, size);
  const step = size * 1.45;
  const lineAt = (line: string, y: number) => make("text", { x: MARGIN, y, "font-size": size, ...attributes }, line);
  return {
    height: above + step * lines.length,
    draw: (top) => lines.map((line, index) => lineAt(line, round(top + above + step * index + size * 1.08))),
  };
}

/** A panel keeps its own coordinates; one that is wider than the picture is drawn smaller. */
function pictureBlock(svg: Element, { make, room }: Frame): Block {
  const { width, height } = sizeOf(svg);
  const scale = Math.min(1, room / width);
  const size = { width: round(width * scale), height: round(height * scale) };
  const viewBox = svg.getAttribute("viewBox") ?? `0 0 ${width} ${height}`;
  return {
    height: size.height + 10,
    draw(top) {
      const panel = svg.cloneNode(true) as SVGElement;
      const place = { x: MARGIN, y: round(top + 10), ...size, viewBox, overflow: "visible" };
      for (const [name, value] of Object.entries(place)) panel.setAttribute(name, String(value));
      return [make("g", {}, panel)];
    },
  };
}

/** The key: samples with their words, as many in a row as fit. */
function legendBlock(items: readonly LegendItem[], { make, room }: Frame): Block {
  const [SIZE, ROW, BETWEEN] = [12.5, 24, 22];
  let [x, row] = [0, 0];
  const places = items.map((item) => {
    const sample = item.sample ? sizeOf(item.sample).width + 7 : item.color ? 18 : 0;
    const width = sample + textWidth(item.text, SIZE);
    if (x > 0 && x + width > room) [x, row] = [0, row + 1];
    const lines = textLines(item.text, room - sample, SIZE);
    const place = { ...item, x: x + MARGIN, y: row * ROW + 10, textX: x + MARGIN + sample, lines };
    x += width + BETWEEN;
    row += lines.length - 1;
    return place;
  });
  return {
    height: (row + 1) * ROW + 10,
    draw: (top) =>
      places.flatMap(({ lines, sample, color, x, y, textX }) => [
        ...(sample ? [sampleAt(sample, x, top + y)] : []),
        ...(!sample && color ? [make("circle", { cx: x + 6, cy: round(top + y + 10), r: 6, fill: color })] : []),
        ...lines.map((line, index) =>
          make("text", { x: textX, y: round(top + y + 14.5 + index * ROW), "font-size": SIZE, ...MUTED }, line),
        ),
      ]),
  };
}

function sampleAt(sample: Element, x: number, y: number): SVGElement {
  const copy = sample.cloneNode(true) as SVGElement;
  for (const [name, value] of Object.entries({ x, y: round(y), color: MUTED.fill }))
    copy.setAttribute(name, String(value));
  return copy;
}

function rule({ make, room }: Frame): Block {
  const line = { x: MARGIN, width: room, height: 1, fill: "var(--kho-line)" };
  return { height: 1, draw: (top) => [make("rect", { ...line, y: round(top) })] };
}

function gap(height: number): Block {
  return { height, draw: () => [] };
}

/** The size of a picture in its own pixels, by its attributes, else by its view box. */
function sizeOf(svg: Element): { width: number; height: number } {
  const [, , boxWidth, boxHeight] = (svg.getAttribute("viewBox") ?? "").split(/[\s,]+/).map(Number);
  const width = pixels(svg.getAttribute("width")) ?? boxWidth;
  const height = pixels(svg.getAttribute("height")) ?? boxHeight;
  if (!width || !height) throw new Error("missing size of a picture");
  return { width, height };
}

function pixels(length: string | null): number | undefined {
  return length && /^[\d.]+(px)?$/.test(length) ? Number.parseFloat(length) : undefined;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
