import { withSiteFont } from "./siteFont.js";
import { strings } from "./strings.js";

export interface PngOptions {
  /** Pixels of the image for one of the picture. */
  scale?: number;
  document?: Document;
}

export interface Size {
  width: number;
  height: number;
}

/** What the weakest browser in use (Safari on a phone) holds in one canvas. */
const MOST_PIXELS = 16_000_000;
const LONGEST_SIDE = 8192;

/**
 * Returns an SVG file as a PNG image, in the site's font where the page has it. A big picture gets fewer pixels than
 * asked for. Throws, in words for the reader, where the browser does not draw it or it would be too big to read.
 */
export async function pngOf(
  svg: string,
  { scale = 2, document = globalThis.document }: PngOptions = {},
): Promise<Blob> {
  const size = svgSize(svg);
  const factor = pngScale(size, scale);
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(size.width * factor);
  canvas.height = Math.round(size.height * factor);
  const context = canvas.getContext("2d");
  if (!context) throw new Error(strings.takeAway.refused);
  const image = await loadImage(await withSiteFont(svg, document), document);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return asPng(canvas);
}

/** Returns how many pixels of an image one of a picture gets: as asked for, or fewer so that a browser can hold them. */
export function pngScale({ width, height }: Size, wanted: number): number {
  const most = Math.min(Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / Math.max(width, height));
  if (most < 0.5) throw new Error(strings.takeAway.tooBig);
  return Math.min(wanted, most);
}

function svgSize(svg: string): Size {
  const [start = ""] = /<svg[^>]*>/.exec(svg) ?? [];
  const [width, height] = ["width", "height"].map((name) =>
    Number(new RegExp(` ${name}="([\\d.]+)"`).exec(start)?.[1]),
  );
  if (!width || !height) throw new Error("missing size of an SVG file");
  return { width, height };
}

async function loadImage(svg: string, document: Document): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  const image = document.createElement("img");
  try {
    await new Promise<void>((resolve, reject) => {
      image.onload = () => resolve();
      image.onerror = () => reject(new Error(strings.takeAway.refused));
      image.src = address;
    });
    await image.decode();
    return image;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function asPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(strings.takeAway.refused))), "image/png");
  });
}
