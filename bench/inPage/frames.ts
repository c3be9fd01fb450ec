/** What is smaller is a symbol in a text or a legend and no chart. */
const LEAST_WIDTH = 100;
const LEAST_HEIGHT = 40;

/** Tells whether something that `selector` finds is drawn, large enough to be read, and parsed to its end. */
export function isShown(selector: string): boolean {
  return [...document.querySelectorAll(selector)].some(isDrawn);
}

/** Calls back at the second next frame: by then the next one, with what was changed until now, is on the screen. */
export function whenPresented(then: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(then));
}

function isDrawn(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= LEAST_WIDTH && height >= LEAST_HEIGHT && element.childElementCount > 0 && isParsed(element);
}

/** An element has all its children once the parser has gone on to something behind it. */
function isParsed(element: Element): boolean {
  if (document.readyState !== "loading") return true;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}
