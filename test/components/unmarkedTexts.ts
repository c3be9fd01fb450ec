/** Attributes that a reader sees or hears. */
const SPOKEN = ["aria-label", "title", "placeholder", "alt", "data-label"];

/**
 * Returns what an element says without marking it as another language: its texts outside `lang="vi"`, and its names. A name or
 * an SVG title cannot mark a part of itself, so that the words of `quoted` (printed phrases, titles) are left out there.
 */
export function unmarkedTexts(element: Element, quoted: readonly string[]): string[] {
  const all = [element, ...element.querySelectorAll("*")].filter(
    (part) => part.closest("[lang]")?.getAttribute("lang") !== "vi",
  );
  const names = all.flatMap((part) => SPOKEN.map((name) => part.getAttribute(name) ?? ""));
  const titles = all.filter((part) => part.localName === "title").map((part) => part.textContent ?? "");
  const texts = all
    .filter((part) => part.localName !== "title")
    .flatMap((part) =>
      [...part.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent ?? ""),
    );
  return [...texts, ...[...names, ...titles].map((text) => withoutQuoted(text, quoted))].filter((text) => text.trim());
}

function withoutQuoted(text: string, quoted: readonly string[]): string {
  return quoted.reduce((rest, words) => rest.replaceAll(words, ""), text);
}
