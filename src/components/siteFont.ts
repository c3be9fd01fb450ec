/** The family of the shipped font. */
export const FONT_FAMILY = "Be Vietnam Pro";

interface FontFace {
  weight: string;
  address: string;
}

/**
 * Returns an SVG file with the site's font inside: an image may load nothing, so the font must come along. Where the
 * page has none, or it cannot be fetched, the file stays as it is and the system's font serves.
 */
export async function withSiteFont(svg: string, document: Document): Promise<string> {
  const rules = await Promise.all(fontFaces(document).map(embeddedRule));
  return svg.replace(/<svg[^>]*>/, (start) => `${start}<style>${rules.join("")}</style>`);
}

function fontFaces(document: Document): FontFace[] {
  return [...document.styleSheets].flatMap((sheet) =>
    readableRules(sheet).flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const property = (name: string) => rule.style.getPropertyValue(name);
      const [, url] = /url\(["']?([^"')]+)/.exec(property("src")) ?? [];
      if (!url || property("font-family").replace(/["']/g, "") !== FONT_FAMILY) return [];
      return [{ weight: property("font-weight"), address: new URL(url, sheet.href ?? document.baseURI).href }];
    }),
  );
}

/** A browser lets no page read a style sheet of another host, nor one that was opened as a file. */
function readableRules(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules];
  } catch (error) {
    if (error instanceof DOMException && error.name === "SecurityError") return [];
    throw error;
  }
}

/** A fetch that fails for the network or the host ends as TypeError. */
async function embeddedRule({ weight, address }: FontFace): Promise<string> {
  if (address.startsWith("data:")) return fontRule(weight, address);
  const response = await fetch(address).catch((error: unknown) => {
    if (error instanceof TypeError) return null;
    throw error;
  });
  if (!response?.ok) return "";
  return fontRule(weight, await asDataUrl(await response.blob()));
}

function fontRule(weight: string, font: string): string {
  return `@font-face{font-family:"${FONT_FAMILY}";font-weight:${weight};src:url(${font})}`;
}

function asDataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}
